"""How two reports of one quantity stand to each other."""

from __future__ import annotations

import pytest

from crosswire.model.passage import Passage
from crosswire.model.record import FigureValue
from crosswire.model.values import When
from crosswire.reconcile.figures.bounds import Report, compare, is_later

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
    of: str | None = None,
    hedge: str | None = None,
    out: When | None = None,
) -> Report:
    return Report(low, high, about, at, by, origin, of, hedge, out)


def appeared(value: str, zone: str = "") -> When:
    """When a text appeared, as the record dates it."""
    moment = value + zone
    return When(None, moment, moment, moment, "time" if "T" in value else "day", "publication")


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
        # "nearly 8,000" reaches a tenth downwards and not a man upwards; "about 8,000" a tenth to either side
        (report(None, 8000, about=True), report(7200, 7200, origin="o2"), "compatible"),
        (report(None, 8000, about=True), report(7100, 7100, origin="o2"), "conflict"),
        (report(None, 8000, about=True), report(8001, 8001, origin="o2"), "conflict"),
        (report(100, 100, about=True), report(110, 110, origin="o2"), "compatible"),
        (report(100, 100, about=True), report(111, 111, origin="o2"), "conflict"),
        (report(100, 100, about=True), report(90, 90, origin="o2"), "compatible"),
        (report(100, 100, about=True), report(89, 89, origin="o2"), "conflict"),
        # an approximation is no exact number, though the digits are the same
        (report(100, 100, about=True), report(100, 100, origin="o2"), "compatible"),
        # bounds that meet in one number allow it
        (report(91, None), report(91, 91, origin="o2"), "compatible"),
        # a group is a part of the whole, whoever counts, but not more than the whole; two groups are no dispute
        (report(34, 34), report(9, 9, of="children", origin="o2"), "compatible"),
        (report(34, 34), report(36, 36, of="children", origin="o2"), "conflict"),
        (report(8, 8, of="women"), report(9, 9, of="children", origin="o2"), "compatible"),
        (report(8, 8, of="children"), report(9, 9, of="children", origin="o2"), "conflict"),
        (report(8, 8, of="troops"), report(9, 9, of="servicemen", origin="o2"), "conflict"),
        (report(8, 8, of="people"), report(9, 9, origin="o2"), "conflict"),
        # a number that one text says has changed may be the newer one; of one origin it is
        (report(4, 4), report(5, 5, hedge="rose to", origin="o2"), "compatible"),
        (report(4, 4), report(5, 5, hedge="rose to"), "superseded"),
        (report(4, 4, hedge="earlier"), report(5, 5, origin="o2"), "compatible"),
        (report(4, 4), report(5, 5, hedge="exactly", origin="o2"), "conflict"),
        # but a text that came out after the rise was told, and tells another number, knew of it
        (
            report(4, 4, out=appeared("2031-05-16")),
            report(5, 5, hedge="rose to", origin="o2", out=appeared("2031-05-15")),
            "conflict",
        ),
        (
            report(4, 4, out=appeared("2031-05-14")),
            report(5, 5, hedge="rose to", origin="o2", out=appeared("2031-05-15")),
            "compatible",
        ),
        (
            report(4, 4, out=appeared("2031-05-16")),
            report(5, 5, hedge="earlier", origin="o2", out=appeared("2031-05-15")),
            "compatible",
        ),
        (
            report(4, 4, out=appeared("2031-05-15T19:00", "Z")),
            report(5, 5, hedge="rose to", origin="o2", out=appeared("2031-05-15T09:00")),
            "conflict",
        ),
        # one origin that published two numbers on two days has taken the first back; two origins have not
        (report(4, 4, out=appeared("2031-05-14")), report(7, 7, out=appeared("2031-05-15")), "superseded"),
        (report(4, 4, out=appeared("2031-05-14")), report(7, 7, origin="o2", out=appeared("2031-05-15")), "conflict"),
        (report(4, 4, out=appeared("2031-05-15")), report(7, 7, out=appeared("2031-05-15")), "conflict"),
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


@pytest.mark.parametrize(
    ("one", "other", "reason"),
    [
        (report(34, 34), report(34, 34, origin="o2"), "the same number"),
        (report(24, None), report(24, None, origin="o2"), "the same bounds"),
        (report(24, None), report(40, None, origin="o2"), "the bounds overlap"),
        (report(24, None), report(98, 98, origin="o2"), "one number lies within the other's bounds"),
        (report(34, 34), report(9, 9, of="children", origin="o2"), "children may be a part of the whole"),
        (report(8, 8, of="women"), report(9, 9, of="children", origin="o2"), "one counts women, the other children"),
        (report(4, 4, by="mayor"), report(5, 5, by="mayor", origin="o2"), "both name the same counter"),
        (report(4, 4, by="mayor"), report(5, 5, origin="o2"), "no text says as of when: it may be an update"),
    ],
)
def test_the_reason_says_what_was_seen(one: Report, other: Report, reason: str) -> None:
    assert reason in compare(one, other).reasons


def test_numbers_of_one_moment_are_no_update() -> None:
    assert compare(report(4, 4, at=EVENING), report(5, 5, at=EVENING, origin="o2")).reasons == (
        "the numbers exclude each other",
    )


@pytest.mark.parametrize(
    ("one", "other", "later"),
    [
        (report(4, 4, at=MORNING), report(7, 7, at=EVENING), False),
        (report(4, 4, at=EVENING), report(7, 7, at=MORNING), True),
        (report(4, 4, out=appeared("2031-05-14")), report(7, 7, out=appeared("2031-05-15")), False),
        (report(4, 4, out=appeared("2031-05-15T19:00", "Z")), report(7, 7, out=appeared("2031-05-15T09:00")), True),
        (report(4, 4, hedge="rose to"), report(7, 7), True),
        (report(4, 4), report(7, 7, hedge="rose to"), False),
        # what a text itself says of the change goes before the day it appeared on
        (report(4, 4, hedge="earlier", out=appeared("2031-05-15")), report(7, 7, out=appeared("2031-05-14")), False),
        (report(4, 4), report(7, 7), None),
    ],
)
def test_which_count_of_one_origin_is_the_later(one: Report, other: Report, later: bool | None) -> None:
    assert is_later(one, other) is later


def test_the_day_a_text_appeared_on_is_no_day_of_the_count() -> None:
    passage = Passage("desk", 0, 1, "4")
    value = FigureValue(passage=passage, low=4, high=4, basis="not-stated", origin="o1", as_of=appeared("2031-05-15"))
    made = Report.of(value)
    assert (made.as_of, made.published) == (None, appeared("2031-05-15"))
