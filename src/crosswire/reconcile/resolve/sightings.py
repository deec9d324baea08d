"""This file knows what each article contributes to the story's actors: one sighting for each of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from crosswire.model.article import Reading
from crosswire.model.mention import ArticleActor, Name
from crosswire.model.source import StoredSource
from crosswire.naming.spelling import fold, name_parts
from crosswire.naming.titles import title_words
from crosswire.vocabulary.given_names import given_names
from crosswire.vocabulary.referring import referring
from crosswire.vocabulary.titles import honorifics

LONGEST_HONORIFIC = 12


@dataclass(frozen=True)
class Sighting:
    """One actor as one article knows it: its forms printed there, its mentions, the words of its offices, its gender
    where an honorific or the given name tells it.
    """

    source: str
    actor: ArticleActor
    names: tuple[Name, ...]
    forms: tuple[str, ...]
    parts: tuple[str, ...]
    offices: frozenset[str]
    gender: str | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What tells this sighting from every other."""
        return self.source, self.actor.id


def sightings_of(readings: Sequence[Reading], stored: Mapping[str, StoredSource]) -> list[Sighting]:
    """The sightings of all articles, in order of source and place in the text, whatever order the readings come in.

    A town that "the city" stands for is known in its article, and is no actor of the story; a state
    of a federal country, which sues and votes, is one.
    """
    found = []
    for reading in sorted(readings, key=lambda reading: reading.source.id):
        mentions: dict[str, list[Name]] = defaultdict(list)
        for name in reading.names:
            if name.actor is not None:
                mentions[name.actor].append(name)
        own = (actor for actor in reading.actors if actor.kind != "place" or actor.name in referring("states"))
        found += [_sighting(stored[reading.source.id], actor, mentions) for actor in own]
    return found


def _sighting(source: StoredSource, actor: ArticleActor, mentions: Mapping[str, list[Name]]) -> Sighting:
    names = tuple(sorted(mentions.get(actor.id, ()), key=lambda name: name.passage))
    forms = dict.fromkeys(" ".join(name.passage.text.split()) for name in names if name.form in ("name", "metonym"))
    offices = frozenset(word for role in actor.roles for word in fold(role.text).split() if word in title_words())
    gender = _gender(source, actor, names) if actor.kind == "person" else None
    return Sighting(source.id, actor, names, tuple(forms) or (actor.name,), name_parts(actor.name), offices, gender)


def _gender(source: StoredSource, actor: ArticleActor, names: Sequence[Name]) -> str | None:
    """The gender an honorific before the name tells, else the given name; null where neither does."""
    for name in names:
        before = source.text[max(0, name.passage.start - LONGEST_HONORIFIC) : name.passage.start].split()
        title = honorifics().get(before[-1].lower()) if before and name.form == "name" else None
        if title is not None and title.gender:
            return title.gender
    given = actor.name.split()[0] if len(actor.name.split()) > 1 else ""
    return given_names().get(given)
