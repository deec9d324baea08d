"""This file knows every passage of a record, the anchor it has on the page, and which lines rest on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from crosswire.model.mention import Cue
from crosswire.model.passage import Passage
from crosswire.model.values import Who
from crosswire.report.book import Book, Item

Span = tuple[int, int]

SCALARS = (str, int, float)
SPEAKING = (Who, Cue)


def _collect(value: object, carries: bool, found: list[tuple[Passage, bool]]) -> None:
    """Passages, and whether each carries what is said; those that say who speaks, and with which verb, do not."""
    if isinstance(value, Passage):
        found.append((value, carries))
    elif isinstance(value, tuple):
        for part in value:
            _collect(part, carries, found)
    else:
        carries = carries and not isinstance(value, SPEAKING)
        for name in getattr(value, "__dataclass_fields__", ()):
            part = getattr(value, name)
            if part is not None and not isinstance(part, SCALARS):
                _collect(part, carries, found)


@dataclass(slots=True)
class Cited:
    """What is cited of one source: its passages, those that carry a line of the report, and those lines by passage."""

    spans: dict[Span, None] = field(default_factory=dict)
    carrying: dict[Span, None] = field(default_factory=dict)
    lines: list[tuple[int, Item]] = field(default_factory=list)


def cited(book: Book) -> dict[str, Cited]:
    """For each source of the record what is cited of it. Furniture marks cite nothing."""
    found = {source: Cited() for source in book.sources}
    for value, item in _lines(book):
        carries = item is not None and item.kind != "actor"
        passages: list[tuple[Passage, bool]] = []
        _collect(value, carries, passages)
        for passage, says in passages:
            if not exists(book, passage):
                continue
            of = found[passage.source]
            span = (passage.start, passage.end)
            of.spans[span] = None
            if says and item is not None:
                of.carrying[span] = None
                of.lines.append((passage.start, item))
    return found


def exists(book: Book, passage: Passage) -> bool:
    """Whether the passage lies within a text of the record; only then can a line lead to it."""
    source = book.sources.get(passage.source)
    return source is not None and 0 <= passage.start <= passage.end <= len(source.text)


def anchor(book: Book, passage: Passage) -> str:
    """The id of a passage on the page, made of its source's number and its offsets ("p3-120-188")."""
    return f"p{book.numbers[passage.source]}-{passage.start}-{passage.end}"


def _lines(book: Book) -> Iterator[tuple[object, Item | None]]:
    record = book.record
    for finding in book.groups.in_order:
        yield finding, book.item(finding.id, "finding")
    for statement in book.statements:
        yield statement, book.item(statement.id, "statement")
    for kind, values in (
        ("figure", record.figures), ("position", record.positions), ("track", record.tracks),
        ("event", record.events), ("actor", record.actors),
    ):  # fmt: skip
        for value in values:
            yield value, book.item(value.id, kind)
    for number, step in enumerate(record.next, start=1):
        yield step, book.item(str(number), "next")
    rest = (record.sources, record.timeline, record.lineage, record.origins, record.informants)
    yield (*rest, record.corrections, record.notes), None
