"""This file knows the spans of time a TIMEX3 value stands for, and how they are moved by whole units."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta

from crosswire.model.values import Precision

PRECISIONS: dict[str, Precision] = {
    "T": "time", "D": "day", "WE": "span", "W": "week", "M": "month", "Q": "quarter", "HY": "span", "SE": "season",
    "Y": "year", "DE": "decade", "CE": "century", "SPAN": "span", "OPEN": "open",
}  # fmt: skip
SIZES = ("T", "D", "WE", "W", "M", "Q", "SE", "HY", "Y", "DE", "CE", "SPAN", "OPEN")
SEASON_MONTHS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}
"""First month of each season, as meteorologists of the northern half count; winter runs into the next year."""

VALUE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?P<clock>T\S+)?)?|-W(?P<week>\d\d)(?P<weekend>-WE)?"
    r"|-Q(?P<quarter>[1-4])|-H(?P<half>[12])|-(?P<season>SP|SU|FA|WI))?|(?P<decade>\d{3})|(?P<century>\d\d)"
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A span of whole days (both ends inclusive) at the grain it was told in.

    `clock` is a time or part of the day (``T10:30``, ``TNI``); `value` is null where days are known but no TIMEX3 value
    says them (a feast of the moon). An open end is null.
    """

    start: date | None
    end: date | None
    unit: str
    value: str | None
    clock: str | None = None

    @property
    def whole(self) -> tuple[date, date] | None:
        """Both ends, or None where one is open."""
        return None if self.start is None or self.end is None else (self.start, self.end)


def moment_of(value: str) -> Moment | None:
    """The moment a TIMEX3 value stands for; None where it names no span of the calendar (``P2D``, ``PAST_REF``)."""
    found = VALUE.fullmatch(value)
    if found is None:
        return None
    part = found.groupdict()
    try:
        return _read(value, {name: text for name, text in part.items() if text is not None})
    except (ValueError, OverflowError):
        return None


def _read(value: str, part: dict[str, str]) -> Moment | None:
    if "decade" in part:
        return decade(int(value) * 10)
    if "century" in part:
        return century(int(value) * 100 + 1)
    first = int(part["year"])
    if "day" in part:
        exact = date(first, int(part["month"]), int(part["day"]))
        return Moment(exact, exact, "T" if "clock" in part else "D", value, part.get("clock"))
    if "month" in part:
        return month(first, int(part["month"]))
    if "week" in part:
        monday = date.fromisocalendar(first, int(part["week"]), 1)
        return weekend(monday) if "weekend" in part else week(monday)
    if "quarter" in part:
        return quarter(first, int(part["quarter"]))
    if "half" in part:
        return half(first, int(part["half"]))
    return season(first, part["season"]) if "season" in part else year(first)


def day(at: date) -> Moment:
    """One day."""
    return Moment(at, at, "D", at.isoformat())


def week(at: date) -> Moment:
    """The week (Monday to Sunday, ISO 8601) a day lies in."""
    number = at.isocalendar()
    monday = at - timedelta(days=at.weekday())
    return Moment(monday, monday + timedelta(days=6), "W", f"{number.year:04}-W{number.week:02}")


def weekend(at: date) -> Moment:
    """Saturday and Sunday of the week a day lies in."""
    whole = week(at)
    saturday = at - timedelta(days=at.weekday() - 5)
    return Moment(saturday, saturday + timedelta(days=1), "WE", f"{whole.value}-WE")


def month(year_number: int, number: int) -> Moment:
    """A month of a year."""
    return _months(year_number, number, 1, "M", f"{year_number:04}-{number:02}")


def quarter(year_number: int, number: int) -> Moment:
    """A quarter of a year."""
    return _months(year_number, number * 3 - 2, 3, "Q", f"{year_number:04}-Q{number}")


def half(year_number: int, number: int) -> Moment:
    """A half of a year."""
    return _months(year_number, number * 6 - 5, 6, "HY", f"{year_number:04}-H{number}")


def season(year_number: int, name: str) -> Moment:
    """A season; winter is named by the year its December lies in."""
    return _months(year_number, SEASON_MONTHS[name], 3, "SE", f"{year_number:04}-{name}")


def year(number: int) -> Moment:
    """A calendar year."""
    return _months(number, 1, 12, "Y", f"{number:04}")


def decade(number: int) -> Moment:
    """The decade a year lies in: 1994 gives ``199``."""
    first = number // 10 * 10
    return Moment(date(first, 1, 1), date(first + 9, 12, 31), "DE", f"{first // 10:03}")


def century(number: int) -> Moment:
    """The century a year lies in; the 20th runs from 1901 to 2000 and is written ``19``."""
    first = (number - 1) // 100 * 100 + 1
    return Moment(date(first, 1, 1), date(first + 99, 12, 31), "CE", f"{first // 100:02}")


def _months(year_number: int, first: int, count: int, unit: str, value: str) -> Moment:
    last_year, last = year_number + (first + count - 2) // 12, (first + count - 2) % 12 + 1
    return Moment(date(year_number, first, 1), date(last_year, last, monthrange(last_year, last)[1]), unit, value)


def period(unit: str, at: date) -> Moment:
    """The period of that unit which holds the day."""
    match unit:
        case "D":
            return day(at)
        case "W":
            return week(at)
        case "WE":
            return weekend(at)
        case "M":
            return month(at.year, at.month)
        case "Q":
            return quarter(at.year, (at.month + 2) // 3)
        case "HY":
            return half(at.year, (at.month + 5) // 6)
        case "DE":
            return decade(at.year)
        case "CE":
            return century(at.year)
        case _:
            return year(at.year)


MONTHS_IN = {"M": 1, "Q": 3, "HY": 6, "Y": 12, "DE": 120, "CE": 1200}
DAYS_IN = {"D": 1, "W": 7, "WE": 7}


def moved(at: date, count: int, unit: str) -> date:
    """The day that many units on; the 31st becomes the last of a shorter month.
    `OverflowError` outside years 1-9999.
    """
    if unit in DAYS_IN:
        return at + timedelta(days=count * DAYS_IN[unit])
    total = at.year * 12 + at.month - 1 + count * MONTHS_IN[unit]
    if not 12 <= total < 120_000:
        raise OverflowError(f"year {total // 12}")
    return date(total // 12, total % 12 + 1, min(at.day, monthrange(total // 12, total % 12 + 1)[1]))


def shifted(moment: Moment, count: int, unit: str) -> Moment | None:
    """The period that many units on, at the grain of the unit; None where the moment is told too coarsely for it.

    A day cannot be counted from a month: "the day after" February 2022 names no day.
    """
    whole = moment.whole
    if whole is None or unit not in PRECISIONS or SIZES.index(moment.unit) > SIZES.index(unit):
        return None
    return period(unit, moved(whole[0], count, unit))
