"""This file knows when bodies and countries of several articles are one: the gazetteer, equal names, shared acronyms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from crosswire.naming.bodies import BodyKey, body_key
from crosswire.naming.spelling import fold
from crosswire.reconcile.resolve.groups import Group, by_key, standing
from crosswire.reconcile.resolve.sightings import Sighting


def join_bodies(sightings: Sequence[Sighting]) -> list[Group]:
    """The bodies and countries of the story."""
    groups = by_key([(key_of_sighting(sighting), sighting) for sighting in sightings], "the same name or entry")
    return standing(_join_shared_forms(groups))


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
