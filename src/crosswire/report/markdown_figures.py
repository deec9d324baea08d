"""This file knows how the figures are written as Markdown: those told several times, then one line each for the rest."""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.amounts import figure_name
from crosswire.model.record import FigureValue, RecordFigure
from crosswire.report.book import Book, given_once
from crosswire.report.markdown_text import Footnotes, by, escaped, label
from crosswire.report.ranges import counted_as, rows, told_range
from crosswire.report.words import BASES, capital, counted, moment

Lines = Iterator[str]


def figures(book: Book, notes: Footnotes) -> Lines:
    """Each figure with all its values; of one that is given once the day of its text says little, and is left out."""
    once = [figure for figure in book.figures if given_once(figure)]
    for figure in book.figures:
        if not given_once(figure):
            yield from _several(book, notes, figure)
    if once:
        yield f"### Given once ({len(once):,})"
        yield ""
    for figure in once:
        around = " · ".join(["", *_around(book, figure)])
        for value in figure.values:
            told = f"{notes.around(value.passage)}{_given_by(book, value, once=True)}"
            yield f"- {_heading(book, figure)}{around} · {told}"


def _several(book: Book, notes: Footnotes, figure: RecordFigure) -> Lines:
    yield f"### {_heading(book, figure)}"
    yield ""
    yield " · ".join([*_around(book, figure), counted(len(figure.values), "value")])
    yield ""
    for row in rows(figure):
        for value in row.values:
            count = escaped(counted_as(figure, value))
            yield f"- **{count}** {notes.around(value.passage)}{_given_by(book, value)}"
    yield ""


def _heading(book: Book, figure: RecordFigure) -> str:
    named = label(book, "figure", figure.id)
    name = escaped(capital(figure_name(figure.measure, figure.of_whom)))
    return f"{named}. {name}: {escaped(told_range(figure), opens=False)}"


def _around(book: Book, figure: RecordFigure) -> Iterator[str]:
    """The scope of a figure and the happening it belongs to, as far as they are known."""
    if figure.scope:
        yield escaped(figure.scope)
    event = book.item(figure.event, "event") if figure.event else None
    if event:
        yield f"{event.label} {escaped(event.name)}"


def _given_by(book: Book, value: FigureValue, once: bool = False) -> str:
    """Who counts, as of when, of which origin where that is not the outlet just named, and part of what."""
    counted_by = by(book, value.attributed_to) or f", {BASES[value.basis]}"
    dated = value.as_of is not None and not (once and value.as_of.basis == "publication")
    as_of = f", as of {escaped(moment(value.as_of))}" if dated else ""
    origin = book.origin(value.origin)
    whose = f", origin {escaped(origin)}" if origin != book.source(value.passage.source) else ""
    part = label(book, "figure", value.part_of) if value.part_of else ""
    whole = f", part of {part or 'another figure'}" if value.part_of else ""
    return f"{counted_by}{as_of}{whose}{whole}"
