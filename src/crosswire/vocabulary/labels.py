"""This file knows the words by which outlets judge or place somebody: "far-right", "strongman", "rebel", "terrorist"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from crosswire.vocabulary.tables import Row, keyed, read_rows

FILE = "labels.tsv"
COLUMNS = ("word", "place")

PLACES = frozenset({"before", "after", "both"})


@dataclass(frozen=True, slots=True)
class Label:
    """A label and where it stands beside the name it judges; ``pro-*`` and ``*-backed`` stand for words of that shape."""

    word: str
    place: str


@cache
def labels() -> Mapping[str, Label]:
    """The labels by word, small letters, in the order of the table."""
    return keyed(FILE, (_label(row) for row in read_rows(FILE, COLUMNS)), lambda label: label.word)


def _label(row: Row) -> Label:
    return Label(row.text("word"), row.one_of("place", PLACES))
