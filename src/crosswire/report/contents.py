"""This file knows the sections of the dossier: their order, names and counts."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.report.book import Book
from crosswire.report.conversation import conversation
from crosswire.report.ties import tied
from crosswire.report.timeline import timeline


@dataclass(frozen=True, slots=True)
class Section:
    """A section: its anchor, its title, how many lines it has, and whether it is drawn when it has none."""

    anchor: str
    title: str
    count: int
    always: bool = False

    @property
    def drawn(self) -> bool:
        """Whether the page has it."""
        return self.always or self.count > 0


def contents(book: Book) -> tuple[Section, ...]:
    """All sections as an analyst reads them: what is compared, who said what, how many, when; then what is looked up.

    What only one has and every statement with its printings are the longest: before the rest they would bury it.
    """
    record, groups = book.record, book.groups
    return (
        Section("differs", "What differs", len(groups.differs), always=True),
        Section("wordings", "Differing words of quotations", len(groups.wordings)),
        Section("agreed", "Agreed by independent origins", len(groups.agreed), always=True),
        Section("conversation", "Who said what, side by side", sum(len(side.speakers) for side in conversation(book))),
        Section("figures", "Figures", len(record.figures), always=True),
        Section("timeline", "Timeline", len(timeline(book))),
        Section("positions", "Positions", len(record.positions)),
        Section("tracks", "Negotiation tracks", len(record.tracks)),
        Section("next", "What is next", len(record.next)),
        Section("single", "What only one has", len(groups.single), always=True),
        Section("framing", "Framing and terms", len(groups.quiet)),
        Section("statements", "Statements and their wordings", len(record.statements), always=True),
        Section("events", "Events", len(record.events)),
        Section("actors", "People and bodies", len(record.actors)),
        Section("origins", "Origins and lineage", len(record.origins) + len(record.informants) + len(tied(book))),
        Section("sources", "Sources", len(record.sources), always=True),
        Section("notes", "Notes, corrections, withheld", _remarks(book), always=True),
    )


def _remarks(book: Book) -> int:
    record = book.record
    return len(record.notes) + len(record.corrections) + len(record.withheld)
