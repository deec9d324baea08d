"""This file knows which counts of people harmed stand beside each other without being shown to be one count."""

from __future__ import annotations

import re
from dataclasses import dataclass

from crosswire.model.record import RecordFigure
from crosswire.report.book import Book
from crosswire.report.ranges import told_range
from crosswire.report.words import span

HARMED = ("killed", "wounded", "casualties", "missing", "captured", "arrested")
FEWEST = 2
"""A count of one is a person told of, no toll."""

ARTICLE = re.compile(r"^(?:the|an?)\s+", re.IGNORECASE)
"""What makes no second counter: "the Sarn army", "Sarn army"."""


@dataclass(frozen=True, slots=True)
class Apart:
    """Figures of one measure with different numbers, in the order of the page."""

    measure: str
    figures: tuple[RecordFigure, ...]


def counted_apart(book: Book) -> tuple[Apart, ...]:
    """The tolls that several figures of a record give, where they were not shown to count the same.

    Police say three died, a doctor has seen seven bodies, the opposition counts eleven: an analyst wants these side by
    side, though nothing in the texts makes them one count. Running totals, plans and the like (`scope`) are none.
    """
    found: dict[str, list[RecordFigure]] = {}
    for figure in book.figures:
        if figure.measure in HARMED and figure.scope is None and _is_toll(figure):
            found.setdefault(figure.measure, []).append(figure)
    return tuple(
        Apart(measure, tuple(found[measure]))
        for measure in HARMED
        if len({told_range(figure) for figure in found.get(measure, ())}) > 1
    )


def counters(book: Book, figure: RecordFigure) -> tuple[str, ...]:
    """Who gives the figure: those the texts name, else the outlets."""
    named: dict[str, str] = {}
    for value in figure.values:
        if who := book.who(value.attributed_to):
            named.setdefault(ARTICLE.sub("", who).casefold(), who)
    return tuple(named.values()) or tuple(dict.fromkeys(book.source(value.passage.source) for value in figure.values))


def where_and_when(book: Book, figure: RecordFigure) -> str:
    """Place and day of what is counted, as far as they are told: of its happening, else the day it was counted on."""
    event = book.events_by_id.get(figure.event or "")
    counted_on = (value.as_of for value in figure.values if value.as_of and value.as_of.basis != "publication")
    when = event.when if event and event.when else next(counted_on, None)
    place = event.place.name if event and event.place else ""
    return ", ".join(filter(None, (place, span(when))))


def _is_toll(figure: RecordFigure) -> bool:
    ends = [end for value in figure.values for end in (value.low, value.high) if end is not None]
    return max(ends, default=0) >= FEWEST and not any(value.part_of for value in figure.values)
