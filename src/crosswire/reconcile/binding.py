"""This file knows how a reading's own actors become the story's, wherever somebody is named."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from crosswire.model.article import Reading
from crosswire.model.mention import Event
from crosswire.model.values import Who

ActorOf = Mapping[tuple[str, str], str]
"""The story's actor id by (source id, the reading's actor id)."""


def bound(reading: Reading, actor_of: ActorOf, names: Mapping[str, str]) -> Reading:
    """The reading with every somebody bound to the story's actor and called by its name (`names`, by actor id).

    One the story does not know stays unbound, under the words of its text ("he", "a spokesman").
    """

    def who(one: Who | None) -> Who | None:
        if one is None or one.actor is None:
            return one
        actor = actor_of.get((reading.source.id, one.actor))
        return replace(one, actor=actor, name=names.get(actor or "", one.name))

    return replace(
        reading,
        quotes=tuple(replace(q, speaker=who(q.speaker), addressee=who(q.addressee)) for q in reading.quotes),
        figures=tuple(replace(f, attributed_to=who(f.attributed_to)) for f in reading.figures),
        events=tuple(_bound(e, who) for e in reading.events),
        named=tuple(_bound(e, who) for e in reading.named),
        positions=tuple(
            replace(p, party=who(p.party) or p.party, attributed_to=who(p.attributed_to)) for p in reading.positions
        ),
    )


def _bound(event: Event, who: Callable[[Who | None], Who | None]) -> Event:
    return replace(
        event, actors=_all(event.actors, who), recipients=_all(event.recipients, who),
        attributed_to=who(event.attributed_to),
    )  # fmt: skip


def _all(group: tuple[Who, ...], who: Callable[[Who | None], Who | None]) -> tuple[Who, ...]:
    return tuple(filter(None, map(who, group)))
