"""When two numbers that differ are of one thing by the clauses they stand in, and what a clause tells."""

from __future__ import annotations

import pytest

from crosswire.reconcile.frames import Frame, alike, is_one_doing, shared


def frame(text: str, stretch: str) -> Frame:
    start = text.index(stretch)
    return Frame.around(text, start, start + len(stretch))


@pytest.mark.parametrize(
    ("text", "stretch", "verb", "doers"),
    [
        ("Veldan guards killed three clerks near Brenn, he said.", "three clerks", "kill*", {"velda"}),
        ("Five clerks were killed by Norland at dawn.", "Five clerks", "kill*", {"norla"}),
        ("The port opened and 60 lorries reached the besieged town of Brenn.", "60 lorries", "reach*", set()),
        ("The town is to buy 24 trucks.", "24 trucks", "buy*", set()),
        ("The talks were led by Ana Orlov, who freed 28 captives.", "28 captives", "free*", {"orlov", "ana"}),
        ("Turnout was 71 percent.", "71 percent", None, set()),
    ],
)
def test_a_clause_tells_its_verb_and_who_does_it(text: str, stretch: str, verb: str | None, doers: set[str]) -> None:
    told = frame(text, stretch)
    assert (told.verb, told.doers) == (verb, doers)


def test_a_clause_ends_where_another_begins() -> None:
    told = frame("The port opened on Monday and 60 lorries with food reached Brenn, she said.", "60 lorries")
    assert {"food", "brenn"} <= told.telling.keys()
    assert not {"port", "monda"} & told.telling.keys()


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (("Norland freed 110 captives.", "110 captives"), ("Norland let 120 prisoners go.", "120 prisoners"), True),
        # another verb, another doer, another year
        (("Norland launched 20 drones.", "20 drones"), ("Norland downed 18 drones.", "18 drones"), False),
        (("Norland freed 110 captives.", "110 captives"), ("Veldar freed 98 captives.", "98 captives"), False),
        (("It earned $30 million in 2014.", "$30 million"), ("It earned $10 million in 2013.", "$10 million"), False),
    ],
)
def test_two_clauses_tell_of_one_doing(one: tuple[str, str], other: tuple[str, str], expected: bool) -> None:
    assert is_one_doing(frame(*one), frame(*other)) is expected
    assert is_one_doing(frame(*other), frame(*one)) is expected


def test_words_told_in_turn_are_shared() -> None:
    weight, part = shared(frame("Monitors counted 41 breaches of the truce.", "41 breaches"),
                          frame("The monitors recorded 58 violations of the ceasefire.", "58 violations"))  # fmt: skip
    assert part > 0.9
    assert weight > 8


@pytest.mark.parametrize(("one", "other", "same"), [
    ("lorries", "truck", True), ("recorded", "counts", True), ("sets", "set", True), ("bus", "buses", False), ("ships", "shops", False),
])  # fmt: skip
def test_words_are_alike(one: str, other: str, same: bool) -> None:
    assert (alike(one) == alike(other)) is same
