"""This file knows what each speaker of a story said, in order of time, with
the speakers of one side beside each other.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from typing import Literal

from crosswire.model.passage import Passage
from crosswire.model.record import Statement
from crosswire.model.values import When, Who
from crosswire.report.book import Book

SideKind = Literal["side", "untold", "unnamed", "unknown"]
ORDER: tuple[SideKind, ...] = ("side", "untold", "unnamed", "unknown")
LONG = 8
"""Lines of one speaker that are shown at once; the rest is folded."""
REPORTED = frozenset({"indirect", "narrated"})
DIFFERS = {
    "spliced": "spliced in one text",
    "meaning": "differs in meaning",
    "paraphrase": "rewritten in one text",
    "transcription": "small words differ",
}
"""What a mark beside a line says, the gravest first; keyed by relation or degree."""


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody with all statements of theirs, in order of time; `actor` is null for one that no name is known of."""

    name: str
    actor: str | None
    statements: tuple[Statement, ...]

    @property
    def slight(self) -> bool:
        """Whether there is but one clause, and that reported: folded away, so that those who speak are seen."""
        return len(self.statements) == 1 and all(one.kind in REPORTED for one in self.statements[0].variants)


@dataclass(frozen=True, slots=True)
class Side:
    """The speakers who act for one actor, that actor first; or those of whom it is not told for whom they act."""

    kind: SideKind
    actor: str | None
    speakers: tuple[Speaker, ...]

    @property
    def heard(self) -> tuple[Speaker, ...]:
        """The speakers shown at once."""
        return tuple(speaker for speaker in self.speakers if not speaker.slight)

    @property
    def slight(self) -> tuple[Speaker, ...]:
        """The speakers folded away."""
        return tuple(speaker for speaker in self.speakers if speaker.slight)


def conversation(book: Book) -> tuple[Side, ...]:
    """All statements under their speakers, these under their sides; the sides with most statements first.

    A speaker bound to no actor is a description ("two diplomatic sources"): kept under those very words, in a group of
    its own, and joined to nobody with a name.
    """
    said: dict[tuple[SideKind, str | None, str], list[Statement]] = {}
    led = frozenset(actor.acts_for for actor in book.record.actors if actor.acts_for)
    for statement in book.record.statements:
        said.setdefault(_key(book, led, statement.speaker), []).append(statement)
    sides: dict[tuple[SideKind, str | None], dict[str, Speaker]] = {}
    for (kind, side, who), statements in said.items():
        sides.setdefault((kind, side), {})[who] = _speaker(book, kind, who, statements)
    every = (Side(kind, side, _ordered(book, side, speakers)) for (kind, side), speakers in sides.items())
    return tuple(sorted(every, key=_weight))


def side_of(book: Book, actor: str) -> str:
    """The id of the actor at the end of those an actor acts for; its own where it acts for nobody."""
    passed = [actor]
    while True:
        behind = book.actors[passed[-1]].acts_for if passed[-1] in book.actors else None
        if behind is None or behind in passed or behind not in book.actors:
            return passed[-1]
        passed.append(behind)


def differs(statement: Statement) -> str:
    """The gravest way in which wordings of a statement differ inside quotation marks; "" where none does."""
    found = {variant.relation for variant in statement.variants} | {variant.degree for variant in statement.variants}
    return next((said for key, said in DIFFERS.items() if key in found), "")


def between_marks(statement: Statement) -> bool:
    """Whether the reference itself stands between quotation marks."""
    return any(one.passage == statement.reference and one.kind not in REPORTED for one in statement.variants)


def printed_in(statement: Statement) -> tuple[Passage, ...]:
    """Where a statement is printed, one place a text, that of the reference first."""
    first = {statement.reference.source: statement.reference}
    for variant in statement.variants:
        first.setdefault(variant.passage.source, variant.passage)
    return tuple(first.values())


def dated(when: When | None) -> bool:
    """Whether a moment lies anywhere in time."""
    return bool(when and (when.earliest or when.latest))


def _key(book: Book, led: frozenset[str], who: Who | None) -> tuple[SideKind, str | None, str]:
    """The side and the speaker a statement is put under; ids for actors, folded words for descriptions."""
    if who and who.actor and who.actor in book.actors:
        side = side_of(book, who.actor)
        known = side != who.actor or side in led or book.actors[side].kind == "country"
        return ("side", side, who.actor) if known else ("untold", None, who.actor)
    described = " ".join(book.who(who).casefold().split())
    return ("unnamed", None, described) if described else ("unknown", None, "")


def _speaker(book: Book, kind: SideKind, who: str, statements: list[Statement]) -> Speaker:
    known = kind in ("side", "untold")
    name = book.actor(who) if known else book.who(statements[0].speaker)
    return Speaker(name, who if known else None, _in_time(book, statements))


def _in_time(book: Book, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Those with a known time first, by it; the others in the order of the texts.

    What stands in one paragraph with a statement of known time was said in one breath, and stays beside it.
    """
    breath = {
        (passage.source, book.paragraph(passage)): _span(statement.when)
        for statement in statements
        if statement.when and dated(statement.when)
        for passage in (variant.passage for variant in statement.variants)
    }

    def at(statement: Statement) -> tuple[object, ...]:
        place = statement.reference
        beside = breath.get((place.source, book.paragraph(place)))
        known = _span(statement.when) if statement.when and dated(statement.when) else beside
        return (known is None, known or ("", ""), book.numbers.get(place.source, 0), place, statement.id)

    return tuple(sorted(statements, key=at))


def _span(when: When) -> tuple[str, str]:
    return when.earliest or when.latest or "", when.latest or ""


def _ordered(book: Book, side: str | None, speakers: dict[str, Speaker]) -> tuple[Speaker, ...]:
    """The side itself, then those who say most; whoever speaks for one of them stands right behind that one."""
    principals = {who: _principal(book, side, speakers, who) for who in speakers}
    said: Counter[str] = Counter()
    for who, speaker in speakers.items():
        said[principals[who]] += len(speaker.statements)

    def at(who: str) -> tuple[object, ...]:
        behind, speaker = principals[who], speakers[who]
        group = (behind != side, -said[behind], speakers[behind].name, behind)
        return (*group, who != behind, -len(speaker.statements), speaker.name, who)

    return tuple(speakers[who] for who in sorted(speakers, key=at))


def _principal(book: Book, side: str | None, speakers: Collection[str], who: str) -> str:
    """The last of those somebody speaks for who is heard here too, the side itself apart; else that one."""
    passed = [who]
    while True:
        actor = book.actors.get(passed[-1])
        behind = actor.acts_for if actor else None
        if behind is None or behind == side or behind in passed or behind not in speakers:
            return passed[-1]
        passed.append(behind)


def _weight(side: Side) -> tuple[int, int, str]:
    return (ORDER.index(side.kind), -sum(len(speaker.statements) for speaker in side.speakers), side.actor or "")
