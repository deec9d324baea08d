"""How the number a text gives is put in few words."""

from __future__ import annotations

import pytest

from crosswire.amounts import amount
from crosswire.model.passage import Passage
from crosswire.model.record import FigureValue


@pytest.mark.parametrize(
    ("text", "low", "high", "hedge", "said"),
    [
        ("34 people", 34, 34, None, "34"),
        ("1.5 million litres", 1_500_000, 1_500_000, None, "1,500,000"),
        ("30 people", 30, 30, "about", "about 30"),
        ("20 to 30 boats", 20, 30, None, "20 to 30"),
        ("90 people", 91, None, "more than", "more than 90"),
        ("twenty nurses", 21, None, "over", "more than 20"),
        ("40 people", 40, None, "at least", "at least 40"),
        ("21 people", 21, None, "at least", "at least 21"),
        ("dozens", 24, None, None, "dozens"),
        ("Dozens of people", 24, None, None, "dozens"),
        ("tens of thousands of troops", 20_000, None, None, "tens of thousands"),
        ("few weeks", 2, None, None, "few"),
        ("40 minutes", None, 39, "less than", "fewer than 40"),
        ("12 men", None, 12, "up to", "up to 12"),
        ("8,000 people", None, 8000, "nearly", "nearly 8,000"),
        ("some of them", None, None, None, "some"),
    ],
)
def test_a_number_is_put_as_the_text_puts_it(
    text: str, low: float | None, high: float | None, hedge: str | None, said: str
) -> None:
    value = FigureValue(
        passage=Passage("a", 0, len(text), text), low=low, high=high, approximate=hedge in ("about", "nearly"), hedge=hedge,
        basis="not-stated", origin="o",
    )  # fmt: skip
    assert amount(value) == said


@pytest.mark.parametrize(
    ("text", "low", "high", "hedge", "said"),
    [
        ("$61.50", 61.5, 61.5, None, "$61.50"),
        ("fifteen kilometres", None, 15, "up to", "up to fifteen kilometres"),
        ("a third", 33.3, 33.3, None, "a third"),
        ("12 tonnes of flour and salt for all the villages along the river", 12, 12, None, "12"),
    ],
)
def test_what_is_measured_keeps_its_unit(
    text: str, low: float | None, high: float | None, hedge: str | None, said: str
) -> None:
    value = FigureValue(
        passage=Passage("a", 0, len(text), text), low=low, high=high, hedge=hedge, basis="not-stated", origin="o"
    )
    assert amount(value, measured=True) == said
