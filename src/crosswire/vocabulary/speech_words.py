"""This file knows the small words around reported speech: who may stand for a speaker, what makes a report unreal."""

from __future__ import annotations

from functools import cache

from crosswire.vocabulary.tables import word_list

FILE = "speech_words.toml"


@cache
def speech_words(kind: str) -> frozenset[str]:
    """The words of one kind, lower case: a key of the table's ``[words]``
    (``personal``, ``unreal``, ``perceiving`` ...).
    """
    return frozenset(word_list(FILE, "words", kind))
