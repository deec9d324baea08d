"""This file knows the words by which a text tells an act as done or as still to come."""

from __future__ import annotations

from functools import cache

from crosswire.vocabulary.tables import word_list

FILE = "stage_words.toml"


@cache
def stage_words(kind: str) -> frozenset[str]:
    """The words of one kind: a key of the file's table; `VocabularyError` where there is no such key."""
    return frozenset(word_list(FILE, "stage", kind))
