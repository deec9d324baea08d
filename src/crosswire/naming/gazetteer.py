"""This file knows which written forms name a country, a people, a place, a body or an outlet, and in what sense."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from crosswire.model.values import NameKind
from crosswire.naming.phrases import PhraseTable
from crosswire.vocabulary.bodies import Body, bodies
from crosswire.vocabulary.outlets import outlets
from crosswire.vocabulary.peoples import landmarks, peoples
from crosswire.vocabulary.places import countries, regions


class Sense(NamedTuple):
    """What a written form may be: its kind, how it names it, and the table's key (iso3, body, region)."""

    kind: NameKind
    sense: str
    ref: str


@cache
def gazetteer() -> PhraseTable[tuple[Sense, ...]]:
    """Every written form with all its senses, the likeliest first."""
    table: dict[str, list[Sense]] = {}
    for form, sense in (*_countries(), *_bodies(), *_regions(), *_outlets(), *_peoples(), *_landmarks()):
        senses = table.setdefault(form, [])
        if sense not in senses:
            senses.append(sense)
    # a name's span leaves the article out, where the name is known without it
    bare = {form: senses for form, senses in table.items() if not (form.startswith("the ") and form[4:] in table)}
    return PhraseTable.of((form, tuple(senses)) for form, senses in bare.items())


def _countries() -> Iterator[tuple[str, Sense]]:
    for country in countries().values():
        for form in (country.name, *country.names):
            yield form, Sense("country", "name", country.iso3)
        for form in country.adjectives:
            yield form, Sense("group", "adjective", country.iso3)
        for form in (*country.person, *country.people):
            yield form, Sense("group", "people", country.iso3)
        for form in country.capitals:
            yield form, Sense("place", "capital", country.iso3)
        for form in country.seats:
            yield form, Sense("organisation", "seat", country.iso3)


def _bodies() -> Iterator[tuple[str, Sense]]:
    for body in bodies().values():
        kind = body_kind(body)
        sense = "treaty" if body.subject == "treaty" else "body"
        for form in (body.name, *body.acronyms, *body.aliases):
            yield form, Sense(kind, sense, body.name)
        for form in body.members:
            yield form, Sense("group", "members", body.name)
        for form in body.seats:
            yield form, Sense("place", "body-seat", body.name)


def body_kind(body: Body) -> NameKind:
    """The kind of a body's mentions."""
    return "group" if body.kind == "group" else "organisation"


def _regions() -> Iterator[tuple[str, Sense]]:
    for region in regions().values():
        for form in (region.name, *region.names):
            yield form, Sense("place", "region", region.name)
        for form in region.adjectives:
            yield form, Sense("group", "region-adjective", region.name)


def _outlets() -> Iterator[tuple[str, Sense]]:
    for outlet in outlets().values():
        for form in (outlet.name, *outlet.names):
            yield form, Sense("organisation", "outlet", outlet.name)


def _peoples() -> Iterator[tuple[str, Sense]]:
    for people in peoples().values():
        for form in (*people.people, *people.person):
            yield form, Sense("group", "folk", people.name)
        for form in people.adjectives:
            yield form, Sense("group", "folk-adjective", people.name)


def _landmarks() -> Iterator[tuple[str, Sense]]:
    for name in landmarks():
        yield name, Sense("place", "landmark", name)
