"""This file knows whether what the story's headline says is told otherwise in the record, or overtaken."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.model.passage import Passage
from crosswire.model.record import Finding
from crosswire.report.book import Book


def told_otherwise(book: Book) -> tuple[Finding, ...]:
    """The conflicts and updates of what the headline says, in the order of the page.

    They rest on its own words, or are about a figure that it gives: an update only where its number is not the latest.
    """
    heads = {mark.passage for mark in book.record.marks if mark.kind == "headline"}
    ours = [head for head in heads if head.source in book.headed_by]
    return tuple(one for one in book.groups.differs if _is_against(book, one, ours))


def _is_against(book: Book, finding: Finding, heads: Sequence[Passage]) -> bool:
    if finding.verdict not in ("conflict", "superseded"):
        return False
    latest = finding.verdict == "superseded" and len(finding.sides) > 1
    sides = finding.sides[:-1] if latest else finding.sides
    if any(_within(passage, heads) for side in sides for passage in side.passages):
        return True
    figure = book.figures_by_id.get(finding.about.ref)
    if figure is None:
        return False
    newest = set(finding.sides[-1].passages) if latest else set()
    known = {(value.low, value.high) for value in figure.values if value.passage in newest}
    return any(_within(value.passage, heads) and (value.low, value.high) not in known for value in figure.values)


def _within(passage: Passage, stretches: Sequence[Passage]) -> bool:
    return any(
        passage.source == one.source and one.start <= passage.start and passage.end <= one.end for one in stretches
    )
