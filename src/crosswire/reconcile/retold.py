"""This file knows when two numbers that differ are of one thing because the sentences round them tell the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from crosswire.reconcile.quantities import SHARED, Told
from crosswire.wording import words

FEWEST = 10
"""Smaller numbers are told of too many things: "three drones" here and "four drones" there are two nights."""
NEAR = 1.25
"""How far apart the numbers may lie: 38 and 36 tankers, but not the 120 drones launched and the 82 shot down."""
BESIDE = 2
"""Words beside the number that both must have: who did what to the counted."""


def alone_in_sentence(told: Iterable[Told]) -> frozenset[str]:
    """The ids of figures that are the only one of their kind in their sentence: "82 of 118 drones" are two."""
    members = list(told)
    counts = Counter((one.figure.passage.source, one.sentence) for one in members)
    return frozenset(one.figure.id for one in members if counts[one.figure.passage.source, one.sentence] == 1)


def retold(one: Told, other: Told, alone: frozenset[str]) -> bool:
    """As in "the navy has detained 38 tankers" and "said that the navy had detained 36 tankers", in two texts."""
    if one.figure.passage.source == other.figure.passage.source or not {one.figure.id, other.figure.id} <= alone:
        return False
    if not (one.report.exact and other.report.exact and one.figure.unit is None is other.figure.unit):
        return False
    low, high = sorted((one.figure.low or 0, other.figure.low or 0))
    if low < FEWEST or high > NEAR * low or _counted(one) != _counted(other) or _counted(one) is None:
        return False
    return len(one.words & other.words) > SHARED and len(one.about & other.about) >= BESIDE


def _counted(told: Told) -> str | None:
    """The noun counted, several as one; None where a number stands alone."""
    said = [word.form for word in words(told.figure.passage.text)]
    return said[-1].removesuffix("s") if len(said) > 1 and said[-1].isalpha() else None
