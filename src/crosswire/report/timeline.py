"""This file knows which dated lines tell one thing: a happening, and a report of it in the very words of its line."""

from __future__ import annotations

from crosswire.model.record import TimelineEntry
from crosswire.report.book import Book, Item
from crosswire.report.wordings import POINTS

FEWEST = 3
"""Words that a report must have to be found again in a line by them."""


def timeline(book: Book) -> tuple[tuple[TimelineEntry, tuple[Item, ...]], ...]:
    """The dated lines in the record's order, each happening with the statements of its time whose words stand in it."""
    happenings: dict[tuple[str | None, str | None], list[TimelineEntry]] = {}
    for entry in book.record.timeline:
        if ("event", entry.ref) in book.items:
            happenings.setdefault(_time(entry), []).append(entry)
    also: dict[str, list[Item]] = {}
    alone = []
    for entry in book.record.timeline:
        item = book.item(entry.ref, "statement")
        words = _words(entry.ref, book) if item else ""
        lead = next((one for one in happenings.get(_time(entry), ()) if words and words in _folded(one.gist)), None)
        if item and lead:
            also.setdefault(lead.ref, []).append(item)
        else:
            alone.append(entry)
    return tuple((entry, tuple(also.get(entry.ref, ()))) for entry in alone)


def _time(entry: TimelineEntry) -> tuple[str | None, str | None]:
    return (entry.when.earliest, entry.when.latest)


def _words(key: str, book: Book) -> str:
    """The words of a statement; "" where they are too few to be sure of."""
    words = _folded(" ".join(passage.text for passage in book.passages(key)))
    return words if len(words.split()) >= FEWEST else ""


def _folded(text: str) -> str:
    return " ".join(text.casefold().split()).strip(POINTS)
