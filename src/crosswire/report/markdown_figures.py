"""This file knows how the figures are written as Markdown: those told several times, then the rest in a line each."""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.model.record import RecordFigure
from crosswire.report.book import Book, given_once
from crosswire.report.counts import Count, counts, scope_told, told_alike
from crosswire.report.markdown_text import Footnotes, by, escaped, in_context, label
from crosswire.report.ranges import counted_as, counted_thing, told_range
from crosswire.report.words import capital, listed

Lines = Iterator[str]


def figures(book: Book, notes: Footnotes) -> Lines:
    """Each figure with all its values; equal words of several texts take one line."""
    once = [figure for figure in book.figures if given_once(figure)]
    for figure in book.figures:
        if not given_once(figure):
            yield from _several(book, notes, figure)
    if once:
        yield f"### Given once ({len(once):,})"
        yield ""
    for figure in once:
        around = " · ".join(["", *_around(book, figure)])
        for _, each in counts(book, figure):
            for count in each:
                yield f"- {_heading(book, figure)}{around} · {_count(book, notes, count)}"


def _several(book: Book, notes: Footnotes, figure: RecordFigure) -> Lines:
    yield f"### {_heading(book, figure)}"
    yield ""
    yield " · ".join([*_around(book, figure), told_alike(figure)])
    yield ""
    drawn = counts(book, figure)
    for row, each in drawn:
        number = f"**{escaped(counted_as(figure, row.first))}** " if len(drawn) > 1 else ""
        for count in each:
            yield f"- {number}{_count(book, notes, count)}"
    yield ""


def _heading(book: Book, figure: RecordFigure) -> str:
    name = escaped(capital(counted_thing(figure)))
    return f"{label(book, 'figure', figure.id)}. {name}: {escaped(told_range(figure), opens=False)}"


def _around(book: Book, figure: RecordFigure) -> Iterator[str]:
    """The scope of a figure and the happening it belongs to, as far as they are known."""
    if figure.scope:
        yield escaped(scope_told(figure.scope))
    event = book.item(figure.event, "event") if figure.event else None
    if event:
        yield f"{event.label} {escaped(event.name)}"


def _count(book: Book, notes: Footnotes, count: Count) -> str:
    """The words with their places, who counts, as of when, of which origin where that is not the outlet just named."""
    places = listed(notes.at(passage) for passage in count.passages)
    basis = f", {count.basis}" if count.basis else ""
    as_of = f", as of {escaped(count.as_of)}" if count.as_of else ""
    whose = f", origin {listed(escaped(book.origin(key)) for key in count.origins)}" if count.origins else ""
    part = label(book, "figure", count.first.part_of) if count.first.part_of else ""
    whole = f", part of {part or 'another figure'}" if count.first.part_of else ""
    return f"{in_context(book, count.first.passage)} ({places}){by(book, count.by)}{basis}{as_of}{whose}{whole}"
