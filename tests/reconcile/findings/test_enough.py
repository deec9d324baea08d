"""When a report tells enough of a statement to agree with it."""

from __future__ import annotations

import pytest

from crosswire.reconcile.findings.enough import has_another_day, has_another_deadline, is_turned_round


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


@pytest.mark.parametrize(
    ("one", "other", "another"),
    [
        ("both sides must answer by friday", "both sides must answer by the end of the month", True),
        ("the ferry stays in port until monday", "the ferry stays in port till wednesday", True),
        ("both sides must answer by friday", "both sides must answer by noon on friday", False),
        ("the ferry was stopped by the pilots by friday", "the ferry was stopped by friday", False),
        ("the ferry was stopped by the pilots", "the ferry was stopped by friday", False),
        ("the name is kept until he dies", "the name is kept until after his death", False),
    ],
)
def test_what_is_due_by_one_day_is_not_due_by_another(one: str, other: str, another: bool) -> None:
    assert has_another_deadline(one.split(), other.split()) is another
