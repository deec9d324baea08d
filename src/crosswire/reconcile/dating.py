"""This file knows when a text without a date of its own was published, as far as the story tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta

from crosswire.calendar import resolve, resolved, when_of
from crosswire.model.article import Reading
from crosswire.model.source import Published, Source, StoredSource
from crosswire.model.values import When

NEAR = timedelta(days=45)
"""Days a dateline's day may lie off the story's and still be of the same year's telling."""


def story_date(sources: Sequence[Source]) -> str | None:
    """The day (ISO) on which more dated texts of the story appeared than on any other; null on a tie or without one."""
    commonest = _days(sources)
    if not commonest or (len(commonest) > 1 and commonest[0][1] == commonest[1][1]):
        return None
    return commonest[0][0]


def _days(sources: Sequence[Source]) -> list[tuple[str, int]]:
    """The days on which dated texts appeared, with how many did, most first."""
    days = Counter(
        source.published.value[:10]
        for source in sources
        if source.published and source.published.found_by != "story" and len(source.published.value) >= 10
    )
    return sorted(days.items(), key=lambda counted: (-counted[1], counted[0]))


def settle_dates(
    readings: Sequence[Reading], stored: Mapping[str, StoredSource]
) -> tuple[tuple[Reading, ...], dict[str, StoredSource]]:
    """The readings and sources with undated ones dated by the story, their relative times resolved by that date.

    A dateline that prints its day without a year ("DRANSK, May 3 (RNA)") keeps that day, in the year of the story. A
    text the story cannot date keeps its times unresolved.
    """
    sources = [reading.source for reading in readings]
    day, days = story_date(sources), _days(sources)
    settled = tuple(_settled(reading, _day_of(reading, day, days[0][0])) if days else reading for reading in readings)
    dates = {reading.source.id: reading.source.published for reading in settled}
    return settled, {source_id: replace(source, published=dates[source_id]) for source_id, source in stored.items()}


def _day_of(reading: Reading, day: str | None, near: str) -> str | None:
    """The day (ISO) of an undated reading: its dateline's, in the year that brings it next to `near`, else `day`.

    Null where the dateline is of quite another time than the story.
    """
    datelines = [mark.passage for mark in reading.marks if mark.kind == "dateline"]
    for time in reading.times:
        printed = any(line.start <= time.passage.start and time.passage.end <= line.end for line in datelines)
        found = resolve(time.relative, near) if printed and time.relative and time.type == "DATE" else None
        if found is not None and found.precision == "day" and found.earliest:
            apart = abs(date.fromisoformat(found.earliest) - date.fromisoformat(near))
            return found.earliest if apart <= NEAR else None
    return day


def _settled(reading: Reading, day: str | None) -> Reading:
    if reading.source.published is not None or day is None:
        return reading
    times = tuple(resolved(time, day) for time in reading.times)
    whens = {time.id: when_of(time, "story") for time in times}

    def when(one: When | None) -> When | None:
        return whens.get(one.time, one) if one and one.time and one.earliest is one.latest is None else one

    return replace(
        reading,
        source=replace(reading.source, published=Published(day, "day", "story")),
        times=times,
        quotes=tuple(replace(quote, when=when(quote.when)) for quote in reading.quotes),
        figures=tuple(replace(f, when=when(f.when), as_of=when(f.as_of)) for f in reading.figures),
        events=tuple(replace(event, when=when(event.when)) for event in reading.events),
        named=tuple(replace(event, when=when(event.when)) for event in reading.named),
        positions=tuple(replace(position, when=when(position.when)) for position in reading.positions),
    )
