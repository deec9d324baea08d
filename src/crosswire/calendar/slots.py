"""This file knows the slots that come round (a weekday, a month, 28 February,
a feast) and how the one meant is picked.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from crosswire.calendar import moments
from crosswire.calendar.feasts import feast_in
from crosswire.calendar.moments import Moment
from crosswire.vocabulary.time_words import feasts

SLOT = re.compile(
    r"(?P<nth>[1-5L])(?:D(?P<of_month>[1-7])|(?P<plain>[DW]))|D(?P<weekday>[1-7])|(?P<weekend>WE)|d(?P<day>\d\d?)|M(?P<month>\d\d)|(?P<date>\d\d-\d\d)|(?P<season>SP|SU|FA|WI)"
    r"|Q(?P<quarter>[1-4])|H(?P<half>[12])|F:(?P<feast>[a-z0-9-]+)"
)
GRAINS = {"month": "M", "season": "SE", "quarter": "Q", "half": "HY"}
REACHES = (1, 8)
"""Years looked at either way; 29 February can be eight years off (1896 to 1904)."""

Days = tuple[date, date]


def picked(moment: Moment, sign: str, slot: str) -> Moment | None:
    """The slot meant by a sign, seen from a moment.

    ``<``, ``<=``, ``>``, ``>=``: before, on or before, after, on or after; ``=`` within; ``~`` the nearest, those ahead
    taken for twice as far (``~<`` four times, ``~>`` half); ``<~`` and ``>~`` before and after, but for one far nearer
    on the other side.

    None where there is none, or the moment is told too coarsely: no Thursday can be counted from "2025-04".
    """
    whole, found = moment.whole, SLOT.fullmatch(slot)
    if whole is None or found is None:
        return None
    if sign != "=" and moments.SIZES.index(moment.unit) > moments.SIZES.index(GRAINS.get(found.lastgroup or "", "D")):
        return None
    if found["nth"]:
        return _nth(whole, found["nth"], found["of_month"], 1 if found["plain"] == "D" else 7)
    weights = WEEKDAY_WEIGHTS if found["weekday"] else WEIGHTS
    for reach in REACHES:
        choices = [(choice.whole, choice) for choice in _near(found, *whole, reach)]
        chosen = _chosen([(days, choice) for days, choice in choices if days is not None], sign, *whole, weights)
        if chosen is not None:
            return chosen
    return None


def _chosen(
    choices: Sequence[tuple[Days, Moment]], sign: str, first: date, last: date, weights: Mapping[str, tuple[int, int]]
) -> Moment | None:
    match sign:
        case "<":
            fit = [choice for (_, end), choice in choices if end < first][-1:]
        case "<=":
            fit = [choice for (start, _), choice in choices if start <= last][-1:]
        case ">":
            fit = [choice for (start, _), choice in choices if start > last][:1]
        case ">=":
            fit = [choice for (_, end), choice in choices if end >= first][:1]
        case "=":
            fit = [choice for (start, _), choice in choices if first <= start <= last][:1]
        case _:
            ahead, back = weights[sign]
            gaps = [max((start - last) * ahead, (first - end) * back, timedelta(0)) for (start, end), _ in choices]
            fit = [choices[gaps.index(min(gaps))][1]] if gaps else []
    return fit[0] if fit else None


WEIGHTS = {"~": (2, 1), "~<": (4, 1), "~>": (1, 2), "<~": (30, 1), ">~": (1, 10)}
"""How a day ahead weighs against a day back: news looks back; "will meet on Aug. 10", printed on Aug. 16, is a slip.

"The talks had been due on May 6", printed on May 2, is no talk of last year: a few days ahead are nearer than a year.
"""
WEEKDAY_WEIGHTS = {**WEIGHTS, ">~": (1, 5)}
"""Of weekdays only yesterday's is taken before the one six days ahead: "a parade to honour the treaty on Friday"."""


def _nth(days: Days, nth: str, name: str | None, length: int) -> Moment | None:
    """The nth (L: last) such weekday, or stretch of that many days, within a span."""
    first, last = days
    if name is None:
        begin = last - timedelta(days=length - 1) if nth == "L" else first + timedelta(days=length * (int(nth) - 1))
        return moments.day(begin) if length == 1 else Moment(begin, begin + timedelta(days=length - 1), "SPAN", None)
    weekday = int(name)
    if nth == "L":
        return moments.day(last - timedelta(days=(last.isoweekday() - weekday) % 7))
    at = first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (int(nth) - 1))
    return moments.day(at) if at <= last else None


def _near(found: re.Match[str], first: date, last: date, reach: int) -> Iterator[Moment]:
    """The slots about a span, in order of time."""
    if found["weekday"] or found["weekend"]:
        for monday in _mondays(first, last):
            yield (
                moments.weekend(monday)
                if found["weekend"]
                else moments.day(monday + timedelta(days=int(found["weekday"]) - 1))
            )
    elif found["day"]:
        for away in range(-2, 15):
            at = moments.moved(first.replace(day=1), away, "M")
            if at.month == (at + timedelta(days=int(found["day"]) - 1)).month:
                yield moments.day(at.replace(day=int(found["day"])))
    else:
        for number in range(first.year - reach, last.year + reach + 1):
            yield from _in_year(found, number)


def _mondays(first: date, last: date) -> Iterator[date]:
    monday = first - timedelta(days=first.weekday() + 7)
    for count in range(min((last - first).days // 7, 60) + 4):
        yield monday + timedelta(days=7 * count)


def _in_year(found: re.Match[str], number: int) -> Iterator[Moment]:
    if found["month"]:
        yield moments.month(number, int(found["month"]))
    elif found["season"]:
        yield moments.season(number, found["season"])
    elif found["quarter"]:
        yield moments.quarter(number, int(found["quarter"]))
    elif found["half"]:
        yield moments.half(number, int(found["half"]))
    elif found["feast"]:
        feast = feasts().get(found["feast"])
        yield from feast_in(feast, number) if feast else ()
    else:
        month, day = found["date"].split("-")
        if (int(month), int(day)) != (2, 29) or date(number, 3, 1).toordinal() - date(number, 2, 1).toordinal() == 29:
            yield moments.day(date(number, int(month), int(day)))
