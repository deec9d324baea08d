"""How real an event is: sentences of our own over tense, modals, negation, conditions, denial and hearsay."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from tests.extract.told import event_at, told
from tests.passages import inexact

TABLE = Path(__file__).with_name("event_status.tsv")
UNREAL = frozenset({"planned", "conditional", "alleged", "denied", "negated"})


class Row(NamedTuple):
    sentence: str
    trigger: str
    status: str
    history: str


def rows() -> list[Row]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()[2:]
    return [Row(*[*line.split("\t"), "", ""][:4]) for line in lines]


def test_the_table_has_two_hundred_sentences_over_all_statuses():
    assert len(rows()) >= 200
    assert {row.status for row in rows()} == UNREAL | {"happened", "ongoing"}


def test_what_is_read_is_read_right_and_nearly_all_is_read():
    found = [(row, event_at(row.sentence, row.trigger)) for row in rows()]
    assert {
        row.sentence: event.status for row, event in found if event is not None and event.status != row.status
    } == {}
    unread = [row for row, event in found if event is None]
    assert len(unread) <= 0.04 * len(rows()), unread


@pytest.mark.parametrize(
    "row", [row for row in rows() if row.status in UNREAL], ids=lambda row: f"{row.status}: {row.sentence[:40]}"
)
def test_nothing_unreal_is_told_as_having_happened(row):
    event = event_at(row.sentence, row.trigger)
    assert event is None or event.status in UNREAL


def test_history_is_a_flag_beside_the_status():
    wrong = [
        row
        for row in rows()
        if (event := event_at(row.sentence, row.trigger)) and event.historical != bool(row.history)
    ]
    assert len(wrong) <= 2, wrong


def test_reality_time_and_attribution_are_kept_apart():
    text = "“Norland poisoned our king in 1962,” the Sudrian premier Ivo Brandt said. Norland accused Sudria of shelling a town in 1971."
    poisoned, shelling = event_at(text, "poisoned", "2026-05-14"), event_at(text, "shelling", "2026-05-14")
    assert poisoned is not None
    assert (poisoned.status, poisoned.historical) == ("happened", True)
    assert poisoned.attributed_to is not None
    assert poisoned.attributed_to.name in ("Ivo Brandt", "the Sudrian premier Ivo Brandt", "the Sudrian premier")
    assert shelling is not None
    assert (shelling.status, shelling.historical) == ("alleged", True)


def test_all_passages_hold_their_words():
    for row in rows():
        assert inexact(told(row.sentence).events, {"own": row.sentence}) == []


@pytest.mark.parametrize(
    ("sentence", "trigger", "status"),
    [
        ("Edda Brandt is flying to France next week.", "flying", "planned"),
        ("The premier meets the king of Spain on May 4.", "meets", "planned"),
        ("The premier meets the king of Spain on April 4.", "meets", "happened"),
    ],
)
def test_what_is_told_of_a_later_day_is_still_to_come(sentence, trigger, status):
    event = event_at(sentence, trigger, "2031-04-19")
    assert event is not None
    assert event.status == status


@pytest.mark.parametrize(
    ("sentence", "trigger"),
    [
        ("Norland is very close to releasing the sailors.", "releasing"),
        ("Norland came close to releasing the sailors.", "releasing"),
        ("Norland is on the verge of releasing the sailors.", "releasing"),
        ("A commission is charged with investigating Norland.", "investigating"),
        ("The bishop is tasked with freeing the sailors.", "freeing"),
        ("Norland backed freeing the sailors.", "freeing"),
    ],
)
def test_what_is_near_or_is_a_duty_has_not_happened(sentence: str, trigger: str) -> None:
    event = event_at(sentence, trigger)
    assert event is not None
    assert event.status == "planned"


@pytest.mark.parametrize(
    ("sentence", "trigger", "status"),
    [
        ("Edda Brandt ruled out stepping down.", "stepping down", "negated"),
        ("Norland is not at war with Sudria.", "war", "negated"),
        ("Norland is at war with Sudria.", "war", "ongoing"),
        ("Norland will stay whether or not the siege is lifted.", "lifted", "conditional"),
    ],
)
def test_what_is_ruled_out_is_negated_and_what_may_be_either_way_is_not(
    sentence: str, trigger: str, status: str
) -> None:
    event = event_at(sentence, trigger)
    assert event is not None
    assert event.status == status
