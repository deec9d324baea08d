"""This file knows which lines of what only one origin has tell again what another line of it tells."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from crosswire.amounts import figure_name
from crosswire.model.passage import Passage
from crosswire.model.record import Finding, RecordFigure
from crosswire.report.apart import HARMED
from crosswire.report.book import Book
from crosswire.report.ranges import told_range

FEWEST = 4
"""Smaller numbers are of so many things that they tell nothing of being the same."""
STRETCH = 256
"""Characters: the texts are looked through in stretches of so many."""


def gathered(book: Book, findings: Iterable[Finding]) -> tuple[tuple[Finding, tuple[Finding, ...]], ...]:
    """Each finding with those behind it that rest on the same words, or give the same number of people harmed.

    "Eleven of them are children" may be a figure, a statement, and the figure of another text of one agency: a reader
    who finds three lines takes them for three things.
    """
    found: list[tuple[Finding, list[Finding]]] = []
    by_trait: dict[tuple[str, str | int], list[int]] = {}
    for finding in findings:
        traits = _traits(book, finding)
        alike = sorted({at for trait in traits for at in by_trait.get(trait, ())})
        lead = next((found[at] for at in alike if _repeats(book, finding, found[at][0])), None)
        if lead:
            lead[1].append(finding)
            continue
        for trait in traits:
            by_trait.setdefault(trait, []).append(len(found))
        found.append((finding, []))
    return tuple((finding, tuple(others)) for finding, others in found)


def _traits(book: Book, finding: Finding) -> frozenset[tuple[str, str | int]]:
    """What two findings have in common where one repeats the other: a stretch of a text, or a number of people harmed.

    Only those are held against each other, so a page of thousands of lines takes no square of them.
    """
    stretches = (
        (passage.source, at)
        for passage in _rests_on(finding)
        for at in range(passage.start // STRETCH, passage.end // STRETCH + 1)
    )
    figure = book.figures_by_id.get(finding.about.ref)
    number = [("", told_range(figure))] if figure is not None and _harm(figure) else []
    return frozenset((*stretches, *number))


def _repeats(book: Book, finding: Finding, lead: Finding) -> bool:
    if _overlap(_rests_on(finding), _rests_on(lead)):
        return True
    one, other = (book.figures_by_id.get(each.about.ref) for each in (finding, lead))
    return one is not None and other is not None and _same_number(one, other)


def _rests_on(finding: Finding) -> tuple[Passage, ...]:
    return tuple(passage for side in finding.sides for passage in side.passages)


def _overlap(some: Sequence[Passage], others: Sequence[Passage]) -> bool:
    return any(
        one.source == other.source and one.start < other.end and other.start < one.end
        for one in some
        for other in others
    )


def _same_number(one: RecordFigure, other: RecordFigure) -> bool:
    """Whether two counts of people harmed have one number, and neither is of a happening that the other is not of."""
    low = one.reported_low
    if low is None or low < FEWEST or told_range(one) != told_range(other):
        return False
    apart = one.event and other.event and one.event != other.event
    return not apart and bool(_harm(one) & _harm(other))


def _harm(figure: RecordFigure) -> frozenset[str]:
    return frozenset(figure_name(figure.measure, figure.of_whom).casefold().split()) & frozenset(HARMED)
