"""This file knows how a reading's own actors become the story's, wherever somebody is named."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from crosswire.model.article import Reading
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
        events=tuple(
            replace(
                e, actors=_all(e.actors, who), recipients=_all(e.recipients, who), attributed_to=who(e.attributed_to)
            )
            for e in reading.events
        ),
        positions=tuple(
            replace(p, party=who(p.party) or p.party, attributed_to=who(p.attributed_to)) for p in reading.positions
        ),
    )


def _all(group: tuple[Who, ...], who: Callable[[Who | None], Who | None]) -> tuple[Who, ...]:
    return tuple(filter(None, map(who, group)))
