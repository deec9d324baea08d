"""Whether the page says of the headline it bears that it is disputed or overtaken."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.model.article import Mark
from crosswire.model.record import About, FigureValue, Finding, Record, RecordFigure, Side
from crosswire.report.as_html import render_html
from crosswire.report.as_markdown import render_markdown
from crosswire.report.as_text import render_text
from crosswire.report.book import Book
from crosswire.report.headline import told_otherwise
from tests.report.example import empty_record, example_record
from tests.report.example_sources import p

HEAD = "Dolmar toll rises to 35 as envoys trade blame"


def side(source: str, words: str) -> Side:
    return Side(label=words, origins=("o-inland",), passages=(p(source, words),))


def value(number: int, source: str, words: str) -> FigureValue:
    return FigureValue(passage=p(source, words), low=number, high=number, basis="not-stated", origin="o-inland")


def headed(verdict: str, *sides: Side) -> Record:
    """The example under the headline of the inland paper, with one finding about the figure that the headline gives."""
    record = example_record()
    figure = RecordFigure(
        id="n-x", measure="killed", reported_low=34, reported_high=35,
        values=(value(35, "inland", "35"), value(34, "harbour", "34"), value(35, "inland", "rose to 35")),
    )  # fmt: skip
    finding = Finding(
        id="f-x", rank=1, about=About(kind="figure", ref="n-x"), topic="killed", verdict=verdict,  # type: ignore[arg-type]
        class_="fact", weight="assessment", statement="killed: 34 / 35", sides=sides,
    )  # fmt: skip
    sources = tuple(replace(one, title=HEAD if one.id == "inland" else one.title) for one in record.sources)
    marks = (Mark(passage=p("inland", HEAD), kind="headline"),)
    story = replace(record.story, title=HEAD)
    return replace(record, story=story, sources=sources, figures=(figure,), findings=(finding,), marks=marks)


@pytest.mark.parametrize(
    ("verdict", "sides", "told"),
    [
        ("conflict", (side("harbour", "34"), side("inland", "35")), ["f-x"]),
        ("conflict", (side("harbour", "34"), side("inland", "rose to 35")), ["f-x"]),
        ("superseded", (side("inland", "rose to 35"), side("harbour", "34")), ["f-x"]),
        ("superseded", (side("harbour", "34"), side("inland", "rose to 35")), []),
        ("compatible", (side("harbour", "34"), side("inland", "35")), []),
    ],
)
def test_a_headline_disputed_or_overtaken_is_said_to_be(verdict: str, sides: tuple[Side, ...], told: list[str]) -> None:
    assert [one.id for one in told_otherwise(Book(headed(verdict, *sides)))] == told


@pytest.mark.parametrize("render", [render_html, render_markdown, render_text])
def test_every_form_says_whose_headline_it_bears(render: object) -> None:
    record = headed("conflict", side("harbour", "34"), side("inland", "35"))
    written = " ".join(render(record).split())  # type: ignore[operator]
    assert "told otherwise or overtaken" in written
    assert "eadline of" in written
    assert "No text has a headline" in render(empty_record())  # type: ignore[operator]
