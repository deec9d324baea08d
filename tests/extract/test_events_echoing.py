"""Quoted words that go on with an accusation told near them."""

from __future__ import annotations

import pytest

from tests.extract.told import names, told


def test_words_quoted_of_whom_somebody_accused_are_of_the_accusation() -> None:
    text = "Anna Belo accused Ghana of theft. “Ghana took it all from the miners,” Belo said."
    (event,) = (event for event in told(text).named if event.passage.text == "said")
    assert (event.type, event.found_by, names(event.recipients)) == ("ACCUSE", "named: accuse", ["Ghana"])


@pytest.mark.parametrize(
    "text",
    [
        "Anna Belo accused Ghana of theft. “The mine is open,” Belo said.",
        "Anna Belo accused Ghana of theft. Belo said Ghana had been in the mine on Monday.",
        "Anna Belo accused Ghana of theft. “Ghana closed the mine,” Carl Dorn said.",
        "Anna Belo visited Ghana. “Ghana closed the mine,” Belo said.",
    ],
)
def test_no_other_words_are(text: str) -> None:
    assert not [event for event in told(text).named if event.passage.text == "said"]
