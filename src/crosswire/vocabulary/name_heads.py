"""This file knows the nouns at the head of names ("Ministry", "River", "Agreement") and what such a name is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from crosswire.vocabulary.tables import keyed, read_table

FILE = "name_heads.tsv"
COLUMNS = ("word", "kind", "lower", "refers", "opens")

KINDS = frozenset({"organisation", "group", "country", "place", "thing"})


@dataclass(frozen=True, slots=True)
class NameHead:
    """A head noun: ``kind`` of what it names (``thing`` is neither actor nor place), ``lower`` if it belongs to a name
    even in lower case ("the Orel government"), ``refers`` if "the <noun>" alone can mean one named before,
    ``opens`` if it heads a name from the front ("Lake Orel").
    """

    word: str
    kind: str
    lower: bool
    refers: bool
    opens: bool


@cache
def name_heads() -> Mapping[str, NameHead]:
    """The head nouns by word, lower case."""
    table = read_table(FILE, COLUMNS)
    flags = (table.flag(column) for column in COLUMNS[2:])
    heads = map(NameHead, table.text("word"), table.one_of("kind", KINDS), *flags)
    return keyed(FILE, heads, lambda head: head.word)
