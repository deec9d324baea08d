"""This file knows international bodies, courts and agencies, and well-known armed and political groups."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from crosswire.vocabulary.tables import Table, keyed, read_table

FILE = "bodies.tsv"
COLUMNS = ("name", "kind", "subject", "acronyms", "aliases", "members", "part_of", "countries", "seats")

KINDS = frozenset({"organisation", "group"})
SUBJECTS = frozenset(
    {
        "intergovernmental", "agency", "court", "alliance", "finance", "humanitarian", "rights", "monitor", "forum", "treaty",
        "armed", "political", "military", "government", "legislature", "intelligence", "research", "religious", "sport",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Body:
    """A body or group: ``members`` are words for its people ("Hezbollah fighters" is not one,
    "Houthis" is), ``part_of`` the name of the body it belongs to, ``countries`` iso3 codes where
    it is at home, ``seats`` its metonyms.
    """

    name: str
    kind: str
    subject: str
    acronyms: tuple[str, ...]
    aliases: tuple[str, ...]
    members: tuple[str, ...]
    part_of: str
    countries: tuple[str, ...]
    seats: tuple[str, ...]


@cache
def bodies() -> Mapping[str, Body]:
    """The bodies by name, in the order of the table."""
    return keyed(FILE, _bodies(read_table(FILE, COLUMNS)), lambda body: body.name)


def _bodies(table: Table) -> Iterable[Body]:
    return map(
        Body,
        table.text("name"),
        table.one_of("kind", KINDS),
        table.one_of("subject", SUBJECTS),
        table.many("acronyms"),
        table.many("aliases"),
        table.many("members"),
        table.optional("part_of"),
        table.many("countries"),
        table.many("seats"),
    )


# what a body of the table without a country is where every country has one
NAMELESS = frozenset({"government", "legislature", "court", "military", "finance", "political", "humanitarian"})


def is_nameless(body: Body) -> bool:
    """Whether every country may have such a body: "Foreign Ministry", "Supreme Court"; not "Quds Force"."""
    return not body.countries and not body.part_of and body.subject in NAMELESS
