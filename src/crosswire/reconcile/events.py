"""This file knows when mentions in several outlets are one happening."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from crosswire.model.article import Reading
from crosswire.model.passage import Passage
from crosswire.model.record import RecordEvent
from crosswire.model.source import StoredSource


def join_events(
    readings: Sequence[Reading], origin_of: Callable[[Passage], str], stored: Mapping[str, StoredSource]
) -> tuple[RecordEvent, ...]:
    """The happenings of a story with all their mentions."""
    del readings, origin_of, stored
    return ()
