"""This file knows the record: what all articles of one story say together, as the contract writes it out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from crosswire.model.article import Mark
from crosswire.model.mention import Cue, NamedPlace, NameForm
from crosswire.model.passage import Passage
from crosswire.model.source import StoredSource
from crosswire.model.values import NameKind, Note, Role, Stance, Status, When, Who

Relation = Literal["verbatim", "truncated", "altered", "spliced", "indirect"]
Degree = Literal["transcription", "meaning", "paraphrase"]
FindingVerdict = Literal["agree", "compatible", "conflict", "single-source", "superseded"]
FindingClass = Literal[
    "fact", "stage", "modality", "scope", "wording", "framing", "attribution", "term", "self-contradiction"
]
Weight = Literal["assessment", "quotation", "cosmetic"]
AboutKind = Literal["figure", "statement", "event", "position", "track", "actor", "source"]
TrackKind = Literal[
    "talks", "ceasefire", "agreement", "sanctions", "aid", "security-guarantees", "deployment", "deadline"
]

IDENTIFIED = (
    "sources", "actors", "statements", "events", "figures", "positions", "tracks", "origins", "informants", "findings",
)  # fmt: skip
"""The lists of a record whose items have an id of their own."""

JSON_NAMES = {"alias_generator": lambda name: name.rstrip("_")}
"""Field names that are Python keywords carry a trailing underscore here and none in JSON (read by the codec)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeBy:
    """What changes the result, nothing else: version, language model, settings."""

    version: str
    model: str
    settings: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryHead:
    """The story's id, a title taken from one of its texts, and the span of publication dates."""

    id: str
    title: str | None
    earliest: str | None
    latest: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorMention:
    """One place where an actor is mentioned."""

    passage: Passage
    form: NameForm


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """One real person or body of the story; `join_reasons` say why mentions of several outlets are one."""

    id: str
    name: str
    kind: NameKind
    acts_for: str | None = None
    roles: tuple[Role, ...] = ()
    labels: tuple[Role, ...] = ()
    aliases: tuple[str, ...] = ()
    mentions: tuple[ActorMention, ...] = ()
    join_reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Edit:
    """One difference in words from the reference: `at` are offsets into the variant's passage text."""

    __pydantic_config__ = JSON_NAMES
    op: Literal["insert", "delete", "replace"]
    at: tuple[int, int]
    was: str
    is_: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Variant:
    """One outlet's wording of a statement, judged against the reference."""

    quote: str | None
    passage: Passage
    kind: Literal["direct", "partial", "indirect", "narrated"]
    speaker: Who | None = None
    cue: Cue | None = None
    relation: Relation
    degree: Degree | None = None
    edits: tuple[Edit, ...] = ()
    parts: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One thing somebody said, in every wording that was printed."""

    id: str
    speaker: Who | None
    gist: str
    when: When | None = None
    place: str | None = None
    occasion: str | None = None
    reference: Passage
    variants: tuple[Variant, ...]
    outlets: int
    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventMention:
    """One article's mention of an event."""

    source: str
    event: str
    passage: Passage
    status: Status
    attributed_to: Who | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordEvent:
    """One happening with all its mentions; `join_reasons` say why mentions of several outlets are one."""

    id: str
    type: str
    mode: str | None = None
    status: Status
    historical: bool = False
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    when: When | None = None
    place: NamedPlace | None = None
    gist: str
    identity: Literal["stated", "inferred"]
    join_reasons: tuple[str, ...] = ()
    mentions: tuple[EventMention, ...]
    outlets: int
    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureValue:
    """One outlet's value of a figure, with who counts."""

    passage: Passage
    low: float | int | None
    high: float | int | None
    approximate: bool = False
    hedge: str | None = None
    part_of: str | None = None
    of_whom: str | None = None
    attributed_to: Who | None = None
    basis: Literal["named", "unnamed", "not-stated"]
    as_of: When | None = None
    origin: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordFigure:
    """One quantity across outlets: all values, the lowest and highest reported, no average and no best."""

    id: str
    measure: str
    of_whom: str | None = None
    scope: str | None = None
    event: str | None = None
    reported_low: float | int | None
    reported_high: float | int | None
    values: tuple[FigureValue, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A passage that states a position, and who it is attributed to."""

    passage: Passage
    attributed_to: Who | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordPosition:
    """Where one party stands on one issue."""

    id: str
    party: str
    issue: str | None = None
    stance: Stance
    object: str
    since: When | None = None
    voices: tuple[Voice, ...]
    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackState:
    """A state of a track and the origins that report it."""

    state: str
    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackEnd:
    """How a track ended, and who says so."""

    kind: Literal["expired", "terminated", "collapsed", "superseded", "unknown"]
    asserted_by: Who | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackStep:
    """One dated, sourced step of a track."""

    state: str
    when: When | None = None
    passages: tuple[Passage, ...]
    attributed_to: Who | None = None
    origins: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """A strand of negotiation: a derived view over events, positions and times."""

    id: str
    kind: TrackKind
    name: str
    instrument: str | None = None
    parties: tuple[str, ...] = ()
    states: tuple[TrackState, ...] = ()
    scope: str | None = None
    effective: When | None = None
    end: TrackEnd | None = None
    by: str | None = None
    to: str | None = None
    due: When | None = None
    consequence: str | None = None
    history: tuple[TrackStep, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class NextStep:
    """Something announced for later."""

    what: str
    when: When | None = None
    track: str | None = None
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """A dated item: `ref` names it, `gist` says it in the words of a text."""

    when: When
    ref: str
    gist: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lineage:
    """How one source depends on another or on an agency; `passages` are parallel pairs."""

    source: str
    relation: Literal["credits", "same-copy", "derived-from", "quotes", "revision-of"]
    to: str
    certainty: Literal["stated", "likely"]
    passages: tuple[tuple[Passage, Passage], ...] = ()
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Who wrote the words: an agency, an outlet or a primary document."""

    id: str
    kind: Literal["agency", "outlet", "primary"]
    name: str
    passages: tuple[Passage, ...] = ()
    sources: tuple[str, ...] = ()
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Informant:
    """Who the outlets had it from."""

    id: str
    who: Who
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What a finding is about."""

    kind: AboutKind
    ref: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One side of a finding: a label, its passages, the independent origins and informants behind it."""

    label: str
    passages: tuple[Passage, ...]
    origins: tuple[str, ...]
    informants: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """What the texts agree on, differ in, or what only one has; no verdict on who is right."""

    __pydantic_config__ = JSON_NAMES
    id: str
    rank: int
    about: About
    topic: str
    verdict: FindingVerdict
    class_: FindingClass
    weight: Weight
    statement: str
    sides: tuple[Side, ...]
    silent: tuple[str, ...] = ()
    drift: bool = False
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What a person changed, and by whom, when (null: not told) and why."""

    target: str
    change: str
    by: str
    at: str | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """Something left out of the record on purpose, and why."""

    what: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """The sourced record of one story.

    `marks` are the headings and page furniture of all its sources, so that a page can grey what is no report.
    """

    format: Literal["crosswire-record/1"] = "crosswire-record/1"
    made_by: MadeBy
    story: StoryHead
    sources: tuple[StoredSource, ...]
    actors: tuple[Actor, ...] = ()
    statements: tuple[Statement, ...] = ()
    events: tuple[RecordEvent, ...] = ()
    figures: tuple[RecordFigure, ...] = ()
    positions: tuple[RecordPosition, ...] = ()
    tracks: tuple[Track, ...] = ()
    next: tuple[NextStep, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    lineage: tuple[Lineage, ...] = ()
    origins: tuple[Origin, ...] = ()
    informants: tuple[Informant, ...] = ()
    findings: tuple[Finding, ...] = ()
    corrections: tuple[Correction, ...] = ()
    withheld: tuple[Withheld, ...] = ()
    notes: tuple[Note, ...] = ()
    marks: tuple[Mark, ...] = ()
    sha256: str = ""
