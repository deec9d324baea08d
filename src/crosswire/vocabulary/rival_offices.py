"""This file knows which offices exclude one another: a president is no chief executive, a colonel no general."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from crosswire.vocabulary.tables import read_toml, section, words

FILE = "rival_offices.toml"


@cache
def rival_heads() -> Mapping[str, tuple[str, frozenset[str]]]:
    """For each form of an office its name and the groups it is of; `VocabularyError` where the file is malformed."""
    table = section(FILE, read_toml(FILE), "heads")
    named: dict[str, str] = {}
    groups: dict[str, set[str]] = {}
    for group in table:
        for office in words(FILE, table, group):
            first, *_ = forms = office.split("/")
            for form in forms:
                named[form] = first
                groups.setdefault(form, set()).add(group)
    return {form: (named[form], frozenset(groups[form])) for form in sorted(named, key=lambda form: (-len(form), form))}


@cache
def other_offices() -> frozenset[str]:
    """The words that make an office another one, or one of another time."""
    table = section(FILE, read_toml(FILE), "others")
    return frozenset(word for kind in table for word in words(FILE, table, kind))
