"""This file knows the day a source was published where it was published, which relative times are counted from."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone, tzinfo

from crosswire.model.source import Source

LENGTHS = {"year": 4, "month": 7, "day": 10}
OFFSET = re.compile(r"(?:UTC|GMT)?(?P<sign>[+-])(?P<hours>\d\d?)(?::?(?P<minutes>\d\d))?")


def published_of(source: Source) -> str | None:
    """The publication date of a source as far as it is known (ISO year, month or day), in its own time zone; else None.

    A date-time is taken to the source's time zone where it has one (an IANA name, or an offset), else read in the zone
    it is printed in: 01:30 UTC is still yesterday for a paper in New York.
    """
    if source.published is None:
        return None
    value = source.published.value
    length = LENGTHS.get(source.published.precision)
    if length is not None and length < 10:
        return value[:length]
    zone = _zone(source.timezone)
    if zone is None or len(value) <= 10:
        return value[:10]
    try:
        at = datetime.fromisoformat(value)
        return (at if at.tzinfo is None else at.astimezone(zone)).date().isoformat()
    except (ValueError, OverflowError):
        return value[:10]


def _zone(name: str | None) -> tzinfo | None:
    if not name:
        return None
    if name.upper() in ("UTC", "GMT", "Z"):
        return UTC
    offset = OFFSET.fullmatch(name)
    if offset is not None:
        minutes = int(offset["hours"]) * 60 + int(offset["minutes"] or 0)
        return timezone(timedelta(minutes=-minutes if offset["sign"] == "-" else minutes)) if minutes < 1440 else None
    from zoneinfo import ZoneInfo

    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):  # no such zone, or no zone table on this machine
        return None
