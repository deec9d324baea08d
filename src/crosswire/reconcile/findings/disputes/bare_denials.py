"""This file knows denials that only point back: "Norland denied it", "the ministry denies any role"."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosswire.model.article import Reading
from crosswire.model.mention import Position
from crosswire.model.passage import Passage
from crosswire.model.values import Who
from crosswire.vocabulary.assertion_words import assertion_words, undoing_words
from crosswire.wording import words

POINTS = frozenset({"it", "this", "that", "doing so", "having done so"})
QUANTIFIERS = frozenset({"any", "all", "a", "its", "his", "her", "their"})
BETWEEN = 4
"""Words from the one who denies to the verb: "has since flatly denied it"."""


@dataclass(frozen=True, slots=True)
class BareDenial:
    """A denial of few words: its sentence, who denies, what stands for what is
    denied, and the noun there, if one does.
    """

    sentence: Passage
    party: Who
    content: Passage
    noun: str | None


def bare_denials(reading: Reading, sentences: Sequence[Passage], starts: Sequence[int]) -> Iterator[BareDenial]:
    """The denials of a text that name nothing of what they deny, in its order; "has not denied it" is none."""
    for position in reading.positions:
        at = bisect_right(starts, position.object.start) - 1
        if position.stance == "denies" and position.party.actor and at >= 0:
            sentence = sentences[at]
            noun = _deed(position.object)
            pointing = position.object.text.lower() in POINTS
            asked = pointing and _is_asked(position, sentence)
            if (pointing or noun is not None) and not asked and _is_plain(position, sentence):
                yield BareDenial(sentence, position.party, position.object, noun)


def _deed(content: Passage) -> str | None:
    """The noun where nothing but a deed is named: "any role", "responsibility"."""
    forms = [word.form for word in words(content.text)]
    deed = forms and forms[-1] in assertion_words("dispute", "deeds")
    return forms[-1] if deed and QUANTIFIERS.issuperset(forms[:-1]) else None


def _is_asked(position: Position, sentence: Passage) -> bool:
    """Whether the sentence itself tells what was asked, and so what is denied: "asked whether he had met them, he denied it"."""
    before = words(sentence.text[: position.passage.start - sentence.start])
    return not assertion_words("dispute", "asking").isdisjoint(word.form for word in before)


def _is_plain(position: Position, sentence: Passage) -> bool:
    """Whether the one who denies stands before it, and nothing undoes the verb: "did not deny it", "may deny it"."""
    who = position.party.passage
    if who is None or not (sentence.start <= who.start and who.end <= position.passage.start):
        return False
    between = words(sentence.text[who.end - sentence.start : position.passage.start - sentence.start])
    forms = {word.form for word in between}
    return len(between) <= BETWEEN and forms.isdisjoint(undoing_words())
