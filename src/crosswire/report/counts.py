"""This file knows how the values of one number are told: equal words once, who counts, as of when, of which origin."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from crosswire.amounts import BEFALLEN
from crosswire.model.passage import Passage
from crosswire.model.record import FigureValue, RecordFigure
from crosswire.model.values import Who
from crosswire.report.book import Book
from crosswire.report.quoting import MARKS, quoted
from crosswire.report.ranges import Row, rows
from crosswire.report.words import NOT_STATED, counted, day, listed, moment


@dataclass(frozen=True, slots=True)
class Count:
    """A value with all passages that print it in the same words; `basis` says so where it is missed who counts."""

    values: tuple[FigureValue, ...]
    by: Who | None
    basis: str
    as_of: str
    origins: tuple[str, ...]

    @property
    def first(self) -> FigureValue:
        """The value that is shown."""
        return self.values[0]

    @property
    def passages(self) -> tuple[Passage, ...]:
        """Every place that prints it so."""
        return tuple(value.passage for value in self.values)


def counts(book: Book, figure: RecordFigure) -> tuple[tuple[Row, tuple[Count, ...]], ...]:
    """The rows of a figure, each with its counts: an agency's sentence and its copy in an outlet are one line.

    Who counts is missed of people who came to harm, and where another value of the figure says who; of a distance it is
    not. The day of its text says something of a value where there is another number, or where the text tells the day.
    """
    several = rows(figure)
    missed = figure.measure in BEFALLEN or any(value.attributed_to for value in figure.values)
    found = []
    for row in several:
        alike: dict[tuple[str, str], list[FigureValue]] = {}
        for value in row.values:
            words = " ".join(quoted(book, value.passage).shown.translate(MARKS).casefold().split())
            alike.setdefault((words, book.who(value.attributed_to)), []).append(value)
        each = tuple(_count(book, tuple(values), missed, len(several) > 1) for values in alike.values())
        found.append((row, each))
    return tuple(found)


def told_alike(figure: RecordFigure) -> str:
    """How many values stand below, in words: of one number how many texts give it."""
    texts = {value.passage.source for value in figure.values}
    if len(rows(figure)) > 1:
        return f"{counted(len(figure.values), 'value')}, no average and no best"
    alike = f"the same number in {counted(len(texts), 'text')}"
    return alike if len(texts) > 1 else f"{alike}, {counted(len(figure.values), 'time')}"


def scope_told(scope: str) -> str:
    """The stretch that a count covers, in words: "since the truce", "since 3 Mar 2031", "planned"."""
    before, blank, start = scope.rpartition(" ")
    return SCOPES.get(scope, f"{before}{blank}{day(start)}" if start else scope)


SCOPES = {"war-total": "in the whole war", "truce-total": "since the truce", "since-an-event": "since some event"}
"""The names of stretches that are no words."""


def _count(book: Book, values: tuple[FigureValue, ...], missed: bool, differs: bool) -> Count:
    first = values[0]
    outlets = {book.source(value.passage.source) for value in values}
    return Count(
        values=values,
        by=first.attributed_to,
        basis=NOT_STATED if missed and first.attributed_to is None else "",
        as_of=listed(dict.fromkeys(_days(values, differs))),
        origins=tuple(key for key in dict.fromkeys(value.origin for value in values) if {book.origin(key)} != outlets),
    )


def _days(values: Iterable[FigureValue], differs: bool) -> Iterable[str]:
    return (moment(value.as_of) for value in values if value.as_of and (differs or value.as_of.basis != "publication"))
