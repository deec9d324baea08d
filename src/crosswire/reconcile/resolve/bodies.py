"""This file knows when bodies and countries of several articles are one: the gazetteer, equal names, shared acronyms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from crosswire.naming.spelling import fold
from crosswire.reconcile.resolve.groups import Group, by_key, standing
from crosswire.reconcile.resolve.sightings import Sighting, sense_of

BRITISH = {
    "defence": "defense",
    "centre": "center",
    "labour": "labor",
    "organisation": "organization",
    "programme": "program",
}


def join_bodies(sightings: Sequence[Sighting]) -> list[Group]:
    """The bodies and countries of the story."""
    groups = by_key([(body_key(sighting), sighting) for sighting in sightings], "the same name or entry")
    return standing(_join_shared_forms(groups))


def body_key(sighting: Sighting) -> tuple[str, ...]:
    """What a body is known by: the gazetteer's entry, else the words of its fullest name in any order of "of"."""
    sense = sense_of(sighting)
    if sense is not None and sense.sense == "seat":
        # the White House and the State Department are two seats of one government
        return "seat", canonical(sighting.actor.name)
    if sense is not None:
        return {"capital": "name", "members": "body"}.get(sense.sense, sense.sense), sense.ref
    return ("words", canonical(sighting.actor.name))


def canonical(name: str) -> str:
    """The words of a body's name: one spelling, "Ministry of Defence" and "Defense Ministry" alike."""
    words = [BRITISH.get(word, word) for word in fold(name).split()]
    if "of" in words[1:3] and len(words) <= 5:
        at = words.index("of")
        words = [*words[at + 1 :], *words[:at]]
    return " ".join(word for word in words if word not in ("the", "of"))


def _join_shared_forms(groups: list[Group]) -> list[Group]:
    """Join groups where a full name and its acronym stand for one body in some article, the acronym alone in another."""
    owners: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        for form in dict.fromkeys(map(fold, group.forms())):
            owners[form].append(group)
    for form in sorted(owners):
        found = [group for group in owners[form] if group.sightings]
        found = list({id(group): group for group in found}.values())
        if len(found) == 2 and not _differ(*found):
            first, second = sorted(found, key=lambda group: (-len(group.forms()), group.sightings[0].key))
            first.take(second, f"{form!r} stands for both")
    return groups


def _differ(one: Group, other: Group) -> bool:
    """Whether the gazetteer holds the two for different bodies, or one article names both."""
    first, second = sense_of(one.sightings[0]), sense_of(other.sightings[0])
    return bool(first and second and first.ref != second.ref) or bool(one.sources & other.sources)
