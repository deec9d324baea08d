"""This file knows countries and regions: their names, adjectives, peoples, capitals and seats of government."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from crosswire.vocabulary.tables import Table, gathered, keyed, read_table

FILE = "countries.tsv"
COLUMNS = ("iso3", "status", "name", "names", "adjectives", "person", "people", "capitals", "seats")
REGIONS_FILE = "regions.tsv"
REGION_COLUMNS = ("name", "kind", "names", "adjectives", "countries")

STATUSES = frozenset({"member", "observer", "disputed", "territory", "former"})
REGION_KINDS = frozenset({"continent", "world-region", "part", "disputed", "sea"})


@dataclass(frozen=True, slots=True)
class Country:
    """A country: ``person`` are nouns for one of its people, ``people`` for several; ``capitals`` with other spellings,
    the usual one first; ``seats`` are metonyms of its government that are no capital ("Kremlin").
    """

    iso3: str
    status: str
    name: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    person: tuple[str, ...]
    people: tuple[str, ...]
    capitals: tuple[str, ...]
    seats: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Region:
    """A region that is no country: ``countries`` are the iso3 codes of those it lies in (none for a world region)."""

    name: str
    kind: str
    names: tuple[str, ...]
    adjectives: tuple[str, ...]
    countries: tuple[str, ...]


class PlaceSense(NamedTuple):
    """One reading of a written form: the country, and whether the form is its name,
    adjective, people, capital or seat.
    """

    iso3: str
    sense: str


@cache
def countries() -> Mapping[str, Country]:
    """The countries by iso3, in the order of the table."""
    return keyed(FILE, _countries(read_table(FILE, COLUMNS)), lambda country: country.iso3)


@cache
def place_senses() -> Mapping[str, tuple[PlaceSense, ...]]:
    """Every reading of each written form, as written: ``Moscow`` gives RUS as capital,
    ``Korean`` PRK and KOR as adjective.

    Readings of present countries stand before those of territories and former states.
    """
    ranked = sorted(countries().values(), key=lambda country: country.status in ("territory", "former"))
    return gathered((form, PlaceSense(country.iso3, sense)) for country in ranked for sense, form in _forms(country))


@cache
def regions() -> Mapping[str, Region]:
    """The regions by name."""
    return keyed(REGIONS_FILE, _regions(read_table(REGIONS_FILE, REGION_COLUMNS)), lambda region: region.name)


def _forms(country: Country) -> tuple[tuple[str, str], ...]:
    return (
        ("name", country.name),
        *(("name", form) for form in country.names),
        *(("adjective", form) for form in country.adjectives),
        *(("people", form) for form in (*country.person, *country.people)),
        *(("capital", form) for form in country.capitals),
        *(("seat", form) for form in country.seats),
    )


def _countries(table: Table) -> Iterable[Country]:
    lists = (table.many(column) for column in COLUMNS[3:])
    return map(Country, table.text("iso3"), table.one_of("status", STATUSES), table.text("name"), *lists)


def _regions(table: Table) -> Iterable[Region]:
    lists = (table.many(column) for column in REGION_COLUMNS[2:])
    return map(Region, table.text("name"), table.one_of("kind", REGION_KINDS), *lists)
