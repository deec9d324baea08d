"""This file knows words by which somebody is meant without a name: epithets, words for another, vague modifiers."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from crosswire.errors import VocabularyError
from crosswire.vocabulary.tables import read_toml, words

FILE = "referring.toml"


@cache
def referring(name: str) -> frozenset[str]:
    """The words of a list: ``epithets``, ``others``, ``past``, ``vague``,
    ``state_bodies``, ``any_body``, nouns of places.
    """
    return frozenset(words(FILE, read_toml(FILE), name))


@cache
def called(by: str) -> Mapping[str, frozenset[str]]:
    """What bodies may be called, ``by_subject`` of the table of bodies or ``by_head`` noun of their names; which offices are
    ``of_country`` by their name alone.
    """
    table = read_toml(FILE).get(by)
    if not isinstance(table, dict):
        raise VocabularyError(f"{FILE}: no table {by}")
    return {key: frozenset(words(FILE, table, key)) for key in table}
