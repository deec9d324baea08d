"""This file knows the small words around a number: what multiplies it, stands for it,
opens a part of it, dates its count.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from crosswire.errors import VocabularyError
from crosswire.vocabulary.tables import read_toml, section, word_list, words

FILE = "figure_words.toml"


@cache
def scales() -> Mapping[str, int]:
    """What each multiplying word multiplies by: ``million``, ``dozen``, ``bn``."""
    return _numbers("scale")


@cache
def figure_words(kind: str) -> frozenset[str]:
    """The words of one kind, lower case: a key of the table's ``[words]`` (``one_of``, ``both``, ``including`` ...)."""
    return frozenset(word_list(FILE, "words", kind))


@cache
def scope_nouns() -> Mapping[str, str]:
    """The scope each noun gives a count that runs "since" it: ``invasion`` gives war, ``ceasefire`` truce."""
    table = section(FILE, read_toml(FILE), "scope")
    return {noun: scope for scope in table for noun in words(FILE, table, scope)}


@cache
def multiples() -> Mapping[str, float]:
    """How many times as much each word says that something became: ``doubled`` 2, ``halved`` 0.5."""
    return _sizes("multiple")


@cache
def unit_sizes() -> Mapping[str, float]:
    """How large each unit is beside others of its measure: ``mile`` 1609.344
    (metres), ``acre`` 4046.86 (square metres).
    """
    return _sizes("size")


@cache
def fractions() -> Mapping[str, int]:
    """Into how many parts each word for a fraction divides a whole: ``third`` and ``thirds`` 3."""
    return _numbers("fraction")


@cache
def years_of_units() -> Mapping[str, int]:
    """How many years a longer unit holds, by its written forms: ``decades`` 10."""
    return _numbers("years")


@cache
def wholes() -> Mapping[str, int]:
    """The round numbers that shares are told of, as in "four in 10 voters": ``ten`` and ``10`` 10."""
    return _numbers("whole")


def _sizes(name: str) -> Mapping[str, float]:
    found: dict[str, float] = {}
    for word, value in section(FILE, read_toml(FILE), name).items():
        if not isinstance(value, int | float) or value <= 0:
            raise VocabularyError(f"{FILE}, {name}.{word}: not a positive number: {value!r}")
        found[word] = float(value)
    return found


def _numbers(name: str) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for word, value in section(FILE, read_toml(FILE), name).items():
        if not isinstance(value, int) or value < 2:
            raise VocabularyError(f"{FILE}, {name}.{word}: not a whole number above one: {value!r}")
        found[word] = value
    return found
