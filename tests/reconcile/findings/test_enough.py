"""When a report tells enough of a statement to agree with it."""

from __future__ import annotations

import pytest

from crosswire.reconcile.findings.enough import has_another_day, is_turned_round


@pytest.mark.parametrize(
    ("one", "other", "turned"),
    [
        ("northern pilots had attacked southern crews", "southern crews had attacked northern pilots", True),
        ("northern pilots had attacked southern crews", "southern crews had been attacked by northern pilots", False),
        ("the board would raise the harbour toll in June", "in June the board would raise the harbour toll", False),
        (
            "the families asked for quiet, and the clinic releases nothing on the wounded",
            "the wounded: nothing released",
            False,
        ),
    ],
)
def test_two_things_that_change_places_about_a_word_are_told_otherwise(one: str, other: str, turned: bool) -> None:
    assert is_turned_round(one.split(), other.split()) is turned


@pytest.mark.parametrize(
    ("one", "other", "another"),
    [
        ("the ferry will sail on thursday", "the ferry is to sail on saturday", True),
        ("the ferry will sail on thursday", "the ferry will sail on thursday, not on friday", False),
        ("the ferry will sail on thursday", "the ferry will sail on 16 april", False),
    ],
)
def test_what_is_said_of_one_day_is_not_said_of_another(one: str, other: str, another: bool) -> None:
    assert has_another_day(one.replace(",", "").split(), other.replace(",", "").split()) is another
