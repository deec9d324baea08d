"""This file knows what is compared when two mentions may be one happening: act, doers, those it is done to, place, time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from crosswire.model.article import Reading
from crosswire.model.mention import Event
from crosswire.model.passage import Passage
from crosswire.model.source import StoredSource
from crosswire.model.values import Who
from crosswire.vocabulary.actions import actions
from crosswire.vocabulary.inflection import plural, verb_forms
from crosswire.vocabulary.rarity import rarity
from crosswire.wording import words

COMMON = 1.3
"""Rarity up to which a word tells nothing of what an act is about."""
STEM = 5
FAMILIES: Mapping[str, str] = {
    "AGREE": "accord", "SUPPORT": "accord", "COOPERATE": "help", "AID": "help", "CONCEDE": "yield", "RETREAT": "yield",
    "SANCTION": "pressure", "COERCE": "pressure",
}  # fmt: skip
DONE = frozenset({"happened", "ongoing"})
COMING = frozenset({"planned", "conditional"})
UNDONE = frozenset({"denied", "negated"})


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's mention of an event, with the words and actors it is compared by."""

    event: Event
    source: str
    published: str | None
    sentence: str
    act: str
    family: str
    actors: frozenset[str]
    recipients: frozenset[str]
    about: frozenset[str]
    place: frozenset[str]
    stems: frozenset[str]

    @property
    def features(self) -> tuple[tuple[str, str], ...]:
        """What a happening can be found again by."""
        named = (*sorted(self.actors), *sorted(self.recipients), *sorted(self.place), *sorted(self.about))
        return tuple((self.family, feature) for feature in dict.fromkeys(named))

    @property
    def rank(self) -> tuple[bool, int, Passage]:
        """How well the mention tells the happening, best first."""
        told = sum(map(bool, (self.actors, self.recipients, self.place, self.event.when, self.about)))
        return (self.event.status not in DONE, -told, self.event.passage)


@cache
def _acts() -> Mapping[str, tuple[str, str]]:
    """The lemma and type of each written form of an action word; a noun made of a verb counts as the verb."""
    found: dict[str, tuple[str, str]] = {}
    for action in actions():
        forms = verb_forms(action.lemma) if action.part == "verb" else (action.lemma, plural(action.lemma))
        for form in forms:
            found.setdefault(form, (action.lemma, action.type))
    return found


def tellings(reading: Reading, stored: Mapping[str, StoredSource]) -> Iterator[Telling]:
    """The mentions of a reading that are worth a record: somebody or some place is named, or the thing did not happen."""
    source = stored[reading.source.id]
    published = source.published.value[:10] if source.published else None
    starts = [sentence.passage for sentence in reading.sentences]
    at = 0
    for event in sorted(reading.events, key=lambda event: event.passage):
        while at + 1 < len(starts) and starts[at + 1].start <= event.passage.start:
            at += 1
        if event.actors or event.recipients or event.place or event.status in UNDONE:
            yield _telling(event, reading.source.id, published, starts[at].text if starts else event.passage.text)


def _telling(event: Event, source: str, published: str | None, sentence: str) -> Telling:
    act, type_ = _act(event)
    place = frozenset(_content(event.place.name)) if event.place else frozenset()
    own = {word.form for word in words(event.passage.text.split()[0])} if event.passage.text.split() else set()
    spoken = (event.passage.text, *(who.passage.text for who in event.recipients if who.passage))
    return Telling(
        event=event,
        source=source,
        published=published,
        sentence=sentence,
        act=act,
        family=FAMILIES.get(type_, type_),
        actors=frozenset(_keys(event.actors)),
        recipients=frozenset(_keys(event.recipients)),
        about=frozenset(word for text in spoken for word in _content(text)) - own,
        place=place,
        stems=frozenset(word[:STEM] for who in event.actors for word in _content(who.name or "") if len(word) > STEM),
    )


def _act(event: Event) -> tuple[str, str]:
    """The lemma and type of the trigger as done; a plan to sign is a signing."""
    for word in event.passage.text.lower().split():
        if word in _acts():
            return _acts()[word]
    return event.passage.text.lower(), event.type


def _keys(whos: Iterable[Who]) -> Iterator[str]:
    for who in whos:
        if who.actor is not None:
            yield who.actor


def _content(text: str) -> Iterator[str]:
    """The words of a phrase that tell what it is about."""
    return (word.form for word in words(text) if rarity(word.form) > COMMON and not word.form.isdigit())
