"""Whether a report says once what a finding is about, and nothing that its line says already."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.model.record import About, Finding
from crosswire.report.book import Book
from crosswire.report.subject import alone, pointer, reasons, topic, whose, why
from tests.report.example import example_record


def one(**changed: object) -> Finding:
    """The example's first finding, changed."""
    return replace(example_record().findings[0], **changed)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def book() -> Book:
    """The example."""
    return Book(example_record())


def test_a_figure_is_pointed_to_by_its_label(book: Book) -> None:
    to = pointer(book, one())
    assert to is not None
    assert (to.word, to.named, to.item.label) == ("see", False, "N1")


def test_an_actor_is_called_by_name_unless_the_line_names_it(book: Book) -> None:
    actor = book.record.actors[0]
    about = About(kind="actor", ref=actor.id)
    to = pointer(book, one(about=about, topic="what is denied"))
    assert to is not None
    assert (to.word, to.named, to.item.name) == ("about", True, actor.name)
    assert pointer(book, one(about=about, topic=f"what {actor.name} denies")) is None


def test_a_text_is_named_only_where_all_stands_in_it(book: Book) -> None:
    finding = one(about=About(kind="source", ref="harbour"))
    assert pointer(book, finding) is None
    within = pointer(book, replace(finding, sides=(replace(finding.sides[0], passages=finding.sides[0].passages[:1]),)))
    assert within is not None
    assert within.word == "all in"
    assert pointer(book, replace(finding, sides=finding.sides[1:]), under=True) is None


def test_a_reason_that_the_line_or_a_side_gives_is_not_said_again(book: Book) -> None:
    finding = one(statement="dead: 34 / 35 (The same number)", reasons=("the same number", "34 killed", "two counters"))
    assert reasons(book, finding) == ("two counters",)
    assert why(book, finding)[1:] == ("two counters",)
    assert why(book, finding)[0].startswith("the same thing, and both cannot be")


def test_a_topic_the_line_begins_with_is_not_said_again(book: Book) -> None:
    assert topic(book, one(topic="killed", statement="killed: 34 / 35")) == ""
    assert topic(book, one(topic="what Ivo Brandt said", statement="Ivo Brandt: “We stay”")) == "what Ivo Brandt said"


@pytest.mark.parametrize("ending", [", in one text only", " (one origin only)"])
def test_what_the_heading_above_says_is_left_out(book: Book, ending: str) -> None:
    assert alone(book, one(statement=f"Ivo Brandt: “We stay”{ending}")) == "Ivo Brandt: “We stay”"


def test_a_document_beside_an_outlet_is_no_second_account(book: Book) -> None:
    document = next(origin.id for origin in book.record.origins if origin.kind == "primary")
    assert whose(book, ("o-wire", document)) == (("o-wire",), (document,))
    assert whose(book, (document,)) == ((document,), ())
