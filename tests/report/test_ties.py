"""Whether a hundred copies of one text do not make a page of ten thousand lines."""

from __future__ import annotations

from dataclasses import replace

from crosswire.model.record import Lineage
from crosswire.report.as_html import render_html
from crosswire.report.as_markdown import render_markdown
from crosswire.report.book import Book
from crosswire.report.ties import EACH, tied, ties
from tests.report.example import example_record


def tie(relation: str, to: str) -> Lineage:
    return Lineage(source="inland", relation=relation, to=to, certainty="likely")  # type: ignore[arg-type]


def test_of_the_ties_of_a_text_the_first_are_drawn_and_the_rest_counted() -> None:
    copies = tuple(tie("same-copy", f"other-{number}") for number in range(40))
    credit = tie("credits", "harbour")
    record = replace(example_record(), lineage=(*copies, credit))
    assert ties(Book(record)) == (*copies[:EACH], credit)
    assert "37 more ties among these texts" in render_html(record)
    assert "37 more ties among these texts" in render_markdown(record)


def test_an_agency_that_credits_itself_is_tied_to_nobody() -> None:
    book = Book(example_record())
    name = book.source("harbour")
    own = replace(book.record.lineage[0], source="harbour", relation="credits", to=name)
    assert tied(Book(replace(book.record, lineage=(own, book.record.lineage[0])))) == (book.record.lineage[0],)
