"""This folder knows who is who across the articles of one story: one actor for each real person or body."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crosswire.model.article import Reading
from crosswire.model.passage import Passage, stable_id
from crosswire.model.record import Actor, ActorMention
from crosswire.model.source import StoredSource
from crosswire.model.values import NameKind, Role
from crosswire.naming.bodies import is_passing
from crosswire.naming.gazetteer import gazetteer
from crosswire.naming.spelling import fold
from crosswire.reconcile.resolve.bodies import join_bodies
from crosswire.reconcile.resolve.groups import Group, standing
from crosswire.reconcile.resolve.kinds import settle_countries, settle_kinds, without_towns
from crosswire.reconcile.resolve.labels import QuotedWords, labels_beside
from crosswire.reconcile.resolve.persons import join_persons
from crosswire.reconcile.resolve.rescan import known_forms, missed, mistaken
from crosswire.reconcile.resolve.sightings import sightings_of
from crosswire.reconcile.resolve.ties import acts_for

__all__ = ["StoryCast", "resolve"]


@dataclass(frozen=True, slots=True)
class StoryCast:
    """The actors of a story, and which of them each article's own actor is."""

    actors: tuple[Actor, ...]
    actor_of: Mapping[tuple[str, str], str]


def resolve(readings: Sequence[Reading], stored: Mapping[str, StoredSource]) -> StoryCast:
    """One actor for each real person or body of the story; the order of the readings makes no difference.

    Two articles' actors are joined only where nothing speaks against it; each join keeps its reasons.
    """
    sightings = sightings_of(readings, stored)
    persons = join_persons([s for s in sightings if s.actor.kind == "person"])
    bodies = join_bodies([s for s in sightings if s.actor.kind != "person"])
    wrong = mistaken(readings, stored)
    groups = without_towns(settle_kinds(persons, bodies), readings, wrong)
    settle_countries(groups, readings)
    groups = standing(groups)
    mentions = [_mentions(group) for group in groups]
    for number, passage in missed(readings, stored, known_forms(groups, readings, wrong), wrong):
        mentions[number].append(ActorMention(passage=passage, form="name"))
    ids = [_id(found, stored) for found in mentions]
    behind = acts_for(groups)
    quoted = QuotedWords(readings)
    actors = [
        _actor(group, found, actor_id=own, tie=ids[tie] if tie is not None else None, stored=stored, quoted=quoted)
        for group, found, own, tie in zip(groups, mentions, ids, behind, strict=True)
    ]
    actor_of = {sighting.key: own for group, own in zip(groups, ids, strict=True) for sighting in group.sightings}
    return StoryCast(tuple(sorted(actors, key=_order)), actor_of)


def _order(actor: Actor) -> tuple[int, Passage]:
    return -len(actor.mentions), min(mention.passage for mention in actor.mentions)


def _mentions(group: Group) -> list[ActorMention]:
    return [ActorMention(passage=n.passage, form=n.form) for s in group.sightings for n in s.names]


def _id(mentions: Sequence[ActorMention], stored: Mapping[str, StoredSource]) -> str:
    lead = min(mention.passage for mention in mentions if mention.form in ("name", "metonym"))
    return stable_id("a", stored[lead.source].sha256, lead.start, lead.end, "actor")


def _actor(
    group: Group,
    mentions: Sequence[ActorMention],
    *,
    actor_id: str,
    tie: str | None,
    stored: Mapping[str, StoredSource],
    quoted: QuotedWords,
) -> Actor:
    ordered = sorted(mentions, key=lambda mention: mention.passage)
    roles = [role for sighting in group.sightings for role in sighting.actor.roles]
    labels = [
        label
        for m in ordered
        if m.form in ("name", "metonym")
        for label in labels_beside(stored[m.passage.source], m.passage)
        if not quoted.holds(label.passage)  # what somebody quoted calls her is no word of the outlet's
    ]
    name = _name(group)
    return Actor(
        id=actor_id,
        name=name,
        kind=group.kind,
        acts_for=tie,
        roles=_once(roles),
        labels=_once(labels),
        aliases=tuple(form for form in sorted(group.forms()) if form != name),
        mentions=tuple(ordered),
        join_reasons=tuple(dict.fromkeys(group.reasons)),
    )


def _name(group: Group) -> str:
    """The fullest name; of equally full ones the one most articles print, then the first in the alphabet.

    Initials and acronyms fill less than names do, and what an outlet calls a body ("the hard-line government"), or a
    country by its capital, is not its name.
    """
    names = [sighting.actor.name for sighting in group.sightings]
    return min(dict.fromkeys(names), key=lambda name: (*_emptiness(name, group.kind), -names.count(name), name))


def _emptiness(name: str, kind: NameKind) -> tuple[bool, int, int]:
    words = name.split()
    small = (word for written in words if written.islower() for word in fold(written).split())
    called = kind != "person" and any(map(is_passing, small))  # no "New" of "New York"
    senses = {sense.sense for sense in gazetteer().get(name) or ()} if kind == "country" else set()
    called = called or (bool(senses) and "name" not in senses)  # a capital means it, and is not its name
    filling = (word for word in words if len(word.rstrip(".")) > 1 and not (kind != "person" and word.isupper()))
    return called, -len(tuple(filling)), -len(words)


def _once(roles: Sequence[Role]) -> tuple[Role, ...]:
    """Each role once per source, in order of the texts."""
    found: dict[tuple[str, str], Role] = {}
    for role in sorted(roles, key=lambda role: role.passage):
        found.setdefault((role.passage.source, role.text.lower()), role)
    return tuple(found.values())
