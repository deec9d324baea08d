"""This file knows what a TIMEX3 modifier (early, late, about) makes of the span it modifies."""

from __future__ import annotations

from datetime import date, timedelta

from crosswire.calendar.moments import DAYS_IN, MONTHS_IN, Moment, moved

DAY_PARTS = {"START": ("00:00", "11:59"), "MID": ("10:00", "15:59"), "END": ("16:00", "23:59")}


def narrowed(moment: Moment, mod: str | None) -> tuple[str | None, str | None]:
    """First and last day (or minute) of a moment under a modifier.

    START, MID and END are thirds of the span: "early March" runs to the 10th. APPROX widens by one unit both ways;
    BEFORE ("more than a year ago") and AFTER open the far end.
    """
    first, last = moment.start, moment.end
    if first is None or last is None or mod is None:
        return _iso(first), _iso(last)
    if mod in DAY_PARTS:
        return _third(first, last, mod)
    if mod == "APPROX" and (moment.unit in MONTHS_IN or moment.unit in DAYS_IN):
        return _widened(moment, first, last)
    if mod in ("BEFORE", "ON_OR_BEFORE"):
        return None, _iso(last)
    return (_iso(first), None) if mod in ("AFTER", "ON_OR_AFTER") else (_iso(first), _iso(last))


def _third(first: date, last: date, mod: str) -> tuple[str, str]:
    if first == last:
        return f"{first.isoformat()}T{DAY_PARTS[mod][0]}", f"{first.isoformat()}T{DAY_PARTS[mod][1]}"
    if last - first > timedelta(days=1000):  # a decade: "the early 1980s" ends with a year
        return _third_of_years(first, last, mod)
    length = (last - first).days + 1
    third = timedelta(days=length // 3)
    slack = timedelta(days=1 if length < 20 else 0)  # "late last week" may be its Thursday
    one, two = first + third, first + 2 * third
    begin, end = {
        "START": (first, one - timedelta(days=1) + slack),
        "MID": (one - slack, two - timedelta(days=1) + slack),
        "END": (two - slack, last),
    }[mod]
    return begin.isoformat(), end.isoformat()


def _third_of_years(first: date, last: date, mod: str) -> tuple[str, str]:
    third = (last.year - first.year + 1) // 3
    begin, end = {
        "START": (first.year, first.year + third),
        "MID": (first.year + third, last.year - third),
        "END": (last.year - third, last.year),
    }[mod]
    return date(begin, 1, 1).isoformat(), date(end, 12, 31).isoformat()


def _widened(moment: Moment, first: date, last: date) -> tuple[str | None, str | None]:
    try:
        return moved(first, -1, moment.unit).isoformat(), moved(last, 1, moment.unit).isoformat()
    except (OverflowError, ValueError):
        return _iso(first), _iso(last)


def _iso(at: date | None) -> str | None:
    return None if at is None else at.isoformat()
