"""This file knows which words decide how much a changed wording matters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from crosswire.vocabulary.tables import read_toml, section, words

FILE = "wording_words.toml"


@dataclass(frozen=True, slots=True)
class WordingWords:
    """`meaning`: sets of words by kind, a difference in which changes what was said; `small`: words of no weight."""

    meaning: Mapping[str, frozenset[str]]
    small: frozenset[str]


@cache
def wording_words() -> WordingWords:
    """The table, loaded and checked once; `VocabularyError` where it is malformed."""
    tables = read_toml(FILE)
    meaning = section(FILE, tables, "meaning")
    small = words(FILE, section(FILE, tables, "small"), "words")
    return WordingWords(
        MappingProxyType({kind: frozenset(words(FILE, meaning, kind)) for kind in meaning}), frozenset(small)
    )
