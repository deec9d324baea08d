"""This file knows the derived views: functions over the rest of the record, never facts of their own."""

from __future__ import annotations

from collections.abc import Iterable

from crosswire.model.record import RecordEvent, Statement, TimelineEntry
from crosswire.model.values import When

GIST = 160
FEWEST_WORDS = 4
DATED = frozenset({"time", "day", "week", "month", "quarter", "season", "year"})


def timeline(statements: Iterable[Statement], events: Iterable[RecordEvent]) -> tuple[TimelineEntry, ...]:
    """What is dated, in order of time; what has no date is not in it, what one sentence tells stands once.

    "A drone struck a bakery on Friday, killing a customer" tells three events of one moment; a word or two
    that somebody said ("unrealistic") is no entry.
    """
    entries = [TimelineEntry(when=e.when, ref=e.id, gist=e.gist) for e in events if e.when]
    told = {(entry.when.earliest, entry.when.latest, entry.gist): entry for entry in reversed(entries)}
    entries = list(told.values())
    said = (s for s in statements if s.when and len(s.gist.split()) >= FEWEST_WORDS)
    entries += [TimelineEntry(when=s.when, ref=s.id, gist=_said(s)) for s in said if s.when]
    return tuple(sorted((entry for entry in entries if _is_dated(entry.when)), key=_moment))


def _is_dated(when: When) -> bool:
    """Whether a moment has a place on a timeline: known at both ends, and no longer than a year."""
    return when.precision in DATED and when.earliest is not None and when.latest is not None


def _moment(entry: TimelineEntry) -> tuple[str, str, str, str]:
    return (entry.when.earliest or "", entry.when.latest or "", entry.gist, entry.ref)


def _said(statement: Statement) -> str:
    speaker = statement.speaker.name if statement.speaker and statement.speaker.name else "unnamed"
    gist = statement.gist if len(statement.gist) <= GIST else statement.gist[: GIST - 1] + "…"
    return f"{speaker}: {gist}"
