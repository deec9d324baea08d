"""This file knows how two reported quantities of one thing stand to each other: a lattice of bounds, never an average."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from crosswire.calendar import compare as compare_times
from crosswire.model.record import FigureValue
from crosswire.model.values import Verdict, When

ROUGH = 0.1
"""How far "about 100" reaches to either side: news rounds to one or two digits."""


@dataclass(frozen=True, slots=True)
class Report:
    """One printed value of a quantity: its bounds, and by whose count, of what moment, from which origin."""

    low: float | None
    high: float | None
    approximate: bool
    as_of: When | None
    counted_by: str | None
    origin: str

    @classmethod
    def of(cls, value: FigureValue) -> Report:
        """The report a value of the record makes."""
        counter = value.attributed_to
        counted_by = (counter.actor or counter.name) if counter else None
        return cls(value.low, value.high, value.approximate, value.as_of, counted_by, value.origin)

    @property
    def span(self) -> tuple[float, float]:
        """Lowest and highest value the words allow; infinite where they leave it open."""
        low = -inf if self.low is None else self.low
        high = inf if self.high is None else self.high
        return (low * (1 - ROUGH), high * (1 + ROUGH)) if self.approximate else (low, high)

    @property
    def exact(self) -> bool:
        """Whether one number is given, and not as an approximation."""
        return self.low is not None and self.low == self.high and not self.approximate


def compare(one: Report, other: Report) -> Verdict:
    """How two reports of the same quantity stand: agree, compatible, conflict or superseded, with the reasons.

    That they are about the same quantity must have been shown before. A later count by the same origin supersedes; by
    another origin it is newer, no dispute. Where no side says as of when or who counts, a difference may be an update,
    and the reasons say so.
    """
    if one.exact and other.exact and one.low == other.low:
        return Verdict("agree", 1.0, ("the same number",))
    if one.span[0] <= other.span[1] and other.span[0] <= one.span[1]:
        same = one.span == other.span
        return Verdict(
            "agree" if same else "compatible", 0.9, ("the same bounds",) if same else (_precision(one, other),)
        )
    return _apart(one, other)


def _precision(one: Report, other: Report) -> str:
    if one.exact != other.exact:
        return "one number lies within the other's bounds"
    return "the bounds overlap"


def _apart(one: Report, other: Report) -> Verdict:
    order = compare_times(one.as_of, other.as_of).relation
    one_origin = one.origin == other.origin
    if order in ("before", "after") or (order == "zone" and one_origin):  # one origin's clock is one zone's
        if one_origin:
            return Verdict("superseded", 1.0, ("the same origin counted again later",))
        return Verdict("compatible", 0.6, ("counted at different times",))
    reasons = ["the numbers exclude each other"]
    if one.counted_by and other.counted_by:
        same = one.counted_by == other.counted_by
        reasons.append("both name the same counter" if same else "they name different counters")
    elif order == "unknown":
        reasons.append("no text says as of when: it may be an update")
    return Verdict("conflict", 0.8, tuple(reasons))
