"""This file knows denials told in passing, behind what they deny: "..., a claim
Norland denies", "..., which she disputed".
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from crosswire.model.passage import Passage
from crosswire.reconcile.findings.parties import Parties
from crosswire.vocabulary.assertion_words import assertion_words
from crosswire.vocabulary.inflection import verb_forms
from crosswire.wording import Word, words

SUBJECT = 7
"""Words between "which" or "a claim" and the verb, in which the one who denies is named."""
DETERMINED = 3
"""Words from the article to the noun: "a widely shared claim"."""
POINTERS = frozenset({"the", "that", "this", "any", "such", "those", "these", "all"})


@dataclass(frozen=True, slots=True)
class Relative:
    """A denial in passing: what stands before the comma, the clause behind it, the noun
    for what is denied, and who denies.
    """

    front: Passage
    clause: Passage
    noun: Passage | None
    actor: str


def relative_denial(sentence: Passage, parties: Parties, nouns: Mapping[str, str]) -> Relative | None:
    """The denial a sentence tells in passing, by an actor of the story; `nouns` are those for what can be denied."""
    found = words(sentence.text)
    if _verbs().keys().isdisjoint(word.form for word in found):
        return None
    for at, word in enumerate(found):
        if word.form in _verbs():
            link = _link(found, at, sentence.text, nouns) or _joined(found, at, sentence.text, nouns)
            if link is not None:
                comma, noun = link
                start = sentence.start + comma
                actor = parties.last_named(sentence.source, start, sentence.start + word.start)
                behind = found[min(at + SUBJECT, len(found) - 1)]
                if actor is None and found[at + 1 : at + 2] and found[at + 1].form == "by":
                    actor = parties.last_named(sentence.source, sentence.start + word.end, sentence.start + behind.end)
                if actor is not None:
                    return Relative(_cut(sentence, 0, comma), _cut(sentence, comma, None), _noun(sentence, noun), actor)
    return None


@cache
def _verbs() -> Mapping[str, bool]:
    """The forms of verbs of denying; whether "which" alone may stand for what is denied
    ("which it rejected" may be an offer).
    """
    found: dict[str, bool] = {}
    for kind, plain in (("denying", True), ("rejecting", False)):
        for verb in sorted(assertion_words("relative", kind)):
            found |= {word.form: plain for form in verb_forms(verb) for word in words(form) if not form.endswith("ing")}
    return found


def _link(found: Sequence[Word], verb: int, text: str, nouns: Mapping[str, str]) -> tuple[int, Word | None] | None:
    """Where the comma before the clause stands, and the noun in it for what is denied;
    None where no clause is of that kind.
    """
    for at in range(verb - 1, max(-1, verb - 1 - SUBJECT), -1):
        form = found[at].form
        if form in assertion_words("plain", "negative"):
            return None
        if form == "which" and _verbs()[found[verb].form]:
            comma = _comma(found, at, text, 1)
            before = next((word for word in reversed(found[:at]) if comma and word.end <= comma), None)
            return None if comma is None else (comma, before if before and before.form in nouns else None)
        if form in nouns or form in assertion_words("relative", "points"):
            comma = _comma(found, at, text, DETERMINED)
            if comma is not None:
                return comma, found[at]
        if at and "," in text[found[at - 1].end : found[at].start]:
            return None
    return None


def _joined(found: Sequence[Word], verb: int, text: str, nouns: Mapping[str, str]) -> tuple[int, Word | None] | None:
    """The same of a clause that is joined on and denies "it" or "the charge": "..., but Norland denied it"."""
    behind = [word for word in found[verb + 1 : verb + 1 + DETERMINED] if word.form not in POINTERS]
    if found[verb + 1 : verb + 2] and found[verb + 1].form in assertion_words("relative", "pointing"):
        end = found[verb + 1].end
        noun = None
    elif behind and behind[0].form in nouns:
        end, noun = behind[0].end, behind[0]
    else:
        return None
    if text[end:].strip()[:1].isalnum():  # "denied it had shelled the port", "denied the charge of ..." tell more
        return None
    for at in range(verb - 1, max(0, verb - 1 - SUBJECT), -1):
        gap = text[found[at - 1].end : found[at].start]
        if found[at].form in assertion_words("plain", "negative"):
            return None
        if ";" in gap or ("," in gap and found[at].form in assertion_words("relative", "joining")):
            return found[at - 1].end, noun
    return None


def _comma(found: Sequence[Word], at: int, text: str, most: int) -> int | None:
    """Where the comma stands that a word follows, but for an article and adjectives between."""
    for first in range(at, max(0, at - most - 1), -1):
        gap = text[found[first - 1].end : found[first].start]
        if "," in gap:
            opens = first == at or found[first].form in {"a", "an", "the", "in", "with", "on"}
            return found[first - 1].end if opens else None
    return None


def _cut(sentence: Passage, start: int, end: int | None) -> Passage:
    """A part of a sentence, without the comma and blanks at its ends."""
    text = sentence.text[start:end]
    kept = text.strip(' ,;\n”"')
    begin = sentence.start + start + text.index(kept)
    return Passage(sentence.source, begin, begin + len(kept), kept)


def _noun(sentence: Passage, noun: Word | None) -> Passage | None:
    if noun is None:
        return None
    start, end = sentence.start + noun.start, sentence.start + noun.end
    return Passage(sentence.source, start, end, sentence.text[noun.start : noun.end])
