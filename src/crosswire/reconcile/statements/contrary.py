"""This file knows whether two wordings say contrary things, so that one is no wording of the other: a denial, an opposite, the other way round."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from crosswire.model.mention import Proposition, Span
from crosswire.reconcile.statements.meanings import are_opposite
from crosswire.reconcile.statements.polarity import is_denial_of
from crosswire.reconcile.statements.slices import Slice
from crosswire.reconcile.statements.variants import differences
from crosswire.vocabulary.kinship import kin
from crosswire.vocabulary.rarity import telling
from crosswire.wording import words

BRIEF = 2
"""Words in one place of both in which a word is put for its opposite: longer ones tell it otherwise as a whole."""


def are_contrary(one: Slice, other: Slice) -> bool:
    """Whether two wordings, one of them at least without marks, cannot tell what one person said in one sentence.

    Between marks a "not" may have been lost in print: of those one is misquoted, and they are shown side by side.
    """
    if one.in_marks and other.in_marks:
        return False
    return is_denial_of(one, other) != _puts_opposite(one, other) or _is_turned_round(one, other)


def _puts_opposite(one: Slice, other: Slice) -> bool:
    """Whether in one place a word stands for its opposite: "would stay open", "would stay closed"."""
    runs = differences(one.forms, other.forms)
    changed = ((one.forms[slice(*run.was)], other.forms[slice(*run.now)]) for run in runs)
    return any(
        max(len(was), len(now)) <= BRIEF and any(are_opposite(before, after) for before, after in product(was, now))
        for was, now in changed
    )


def _is_turned_round(one: Slice, other: Slice) -> bool:
    """Whether who does it here is whom it is done to there: "the gunboat rammed a ferry", "ferry rams gunboat"."""
    return any(
        _is_exchanged(here, there)
        for mine, theirs in ((one, other), (other, one))
        for act in mine.acts
        for here, there in product(_sides(mine, act), _sides_of_like(theirs, act))
    )


Sides = tuple[frozenset[str], frozenset[str]]
"""The stems of the words for the doer, and for what it is done to."""


def _sides_of_like(piece: Slice, act: Proposition) -> Iterator[Sides]:
    """The same of each act of the kind in another wording; of a heading, whose verbs are hard to know, by what stands before the word."""
    like = [twin for twin in piece.acts if twin.lemma == act.lemma or kin(twin.lemma) == kin(act.lemma)]
    for twin in like:
        yield from _sides(piece, twin)
    if not piece.acts:
        for at, form in enumerate(piece.forms):
            if form.startswith(act.lemma) and piece.forms[at + 1 : at + 2] != ("by",):
                yield frozenset(telling(piece.forms[:at])), frozenset(telling(piece.forms[at + 1 :]))


def _sides(piece: Slice, act: Proposition) -> Iterator[Sides]:
    doers, things = (
        [_stems(piece, argument.at) for argument in act.arguments if argument.role == role]
        for role in ("subject", "object")
    )
    yield from product(doers, things)


def _stems(piece: Slice, at: Span) -> frozenset[str]:
    start, end = (max(place - piece.passage.start, 0) for place in at)
    return frozenset(telling(word.form for word in words(piece.passage.text[start:end])))


def _is_exchanged(mine: Sides, theirs: Sides) -> bool:
    return bool(mine[0] & theirs[1]) and not (mine[0] & theirs[0] or mine[1] & theirs[1])
