"""This file knows how the moments of two figures lie: of one day, of an earlier year, of two parts of a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosswire.calendar import compare as compare_times
from crosswire.model.values import When
from crosswire.reconcile.figures.named_in import named

if TYPE_CHECKING:
    from crosswire.reconcile.figures.sameness import Told

AGAIN = frozenset({"second", "third", "fourth", "fifth"})
LIGHT = (frozenset({"morning"}), frozenset({"afternoon", "evening"}))
"""Parts of a day that are two; a night may be the one before or behind."""


def order_of(one: When | None, other: When | None) -> str:
    """How two moments lie; a span open at an end ("recently") shares its time with too much to show anything."""
    order = compare_times(one, other).relation
    known = all(when and when.earliest and when.latest for when in (one, other))
    return order if known or order in ("before", "after") else "unknown"


def is_counted_later(toll: Told, other: Told) -> bool:
    """As in "rose to 31 on Saturday": a toll without a day of its own, counted on the day of the happening or soon after."""
    if toll.figure.when is not None or toll.figure.as_of is None or other.figure.when is None:
        return False
    return compare_times(toll.figure.as_of, other.figure.when).relation in ("same", "within", "overlap", "zone")


def same_day(one: Told, other: Told) -> bool:
    """Whether both are told of one known time."""
    return order_of(one.figure.when, other.figure.when) in ("same", "within", "overlap", "zone")


def is_of_old(told: Told) -> bool:
    """Whether a figure is told of a year before the one in which its text appeared, and before the last."""
    when, appeared = told.figure.when, told.published
    if when is None or when.latest is None or appeared is None or appeared.earliest is None:
        return False
    years = when.latest[:4], appeared.earliest[:4]
    return all(map(str.isdecimal, years)) and int(years[0]) < int(years[1]) - 1


def are_of_two_strokes(one: Told, other: Told) -> bool:
    """Whether two clauses tell of two parts of a day, or one of them of a second one: "in the evening", "a second strike"."""
    again = [AGAIN.isdisjoint(word.form for word in told.frame.words) for told in (one, other)]
    if again[0] != again[1]:
        return True
    parts = [named(told.frame, "part") for told in (one, other)]
    return any(parts[at] & LIGHT[0] and parts[1 - at] & LIGHT[1] for at in (0, 1))
