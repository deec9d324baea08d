"""Whether a figure tells equal words once, and of its values what says something."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.model.record import FigureValue, RecordFigure
from crosswire.model.values import When, Who
from crosswire.report.as_html import render_html
from crosswire.report.as_markdown import render_markdown
from crosswire.report.book import Book
from crosswire.report.counts import counts, scope_told, told_alike
from crosswire.report.ranges import counted_thing
from tests.report.example import example_record
from tests.report.example_sources import p

PRINTED = When(None, "2031-03-03", "2031-03-03", "2031-03-03", "day", "publication")


def value(source: str, words: str, number: int, who: str | None = None, origin: str = "o-wire") -> FigureValue:
    """A value of the day its text appeared on."""
    return FigureValue(
        passage=p(source, words), low=number, high=number, attributed_to=Who(None, who) if who else None,
        basis="unnamed" if who else "not-stated", as_of=PRINTED, origin=origin,
    )  # fmt: skip


def figure(*values: FigureValue, measure: str = "killed", scope: str | None = None) -> RecordFigure:
    """A figure of those values."""
    return RecordFigure(
        id="n", measure=measure, scope=scope, reported_low=values[0].low, reported_high=values[-1].high, values=values
    )


@pytest.fixture(scope="module")
def book() -> Book:
    """The example."""
    return Book(example_record())


def test_equal_words_of_two_texts_are_one_line(book: Book) -> None:
    same = value("harbour", "34 people", 34, "the mayor")
    ((row, (count,)),) = counts(book, figure(same, same))
    assert row.bar is None
    assert count.passages == (same.passage, same.passage)
    ((_, each),) = counts(book, figure(same, replace(same, attributed_to=Who(None, "a guard"))))
    assert len(each) == 2


def test_who_counts_is_missed_of_harm_and_of_no_distance(book: Book) -> None:
    at_all = value("harbour", "34 people", 34)
    ((_, (killed,)),) = counts(book, figure(at_all))
    ((_, (far,)),) = counts(book, figure(at_all, measure="distance"))
    assert (killed.basis, far.basis) == ("whose count is not stated", "")


def test_the_day_of_a_text_is_told_only_beside_another_number(book: Book) -> None:
    one, other = value("harbour", "34 people", 34), value("inland", "35", 35, origin="o-inland")
    ((_, (alone,)),) = counts(book, figure(one))
    assert alone.as_of == ""
    assert [each[0].as_of for _, each in counts(book, figure(one, other))] == ["3 Mar 2031\N{NO-BREAK SPACE}‡"] * 2


def test_how_many_give_it_is_said_in_words() -> None:
    one, other = value("harbour", "34 people", 34), value("inland", "35", 35)
    assert told_alike(figure(one, one)) == "the same number in 1 text, 2 times"
    assert told_alike(figure(one, other)) == "2 values, no average and no best"


@pytest.mark.parametrize(
    ("scope", "said"),
    [("since-an-event", "since some event"), ("since 2031-03-02", "since 2 Mar 2031"), ("planned", "planned")],
)
def test_a_scope_is_told_in_words(scope: str, said: str) -> None:
    assert scope_told(scope) == said
    record = replace(example_record(), figures=(figure(value("harbour", "34 people", 34), scope=scope),))
    assert said in render_markdown(record)
    assert said in render_html(record)


def test_what_no_table_lists_is_called_as_the_text_calls_it(book: Book) -> None:
    assert counted_thing(figure(value("harbour", "34 people", 34), measure="other")) == "people"
    assert counted_thing(figure(value("inland", "35", 35), measure="other")) == "35"
    odd = figure(value("harbour", "34 people", 34), measure="other")
    finding = replace(
        book.record.findings[0], about=replace(book.record.findings[0].about, ref="n"), statement="other: 34"
    )
    record = replace(example_record(), figures=(odd,), findings=(finding,))
    assert Book(record).headline(finding) == "People: 34"
