"""This file knows which ties between texts are drawn: of a hundred copies of one text each is tied to each."""

from __future__ import annotations

from collections import Counter

from crosswire.model.record import Lineage
from crosswire.report.book import Book

EACH = 3
"""Ties of one text that are drawn; with three, every copy still leads to the others."""
REASONS = 12
"""Reasons of an origin that are drawn."""
PARALLEL = 20
"""Parallel passages of a tie that are drawn."""


def tied(book: Book) -> tuple[Lineage, ...]:
    """The ties of texts to others: that an agency's own text credits the agency is none."""
    return tuple(tie for tie in book.record.lineage if book.source(tie.source) != book.source(tie.to))


def ties(book: Book) -> tuple[Lineage, ...]:
    """The ties of each text, the first `EACH` of those to another text; what it credits or quotes always."""
    drawn: Counter[str] = Counter()
    found: list[Lineage] = []
    for tie in tied(book):
        if tie.relation not in ("credits", "quotes"):
            drawn[tie.source] += 1
            if drawn[tie.source] > EACH:
                continue
        found.append(tie)
    return tuple(found)
