"""This file knows words by which somebody is meant without a name: epithets, words for another, vague modifiers."""

from __future__ import annotations

from functools import cache

from crosswire.vocabulary.tables import read_toml, words

FILE = "referring.toml"


@cache
def referring(name: str) -> frozenset[str]:
    """The words of a list: ``epithets``, ``others``, ``past``, ``vague`` or ``state_bodies``."""
    return frozenset(words(FILE, read_toml(FILE), name))
