"""This file knows how a publication date that is given or stands in a page's
metadata is read, and what it then says.
"""

from __future__ import annotations

import re
from datetime import date, datetime
from email.utils import parsedate_to_datetime
from typing import Literal

from crosswire.model.source import DatePrecision, FoundBy, Published

ISO = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})(?:[T ](?P<clock>\d{2}:\d{2}(?::\d{2})?)(?:[.,]\d+)?\s?(?P<zone>Z|z|UTC|GMT|[+-]\d{2}:?\d{2})?)?"
)
PARTIAL = re.compile(r"(\d{4})(?:-(\d{2}))?")
MAIL = re.compile(r"(?:[A-Z][a-z]{2}, )?\d{1,2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}")
YEARS = range(1500, 2200)


def read_published(value: object, found_by: FoundBy) -> Published | None:
    """The date as ISO with its precision, or None where the value is no date; a zone is kept, fractions are not.

    Takes ISO 8601 dates (year, month or day) and date-times, dates of TOML, and the dates of mail and feeds (RFC 5322).
    """
    if isinstance(value, datetime):
        return read_published(value.isoformat(), found_by)
    if isinstance(value, date):
        return read_published(value.isoformat(), found_by)
    if not isinstance(value, str) or not value.isascii() or len(value) > 64:
        return None
    words = value.strip()
    if match := ISO.fullmatch(words):
        return _full(match, found_by)
    if match := PARTIAL.fullmatch(words):
        return _partial(match, found_by)
    if MAIL.match(words):
        return _mail(words, found_by)
    return None


def zone_of(published: Published | None) -> str | None:
    """The offset from UTC a publication time was given with (`+02:00`), or None."""
    if published is None or "T" not in published.value:
        return None
    clock = published.value.partition("T")[2]
    match = re.search(r"Z$|[+-]\d{2}:\d{2}$", clock)
    return match.group().replace("Z", "+00:00") if match else None


def _full(match: re.Match[str], found_by: FoundBy) -> Published | None:
    day, clock, zone = match["day"], match["clock"], match["zone"] or ""
    if zone[:1] in ("+", "-") and ":" not in zone:
        zone = f"{zone[:3]}:{zone[3:]}"
    zone = "Z" if zone.upper() in ("Z", "UTC", "GMT", "+00:00") else zone
    written = f"{day}T{clock}{zone}" if clock else day
    if not _is_real(written):
        return None
    precision: DatePrecision = "day" if not clock else "second" if clock.count(":") == 2 else "minute"
    return Published(written, precision, found_by)


def _partial(match: re.Match[str], found_by: FoundBy) -> Published | None:
    year, month = match.groups()
    precision: Literal["month", "year"] = "month" if month else "year"
    if not _is_real(f"{year}-{month or '01'}-01"):
        return None
    return Published(match.group(), precision, found_by)


def _mail(words: str, found_by: FoundBy) -> Published | None:
    try:
        moment = parsedate_to_datetime(words)
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return read_published(moment.isoformat(timespec="seconds"), found_by)


def _is_real(written: str) -> bool:
    try:
        return datetime.fromisoformat(written).year in YEARS
    except ValueError:
        return False
