"""This file knows where each party stands on each issue."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from crosswire.model.article import Reading
from crosswire.model.passage import Passage
from crosswire.model.record import RecordPosition
from crosswire.model.source import StoredSource


def join_positions(
    readings: Sequence[Reading], origin_of: Callable[[Passage], str], stored: Mapping[str, StoredSource]
) -> tuple[RecordPosition, ...]:
    """The positions of a story with all their voices."""
    del readings, origin_of, stored
    return ()
