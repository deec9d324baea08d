"""This file knows when a text without a date of its own was published, as far as the story tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from crosswire.calendar import resolved, when_of
from crosswire.model.article import Reading
from crosswire.model.source import Published, Source, StoredSource
from crosswire.model.values import When


def story_date(sources: Sequence[Source]) -> str | None:
    """The day (ISO) on which more dated texts of the story appeared than on any other; null on a tie or without one."""
    days = Counter(
        source.published.value[:10]
        for source in sources
        if source.published and source.published.found_by != "story" and len(source.published.value) >= 10
    )
    commonest = days.most_common(2)
    if not commonest or (len(commonest) == 2 and commonest[0][1] == commonest[1][1]):
        return None
    return commonest[0][0]


def settle_dates(
    readings: Sequence[Reading], stored: Mapping[str, StoredSource]
) -> tuple[tuple[Reading, ...], dict[str, StoredSource]]:
    """The readings and sources with undated ones dated by the story, their relative times resolved by that date.

    A text the story cannot date keeps its times unresolved.
    """
    day = story_date([reading.source for reading in readings])
    settled = tuple(_settled(reading, day) for reading in readings)
    dates = {reading.source.id: reading.source.published for reading in settled}
    return settled, {source_id: replace(source, published=dates[source_id]) for source_id, source in stored.items()}


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
