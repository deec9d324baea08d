"""Where two texts tell one act of two hours of a day, or set two days by which it is to be done, and where it seems so and is not."""

from __future__ import annotations

import pytest

from tests.reconcile.findings.test_contradictions import conflicts

RAIN = "Rain fell. "
TWO = [
    ("The ceasefire takes effect at midnight on Monday.", "The ceasefire takes effect at noon on Tuesday."),
    ("Soldiers stormed the east gate shortly before 5 a.m. on Tuesday.", "On Tuesday soldiers stormed the east gate at 9 a.m."),
    ("The president left the palace before dawn on Sunday.", "The president left the palace on Sunday afternoon."),
    ("The truce starts at 6 a.m. on Friday, mediators said.", "The truce will start at noon on Friday, mediators said."),
    ("Norland must withdraw its troops by 1 June.", "Norland must withdraw its troops by 15 July."),
    (
        "The envoy demanded that Norland free the sailors by 1 June.",
        "The envoy demanded that Norland release the sailors by the end of July.",
    ),
]  # fmt: skip
ONE = [
    ("A convoy left Dold at 6 a.m. on Sunday.", "A convoy left Dold at noon on Sunday."),
    ("The first convoy left Dold at 6 a.m. on Sunday.", "The second convoy left Dold at noon on Sunday."),
    ("Norland shelled Ommen at 6 a.m. on Sunday.", "Norland shelled Ommen at noon on Sunday."),
    ("The ferry left Lumi at 6 a.m. on Sunday.", "The ferry reached Lumi at noon on Sunday."),
    ("The president left the palace at 6 a.m. on Sunday.", "The president left the palace on Sunday morning."),
    ("The president left the palace before noon on Sunday.", "The president left the palace at 6 a.m. on Sunday."),
    ("The mayor of Dold spoke at 6 a.m. on Sunday.", "The mayor of Dold spoke at noon on Sunday."),
    ("Norland must withdraw its troops by 1 June.", "Sudmark must withdraw its troops by 15 July."),
    (
        "The envoy demanded that Norland free the sailors by 1 June.",
        "The mediator proposed that Norland free the sailors by the end of July.",
    ),
]


@pytest.mark.parametrize(("one", "other"), TWO)
def test_two_hours_or_terms(one: str, other: str) -> None:
    assert len(conflicts(one, RAIN + other)) == 1


@pytest.mark.parametrize(("one", "other"), ONE)
def test_nothing_shows_that_they_are_of_one_act(one: str, other: str) -> None:
    assert not conflicts(one, RAIN + other)
