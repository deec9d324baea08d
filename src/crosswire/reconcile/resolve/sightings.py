"""This file knows what each article contributes to the story's actors: one sighting for each of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crosswire.model.article import Reading
from crosswire.model.mention import ArticleActor, Name
from crosswire.naming.spelling import fold, name_parts
from crosswire.naming.titles import title_words


@dataclass(frozen=True)
class Sighting:
    """One actor as one article knows it: its forms printed there, its mentions, the words of its offices."""

    source: str
    actor: ArticleActor
    names: tuple[Name, ...]
    forms: tuple[str, ...]
    parts: tuple[str, ...]
    offices: frozenset[str]

    @property
    def key(self) -> tuple[str, str]:
        """What tells this sighting from every other."""
        return self.source, self.actor.id


def sightings_of(readings: Sequence[Reading]) -> list[Sighting]:
    """The sightings of all articles, in order of source and place in the text, whatever order the readings come in."""
    found = []
    for reading in sorted(readings, key=lambda reading: reading.source.id):
        mentions: dict[str, list[Name]] = defaultdict(list)
        for name in reading.names:
            if name.actor is not None:
                mentions[name.actor].append(name)
        found += [_sighting(reading.source.id, actor, mentions) for actor in reading.actors]
    return found


def _sighting(source: str, actor: ArticleActor, mentions: Mapping[str, list[Name]]) -> Sighting:
    names = tuple(sorted(mentions.get(actor.id, ()), key=lambda name: name.passage))
    forms = dict.fromkeys(" ".join(name.passage.text.split()) for name in names if name.form in ("name", "metonym"))
    offices = frozenset(word for role in actor.roles for word in fold(role.text).split() if word in title_words())
    return Sighting(source, actor, names, tuple(forms) or (actor.name,), name_parts(actor.name), offices)
