"""This file knows on which days feasts fall: Easter of both reckonings, fixed days,
weekdays of a month, moon calendars.
"""

from __future__ import annotations

from datetime import date, timedelta

from crosswire.calendar.moments import Moment
from crosswire.vocabulary.time_words import Feast

ISLAMIC_YEARS = range(1343, 1501)
"""The years of the published tables: 1924 to 2077. No month is guessed beyond them."""
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
    """Easter Sunday of the Gregorian reckoning."""
    from dateutil.easter import EASTER_WESTERN
    from dateutil.easter import easter as easter_of

    found: date = easter_of(year, EASTER_WESTERN)  # type: ignore[no-untyped-call]
    return found


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the Julian reckoning, as a Gregorian date; the Finnish church alone keeps the other one."""
    from dateutil.easter import EASTER_ORTHODOX
    from dateutil.easter import easter as easter_of

    found: date = easter_of(year, EASTER_ORTHODOX)  # type: ignore[no-untyped-call]
    return found


def islamic(year: int, month: int, day: int) -> date | None:
    """The Gregorian date of an Islamic one in the calendar of Saudi Arabia (Umm
    al-Qura); None outside `ISLAMIC_YEARS`.
    """
    if year not in ISLAMIC_YEARS:
        return None
    from hijridate import Hijri

    return date(*Hijri(year, month, day).to_gregorian().datetuple())


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
    return tuple(_about(day, feast.length, 1) for day in days if day is not None and day.year == year)


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
