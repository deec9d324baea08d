"""This file knows when bodies and countries of several articles are one: the gazetteer, equal names, shared acronyms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from crosswire.naming.bodies import BodyKey, body_key, body_words
from crosswire.naming.spelling import fold
from crosswire.reconcile.resolve.groups import Group, by_key, standing
from crosswire.reconcile.resolve.sightings import Sighting
from crosswire.vocabulary.bodies import bodies, is_nameless

SHORTEST_ACRONYM = 3


def join_bodies(sightings: Sequence[Sighting]) -> list[Group]:
    """The bodies and countries of the story."""
    groups = by_key([(key_of_sighting(sighting), sighting) for sighting in sightings], "the same name or entry")
    return standing(_join_nameless(_join_initials(_join_shared_forms(groups))))


def key_of_sighting(sighting: Sighting) -> BodyKey:
    """What a body is known by: the gazetteer's entry by any of its forms, else the words of its fullest name."""
    keys = [key for form in sighting.forms if (key := body_key(form, sighting.actor.kind))]
    entries = dict.fromkeys(key for key in keys if key[0] != "named")
    if len(entries) == 1:
        return next(iter(entries))
    return body_key(sighting.actor.name, sighting.actor.kind) or ("named", fold(sighting.actor.name))


def _join_shared_forms(groups: list[Group]) -> list[Group]:
    """Join groups where a full name and its acronym stand for one body in some article, the acronym alone in another."""
    owners: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        for form in dict.fromkeys(map(fold, group.forms())):
            owners[form].append(group)
    for form in sorted(owners):
        found = list({id(group): group for group in owners[form] if group.sightings}.values())
        if len(found) == 2 and not _differ(*found):
            first, second = sorted(found, key=lambda group: (-len(group.forms()), group.sightings[0].key))
            first.take(second, f"{form!r} stands for both")
    return groups


def _differ(one: Group, other: Group) -> bool:
    """Whether the gazetteer holds the two for different bodies, or one article names both."""
    first, second = key_of_sighting(one.sightings[0]), key_of_sighting(other.sightings[0])
    return (first[0] != "named" and second[0] != "named" and first != second) or bool(one.sources & other.sources)


def _join_initials(groups: list[Group]) -> list[Group]:
    """Join an acronym to the only full name whose initials it is, where no table knows it: "VHWU"."""
    full: dict[str, list[Group]] = defaultdict(list)
    for group in standing(groups):
        for letters in dict.fromkeys(initials_of(form) for form in group.forms()):
            full[letters].append(group)
    for group in standing(groups):
        letters = _acronym(group)
        found = [other for other in full.get(letters, []) if other is not group and other.sightings] if letters else []
        if len(found) == 1 and not _known_apart(group, found[0]):
            found[0].take(group, f"{letters} are the initials of {found[0].sightings[0].actor.name}")
    return groups


def initials_of(name: str) -> str:
    """The first letters of the capitalised words of a name of three words or more; empty for others."""
    words = [word for part in name.split() for word in part.split("-") if word[:1].isupper()]
    return "".join(word[0] for word in words) if len(words) >= SHORTEST_ACRONYM else ""


def _acronym(group: Group) -> str:
    """The capitals a group is known by alone; empty where it has a name in words."""
    forms = {form.replace(".", "") for form in group.forms()}
    letters = next(iter(sorted(forms)))
    return letters if len(forms) == 1 and len(letters) >= SHORTEST_ACRONYM and letters.isupper() else ""


def _known_apart(one: Group, other: Group) -> bool:
    """Whether the gazetteer knows both, and so knows them for two."""
    keys = [key_of_sighting(group.sightings[0]) for group in (one, other)]
    return all(key[0] != "named" for key in keys)


def _join_nameless(groups: list[Group]) -> list[Group]:
    """Join "the Foreign Ministry" to the only one of a country that its own articles name."""
    for group in standing(groups):
        kind, ref = key_of_sighting(group.sightings[0])
        entry = bodies().get(ref) if kind == "body" else None
        if entry is None or not is_nameless(entry):
            continue
        ending = f" {body_words(ref)}"
        found = [other for other in standing(groups) if _named_words(other).endswith(ending)]
        if len(found) == 1 and group.sources <= found[0].sources:
            found[0].take(group, f"the only {ref} its articles name")
    return groups


def _named_words(group: Group) -> str:
    kind, words = key_of_sighting(group.sightings[0])
    return words if kind == "named" else ""
