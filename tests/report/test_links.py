"""How the page points."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.model.passage import Passage
from crosswire.report.book import Book
from crosswire.report.links import Links
from tests.report.example import example_record

RECORD = example_record()
SOURCE = RECORD.sources[0]
LINKS = Links(Book(RECORD))


def passages(count: int) -> list[Passage]:
    return [SOURCE.passage(at, at + 1) for at in range(count)]


@pytest.mark.parametrize(("count", "shown", "folded"), [(1, 1, 0), (10, 10, 0), (11, 8, 3), (30, 8, 22)])
def test_many_places_are_folded_away_but_for_the_first(count: int, shown: int, folded: int) -> None:
    before, _, after = LINKS.chips(passages(count)).partition("<details")
    assert (before.count("¶"), after.count("¶")) == (shown, folded)
    assert (f"<summary>{folded} more</summary>" in after) is bool(folded)


def test_a_place_given_twice_is_one() -> None:
    assert LINKS.chips(passages(2) * 2) == LINKS.chips(passages(2))


def test_a_line_names_a_paragraph_once() -> None:
    assert LINKS.chips(passages(3)).count("¶") == 3
    assert LINKS.spots(passages(3)) == LINKS.chips(passages(1))


@pytest.mark.parametrize(("count", "shown", "more"), [(7, 7, ""), (8, 6, " and 2 more")])
def test_of_many_origins_the_first_are_named(count: int, shown: int, more: str) -> None:
    drawn = LINKS.origins([f"o-{number}" for number in range(count)])
    assert drawn.count("<bdi>") == shown
    assert drawn.endswith(more or "</bdi>")


def test_the_title_of_a_link_shows_what_would_not_be_seen() -> None:
    actor = replace(RECORD.actors[0], name='Ann "\u202e<b>')
    book = Book(replace(RECORD, actors=(actor, *RECORD.actors[1:])))
    drawn = Links(book).item(book.item(actor.id, "actor"))
    assert "[U+202E]&lt;b&gt;" in drawn
    assert "&quot;" in drawn


def test_a_place_that_is_not_on_the_page_is_no_link() -> None:
    nowhere = Passage("nowhere", 0, 3, "who")
    assert "href" not in LINKS.to(nowhere, LINKS.outlet("nowhere"))
