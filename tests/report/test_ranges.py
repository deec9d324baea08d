"""Whether a figure's values stand in order and on one scale."""

from __future__ import annotations

import math

from crosswire.model.passage import Passage
from crosswire.model.record import FigureValue, RecordFigure
from crosswire.report.ranges import WIDTH, rows, told_range


def figure(*bounds: tuple[float | None, float | None]) -> RecordFigure:
    values = tuple(
        FigureValue(passage=Passage("a", at, at + 1, "x"), low=low, high=high, basis="not-stated", origin="o")
        for at, (low, high) in enumerate(bounds)
    )
    return RecordFigure(id="n", measure="killed", reported_low=None, reported_high=None, values=values)


def test_equal_values_are_one_row_and_need_no_bar() -> None:
    (row,) = rows(figure((34, 34), (34, 34)))
    assert len(row.values) == 2
    assert row.bar is None


def test_values_stand_on_one_scale_the_lowest_first() -> None:
    found = rows(figure((98, 98), (91, None), (24, None), (None, 40), (60, 61)))
    assert [(row.first.low, row.first.high) for row in found] == [
        (None, 40),
        (24, None),
        (60, 61),
        (91, None),
        (98, 98),
    ]
    bars = [row.bar for row in found]
    assert all(bar and 0 <= bar.left <= bar.left + bar.width <= WIDTH for bar in bars)
    drawn = [(bar.left, bar.width, bar.open_low, bar.open_high) for bar in bars if bar]
    assert drawn[0] == (0, round(16 / 74 * WIDTH), True, False)
    assert drawn[1] == (0, WIDTH, False, True)
    assert drawn[4] == (WIDTH, 0, False, False)


def test_values_without_a_number_have_no_bar() -> None:
    found = rows(figure((None, None), (34, 34), (35, 35), (math.inf, math.inf)))
    assert found[0].bar is None
    assert found[-1].bar is not None
    assert rows(figure()) == ()


def told(*values: tuple[str, float | None, float | None, str | None], measure: str = "killed") -> str:
    """The range of a figure whose values were printed so: words, low, high, hedge."""
    made = tuple(
        FigureValue(
            passage=Passage("a", 0, len(words), words), low=low, high=high, hedge=hedge, basis="not-stated", origin="o"
        )
        for words, low, high, hedge in values
    )
    return told_range(RecordFigure(id="n", measure=measure, reported_low=None, reported_high=None, values=made))


def test_a_range_shows_no_number_that_no_text_has() -> None:
    assert told(("1,100", 1101, None, "more than")) == "more than 1,100"
    assert told(("dozens", 24, None, None), ("41 boats", 41, 41, None)) == "41"
    assert told(("dozens", 24, None, None)) == "dozens"
    assert (
        told(("340 people", 340, None, "at least"), ("1,100", 1101, None, "more than"))
        == "at least 340 – more than 1,100"
    )
    assert told(("$45", 45, 45, None), ("$61.50", 61.5, 61.5, None), measure="money") == "$45 – $61.50"
