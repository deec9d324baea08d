"""This file knows the words by which texts tell how a pause in fighting went and what it was limited to."""

from __future__ import annotations

from functools import cache

from crosswire.vocabulary.tables import word_list

FILE = "truce_words.toml"


@cache
def truce_words(kind: str) -> tuple[str, ...]:
    """The words and phrases of one kind: a key of the file's table; `VocabularyError` where there is no such key."""
    return word_list(FILE, "truce", kind)
