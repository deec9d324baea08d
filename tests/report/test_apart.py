"""Whether tolls that were not shown to be one count stand side by side, and nothing else does."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.model.record import FigureValue, Record, RecordFigure
from crosswire.model.values import Who
from crosswire.report.apart import counted_apart, counters
from crosswire.report.as_html import render_html
from crosswire.report.as_markdown import render_markdown
from crosswire.report.as_text import render_text
from crosswire.report.book import Book
from tests.report.example import empty_record, example_record
from tests.report.example_sources import p


def toll(
    key: str, number: int, measure: str = "killed", whom: str | None = None, scope: str | None = None
) -> RecordFigure:
    value = FigureValue(
        passage=p("inland", "never accept"), low=number, high=number, attributed_to=Who(None, f"counter {key}"),
        basis="named", origin="o-inland",
    )  # fmt: skip
    return RecordFigure(
        id=key, measure=measure, of_whom=whom, scope=scope, reported_low=number, reported_high=number, values=(value,)
    )


def told(*figures: RecordFigure) -> Record:
    return replace(example_record(), figures=figures, findings=())


def test_tolls_that_differ_stand_side_by_side() -> None:
    record = told(toll("n-a", 3), toll("n-b", 11, whom="protesters"), toll("n-c", 64, "arrested"))
    (apart,) = counted_apart(Book(record))
    assert (apart.measure, [figure.id for figure in apart.figures]) == ("killed", ["n-a", "n-b"])
    assert counters(Book(record), apart.figures[0]) == ("counter n-a",)
    assert "Killed, counted apart and not shown to be one count: 3 (counter n-a), 11 protesters" in render_text(
        record, 200
    )
    assert "**Killed, counted apart" in render_markdown(record)
    assert '<div class="apart">' in render_html(record)


def test_an_article_makes_no_second_counter() -> None:
    once = toll("n-a", 3)
    values = tuple(replace(once.values[0], attributed_to=Who(None, who)) for who in ("the army", "Army", "a guard"))
    assert counters(Book(told(once)), replace(once, values=values)) == ("the army", "a guard")


@pytest.mark.parametrize(
    "figures",
    [
        (toll("n-a", 3), toll("n-b", 3)),
        (toll("n-a", 3), toll("n-b", 1)),
        (toll("n-a", 3), toll("n-b", 4_000, scope="cumulative")),
        (toll("n-a", 3, "days"), toll("n-b", 4, "days")),
        (),
    ],
)
def test_equal_counts_single_persons_running_totals_and_days_do_not(figures: tuple[RecordFigure, ...]) -> None:
    assert counted_apart(Book(told(*figures))) == ()


@pytest.mark.parametrize("render", [render_text, render_html, render_markdown])
def test_that_nothing_differs_is_no_proof(render: object) -> None:
    written = " ".join(render(empty_record()).split())  # type: ignore[operator]
    assert "does not say that the texts agree" in written
