"""This file knows how a line of steps (see the folder's first page) is followed from a date to a value and a span."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache

from crosswire.calendar.clock import minutes_of
from crosswire.calendar.modifiers import narrowed
from crosswire.calendar.moments import PRECISIONS, SIZES, Moment, day, moment_of, moved, shifted
from crosswire.calendar.slots import picked
from crosswire.calendar.zones import with_offset
from crosswire.model.mention import Time
from crosswire.model.values import Precision

SHIFT = re.compile(r"(?P<count>[+-]?\d{1,4})(?P<unit>DE|CE|WE|[DWMQY])(?P<day>@)?")
PICK = re.compile(r"(?P<sign>~<|~>|<=|>=|<~|>~|<|>|=|~)(?P<slot>\S+)")
LENGTH = re.compile(r"P(?P<time>T)?(?:(?P<count>\d{1,4})|X)(?P<unit>DE|CE|[SHDWMQY])(?P<more>\d+[A-Z])?(?P<side>[<>])")
PUBLISHED = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


@dataclass(frozen=True, slots=True)
class Resolved:
    """What a time comes to: a TIMEX3 value, first and last day or minute (inclusive; null: open), and the precision."""

    value: str | None
    earliest: str | None
    latest: str | None
    precision: Precision


def resolve(relative: str, published: str | None, mod: str | None = None) -> Resolved | None:
    """What a line of steps comes to, seen from a publication date (ISO: year, month, day or date-time) or from none.

    None where the steps cannot be followed: no date, or one told too coarsely ("Thursday" of 2025-04). The day of a
    date-time is the one printed in it, in its own zone.
    """
    moment = follow(relative, published)
    if moment is None:
        return None
    cut = relative.endswith(("so-far", "from-now"))
    try:
        earliest, latest = _ends(moment, None if cut else mod)
    except OverflowError:  # midnight at the end of the year 9999
        return None
    return Resolved(moment.value, earliest, latest, "span" if cut else PRECISIONS[moment.unit])


def resolved(time: Time, published: str | None) -> Time:
    """The same time, resolved by a publication date if it is a relative one that a date can settle."""
    found = resolve(time.relative, published, time.mod) if time.relative else None
    if found is None:
        return time
    value = time.value if time.type == "DURATION" else found.value
    return replace(time, value=value, earliest=found.earliest, latest=found.latest, precision=found.precision)


@lru_cache(maxsize=4096)
def follow(steps: str, published: str | None) -> Moment | None:
    """The moment a line of steps leads to; None where it cannot be followed."""
    origin = _origin(published)
    moment = origin
    try:
        for step in steps.split():
            moment = _step(step, moment, origin)
            if moment is None:
                return None
    except (OverflowError, ValueError):  # the year 10000, the 31st of February
        return None
    return moment


def _origin(published: str | None) -> Moment | None:
    found = PUBLISHED.match(published or "")
    return moment_of(found.group()) if found else None


def _step(step: str, moment: Moment | None, origin: Moment | None) -> Moment | None:
    absolute = moment_of(step)
    if absolute is not None or moment is None:
        return absolute
    if found := SHIFT.fullmatch(step):
        return _shift(moment, int(found["count"]), found["unit"], to_the_day=found["day"] is not None)
    if found := PICK.fullmatch(step):
        return picked(moment, found["sign"], found["slot"])
    if found := LENGTH.fullmatch(step):
        return _length(moment, found)
    if step.startswith("T"):
        return _at_clock(moment, step)
    return _open(step, moment, origin)


def _at_clock(moment: Moment, clock: str) -> Moment | None:
    if moment.unit not in "DT" or moment.start is None:
        return None
    clock = with_offset(clock, moment.start)
    return replace(moment, unit="T", clock=clock, value=f"{moment.value}{clock}")


def _shift(moment: Moment, count: int, unit: str, to_the_day: bool) -> Moment | None:
    if to_the_day:
        return day(moved(moment.start, count, unit)) if moment.unit == "D" and moment.start else None
    # "a year earlier" than a quarter or season is that quarter or season a year earlier
    if unit == "Y" and moment.unit in ("Q", "HY", "SE") and moment.value and moment.start:
        return moment_of(f"{moment.start.year + count:04}{moment.value[4:]}")
    return shifted(moment, count, unit)


def _length(moment: Moment, found: re.Match[str]) -> Moment | None:
    """A span up to or from a moment: the moment itself is part of it, so May 3 and ``P2D>`` is May 3 to 5."""
    unit = "D" if found["time"] else found["unit"]
    if moment.whole is None or SIZES.index(moment.unit) > SIZES.index(unit):
        return None
    first, last = moment.whole
    back = found["side"] == "<"
    far: date | None = None
    if found["count"] and not found["more"]:
        count = int(found["count"])
        if found["time"]:  # hours are known to the day only: the span holds all days they may reach into
            count = (count * HOUR_PARTS[found["unit"]] + 86399) // 86400
        far = moved(first if back else last, -count if back else count, unit)
    return Moment(far if back else first, last if back else far, "SPAN", found.group()[:-1])


HOUR_PARTS = {"H": 3600, "M": 60, "S": 1}


NEAR = timedelta(days=183)
"""Days a year-less day that is a name may lie back and still be of the year of the publication."""


def _open(step: str, moment: Moment, origin: Moment | None) -> Moment | None:
    match step:
        case "PAST_REF":
            return Moment(None, moment.end, "OPEN", step)
        case "FUTURE_REF":
            return Moment(moment.start, None, "OPEN", step)
        case "PRESENT_REF":
            return Moment(None, None, "OPEN", step)
        case "near" if origin and origin.whole and moment.whole:
            ahead = moment.whole[0] > origin.whole[1]
            return None if ahead or origin.whole[0] - moment.whole[1] > NEAR else moment
        case "ended" if origin and origin.end and moment.end:
            begins = narrowed(moment, "END")[0] or ""
            return moment if begins[:10] <= origin.end.isoformat() else shifted(moment, -1, moment.unit)
        case "so-far" if origin and origin.end and moment.whole:
            return replace(moment, end=max(min(origin.end, moment.whole[1]), moment.whole[0]))
        case "from-now" if origin and origin.start and moment.whole:
            return replace(moment, start=min(max(origin.start, moment.whole[0]), moment.whole[1]))
    return None


def _ends(moment: Moment, mod: str | None) -> tuple[str | None, str | None]:
    if moment.clock is not None and moment.start is not None:
        ends = minutes_of(moment.start, moment.clock)
        return ends or (moment.start.isoformat(), moment.start.isoformat())
    if moment.unit in ("SPAN", "OPEN"):
        return narrowed(moment, None)
    return narrowed(moment, mod)
