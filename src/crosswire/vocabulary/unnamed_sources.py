"""This file knows the nouns by which reports name those they had it from without
a name ("officials", "two sources").
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from crosswire.vocabulary.tables import read_toml, section, words

FILE = "unnamed_sources.toml"


@cache
def unnamed_sources() -> Mapping[str, str]:
    """The group of each noun, lower case: "officials" and "official" are both officials."""
    groups = section(FILE, read_toml(FILE), "groups")
    return MappingProxyType({noun: group for group in groups for noun in words(FILE, groups, group)})


@cache
def sources_words(name: str) -> frozenset[str]:
    """The words of a list: ``anybody``, the first words of a description that means nobody in particular."""
    return frozenset(words(FILE, read_toml(FILE), name))
