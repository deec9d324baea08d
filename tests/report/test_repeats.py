"""Whether lines of one origin that tell the same stand together, and no others do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.model.record import About, FigureValue, Finding, RecordFigure, Side
from crosswire.report.book import Book
from crosswire.report.repeats import gathered
from tests.report.example import example_record
from tests.report.example_sources import p


def figure(key: str, number: int, measure: str = "wounded", whom: str | None = None) -> RecordFigure:
    value = FigureValue(
        passage=p("inland", "never accept"), low=number, high=number, basis="not-stated", origin="o-inland"
    )
    return RecordFigure(
        id=key, measure=measure, of_whom=whom, reported_low=number, reported_high=number, values=(value,)
    )


def alone(key: str, kind: str, about: str, words: str, source: str = "inland") -> Finding:
    return Finding(
        id=key, rank=1, about=About(kind=kind, ref=about), topic="t", verdict="single-source", class_="fact",  # type: ignore[arg-type]
        weight="assessment", statement=key, sides=(Side(label="x", origins=("o-inland",), passages=(p(source, words),)),),
    )  # fmt: skip


def together(figures: tuple[RecordFigure, ...], *findings: Finding) -> list[tuple[str, list[str]]]:
    book = Book(replace(example_record(), figures=figures))
    return [(lead.id, [one.id for one in others]) for lead, others in gathered(book, findings)]


def test_what_rests_on_the_same_words_is_one_line() -> None:
    one = alone("f-a", "figure", "n-a", "never accept")
    other = alone("f-b", "statement", "s-b", "accept")
    apart = alone("f-c", "statement", "s-c", "Rescue workers")
    assert together((figure("n-a", 11),), one, other, apart) == [("f-a", ["f-b"]), ("f-c", [])]


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        (figure("n-a", 11, "children wounded"), figure("n-b", 11), True),
        (figure("n-a", 11), figure("n-b", 12), False),
        (figure("n-a", 11), figure("n-b", 11, "vehicles"), False),
        (figure("n-a", 2), figure("n-b", 2), False),
    ],
)
def test_one_number_of_a_thing_of_one_name_is_one_line(first: RecordFigure, second: RecordFigure, same: bool) -> None:
    one = alone("f-a", "figure", "n-a", "never accept")
    other = alone("f-b", "figure", "n-b", "Rescue workers")
    assert together((first, second), one, other) == ([("f-a", ["f-b"])] if same else [("f-a", []), ("f-b", [])])
