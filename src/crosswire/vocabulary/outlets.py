"""This file knows outlets and news agencies: how they are credited, where they live and who publishes them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from crosswire.vocabulary.tables import Table, gathered, keyed, read_table

FILE = "outlets.tsv"
COLUMNS = ("name", "kind", "names", "credits", "domains", "publisher", "common")

KINDS = frozenset({"agency", "newspaper", "broadcaster", "magazine", "online"})


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet: ``names`` are other names in running text, ``credits`` short forms that stand only where a credit does
    (an agency's dateline or byline), ``publisher`` the family that counts as one voice, ``common`` whether the name is
    also an ordinary word, so that it takes a cue to be read as an outlet ("The Hill").
    """

    name: str
    kind: str
    names: tuple[str, ...]
    credits: tuple[str, ...]
    domains: tuple[str, ...]
    publisher: str
    common: bool


@cache
def outlets() -> Mapping[str, Outlet]:
    """The outlets by name, in the order of the table."""
    return keyed(FILE, _outlets(read_table(FILE, COLUMNS)), lambda outlet: outlet.name)


@cache
def outlet_forms() -> Mapping[str, tuple[Outlet, ...]]:
    """The outlets each name may stand for in running text, as written."""
    return gathered((form, outlet) for outlet in outlets().values() for form in (outlet.name, *outlet.names))


@cache
def agency_credits() -> Mapping[str, Outlet]:
    """The agency behind each form a credit may take, as written and once in upper
    case: ``AP``, ``Reuters``, ``REUTERS``.
    """
    agencies = [outlet for outlet in outlets().values() if outlet.kind == "agency"]
    pairs = [(form, outlet) for outlet in agencies for form in (outlet.name, *outlet.names, *outlet.credits)]
    found = dict(pairs)
    return found | {form.upper(): outlet for form, outlet in pairs if form.upper() not in found}


@cache
def told_to() -> Mapping[str, Outlet]:
    """The outlet behind each name that words may be had from ("told CNN"): agencies, and outlets whose name is no common word."""
    others = (outlet for outlet in outlets().values() if outlet.kind != "agency" and not outlet.common)
    return {form: outlet for outlet in others for form in (outlet.name, *outlet.names)} | dict(agency_credits())


@cache
def outlets_by_domain() -> Mapping[str, Outlet]:
    """The outlet of each domain, lower case, without ``www.``."""
    pairs = ((domain, outlet) for outlet in outlets().values() for domain in outlet.domains)
    return {domain: pair[1] for domain, pair in keyed(FILE, pairs, lambda pair: pair[0]).items()}


def _outlets(table: Table) -> Iterable[Outlet]:
    return map(
        Outlet,
        table.text("name"),
        table.one_of("kind", KINDS),
        table.many("names"),
        table.many("credits"),
        table.many("domains"),
        table.text("publisher"),
        table.flag("common"),
    )
