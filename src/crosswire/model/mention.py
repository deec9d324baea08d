"""This file knows what a reading finds in one article: names, actors, times, quotes, figures, events, positions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from crosswire.model.passage import Passage
from crosswire.model.values import Force, NameKind, Role, Stance, Status, When, Who

NameForm = Literal["name", "title", "description", "metonym", "pronoun"]
TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
QuoteKind = Literal["direct", "partial", "indirect", "scare"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A mention of somebody or somewhere; `actor` is who it is within this article, if that is known."""

    passage: Passage
    kind: NameKind
    form: NameForm
    actor: str | None = None
    candidates: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleActor:
    """One person or body as this article knows them; `name` is the fullest form printed."""

    id: str
    name: str
    kind: NameKind
    roles: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A time expression in TIMEX3 terms.

    `value` is null while it cannot be resolved (no publication date; anchored to an event named in `anchor`).
    `relative` keeps what was meant relative to the publication date (see `crosswire.calendar`), so that a date found
    later, from the story, resolves it without a second parse.
    """

    id: str
    passage: Passage
    type: TimeType
    value: str | None
    mod: str | None = None
    earliest: str | None = None
    latest: str | None = None
    precision: str | None = None
    anchor: str | None = None
    relative: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cue:
    """The words that report a quotation: their passage, the lemma, and what the verb does with what it reports."""

    passage: Passage
    lemma: str
    force: Force


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """Reported words. The passage leaves the quotation marks out; `clause` is the reported clause of a partial quote.

    `likelihood`, of a report without marks, is how likely (0 to 1) the words are somebody's and not the outlet's own.
    """

    id: str
    passage: Passage
    kind: QuoteKind
    speaker: Who | None = None
    cue: Cue | None = None
    clause: Passage | None = None
    addressee: Who | None = None
    when: When | None = None
    place: Passage | None = None
    continues: str | None = None
    nested_in: str | None = None
    likelihood: float | None = None
    found_by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A quantity with its meaning. `low` and `high` are bounds, not estimates; an open bound is null."""

    id: str
    passage: Passage
    measure: str
    unit: str | None = None
    low: float | int | None = None
    high: float | int | None = None
    approximate: bool = False
    hedge: str | None = None
    of_whom: str | None = None
    part_of: str | None = None
    scope: str | None = None
    event: str | None = None
    place: Passage | None = None
    when: When | None = None
    as_of: When | None = None
    attributed_to: Who | None = None
    found_by: str


@dataclass(frozen=True, slots=True)
class NamedPlace:
    """A place of an event as printed, and its readable name."""

    passage: Passage
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """A happening in PLOVER's terms; the passage is the trigger, `clause` the words that tell it, in one piece or several.

    Reality, time and attribution are kept apart.
    """

    id: str
    passage: Passage
    type: str
    mode: str | None = None
    status: Status
    historical: bool = False
    actors: tuple[Who, ...] = ()
    recipients: tuple[Who, ...] = ()
    instrument: Passage | None = None
    when: When | None = None
    place: NamedPlace | None = None
    attributed_to: Who | None = None
    clause: tuple[Passage, ...] = ()
    found_by: str


Span = tuple[int, int]
"""A stretch of the article's stored text: where it begins and ends, in code points, the end exclusive."""


@dataclass(frozen=True, slots=True)
class Argument:
    """Who or what stands in one role of a proposition: "subject", "object", "complement", or the preposition before it.

    `head` is the word that bears the phrase. A passive is turned round: what was done to the subject is the object.
    """

    role: str
    at: Span
    head: Span


@dataclass(frozen=True, slots=True)
class Proposition:
    """What one verb of a text tells, whatever it tells: where it stands, its lemma, its reality, who and what stands in its roles.

    `clause` is the stretch from the first word of it to the last. Of an act that a light verb carries ("held talks", "the
    withdrawal has begun"), or that a verb lays to somebody ("blamed the army for the raid"), the noun is the act, and `carried` the
    lemma of the verb; it is empty where the noun alone tells it ("the raid on the port"). `negated`: by words of the clause itself.
    There are as many as verbs, so that they hold stretches and no words: each lies within one sentence of the reading.
    """

    at: Span
    lemma: str
    status: Status
    arguments: tuple[Argument, ...]
    clause: Span
    negated: bool = False
    carried: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """What a party demands, offers, accepts, rejects; `object` is what it is about, in the text's words."""

    id: str
    passage: Passage
    party: Who
    stance: Stance
    issue: str | None = None
    object: Passage
    on: str | None = None
    when: When | None = None
    attributed_to: Who | None = None
    found_by: str
