"""Readings made by hand with events only, so that a test of joining needs no language model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from crosswire.model.article import Reading, ReadSentence
from crosswire.model.mention import Event, NamedPlace, Position
from crosswire.model.passage import Passage
from crosswire.model.record import RecordEvent
from crosswire.model.source import Published, StoredSource
from crosswire.model.values import When, Who
from crosswire.reconcile.events import join_events
from crosswire.reconcile.events.telling import told_in


def on(day: str) -> When:
    return When("t", day, day, day, "day", "clause")


class Paper:
    """One outlet's text: each telling is a sentence of its own."""

    def __init__(self, source: str, published: str | None = "2026-05-14") -> None:
        self.id, self.text, self.published = source, "", published
        self.events: list[Event] = []
        self.named: list[Event] = []
        self.positions: list[Position] = []
        self.sentences: list[ReadSentence] = []

    def passage(self, words: str, after: int = 0) -> Passage:
        start = self.text.index(words, after)
        return Passage(self.id, start, start + len(words), words)

    def tells(  # noqa: PLR0917  # one telling has many parts
        self, sentence: str, trigger: str, type_: str, actors: dict[str, str] | None = None,
        recipients: dict[str, str | None] | None = None, place: str | None = None, when: When | None = None,
        status: str = "happened", historical: bool = False, says: str | None = None, means: str | None = None,
    ) -> Paper:  # fmt: skip
        start = len(self.text)
        self.text += sentence + " "
        self.sentences.append(
            ReadSentence(f"s{start}", Passage(self.id, start, start + len(sentence), sentence), False)
        )
        self.events.append(
            Event(
                id=f"e{start}", passage=self.passage(trigger, start), type=type_, status=status, historical=historical,  # type: ignore[arg-type]
                actors=tuple(Who(self.passage(words, start), words, actor) for words, actor in (actors or {}).items()),
                recipients=tuple(Who(self.passage(words, start), words, actor) for words, actor in (recipients or {}).items()),
                place=NamedPlace(self.passage(place, start), place) if place else None, when=when,
                attributed_to=Who(None, says, says) if says else None, found_by="hand",
                instrument=self.passage(means, start) if means else None,
            )
        )  # fmt: skip
        return self

    def names(self, sentence: str, trigger: str, type_: str) -> Paper:
        """A sentence that only names an event."""
        self.tells(sentence, trigger, type_)
        self.named.append(self.events.pop())
        return self

    def stored(self) -> StoredSource:
        published = Published(self.published, "day", "given") if self.published else None
        return StoredSource(
            id=self.id, uri=self.id, sha256=self.id * 8, bytes_sha256=self.id, length=len(self.text), text=self.text,
            outlet=self.id.upper(), published=published,
        )  # fmt: skip

    def reading(self) -> Reading:
        stored = self.stored()
        events, positions = tuple(self.events), tuple(self.positions)
        read = Reading(source=stored.without_text(), sentences=tuple(self.sentences), events=events)
        return replace(read, named=tuple(self.named), positions=positions)


def joined(*papers: Paper) -> tuple[RecordEvent, ...]:
    """The happenings of papers, each an origin of its own."""
    return joined_of([paper.reading() for paper in papers], {paper.id: paper.stored() for paper in papers})


def joined_of(readings: Sequence[Reading], stored: Mapping[str, StoredSource]) -> tuple[RecordEvent, ...]:
    """The happenings of readings, each an origin of its own."""
    return join_events(told_in(readings, stored), lambda passage: passage.source, stored)
