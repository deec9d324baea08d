"""This file knows how the values of one figure lie on one scale, so that a reader sees how far they stand apart."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf, isfinite

from crosswire.amounts import LONGEST_MEASURE, amount, figure_name
from crosswire.model.record import FigureValue, RecordFigure

Number = float | int | None

WIDTH = 1000

MEASURED = frozenset({"money", "share", "distance", "area", "weight", "volume"})
"""Measures of which a number says nothing without its unit."""

OTHER = "other"
"""The measure of things that no table lists."""


@dataclass(frozen=True, slots=True)
class Bar:
    """A value on the scale of 0 to `WIDTH`: where it begins, how wide it is, and which ends are open."""

    left: int
    width: int
    open_low: bool
    open_high: bool


@dataclass(frozen=True, slots=True)
class Row:
    """All values of a figure that have the same bounds, and their bar; no bar where all values are the same."""

    values: tuple[FigureValue, ...]
    bar: Bar | None

    @property
    def first(self) -> FigureValue:
        """The value the row is named after."""
        return self.values[0]


def rows(figure: RecordFigure) -> tuple[Row, ...]:
    """The figure's values by their bounds, the lowest first."""
    found: dict[tuple[Number, Number, bool], list[FigureValue]] = {}
    for value in figure.values:
        found.setdefault((value.low, value.high, value.approximate), []).append(value)
    ends = [float(end) for low, high, _ in found for end in (low, high) if end is not None and isfinite(end)]
    low, high = min(ends, default=0.0), max(ends, default=0.0)
    drawn = len(found) > 1 and high > low
    return tuple(
        Row(tuple(found[key]), _bar(key[0], key[1], low, high - low) if drawn else None)
        for key in sorted(found, key=_height)
    )


def counted_as(figure: RecordFigure, value: FigureValue) -> str:
    """A value of a figure as its text put it, with its unit where it is a measure ("$45", "15 km")."""
    return amount(value, figure.measure in MEASURED)


def counted_thing(figure: RecordFigure) -> str:
    """What a figure counts ("killed", "children killed"); of things in no table the words of its first text."""
    name = figure_name(figure.measure, figure.of_whom)
    if name != OTHER or not figure.values:
        return name
    printed = " ".join(figure.values[0].passage.text.split())
    first, _, thing = printed.partition(" ")
    return (thing if thing and first[:1].isdigit() else printed) if len(printed) <= LONGEST_MEASURE else name


def told_range(figure: RecordFigure) -> str:
    """The lowest and the highest value as they were printed: "3 – 4", "at least 340 – more than 1,100".

    No number is shown that no text has: a word for a number ("dozens") is an end only where no text gives any.
    """
    every = [counted_as(figure, row.first) for row in rows(figure)]
    numbers = [said for said in every if any(map(str.isdigit, said))] or every
    return " – ".join(dict.fromkeys((numbers[0], numbers[-1]))) if numbers else "no number"


def _height(key: tuple[Number, Number, bool]) -> tuple[float, float]:
    low, high, _ = key
    return (-inf if low is None else low, inf if high is None else high)


def _bar(first: Number, last: Number, low: float, wide: float) -> Bar | None:
    if first is None and last is None:
        return None
    left = 0 if first is None else _at(first, low, wide)
    right = WIDTH if last is None else _at(last, low, wide)
    return Bar(left, max(0, right - left), first is None, last is None)


def _at(value: float, low: float, wide: float) -> int:
    return round(min(1.0, max(0.0, (value - low) / wide)) * WIDTH) if isfinite(value) else WIDTH
