"""How two reports of one quantity stand to each other."""

from __future__ import annotations

import pytest

from crosswire.model.values import When
from crosswire.reconcile.bounds import Report, compare

MORNING = When("t1", "2031-05-14T09:00", "2031-05-14T09:00", "2031-05-14T09:00", "time", "stated")
EVENING = When("t2", "2031-05-14T19:00", "2031-05-14T19:00", "2031-05-14T19:00", "time", "stated")
NEXT_DAY = When("t3", "2031-05-15T19:00", "2031-05-15T19:00", "2031-05-15T19:00", "time", "stated")


def report(
    low: float | None,
    high: float | None,
    *,
    about: bool = False,
    at: When | None = None,
    by: str | None = None,
    origin: str = "o1",
) -> Report:
    return Report(low, high, about, at, by, origin)


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        (report(34, 34), report(34, 34, origin="o2"), "agree"),
        (report(34, 34), report(35, 35, origin="o2"), "conflict"),
        (report(24, None), report(98, 98, origin="o2"), "compatible"),
        (report(91, None), report(98, 98, origin="o2"), "compatible"),
        (report(91, None), report(90, 90, origin="o2"), "conflict"),
        (report(40, None), report(31, 31, origin="o2"), "conflict"),
        (report(100, 100, about=True), report(98, 98, origin="o2"), "compatible"),
        (report(100, 100, about=True), report(60, 60, origin="o2"), "conflict"),
        (report(None, 12), report(9, 9, origin="o2"), "compatible"),
        (report(None, 12), report(13, 13, origin="o2"), "conflict"),
        (report(24, None), report(24, None, origin="o2"), "agree"),
        (report(24, None), report(40, None, origin="o2"), "compatible"),
        (report(4, 4, at=MORNING), report(7, 7, at=EVENING), "superseded"),
        (report(4, 4, at=MORNING), report(7, 7, at=NEXT_DAY, origin="o2"), "compatible"),
        (report(4, 4, at=EVENING), report(7, 7, at=EVENING, origin="o2"), "conflict"),
        (report(None, None), report(7, 7, origin="o2"), "compatible"),
    ],
)
def test_relation(one: Report, other: Report, relation: str) -> None:
    assert compare(one, other).relation == relation
    assert compare(other, one).relation == relation


def test_a_difference_without_time_or_counter_may_be_an_update() -> None:
    assert "it may be an update" in " ".join(compare(report(4, 4), report(5, 5, origin="o2")).reasons)


def test_two_named_counters_are_said_to_differ() -> None:
    verdict = compare(report(4, 4, by="mayor"), report(5, 5, by="ministry", origin="o2"))
    assert "they name different counters" in verdict.reasons
