"""This file knows whether two clauses single out the one thing they tell of: "the mayor was shot", not "a soldier was shot"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from crosswire.reconcile.findings.clauses import Clause
from crosswire.reconcile.frames import alike
from crosswire.vocabulary.alike_words import frame_words
from crosswire.vocabulary.assertion_words import assertion_words
from crosswire.vocabulary.inflection import verb_forms
from crosswire.vocabulary.rarity import TELLING, rarity

LONG = 4
"""Words behind "the" that may still be of what it singles out: "the long delayed grain treaty"."""


def is_singled_out(one: Clause, other: Clause) -> bool:
    """Whether both clauses have one thing that "the" or an owner singles out, or one name and an act done once in a life.

    What is done again and again, by and to anybody ("a fire destroyed a school"), may be done in two towns and on two
    days; so may what the name of the town itself tells apart ("the market in Velm").
    """
    if ranks(one) != ranks(other):
        return False
    if _shared(one, other, "any"):
        return False
    if any(not _is_told_apart_by(place, one) for place in _shared(one, other, "singling")):
        return True
    once = one.frame.verb == other.frame.verb and one.frame.verb in _done_once()
    return once and not one.frame.names.isdisjoint(other.frame.names)


def ranks(clause: Clause) -> frozenset[str]:
    """The words that tell one of several of a kind: the "second" truce, "another" round."""
    ranking = frame_words("ranking")
    frame = clause.frame
    return frozenset(form for form in clause.line.forms[frame.first : frame.last] if form in ranking)


def _shared(one: Clause, other: Clause, kind: str) -> list[tuple[int, ...]]:
    """The phrases of the first clause behind small words of a kind, of which the other has a telling word behind such a one."""
    theirs = {alike(other.line.forms[spot]) for spots in _led(other, kind) for spot in spots}
    return [spots for spots in _led(one, kind) if any(alike(one.line.forms[spot]) in theirs for spot in spots)]


def _is_told_apart_by(spots: tuple[int, ...], clause: Clause) -> bool:
    """Whether the words that the clause is round tell which is meant ("the market in Velm"); a treaty is one wherever it is signed."""
    beside = spots[-1] < clause.at <= spots[-1] + 2
    return beside and clause.line.forms[spots[-1]] not in assertion_words("headed", "accords")


def _led(clause: Clause, kind: str) -> Iterator[tuple[int, ...]]:
    """Where the telling words stand that small words of a kind lead, a phrase each."""
    for at in range(clause.frame.first, clause.frame.last):
        if clause.line.forms[at] in frame_words(kind) and at not in range(clause.at, clause.end):
            spots = tuple(_phrase(clause, at + 1))
            if spots:
                yield spots


def _phrase(clause: Clause, first: int) -> Iterator[int]:
    """The words from there that no mark, no verb and no small word parts from each other."""
    words, text = clause.line.words, clause.passage.text
    for spot in range(first, min(first + LONG, clause.frame.last)):
        gap = text[words[spot - 1].end : words[spot].start]
        if spot > first and clause.frame.is_verb(spot):
            return
        if gap.strip() or rarity(clause.line.forms[spot]) < TELLING or spot in range(clause.at, clause.end):
            return
        yield spot


@cache
def _done_once() -> frozenset[str]:
    return frozenset(alike(form) for lemma in frame_words("once") for form in verb_forms(lemma))
