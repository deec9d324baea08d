"""This file knows what is compared when two mentions may be one happening: act, doers, those it is done to, place, time."""

from __future__ import annotations

from bisect import bisect_right
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
BEFORE = 8
"""Words before a verb that are kept: what foretells it stands near."""
FAMILIES: Mapping[str, str] = {
    "AGREE": "accord", "SUPPORT": "accord", "COOPERATE": "help", "AID": "help", "CONCEDE": "yield", "RETREAT": "yield",
    "SANCTION": "pressure", "COERCE": "pressure",
}  # fmt: skip
DONE = frozenset({"happened", "ongoing"})
COMING = frozenset({"planned", "conditional"})
UNDONE = frozenset({"denied", "negated"})


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's mention of an event, with the words and actors it is compared by.

    `verb` is the word that tells it, `before` the words before that in its sentence, `quoted` whether it is quoted speech.
    """

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
    verb: str = ""
    before: tuple[str, ...] = ()
    quoted: bool = False

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
    spoken = sorted((q.passage for q in reading.quotes if q.kind != "indirect"), key=lambda passage: passage.start)
    begins = [passage.start for passage in spoken]
    at = 0
    for event in sorted(reading.events, key=lambda event: event.passage):
        while at + 1 < len(starts) and starts[at + 1].start <= event.passage.start:
            at += 1
        if event.actors or event.recipients or event.place or event.status in UNDONE:
            sentence = starts[at] if starts else event.passage
            nearest = bisect_right(begins, event.passage.start) - 1
            quoted = nearest >= 0 and spoken[nearest].touches(event.passage)
            yield _telling(event, published, sentence, quoted)


def _telling(event: Event, published: str | None, sentence: Passage, quoted: bool) -> Telling:
    act, type_ = _act(event)
    place = frozenset(_content(event.place.name)) if event.place else frozenset()
    own = {word.form for word in words(event.passage.text.split()[0])} if event.passage.text.split() else set()
    spoken = (event.passage.text, *(who.passage.text for who in event.recipients if who.passage))
    return Telling(
        event=event,
        source=event.passage.source,
        published=published,
        sentence=sentence.text,
        act=act,
        family=FAMILIES.get(type_, type_),
        actors=frozenset(_keys(event.actors)),
        recipients=frozenset(_keys(event.recipients)),
        about=frozenset(word for text in spoken for word in _content(text)) - own,
        place=place,
        stems=frozenset(word[:STEM] for who in event.actors for word in _content(who.name or "") if len(word) > STEM),
        verb=next((word.form for word in words(event.passage.text)), ""),
        before=tuple(
            word.form for word in words(sentence.text[: max(event.passage.start - sentence.start, 0)])[-BEFORE:]
        ),
        quoted=quoted,
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
