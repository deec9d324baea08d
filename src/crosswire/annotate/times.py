"""This file knows how time expressions are found and resolved against the publication date."""

from __future__ import annotations

from crosswire.model.article import Parse
from crosswire.model.mention import Time
from crosswire.model.source import StoredSource


def find_times(source: StoredSource, parse: Parse) -> tuple[Time, ...]:
    """The time expressions of an article in order of the text, in TIMEX3 terms."""
    return ()
