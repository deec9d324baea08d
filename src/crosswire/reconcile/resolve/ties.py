"""This file knows for whom an actor acts: the Kremlin for Russia, a government for its country, a spokesman for his body."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crosswire.naming.bodies import BodyKey, body_words
from crosswire.naming.gazetteer import Sense, gazetteer
from crosswire.naming.phrases import words_of
from crosswire.naming.spelling import fold
from crosswire.reconcile.resolve.bodies import key_of_sighting
from crosswire.reconcile.resolve.groups import Group
from crosswire.vocabulary.titles import title_forms

COUNTRY_SENSES = frozenset({"name", "adjective", "seat", "capital"})
SPEAKING = frozenset({"spokesperson", "diplomat"})
STATE_BODIES = frozenset({"government", "administration", "regime", "ministry", "army", "military", "forces", "navy", "parliament",
                          "president", "presidency", "cabinet", "embassy", "delegation", "authorities", "police", "department"})  # fmt: skip


def acts_for(groups: Sequence[Group]) -> list[int | None]:
    """For each group the number of the group it acts for, if the story holds it."""
    keys: dict[BodyKey, int] = {}
    for number, group in enumerate(groups):
        if group.kind != "person":
            keys.setdefault(key_of_sighting(group.sightings[0]), number)
    return [_acts_for(number, group, keys) for number, group in enumerate(groups)]


def _acts_for(number: int, group: Group, keys: Mapping[BodyKey, int]) -> int | None:
    found = _of_person(group, keys) if group.kind == "person" else _of_body(group, keys)
    return found if found != number else None


def _of_body(group: Group, keys: Mapping[BodyKey, int]) -> int | None:
    for form in group.forms():
        words = fold(form).split()
        for sense in gazetteer().get(form) or ():
            if sense.sense == "seat":
                return keys.get(("country", sense.ref))
        if group.kind == "organisation" and STATE_BODIES.intersection(words):
            for sense in _senses_in(form):
                if sense.sense in COUNTRY_SENSES:
                    return keys.get(("country", sense.ref))
    return None


def _of_person(group: Group, keys: Mapping[BodyKey, int]) -> int | None:
    """The body or country named in the office of a spokesperson or envoy."""
    for sighting in group.sightings:
        for role in sighting.actor.roles:
            words = fold(role.text).split()
            if not any(t.acts_for and t.kind in SPEAKING for word in words for t in title_forms().get(word, ())):
                continue
            for sense in _senses_in(role.text):
                number = _of_sense(sense, role.text, keys)
                if number is not None:
                    return number
    return None


def _of_sense(sense: Sense, text: str, keys: Mapping[BodyKey, int]) -> int | None:
    if sense.sense == "body":
        return keys.get(("body", sense.ref))
    if sense.sense == "seat":
        words = f" {body_words(text)} "
        seats = [number for key, number in keys.items() if key[0] == "seat" and f" {key[1]} " in words]
        return seats[0] if seats else keys.get(("country", sense.ref))
    return keys.get(("country", sense.ref)) if sense.sense in COUNTRY_SENSES else None


def _senses_in(text: str) -> list[Sense]:
    return [sense for found in gazetteer().find(text, words_of(text)) for sense in found.value]
