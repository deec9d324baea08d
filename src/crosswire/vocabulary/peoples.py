"""This file knows peoples and faiths that are no nation of a country, and landmarks that go by their name alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from crosswire.vocabulary.tables import keyed, read_table

FILE = "peoples.tsv"
COLUMNS = ("name", "people", "person", "adjectives")
LANDMARKS_FILE = "landmarks.tsv"
LANDMARK_COLUMNS = ("name",)


@dataclass(frozen=True, slots=True)
class People:
    """A people or faith: nouns for several and for one of them, adjectives."""

    name: str
    people: tuple[str, ...]
    person: tuple[str, ...]
    adjectives: tuple[str, ...]


@cache
def peoples() -> Mapping[str, People]:
    """The peoples by name, in the order of the table."""
    table = read_table(FILE, COLUMNS)
    lists = (table.many(column) for column in COLUMNS[1:])
    return keyed(FILE, map(People, table.text("name"), *lists), lambda people: people.name)


@cache
def landmarks() -> tuple[str, ...]:
    """The landmarks, as written."""
    return read_table(LANDMARKS_FILE, LANDMARK_COLUMNS).text("name")
