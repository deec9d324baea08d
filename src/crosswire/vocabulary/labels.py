"""This file knows the words by which outlets judge or place somebody: "far-right",
"strongman", "rebel", "terrorist".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from crosswire.vocabulary.tables import keyed, read_table

FILE = "labels.tsv"
COLUMNS = ("word", "place")

PLACES = frozenset({"before", "after", "both"})


@dataclass(frozen=True, slots=True)
class Label:
    """A label and where it stands beside the name it judges; ``pro-*``
    and ``*-backed`` stand for words of that shape.
    """

    word: str
    place: str


@cache
def labels() -> Mapping[str, Label]:
    """The labels by word, small letters, in the order of the table."""
    table = read_table(FILE, COLUMNS)
    return keyed(FILE, map(Label, table.text("word"), table.one_of("place", PLACES)), lambda label: label.word)
