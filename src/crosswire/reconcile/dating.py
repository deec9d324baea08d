"""This file knows when a text without a date of its own was published, as far as the story tells."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from crosswire.model.source import Published, Source


def story_date(sources: Sequence[Source]) -> str | None:
    """The day (ISO) on which more dated texts of the story appeared than on any other; null on a tie or without one."""
    days = Counter(
        source.published.value[:10]
        for source in sources
        if source.published and source.published.found_by != "story" and len(source.published.value) >= 10
    )
    (first, count), *rest = days.most_common(2) or [(None, 0)]
    return None if rest and rest[0][1] == count else first


def dated(source: Source, day: str | None) -> Published | None:
    """The source's own date, else the story's, marked as found by the story."""
    if source.published is not None or day is None:
        return source.published
    return Published(day, "day", "story")
