"""This file knows where words call what another says false or empty: "said the report
was baseless", "called that a lie".
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from crosswire.model.mention import Quote
from crosswire.model.passage import Passage
from crosswire.vocabulary.assertion_words import assertion_words
from crosswire.wording import Word, spelling, words

COPULAS = frozenset({"is", "was", "are", "were"})
POINTING = frozenset({("that",), ("this",), ("it",), ("these",), ("those",)})
NEXT = 3
"""Words from "baseless" on among which "and false" stands."""
REACH = 3
"""Words between "was" and "baseless": "was nothing but a lie"."""
SUBJECT, LONG = 9, 32
"""Words in which what is dismissed is named; what is said not to be so may be told at length."""


@dataclass(frozen=True, slots=True)
class Dismissal:
    """What is dismissed, by which word, and whether it is said to be untrue; `pointing` where it is only pointed at."""

    content: Passage
    subject: Passage
    word: str
    untrue: bool
    pointing: bool


def dismissal_in(quote: Quote, sentence: Passage) -> Dismissal | None:
    """The dismissal in a quotation of one sentence; None where its words dismiss
    nothing that is named or pointed at.
    """
    content = _content(quote, sentence)
    found = words(content.text)
    forms = [word.form for word in found]
    named = quote.cue is not None and quote.cue.lemma in assertion_words("dispute", "naming")
    for at in range(len(forms)):
        word = _dismissing(forms, at)
        end = _subject_end(found, at, named) if word else None
        if word and end and end <= (LONG if _is_untrue(forms[at : at + NEXT]) else SUBJECT):
            subject = Passage(
                content.source, content.start, content.start + found[end - 1].end, content.text[: found[end - 1].end]
            )
            return Dismissal(content, subject, word, _is_untrue(forms[at:]), tuple(forms[:end]) in POINTING)
    return None


def _content(quote: Quote, sentence: Passage) -> Passage:
    """The words reported, with what stands between the verb and them: "called [that] a lie"."""
    own = quote.clause or quote.passage
    cue = quote.cue.passage if quote.cue is not None else None
    if cue is None or not (sentence.start <= cue.end <= own.start and own.end <= sentence.end):
        return own
    start = (
        cue.end
        + len(sentence.text[cue.end - sentence.start :])
        - len(sentence.text[cue.end - sentence.start :].lstrip())
    )
    return Passage(own.source, start, own.end, sentence.text[start - sentence.start : own.end - sentence.start])


def _dismissing(forms: Sequence[str], at: int) -> str | None:
    pair = " ".join(forms[at : at + 2])
    if pair in _phrases("phrases") or pair in _phrases("not so"):
        return pair
    return forms[at] if forms[at] in _words("untrue") | _words("empty") else None


def _is_untrue(forms: Sequence[str]) -> bool:
    """Whether words that dismiss say that it is not so: "baseless and false" does, "baseless" alone is an opinion."""
    pairs = (" ".join(pair) for pair in pairwise(forms))
    return bool(_words("untrue").intersection(forms)) or any(pair in _phrases("not so") for pair in pairs)


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(spelling(word) for word in assertion_words("dispute", kind))


@cache
def _phrases(kind: str) -> frozenset[str]:
    return frozenset(" ".join(map(spelling, phrase.split())) for phrase in assertion_words("dispute", kind))


def _subject_end(found: Sequence[Word], at: int, named: bool) -> int | None:
    """How many words name what is dismissed: those before "was", or between "called" and the dismissing words."""
    forms = [word.form for word in found[: at + 1]]
    for index in range(at - 1, max(-1, at - 2 - REACH), -1):
        if forms[index] in {"not", "never", "no"}:
            return None
        if forms[index] in COPULAS and not _is_possessive(found, index):
            return index or None
    small = at
    while small and (forms[small - 1].endswith("ly") or forms[small - 1] in {"a", "an", "the"}):
        small -= 1
    return (small or None) if named else None


def _is_possessive(found: Sequence[Word], index: int) -> bool:
    """Whether "'s" goes with a name or noun ("the mayor's report") and is no verb ("it's a lie")."""
    return index > 0 and found[index].start == found[index - 1].start and (found[index - 1].form,) not in POINTING
