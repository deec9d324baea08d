"""This file knows who speaks for whom, and who is named in which words."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable

from crosswire.model.record import Actor
from crosswire.model.values import Who


class Parties:
    """Who speaks for whom, and where each actor is named."""

    def __init__(self, actors: Iterable[Actor]) -> None:
        actors = tuple(actors)
        self._acts_for = {actor.id: actor.acts_for or actor.id for actor in actors}
        self._names = {actor.id: actor.name for actor in actors}
        self._kinds = {actor.id: actor.kind for actor in actors}
        self._named: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for actor in actors:
            for mention in actor.mentions:
                place = mention.passage
                self._named[place.source].append((place.start, place.end, actor.id))
        for places in self._named.values():
            places.sort()

    def of(self, actor: str | None) -> str:
        """The party an actor speaks for: itself, where it speaks for none."""
        return self._acts_for.get(actor or "", actor or "")

    def name(self, actor: str) -> str | None:
        """The name an actor is known by."""
        return self._names.get(actor)

    def kind(self, actor: str) -> str:
        """The kind of an actor of the story; `KeyError` where it is none."""
        return self._kinds[actor]

    def party(self, who: Who) -> str:
        """The party somebody speaks for: an actor's id, or the name of one who is no actor of the story."""
        return self.of(who.actor) or (who.name or "").casefold()

    def named(self, source: str, start: int, end: int) -> list[tuple[int, str]]:
        """The actors named from one place to another, each with where its name ends."""
        places = self._named.get(source, [])
        found = []
        for at in range(bisect_left(places, (start, 0, "")), len(places)):
            if places[at][0] >= end:
                break
            found.append((places[at][1], places[at][2]))
        return found

    def last_named(self, source: str, start: int, end: int) -> str | None:
        """The actor named last from one place to another; None where none is."""
        found = self.named(source, start, end)
        return found[-1][1] if found else None
