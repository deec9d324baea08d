"""When a report tells enough of a statement to agree with it."""

from __future__ import annotations

import pytest

from crosswire.reconcile.findings.enough import is_turned_round


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
