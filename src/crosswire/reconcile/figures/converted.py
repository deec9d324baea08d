"""This file knows one quantity told in two units: 30 km here and 19 miles there, 400 tonnes and 440 tons."""

from __future__ import annotations

from dataclasses import replace
from math import log10

from crosswire.model.mention import Figure
from crosswire.vocabulary.figure_words import unit_sizes

CONVERTED = frozenset({"distance", "area", "weight", "volume", "speed"})
TIMES = frozenset({"seconds", "minutes", "hours", "days", "weeks"})
"""Lengths of time that are whole multiples of each other."""
CLOSE = 0.08
"""How far apart two numbers of one quantity may lie that news rounded in different units: 30 km and 19 miles."""
DIGITS = 3


def size_of(figure: Figure) -> float | None:
    """How large the unit of a figure is beside others of its measure; None where it has none."""
    return unit_sizes().get(figure.unit or "") if figure.measure in CONVERTED | TIMES else None


def in_base(figure: Figure) -> tuple[float | None, float | None, bool]:
    """Lowest and highest value in the base unit of the measure, and whether they are about so many.

    A unit that is no power of ten of the base one is mostly rounded from one that is.
    """
    size = size_of(figure)
    if size is None:
        return figure.low, figure.high, figure.approximate
    low, high = (None if value is None else value * size for value in (figure.low, figure.high))
    exact = figure.measure in TIMES or log10(size) % 1 == 0
    return low, high, figure.approximate or not exact


def told_in(figure: Figure, unit: str | None) -> Figure:
    """The figure in the unit of another of its quantity, about so much; as it was where it is told in that unit."""
    size, wanted = size_of(figure), unit_sizes().get(unit or "")
    if figure.unit == unit or size is None or wanted is None:
        return figure
    low, high = (None if value is None else _plain(value * size / wanted) for value in (figure.low, figure.high))
    if figure.measure in TIMES:
        return replace(figure, low=low, high=high, unit=unit, measure=f"{unit}s")
    return replace(figure, low=low, high=high, approximate=True, unit=unit)


def _plain(value: float) -> float:
    """The number rounded to as many digits as news gives; a whole number as one."""
    rounded = float(f"{value:.{DIGITS}g}")
    return int(rounded) if rounded.is_integer() else rounded


def is_converted(one: Figure, other: Figure) -> bool:
    """Whether two figures in different units are the same but for rounding."""
    if one.unit == other.unit or size_of(one) is None or size_of(other) is None:
        return False
    first, second = ((low if low is not None else high) for low, high, _ in (in_base(one), in_base(other)))
    return first is not None and second is not None and abs(first - second) <= CLOSE * max(first, second)
