"""This file knows what is compared when two mentions may be one happening: act, doers, those it is done to, place, time."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from crosswire.model.article import Reading
from crosswire.model.mention import Event
from crosswire.model.passage import Passage
from crosswire.model.source import StoredSource
from crosswire.model.values import When, Who
from crosswire.reconcile.events.acts import POINTED, SAID, act_of, acts, is_plural
from crosswire.reconcile.events.clause import clause_of, without_borrowed_time
from crosswire.reconcile.events.scenes import is_country, town_of
from crosswire.reconcile.events.several import is_by_another, is_of_several
from crosswire.vocabulary.kinship import extent, is_voiced, kin, points, sets_apart, twin, wider
from crosswire.vocabulary.rarity import rarity
from crosswire.wording import Word, words

COMMON = 1.3
"""Rarity up to which a word tells nothing of what an act is about."""
SORTS: Mapping[str, str] = {"phone": "talk", "explosives": "attack", "demo": "demonstration"}
"""What an act is one of by its mode, whatever its word: "called him" is no demand, "went off" no visit, a march no protest in words."""
NAMED = "named"
"""How the reading marks an event that a word only names, of those that it lists."""
STEM = 5
DAY = re.compile(r"^(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}|\d\d?) \d\d?$")
"""A day before an event word: "Sept. 11", "9/11"."""
QUALIFIED = 3
"""Words before an event word that may say what part of something it is."""
NEXT = 1
"""Sentences after one that tells where, in which an act pointed at was there."""
BEFORE = 8
"""Words before a verb that are kept: what foretells it stands near."""
FAMILIES: Mapping[str, str] = {
    "AGREE": "accord", "SUPPORT": "accord", "COOPERATE": "help", "AID": "help", "CONCEDE": "yield", "RETREAT": "yield",
    "SANCTION": "pressure", "COERCE": "pressure",
}  # fmt: skip
DEEDS = frozenset({"ASSAULT", "COERCE", "SANCTION", "RETREAT", "MOBILIZE", "AID", "PROTEST"})
"""Types of what is done rather than said: told in quite other words it is the same deed where the scene is."""
PLACED = frozenset({"time", "day", "week", "month", "quarter", "season", "year"})
"""Precisions at which a time tells one happening from another."""
DONE = frozenset({"happened", "ongoing"})
COMING = frozenset({"planned", "conditional"})
UNDONE = frozenset({"denied", "negated"})


BACK_THEN = re.compile(r"\bthen (?:too|also|as)\b|\b(?:back|even|already) then\b")
"""What sets an act of another time beside one of now."""


@dataclass(frozen=True, slots=True)
class Telling:
    """One article's mention of an event, with the words and actors it is compared by.

    `type` is that of the act itself: a visit planned is read as a promise. `kin` is the word its act is known by and `sort` the
    set of words papers use for such an act; `firm` are the doers named by more than a pronoun, `many` whether a noun tells of
    several ("attacks", not "attack"; null for a verb), `near` the telling words of its sentence; `verb` is the word that tells
    it, `before` the words before that in its sentence. `quoted`: in quoted speech, or it is what the quoted words do; `named`:
    it is only named; `another`: its words say that it is not the one spoken of, or count several. `topic` are the words about what is done or
    said, parties left out, each in its plainest form, `rare` those of them that are no commonplaces of the story, `matter` those
    that are no part of any name; `definite`: it points at an act that is known ("the talks"); `extent`: it is a "part" of something
    or the "whole"; `means`: what it is done with, by the forms of the words; `clause`: the words of its sentence that tell it;
    `wide`: its place is a country, with room for any town; `land`: the country it is told in or done to.
    """

    event: Event
    source: str
    published: str | None
    sentence: str
    act: str
    type: str
    family: str
    actors: frozenset[str]
    recipients: frozenset[str]
    about: frozenset[str]
    place: frozenset[str]
    stems: frozenset[str]
    verb: str = ""
    before: tuple[str, ...] = ()
    quoted: bool = False
    kin: str = ""
    twin: str = ""
    sort: str = ""
    firm: frozenset[str] = frozenset()
    near: frozenset[str] = frozenset()
    topic: frozenset[str] = frozenset()
    rare: frozenset[str] = frozenset()
    matter: frozenset[str] = frozenset()
    clause: str = ""
    many: bool | None = None
    named: bool = False
    another: bool = False
    definite: bool = False
    extent: str | None = None
    means: frozenset[str] = frozenset()
    wide: bool = False
    land: frozenset[str] = frozenset()

    @property
    def parties(self) -> frozenset[str]:
        """All whom it names as parties: "Belo's arrest" may be read as one by Belo."""
        return self.actors | self.recipients

    @property
    def when(self) -> When | None:
        """The time it is told at, where it says more than that it was or is to be ("recent")."""
        when = self.event.when
        return when if when is not None and when.precision in PLACED else None

    @property
    def deed(self) -> str:
        """The kind of deed it is, whatever its word; none of an act of speech, nor of what only names an act."""
        if self.named or self.event.type not in DEEDS:
            return ""
        return (
            f"{self.event.type} {self.event.mode if self.event.type != 'ASSAULT' else ''}"
            if self.event.type == "ASSAULT" or self.event.mode
            else ""
        )

    @property
    def tells(self) -> bool:
        """Whether it says more than the word and who: whom, where, when."""
        return bool(self.place or self.about or self.when)

    @property
    def signs(self) -> tuple[str, ...]:
        """What a happening can be found again by, among many of its sort."""
        day = self.when.value if self.when is not None else None
        return (*sorted(self.parties | self.place), *([day] if day else []))

    @property
    def rank(self) -> tuple[int, Passage]:
        """How well the mention tells the happening, best first."""
        told = sum(map(bool, (self.actors, self.recipients, self.place, self.event.when)))
        return (int(self.named) - 2 * told, self.event.passage)


Tellings = Mapping[str, Sequence[Telling]]
"""The tellings of each text of a story, by source id, in order of the text."""


def told_in(readings: Iterable[Reading], stored: Mapping[str, StoredSource]) -> Tellings:
    """What each text tells, made once for all that joins or compares it."""
    return {reading.source.id: tuple(tellings(reading, stored)) for reading in readings}


def tellings(reading: Reading, stored: Mapping[str, StoredSource]) -> Iterator[Telling]:
    """The mentions of events in a reading, told or only named, in order of the text."""
    source = stored[reading.source.id]
    published = source.published.value[:10] if source.published else None
    starts = [sentence.passage for sentence in reading.sentences]
    times = {time.id: time.passage for time in reading.times}
    spoken = sorted((q.passage for q in reading.quotes if q.kind != "indirect"), key=lambda passage: passage.start)
    begins = [passage.start for passage in spoken]
    pronouns = frozenset(name.passage.start for name in reading.names if name.form == "pronoun")
    called = _called(reading)
    countries = frozenset(name.passage.start for name in reading.names if name.kind == "country")
    found = sorted(_mentioned(reading), key=lambda one: (one[1].passage, one[0], one[1].id))
    triggers = [event.passage.start for _, event in found]
    at, near, told = -1, frozenset[str](), tuple[Word, ...]()
    scenes: dict[str, tuple[int, frozenset[str]]] = {}
    for named, read in found:
        passage, before = read.passage, at
        while at + 1 < len(starts) and (at < 0 or starts[at + 1].start <= passage.start):
            at += 1
        sentence = starts[at] if starts else passage
        if at != before:  # once a sentence, however many events it holds
            told = words(sentence.text)
            near = frozenset(_telling_ones(told))
        nearest = bisect_right(begins, passage.start) - 1
        quoted = nearest >= 0 and spoken[nearest].touches(passage)
        if read.found_by.startswith(SAID):  # "We are tired," she said: the act is the quoted words
            quoted = quoted or bisect_left(begins, sentence.end) > bisect_left(begins, sentence.start)
        ahead = (word.form for word in told if word.start < passage.start - sentence.start)
        beside = found[bisect_left(triggers, sentence.start) : bisect_left(triggers, sentence.end)]
        others = [other for _, other in beside if other.passage != passage]
        event = read if is_plural(read) is None else without_borrowed_time(read, others, sentence, times)
        one = _telling(event, published, sentence, tuple(ahead)[-BEFORE:])
        verb = one.many is None and event.type in DEEDS
        another = verb and (is_of_several(event, sentence, told) or is_by_another(event, sentence, told))
        firm = (who for who in event.actors if who.passage is not None and who.passage.start not in pronouns)
        land = _land(event, countries, one)
        place = frozenset(_content(town_of(event, sentence, countries) or ""))
        around, firmly = near - {one.verb}, frozenset(_keys(firm))
        topic = frozenset(map(_folded, around - frozenset(_parties(event))))
        matter = topic - frozenset(map(_folded, called))
        clause = clause_of(event, others, sentence, times)
        if not place and _points_back(one) and at - scenes.get(one.sort, (-NEXT - 1, place))[0] <= NEXT:
            place = scenes[one.sort][1]
        elif place:
            scenes[one.sort] = (at, place)
        yield replace(
            one,
            quoted=quoted,
            named=named,
            another=one.another or another,
            firm=firmly,
            place=place,
            land=land,
            near=around,
            topic=topic,
            rare=topic,
            matter=matter,
            clause=clause,
        )


def _land(event: Event, countries: frozenset[int], one: Telling) -> frozenset[str]:
    """The words of the country that an event is told in, or done to: "in Sudria", "pulled its troops out of Sudria"."""
    if event.place is not None and (one.wide or event.place.passage.start in countries):
        return one.place
    told = [who.passage for who in event.recipients if who.passage is not None and who.passage.start in countries]
    return frozenset(word for passage in told for word in _content(passage.text))


def _called(reading: Reading) -> frozenset[str]:
    """The words of the names of a text: who is spoken of says nothing of what is done or said."""
    return frozenset(word for name in reading.names if name.form == "name" for word in _content(name.passage.text))


def _points_back(one: Telling) -> bool:
    """As in "the April 18 strike", said next after "strikes hit a bakery in Brenn": what is pointed at was where that was."""
    return one.many is False and any(map(points, one.before[-QUALIFIED:]))


def _mentioned(reading: Reading) -> Iterator[tuple[bool, Event]]:
    yield from ((event.found_by == NAMED, event) for event in reading.events)
    yield from ((True, event) for event in reading.named)


def _telling(event: Event, published: str | None, sentence: Passage, before: tuple[str, ...]) -> Telling:
    act, type_ = act_of(event, before)
    own = {word.form for word in words(event.passage.text) if _folded(word.form) == kin(act)}
    own |= {word.form for word in words(event.passage.text)[:1]}
    spoken = (event.passage.text, *(who.passage.text for who in event.recipients if who.passage))
    return Telling(
        event=event,
        source=event.passage.source,
        published=published,
        sentence=sentence.text,
        act=act,
        type=type_,
        family=FAMILIES.get(type_, type_),
        actors=frozenset(_keys(event.actors)),
        recipients=frozenset(_keys(event.recipients)),
        about=frozenset(word for text in spoken for word in _content(text)) - own,
        place=frozenset(_content(event.place.name)) if event.place else frozenset(),
        stems=frozenset(word[:STEM] for who in event.actors for word in _content(who.name or "") if len(word) > STEM),
        verb=next((word.form for word in words(event.passage.text)), ""),
        before=before,
        kin=kin(act),
        twin=twin(kin(act), type_, event.mode or ""),
        sort=SORTS.get(event.mode or "") or wider(twin(kin(act), type_, event.mode or "")),
        many=is_plural(event),
        another=_is_another(event, before) or _is_back_then(event, sentence),
        extent=next(filter(None, map(extent, reversed(before[-QUALIFIED:]))), None),
        means=frozenset(_content(event.instrument.text) if event.instrument else ()),
        wide=event.place is not None and is_country(event.place.name),
        definite=any(map(points, (*before[-1:], *event.passage.text.lower().split()[:1]))),
    )


def _is_another(event: Event, before: tuple[str, ...]) -> bool:
    """Whether a noun's words say that it is not the act spoken of; "his earlier remarks" point back to those told all the same."""
    if is_plural(event) is None or event.found_by.startswith(POINTED):
        return False
    apart = any(sets_apart(word, between) for between, word in enumerate(reversed(before[-2:])))
    return apart or _is_counted(event, before)


def _is_back_then(event: Event, sentence: Passage) -> bool:
    """As in "blamed Norland then too": set beside one of now, it is none of it."""
    return BACK_THEN.search(sentence.text, event.passage.end - sentence.start) is not None


def _is_counted(event: Event, before: tuple[str, ...]) -> bool:
    """As in "two strikes on Orel": what is told of both together is of neither; "the Sept. 11 attacks" are of a day."""
    if not (is_plural(event) and before and before[-1].isdigit()):
        return False
    return not DAY.search(" ".join(before[-2:]))


def _keys(whos: Iterable[Who]) -> Iterator[str]:
    for who in whos:
        if who.actor is not None:
            yield who.actor


def _parties(event: Event) -> Iterator[str]:
    """The words that name its doers and those it is done to."""
    return (word for who in (*event.actors, *event.recipients) if who.passage for word in _content(who.passage.text))


@cache
def _folded(word: str) -> str:
    """A word as it is compared in what is said: "resignation" as "resign", "quit" too; "monitors" as "monitor"."""
    if word in acts():
        known = kin(acts()[word][0])
        return known if is_voiced(twin(known)) else twin(known)
    return word.removesuffix("s")


def _content(text: str) -> Iterator[str]:
    """The words of a phrase that tell what it is about."""
    return _telling_ones(words(text))


def _telling_ones(found: Iterable[Word]) -> Iterator[str]:
    return (word.form for word in found if rarity(word.form) > COMMON and not word.form.isdigit())
