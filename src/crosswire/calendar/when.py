"""This file knows how a time expression becomes the `When` of an event, quote
or figure, and how a preposition bounds it.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Literal

from crosswire.model.mention import Time
from crosswire.model.values import Basis, Precision, When

Bound = Literal["since", "after", "until", "before"]


def when_of(time: Time, basis: Basis) -> When | None:
    """The moment a time expression places something at; None where it places nothing.

    A length of time ("87 days"), a repeated time ("every Friday") or one told from an undated event places nothing. A
    relative time that waits for a publication date is a `When` that names it and holds no value yet.
    """
    known = time.earliest is not None or time.latest is not None
    waits = not known and time.value is None and time.relative is not None and time.anchor is None
    if time.type == "SET" or (time.type == "DURATION" and not known):
        return None
    if time.value is None and not known and not waits:
        return None
    return When(time.id, time.value, time.earliest, time.latest, _precision(time.precision or "open"), basis)


def _precision(name: str) -> Precision:
    known: tuple[Precision, ...] = (
        "time", "day", "week", "month", "quarter", "season", "year", "decade", "century", "span", "open",
    )  # fmt: skip
    return next((precision for precision in known if precision == name), "open")


def bounded(when: When, bound: Bound) -> When:
    """The moment of something that lies before, after, until or since another: "by Sunday", "since 2022".

    The value stays that of the words printed; the span is open at its far end. ``since`` and ``until`` (also "by")
    include the time named, ``after`` and ``before`` (of a time, not of an event on it) do not. "Before dawn on Sunday"
    is on Sunday, as its value says.
    """
    if bound == "before" and _is_part_of_a_day(when):
        return when
    if bound in ("since", "after"):
        return replace(when, earliest=when.earliest if bound == "since" else _beside(when.latest, 1), latest=None)
    return replace(when, earliest=None, latest=when.latest if bound == "until" else _beside(when.earliest, -1))


def _is_part_of_a_day(when: When) -> bool:
    """Whether a moment is a dawn, a morning or a noon hour of one day, no minute of the clock."""
    ends = (when.earliest or "", when.latest or "")
    return "T" in ends[0] and ends[0] < ends[1] and ends[0][:10] == ends[1][:10] and ends[0][11:16] == "00:00"


def _beside(end: str | None, days: int) -> str | None:
    if end is None or len(end) > 10:  # a minute is its own neighbour
        return end
    try:
        return (date.fromisoformat(end) + timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return end
