"""This file knows how a report says what a finding is about, and leaves out what the line beside it says already."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from crosswire.model.record import Finding
from crosswire.report.book import Book, Item
from crosswire.report.words import VERDICT_MEANINGS

NAMED = frozenset({"actor", "source"})
"""Kinds of items that are called by their names; the others by their labels ("S3")."""
ALONE = (", in one text only", " (one origin only)")
"""What a line need not end in where it stands under "Only from"."""


class Pointer(NamedTuple):
    """Where more on a finding stands: the word before it ("see", "about", "all in"), and the item."""

    word: str
    item: Item

    @property
    def named(self) -> bool:
        """Whether the item is called by its name."""
        return self.item.kind in NAMED


def pointer(book: Book, finding: Finding, under: bool = False) -> Pointer | None:
    """Where more on a finding stands; None where the line tells it, or what it stands `under`: whose it is.

    Findings between texts are kept under the text that tells first, which says nothing: only one within a text says
    which. An actor's name is not said a second time.
    """
    item = book.item(finding.about.ref, finding.about.kind)
    if item is None:
        return None
    if item.kind == "source":
        texts = {passage.source for side in finding.sides for passage in side.passages}
        return Pointer("all in", item) if texts == {finding.about.ref} and not under else None
    if item.kind == "actor":
        return None if item.name in f"{finding.topic} {finding.statement}" else Pointer("about", item)
    return Pointer("see", item)


def topic(book: Book, finding: Finding) -> str:
    """What a finding is about in a word or two; "" where its line begins with it."""
    return "" if book.headline(finding).casefold().startswith(finding.topic.casefold()) else finding.topic


def reasons(book: Book, finding: Finding) -> tuple[str, ...]:
    """The reasons of a finding that say more than its own line and the names of its sides."""
    said = " ".join([finding.statement, *(side.label for side in finding.sides)]).casefold()
    return tuple(book.told(reason) for reason in finding.reasons if reason.casefold() not in said)


def why(book: Book, finding: Finding) -> tuple[str, ...]:
    """What the verdict on a finding means, and its reasons, in full sentences or clauses."""
    return (VERDICT_MEANINGS[finding.verdict], *reasons(book, finding))


def alone(book: Book, finding: Finding) -> str:
    """The line of a finding that stands under the one origin that has it."""
    line = book.headline(finding)
    for ending in ALONE:
        line = line.removesuffix(ending)
    return line


def whose(book: Book, origins: Sequence[str]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The origins that alone have a thing, and the primary documents beside them, which are no second account of it."""
    documents = tuple(key for key in origins if key in book.origins and book.origins[key].kind == "primary")
    writers = tuple(key for key in origins if key not in documents)
    return (writers, documents) if writers else (documents, ())
