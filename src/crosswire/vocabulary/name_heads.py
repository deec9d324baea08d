"""This file knows the nouns at the head of names ("Ministry", "River", "Agreement") and what such a name is."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from crosswire.vocabulary.tables import Row, keyed, read_rows

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
    return keyed(FILE, (_head(row) for row in read_rows(FILE, COLUMNS)), lambda head: head.word)


def _head(row: Row) -> NameHead:
    return NameHead(
        row.text("word"), row.one_of("kind", KINDS), row.flag("lower"), row.flag("refers"), row.flag("opens")
    )
