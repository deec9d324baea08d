"""This file knows claims that are told inside the words that contradict them: "rejected a claim by Norland that it had shelled the port"."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.model.passage import Passage
from crosswire.reconcile.findings.parties import Parties
from crosswire.vocabulary.assertion_words import assertion_words
from crosswire.vocabulary.rarity import TELLING, rarity
from crosswire.wording import words

NEAR = 3
"""Words behind "by" in which the one whose claim it is is named."""
ENOUGH = 2
"""Telling words that a claim has, to say anything."""


@dataclass(frozen=True, slots=True)
class Owned:
    """Whose claim it is, what it claims, and what stands before that."""

    actor: str
    words: Passage
    front: Passage


def owned_claim(content: Passage, at: int, owner: str | None, sentence: Passage, parties: Parties) -> Owned | None:
    """The claim told in what is contradicted, its noun standing at an offset of it; None where it tells not whose or what.

    Whose it is stands before the noun (the owner given) or behind it: "a claim by Norland that ...".
    """
    found = [word for word in words(content.text) if word.start >= at]
    opens = next(
        (number for number, word in enumerate(found) if word.form in assertion_words("dispute", "opening")), None
    )
    if opens is None or opens + 1 >= len(found):
        return None
    behind = found[1 : opens + 1]
    if (
        owner is None
        and behind
        and behind[0].form in assertion_words("dispute", "belonging")
        and len(behind) <= NEAR + 1
    ):
        owner = parties.last_named(content.source, content.start + behind[0].end, content.start + found[opens].start)
    told = found[opens + 1 :]
    if owner is None or sum(rarity(word.form) >= TELLING for word in told) < ENOUGH:
        return None
    start = content.start + told[0].start
    front = sentence.text[: start - sentence.start].rstrip()
    return Owned(
        owner,
        Passage(content.source, start, content.end, content.text[told[0].start :]),
        Passage(sentence.source, sentence.start, sentence.start + len(front), front),
    )
