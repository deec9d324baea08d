"""This file knows what a name is when articles take it for different kinds of thing: the fuller evidence settles it."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from crosswire.model.article import Reading
from crosswire.naming.bodies import POSSESSIVE
from crosswire.naming.gazetteer import gazetteer
from crosswire.naming.spelling import bases_of, fold
from crosswire.reconcile.resolve.bodies import printers_of
from crosswire.reconcile.resolve.groups import Group, standing
from crosswire.reconcile.resolve.printers import Printers
from crosswire.reconcile.resolve.sightings import Sighting
from crosswire.vocabulary.given_names import forenames
from crosswire.vocabulary.name_heads import name_heads
from crosswire.vocabulary.name_signs import sign_words
from crosswire.vocabulary.titles import title_forms

# a country has them; parties and provinces mostly have not
GOVERNING = frozenset({"minister", "head-of-government"})
UNTIL = re.compile(r"\s?[,(:\d\u2013\u2014]|\s-{1,3}\s")
# a bare surname one article takes for a body is a person's where another article gives the full name
SHORTEST_SURNAME = 4


def settle_kinds(persons: Sequence[Group], bodies: Sequence[Group]) -> list[Group]:
    """All actors of the story, those joined that differ only in what an article took the name for."""
    by_name = _unique({fold(form): group for group in bodies for form in group.forms()}, bodies)
    printers = printers_of(standing(bodies))
    for group in persons:
        if all(len(sighting.parts) < 2 for sighting in group.sightings):
            _into(by_name.get(fold(group.sightings[0].actor.name)) or _printer(group, printers), group)
    full = [group for group in standing(persons) if any(len(sighting.parts) > 1 for sighting in group.sightings)]
    by_parts: dict[tuple[str, ...], list[Group]] = defaultdict(list)
    by_surname: dict[str, list[Group]] = defaultdict(list)
    for group in full:
        for parts in dict.fromkeys(sighting.parts for sighting in group.sightings if len(sighting.parts) > 1):
            by_parts[parts].append(group)
        for surname in dict.fromkeys(s.parts[-1] for s in group.sightings if len(s.parts) > 1):
            by_surname[surname].append(group)
    for body in bodies:
        owner = _owner(body, by_parts, by_surname) if body.sightings and not _is_known_country(body) else None
        if owner is not None and _is_body(owner, body):
            body.taken_for = body.kind
            _into(body, owner)
        else:
            _into(owner, body, "person")
    return standing([*persons, *bodies])


def _printer(person: Group, printers: Printers) -> Group | None:
    """The paper that a name taken for a person's is short for: "the Journal said"."""
    untold = not any(sighting.offices or sighting.gender for sighting in person.sightings)
    return printers.meant(person) if untold else None


def _is_known_country(body: Group) -> bool:
    """Whether a body is a country by the table; "Orlov" of "Orlov's secretary of state" was only taken for one."""
    return body.kind == "country" and any(gazetteer().get(form) is not None for form in body.forms())


def settle_countries(groups: Sequence[Group], readings: Sequence[Reading]) -> None:
    """Take for countries those that no table knows and the story tells to be one: "Tarsk" where there is a "Tarsk Foreign
    Minister", a "Tarsk's Foreign Ministry" or a "Tarskian embassy", or Tarskians; their people are theirs.
    """
    owners = {owner for group in groups for sighting in group.sightings for owner in _owners_told(sighting)}
    peoples = _peoples(readings)
    named = {base for owner in owners for base in (owner, *bases_of(owner))}
    lands = {base for people in peoples for base in bases_of(people)}
    countries: dict[str, Group] = {}
    for group in groups:
        forms = {fold(form) for form in group.forms()}
        if forms & set(name_heads()) or any(gazetteer().get(form) is not None for form in group.forms()):
            continue
        nobody = group.kind == "person" and not any(map(_is_somebody, group.sightings))
        if (group.kind in ("organisation", "place") and forms <= named | lands) or (nobody and forms <= lands):
            group.taken_for = "country"
        if group.kind == "country":
            countries.update(dict.fromkeys(forms, group))
    for group in groups if countries else ():
        found = [_land(fold(form), peoples, countries) for form in group.forms()]
        if found and found[0] is not None and found[0] is not group and all(land is found[0] for land in found):
            found[0].taken_for = "country"
            found[0].take(group, f"the people of {found[0].sightings[0].actor.name}")


def _peoples(readings: Sequence[Reading]) -> frozenset[str]:
    """The folded words taken for a people or its adjective that no table knows, in the singular: "tarskian"."""
    names = {
        name.passage.text
        for reading in readings
        for name in reading.names
        if name.kind == "group" and name.form == "name" and gazetteer().get(name.passage.text) is None
    }
    return frozenset(_singular(fold(name)) for name in names if name.isalpha())


def _singular(people: str) -> str:
    return people.removesuffix("s") if people.endswith("ns") else people


def _is_somebody(sighting: Sighting) -> bool:
    """Whether a person is told to be one: by an office, an honorific, a given name."""
    first = sighting.actor.name.split()[0]
    return bool(sighting.offices or sighting.gender) or len(sighting.parts) > 1 or first in forenames()


def _land(form: str, peoples: Collection[str], countries: Mapping[str, Group]) -> Group | None:
    """The one country of the story that the word for a people is made of."""
    people = _singular(form)
    found = {id(countries[base]): countries[base] for base in bases_of(people) if base in countries}
    return next(iter(found.values())) if people in peoples and len(found) == 1 else None


def _owners_told(sighting: Sighting) -> Iterator[str]:
    """The folded first words of high offices and of bodies only countries have, where one word more stands before
    them.
    """
    for role in sighting.actor.roles:
        owner, _, office = POSSESSIVE.sub(" ", role.text).partition(" ")
        titles = title_forms().get(fold(office), ())
        # firms have a "chief executive" too
        if any(title.kind in GOVERNING and "minister" in title.name for title in titles):
            yield fold(owner)
    for form in sighting.forms if sighting.actor.kind == "organisation" else ():
        words = fold(POSSESSIVE.sub(" ", form)).split()
        if len(words) in (2, 3) and words[-1] in sign_words("only_states"):
            yield words[0]


def without_towns(groups: Sequence[Group], readings: Sequence[Reading], wrong: frozenset[str]) -> list[Group]:
    """The actors without towns: persons of no office that other articles know for a place ("the bridge at Orel",
    "Orel was quiet"), and whatever bears the name of the town an article is sent from.
    """
    sent_from = _sent_from(readings)
    places = Counter(
        name.passage.text
        for reading in readings
        for name in reading.names
        if name.kind == "place" and name.form == "name" and name.passage.text not in wrong
    )
    return [group for group in groups if not (_is_town(group, places) or _is_sent_from(group, sent_from))]


def _sent_from(readings: Sequence[Reading]) -> frozenset[str]:
    """The folded names of the towns of datelines: velm of "VELM, Narnia, May 3 (The Bell) -"."""
    marks = (mark for reading in readings for mark in reading.marks if mark.kind == "dateline")
    return frozenset(fold(UNTIL.split(mark.passage.text, maxsplit=1)[0]) for mark in marks) - {""}


def _is_sent_from(group: Group, towns: frozenset[str]) -> bool:
    """Whether a name no table knows is that of a town in a dateline; "Brussels" is known, and may mean who sits
    there.
    """
    if group.kind == "country" or any(sighting.offices for sighting in group.sightings):
        return False
    return all(fold(form) in towns and gazetteer().get(form) is None for form in group.forms())


def _is_town(group: Group, places: Mapping[str, int]) -> bool:
    if group.kind != "person" or any(sighting.offices for sighting in group.sightings):
        return False
    known = [form for form in group.forms() if form in places]
    parts = {part for form in known for part in form.split()}
    return all(form in places or form in parts for form in group.forms()) and sum(
        places[form] for form in known
    ) > _times(group)


def _owner(
    body: Group, by_parts: Mapping[tuple[str, ...], list[Group]], by_surname: Mapping[str, list[Group]]
) -> Group | None:
    """The one person whose full name, or whose surname alone, an article took for a body's."""
    parts = body.sightings[0].parts
    if len(parts) == 1 and len(parts[0]) >= SHORTEST_SURNAME:
        found = by_surname.get(parts[0], [])
    else:
        known = dict.fromkeys(sighting.parts for sighting in body.sightings if len(sighting.parts) > 1)
        found = [group for parts in known for group in by_parts.get(parts, [])]
    return found[0] if len(found) == 1 else None


def _is_body(person: Group, body: Group) -> bool:
    """Whether a name taken for a person's now and then is a body's: "Vall-Mar said",
    with no office, gender or given name.
    """
    untold = not any(sighting.offices or sighting.gender for sighting in person.sightings)
    return untold and _times(body) > _times(person)


def _times(group: Group) -> int:
    return sum(name.form == "name" for sighting in group.sightings for name in sighting.names)


def _into(owner: Group | None, group: Group, kind: str = "") -> None:
    if owner is not None and owner.sightings and group.sightings and owner is not group:
        name = group.sightings[0].actor.name
        owner.taken_for = "person" if kind == "person" else owner.kind
        owner.take(group, f"{name} is {owner.sightings[0].actor.name}, which another article names in full")


def _unique(names: Mapping[str, Group], groups: Sequence[Group]) -> dict[str, Group]:
    """The names only one of the groups bears."""
    owners: dict[str, set[int]] = defaultdict(set)
    for number, group in enumerate(groups):
        for form in group.forms():
            owners[fold(form)].add(number)
    return {name: group for name, group in names.items() if len(owners[name]) == 1}
