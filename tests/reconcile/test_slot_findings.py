"""Where two texts tell one act but for one thing about it, read from small texts of our own."""

from __future__ import annotations

import pytest

from tests.reconcile.test_contradictions import conflicts

PAID = "Veldia has paid its part of the lighthouse, a clerk wrote. Rain fell."
UNPAID = "Snow fell. Veldia has yet to pay its part of the lighthouse, Ilena Kovar said."
FOUND = "Divers raised the bell of the sunken ferry on Tuesday, a clerk wrote. Rain fell."
NOT_FOUND = "Snow fell. Divers could not raise the bell of the sunken ferry on Tuesday, Ilena Kovar said."
RATIFIED = "The island has ratified the whaling treaty with Veldia, a clerk wrote. Rain fell."
UNRATIFIED = "Snow fell. The island has not yet ratified the whaling treaty with Veldia, Ilena Kovar said."


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (PAID, UNPAID),
        (PAID, UNPAID.replace("has yet to", "is still to")),
        (FOUND, NOT_FOUND),
        (FOUND, NOT_FOUND.replace("could not", "were unable to")),
        (RATIFIED, UNRATIFIED),
    ],
)
def test_one_act_told_in_two_ways_is_a_conflict(one: str, other: str) -> None:
    assert len(conflicts(one, other)) == 1
    assert len(conflicts(other, one)) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (PAID.replace("Veldia", "Tesk"), UNPAID),
        (PAID.replace("has paid", "will pay"), UNPAID),
        (FOUND, NOT_FOUND.replace("bell", "engine")),
        (FOUND.replace("raised", "hope to raise"), NOT_FOUND),
        (FOUND, NOT_FOUND.replace("could not raise the bell", "did not raise only the bell")),
        (RATIFIED.replace("ratified", "signed"), UNRATIFIED),
    ],
)
def test_two_acts_and_what_may_both_be_so_are_none(one: str, other: str) -> None:
    assert conflicts(one, other) == []
