"""Where one text says that nobody was hurt and another tells who was: read from small texts of our own."""

from __future__ import annotations

import pytest

from tests.reconcile.findings.test_contradictions import conflicts

KILLED = "A shell hit the fish market of Velm on Sunday. Three traders were killed."
UNHURT = "A shell landed on the fish market in Velm on Sunday. Nobody was hurt."
INJURED = "Eleven people were injured on Friday when a bus of pilgrims overturned near Tamber. Rain fell."
NO_ONE = "A bus of pilgrims overturned near Tamber on Friday. No one was injured."


@pytest.mark.parametrize(("one", "other"), [(KILLED, UNHURT), (INJURED, NO_ONE)])
def test_nobody_hurt_where_another_tells_who_was_is_a_conflict(one: str, other: str) -> None:
    assert len(conflicts(one, other)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # another happening, another day, one sort of people, another harm, nobody else
        (KILLED, UNHURT.replace("fish market in Velm", "school in Orlo")),
        (KILLED, UNHURT.replace("Sunday", "Monday")),
        (KILLED, UNHURT.replace("Nobody was", "No soldiers were")),
        (KILLED.replace("killed", "wounded"), UNHURT.replace("hurt", "killed")),
        (KILLED, UNHURT.replace("Nobody was", "Nobody else was")),
    ],
)
def test_what_may_both_be_so_is_none(one: str, other: str) -> None:
    assert conflicts(one, other) == []
