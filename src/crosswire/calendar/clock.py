"""This file knows times of day: parts of the day, hours and zones, and the minutes they run from and to."""

from __future__ import annotations

import re
from datetime import date, timedelta

PARTS: dict[str, tuple[str, str, int]] = {
    "TMO": ("00:00", "11:59", 0),
    "TMI": ("11:00", "13:00", 0),
    "TAF": ("12:00", "17:59", 0),
    "TEV": ("17:00", "23:59", 0),
    "TNI": ("18:00", "06:00", 1),
    "TDT": ("06:00", "17:59", 0),
}
"""First and last minute of each part of the day, and the days until the last: the night of Thursday ends on Friday."""

CLOCK = re.compile(r"T(?P<hour>\d\d)(?::?(?P<minute>\d\d))?(?::?\d\d(?:\.\d+)?)?(?P<zone>Z|[+-]\d\d:?\d\d)?")


def minutes_of(at: date, clock: str) -> tuple[str, str] | None:
    """The first and last minute (ISO, zone kept) of a time of day on a day; None where the clock cannot be read."""
    if clock in PARTS:
        first, last, days = PARTS[clock]
        return f"{at.isoformat()}T{first}", f"{(at + timedelta(days=days)).isoformat()}T{last}"
    found = CLOCK.fullmatch(clock)
    if found is None or int(found["hour"]) > 24 or int(found["minute"] or 0) > 59:
        return None
    hour, zone = int(found["hour"]), found["zone"] or ""
    if hour == 24:  # midnight at the end of the day
        at, hour = at + timedelta(days=1), 0
    minute = int(found["minute"] or 0)
    return f"{at.isoformat()}T{hour:02}:{minute:02}{zone}", f"{at.isoformat()}T{hour:02}:{minute:02}{zone}"
