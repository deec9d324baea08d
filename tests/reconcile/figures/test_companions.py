"""Figures that are of one thing by another number that stands beside both."""

from __future__ import annotations

import pytest

from tests.reconcile.figures.test_figures import Outlet, joined

HERE = "The ban hits 42 people and nine mills."


@pytest.mark.parametrize(
    ("there", "words", "told", "one"),
    [
        ("The ban was laid on 42 persons and 19 mills.", "19 mills", "mills 19", True),
        (
            "The ban was laid on 41 persons and 19 mills.",
            "19 mills",
            "mills 19",
            False,
        ),  # nothing shows that it is one ban
        ("Nine crews and 19 mills were paid.", "19 mills", "mills 19", False),  # nines are everywhere
        ("Of 42 clerks 19 percent were paid.", "19 percent", "share 19", False),  # a poll has many shares
    ],
)
def test_the_same_number_beside_it_shows_one_thing(there: str, words: str, told: str, one: bool) -> None:
    kind = told.split(" ")[0]
    here = Outlet("a").says(HERE, "nine mills", f"{kind} 9")
    other = Outlet("b").says(there, words, told)
    assert (len(joined(here, other)) == 1) is one


def test_one_text_does_not_contradict_itself_so() -> None:
    both = Outlet("a").says(HERE, "nine mills", "mills 9").says("42 people own 19 mills.", "19 mills", "mills 19")
    assert len(joined(both)) == 2
