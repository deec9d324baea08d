"""This file knows countries and regions: their names, adjectives, peoples, capitals and seats of government."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from crosswire.vocabulary.tables import Row, gathered, keyed, read_rows

FILE = "countries.tsv"
COLUMNS = ("iso3", "status", "name", "names", "adjectives", "person", "people", "capitals", "seats")
REGIONS_FILE = "regions.tsv"
REGION_COLUMNS = ("name", "kind", "names", "adjectives", "countries")

STATUSES = frozenset({"member", "observer", "disputed", "territory", "former"})
REGION_KINDS = frozenset({"continent", "world-region", "part", "disputed", "sea"})
SENSES = ("name", "adjective", "people", "capital", "seat")


@dataclass(frozen=True, slots=True)
class Country:
    """A country: ``person`` are nouns for one of its people, ``people`` for several; ``capitals`` with other spellings,
    the usual one first; ``seats`` are metonyms of its government that are no capital ("Kremlin")."""

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


@dataclass(frozen=True, slots=True)
class PlaceSense:
    """One reading of a written form: the country, and whether the form is its name, adjective, people, capital or seat."""

    iso3: str
    sense: str


@cache
def countries() -> Mapping[str, Country]:
    """The countries by iso3, in the order of the table."""
    return keyed(FILE, (_country(row) for row in read_rows(FILE, COLUMNS)), lambda country: country.iso3)


@cache
def place_senses() -> Mapping[str, tuple[PlaceSense, ...]]:
    """Every reading of each written form, as written: ``Moscow`` gives RUS as capital, ``Korean`` PRK and KOR as adjective.

    Readings of present countries stand before those of territories and former states.
    """
    ranked = sorted(countries().values(), key=lambda country: country.status in ("territory", "former"))
    return gathered(
        (form, PlaceSense(country.iso3, sense)) for country in ranked for sense, form in _forms(country)
    )


@cache
def regions() -> Mapping[str, Region]:
    """The regions by name."""
    return keyed(REGIONS_FILE, (_region(row) for row in read_rows(REGIONS_FILE, REGION_COLUMNS)), lambda region: region.name)


@cache
def region_forms() -> Mapping[str, tuple[Region, ...]]:
    """The regions each name or adjective may stand for, as written: ``European`` gives Europe."""
    return gathered(
        (form, region) for region in regions().values() for form in (region.name, *region.names, *region.adjectives)
    )


def _forms(country: Country) -> tuple[tuple[str, str], ...]:
    return (
        ("name", country.name),
        *(("name", form) for form in country.names),
        *(("adjective", form) for form in country.adjectives),
        *(("people", form) for form in (*country.person, *country.people)),
        *(("capital", form) for form in country.capitals),
        *(("seat", form) for form in country.seats),
    )


def _country(row: Row) -> Country:
    return Country(
        iso3=row.text("iso3"),
        status=row.one_of("status", STATUSES),
        name=row.text("name"),
        names=row.many("names"),
        adjectives=row.many("adjectives"),
        person=row.many("person"),
        people=row.many("people"),
        capitals=row.many("capitals"),
        seats=row.many("seats"),
    )


def _region(row: Row) -> Region:
    return Region(
        name=row.text("name"),
        kind=row.one_of("kind", REGION_KINDS),
        names=row.many("names"),
        adjectives=row.many("adjectives"),
        countries=row.many("countries"),
    )
