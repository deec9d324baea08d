"""This file knows on which days feasts fall: Easter of both reckonings, fixed days, weekdays of a month, moon calendars."""

from __future__ import annotations

from datetime import date, timedelta

from crosswire.calendar.moments import Moment
from crosswire.vocabulary.time_words import Feast

ISLAMIC_EPOCH = 227015
"""The proleptic Gregorian ordinal of 1 Muharram 1 (16 July 622, Julian), civil reckoning."""
HEBREW_EPOCH = -1373427
"""The proleptic Gregorian ordinal of 1 Tishri 1."""


def feast_in(feast: Feast, year: int) -> tuple[Moment, ...]:
    """When a feast falls in a Gregorian year; a moon feast may fall twice in a year, or not at all.

    `value` is given where the reckoning fixes the days. Islamic months begin when the new moon is seen, by country: the
    span is a day longer at both ends and has no value. A feast bounded only by its season (Diwali) is that span.
    """
    try:
        return _FALLS[feast.rule](feast, year)
    except (ValueError, OverflowError):  # no 29 February, or a year outside 1-9999
        return ()


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian reckoning (the anonymous algorithm printed by Butcher, 1876)."""
    golden, (hundreds, rest) = year % 19, divmod(year, 100)
    moon = (19 * golden + hundreds - hundreds // 4 - (hundreds - (hundreds + 8) // 25 + 1) // 3 + 15) % 30
    weekday = (32 + 2 * (hundreds % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Julian reckoning, as a Gregorian date (Meeus, Astronomical Algorithms, chapter 8)."""
    moon = (19 * (year % 19) + 15) % 30
    weekday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
    month, day = divmod(moon + weekday + 114, 31)
    return date(year, month, day + 1) + timedelta(days=year // 100 - year // 400 - 2)


def islamic(year: int, month: int, day: int) -> date:
    """The Gregorian date of an Islamic one by the tabular calendar (30-year cycle of 11 leap years)."""
    days = (year - 1) * 354 + (3 + 11 * year) // 30 + 29 * (month - 1) + month // 2 + day
    return date.fromordinal(ISLAMIC_EPOCH - 1 + days)


def hebrew_new_year(year: int) -> date:
    """1 Tishri of a Hebrew year, with its four postponements (Reingold and Dershowitz, Calendrical Calculations)."""

    def elapsed(of: int) -> int:
        months = (235 * of - 234) // 19
        parts = 12084 + 13753 * months
        days = 29 * months + parts // 25920
        return days + 1 if (3 * (days + 1)) % 7 < 3 else days

    before, this, after = elapsed(year - 1), elapsed(year), elapsed(year + 1)
    postponed = 2 if after - this == 356 else 1 if this - before == 382 else 0
    return date.fromordinal(HEBREW_EPOCH + this + postponed)


def _fixed(feast: Feast, year: int) -> tuple[Moment, ...]:
    return (_sure(date(year, feast.month, feast.day), feast.length),)


def _easter(feast: Feast, year: int) -> tuple[Moment, ...]:
    return (_sure(easter(year) + timedelta(days=feast.offset), feast.length),)


def _orthodox(feast: Feast, year: int) -> tuple[Moment, ...]:
    return (_sure(orthodox_easter(year) + timedelta(days=feast.offset), feast.length),)


def _weekday(feast: Feast, year: int) -> tuple[Moment, ...]:
    if feast.nth > 0:
        first = date(year, feast.month, 1)
        day = first + timedelta(days=(feast.weekday - first.weekday()) % 7 + 7 * (feast.nth - 1))
    else:
        last = date(year + feast.month // 12, feast.month % 12 + 1, 1) - timedelta(days=1)
        day = last - timedelta(days=(last.weekday() - feast.weekday) % 7)
    return (_sure(day + timedelta(days=feast.offset), feast.length),)


def _islamic(feast: Feast, year: int) -> tuple[Moment, ...]:
    first = (year - 622) * 33 // 32
    days = (islamic(count, feast.month, feast.day) for count in range(max(first - 1, 1), first + 3))
    return tuple(_about(day, feast.length, 1) for day in days if day.year == year)


def _hebrew(feast: Feast, year: int) -> tuple[Moment, ...]:
    # Tishri to Kislev count on from the new year; Nisan and Sivan back from the next one, which it always precedes
    # by the same 177 days, so that leap months play no part.
    new_year = hebrew_new_year(year + 3761)
    return (_sure(new_year + timedelta(days=feast.offset), feast.length),)


def _season(feast: Feast, year: int) -> tuple[Moment, ...]:
    first = date(year, feast.month, feast.day)
    return (Moment(first, first + timedelta(days=feast.length - 1), "SPAN", None),)


def _sure(first: date, length: int) -> Moment:
    last = first + timedelta(days=length - 1)
    return Moment(first, last, "D" if length == 1 else "SPAN", first.isoformat() if length == 1 else None)


def _about(first: date, length: int, days: int) -> Moment:
    return Moment(first - timedelta(days=days), first + timedelta(days=length - 1 + days), "SPAN", None)


_FALLS = {
    "fixed": _fixed, "easter": _easter, "orthodox-easter": _orthodox, "weekday": _weekday, "islamic": _islamic,
    "hebrew": _hebrew, "season": _season,
}  # fmt: skip
