"""This file knows the small words by which an event's reality, time, place and means are read."""

from __future__ import annotations

from functools import cache

from crosswire.vocabulary.tables import word_list

FILE = "event_words.toml"


@cache
def event_words(table: str, kind: str) -> frozenset[str]:
    """The words of one kind: a key (``planned``) of one of the file's tables (``noun``)."""
    return frozenset(word_list(FILE, table, kind, optional=True))
