"""This file knows which offset from UTC a clock has on a day where it changes with the season: New York, Kyiv, London."""

from __future__ import annotations

import re
from datetime import date, timedelta

SEASONAL = re.compile(r"(?P<clock>T[0-9:]+)(?P<region>eu|us)(?P<sign>[+-])(?P<hours>\d\d):00")
SUNDAY = 6


def with_offset(clock: str, at: date) -> str:
    """A time of day with its offset as it was on that day: ``T20:00us-05:00`` of July is ``T20:00-04:00``.

    Before the years the rules reach back to (European Union 1996, United States 1987) the offset is left out.
    """
    found = SEASONAL.fullmatch(clock)
    if found is None:
        return clock
    summer = _SUMMERS[found["region"]](at.year)
    if summer is None:
        return found["clock"]
    hours = int(found["sign"] + found["hours"]) + (summer[0] <= at < summer[1])
    return f"{found['clock']}{'-' if hours < 0 else '+'}{abs(hours):02}:00"


def _european(year: int) -> tuple[date, date] | None:
    """Last Sunday of March to last Sunday of October (directive 2000/84/EC, and the years before it alike)."""
    return (_last_sunday(year, 3), _last_sunday(year, 10)) if year >= 1996 else None


def _american(year: int) -> tuple[date, date] | None:
    """Second Sunday of March to first of November (Energy Policy Act of 2005); until 2006 April to October."""
    if year >= 2007:
        return _sunday(year, 3, 2), _sunday(year, 11, 1)
    return (_sunday(year, 4, 1), _last_sunday(year, 10)) if year >= 1987 else None


_SUMMERS = {"eu": _european, "us": _american}


def _sunday(year: int, month: int, nth: int) -> date:
    first = date(year, month, 1)
    return first + timedelta(days=(SUNDAY - first.weekday()) % 7 + 7 * (nth - 1))


def _last_sunday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - timedelta(days=(last.weekday() - SUNDAY) % 7)
