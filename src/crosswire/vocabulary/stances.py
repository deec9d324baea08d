"""This file knows the words by which positions are read, and the closed list of issues they are about."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from crosswire.vocabulary.tables import read_toml, section, word_list, words

FILE = "stances.toml"


@cache
def stance_words(table: str) -> Mapping[str, str]:
    """The stance each word of a table (``verbs``, ``nouns``, ``adjectives``) gives."""
    tables = section(FILE, read_toml(FILE), table)
    return {word: stance for stance in tables for word in words(FILE, tables, stance)}


@cache
def limit_words(kind: str) -> frozenset[str]:
    """The words of one kind that bound a position: ``conditions``, ``never``, ``lines`` ..."""
    return frozenset(word_list(FILE, "limits", kind))


@cache
def clausal_only() -> frozenset[str]:
    """Verbs of position only with a clause or infinitive."""
    return frozenset(word_list(FILE, "infinitives", "only"))


@cache
def issues() -> Mapping[str, str]:
    """The issue each word belongs to."""
    tables = section(FILE, read_toml(FILE), "issues")
    found: dict[str, str] = {}
    for issue in tables:
        for word in words(FILE, tables, issue):
            found.setdefault(word, issue)
    return found


@cache
def issue_names() -> tuple[str, ...]:
    """All issues, the most telling first."""
    return tuple(section(FILE, read_toml(FILE), "issues"))
