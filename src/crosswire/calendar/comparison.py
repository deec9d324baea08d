"""This file knows how two moments compare: the same, one within the other, apart, or too little known to say."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from crosswire.model.values import Verdict, When

Ends = tuple[datetime, datetime]
OPEN_BEFORE = datetime(1, 1, 2, tzinfo=UTC)
OPEN_AFTER = datetime(9999, 12, 30, tzinfo=UTC)
ZONE_SLACK = timedelta(hours=26)
"""The widest two local clocks can be apart (UTC-12 to UTC+14)."""


def compare(one: When | None, two: When | None) -> Verdict:
    """How two moments stand to each other, with the reason.

    Relations: ``same``; ``within`` (one holds the other: told at another grain); ``overlap``; ``zone`` (they differ by
    no more than two time zones can: Thursday night here is Friday there); ``before``, ``after``; ``unknown``. The score
    is 1 for the same, 0 for apart, between for what is compatible. Instants with a zone are compared as instants.
    """
    ends_one, ends_two = _ends(one), _ends(two)
    if one is None or two is None or ends_one is None or ends_two is None:
        return Verdict("unknown", 0.0, ("one of the times is not known",))
    if ends_one == ends_two:
        return Verdict("same", 1.0, (f"both {_told(one)}",))
    if _holds(ends_one, ends_two) or _holds(ends_two, ends_one):
        return Verdict("within", 0.8, (f"{_told(one)} and {_told(two)}: one lies within the other",))
    if ends_one[0] <= ends_two[1] and ends_two[0] <= ends_one[1]:
        return Verdict("overlap", 0.5, (f"{_told(one)} and {_told(two)} share some time",))
    return _apart(one, two, ends_one, ends_two)


def _apart(one: When, two: When, ends_one: Ends, ends_two: Ends) -> Verdict:
    first_one = ends_one[1] < ends_two[0]
    gap = ends_two[0] - ends_one[1] if first_one else ends_one[0] - ends_two[1]
    told = f"{_told(one)} and {_told(two)}"
    zoned = _has_zone(one) and _has_zone(two)
    if (
        not zoned
        and one.precision in ("time", "day")
        and two.precision in ("time", "day")
        and gap < ZONE_SLACK - _day(one, two)
    ):
        return Verdict("zone", 0.3, (f"{told} lie no further apart than two time zones can put one moment",))
    return Verdict("before" if first_one else "after", 0.0, (f"{told} lie apart",))


def _day(one: When, two: When) -> timedelta:
    # two whole days that touch are the one neighbour a zone can make; with a clock the hours count
    return timedelta(hours=0) if "T" in (one.earliest or "") or "T" in (two.earliest or "") else timedelta(hours=25)


def _holds(outer: Ends, inner: Ends) -> bool:
    return outer[0] <= inner[0] and inner[1] <= outer[1]


def _ends(when: When | None) -> Ends | None:
    if when is None or (when.earliest is None and when.latest is None):
        return None
    try:
        first = _instant(when.earliest, OPEN_BEFORE, last=False)
        last = _instant(when.latest, OPEN_AFTER, last=True)
    except (ValueError, OverflowError):
        return None
    return first, last


def _instant(end: str | None, otherwise: datetime, last: bool) -> datetime:
    """The instant of an ISO end; without a zone it is taken as UTC, which `zone` makes up for."""
    if end is None:
        return otherwise
    at = datetime.fromisoformat(end)
    if len(end) <= 10 and last:
        at += timedelta(hours=23, minutes=59)
    return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)


def _has_zone(when: When) -> bool:
    return any(end is not None and "T" in end and (end.endswith("Z") or "+" in end or "-" in end[11:]) for end in (
        when.earliest, when.latest))  # fmt: skip


def _told(when: When) -> str:
    return when.value or f"{when.earliest or '...'} to {when.latest or '...'}"
