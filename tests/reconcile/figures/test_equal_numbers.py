"""Tests for the same number in two texts, whatever each of them counts it as."""

from __future__ import annotations

import pytest

from tests.reconcile.figures.test_figures import Outlet, joined

Said = tuple[str, str, str]
"""A sentence, the words of its figure, and the figure as the table of pairs writes it."""

PUT_OFF = ("A swap of 60 prisoners with Sudmark is off, Norland said.", "60 prisoners", "prisoners 60")
HELD = ("Sudmark got 60 prisoners back in the swap.", "60 prisoners", "released 60")

ONE = [
    (PUT_OFF, HELD),
    (
        ("Norland's tanker sailed with 23 crew on board.", "23 crew", "people 23 whom=crew"),
        ("The tanker of Norland had 23 crew members aboard.", "23 crew members", "people 23"),
    ),
    (
        ("Police in Orvel counted 544 caretakers.", "544 caretakers", "people 544 whom=caretakers"),
        ("The letter bears the names of 544 caretakers.", "544 caretakers", "arrested 544 whom=caretakers"),
    ),
    (
        ("Ferries carried 350 pilgrims from Orvel.", "350 pilgrims", "people 350"),
        ("The ferries took the 350 pilgrims home.", "350 pilgrims", "other 350"),
    ),
    (
        ("The harbour tugs get 8 million coins.", "8 million coins", "money 8000000"),
        ("Some 8 million coins go to harbour tugs.", "8 million coins", "money 8000000"),
    ),
]

TWO = [
    # another harm
    (
        ("The blast at the harbour mill killed 17 people.", "17 people", "killed 17"),
        ("The blast at the harbour mill wounded 17 people.", "17 people", "wounded 17"),
    ),
    # too small a number
    (
        ("Norland sent three envoys to the harbour talks.", "three envoys", "people 3 whom=envoys"),
        ("The harbour talks had three envoys of Sudmark.", "three envoys", "attendees 3 whom=envoys"),
    ),
    # other days, other places, other years
    (
        ("The strike in Brenn killed 34 weavers.", "34 weavers", "killed 34 day=2031-05-14"),
        ("Another strike killed 34 weavers.", "34 weavers", "killed 34 day=2031-05-16"),
    ),
    (
        ("The strike killed 34 weavers in Brenn.", "34 weavers", "killed 34 place=Brenn"),
        ("The strike killed 34 weavers in Orvel.", "34 weavers", "killed 34 place=Orvel"),
    ),
    (
        ("The lottery gave 30 million coins for tugs in 2027.", "30 million coins", "money 30000000"),
        ("The lottery gave 30 million coins for tugs in 2019.", "30 million coins", "money 30000000"),
    ),
    # one act, done by each of two
    (
        ("Norland expelled 12 envoys on Monday.", "12 envoys", "deported 12"),
        ("Sudmark expelled 12 envoys on Monday.", "12 envoys", "people 12"),
    ),
    # nothing but the number
    (
        ("About 40 lorries stood on the quay.", "40 lorries", "vehicles 40"),
        ("The mill owns 40 lorries and a crane.", "40 lorries", "vehicles 40"),
    ),
    # other ways
    (
        ("The wreck lies 25 miles north of the harbour lights.", "25 miles", "distance 25"),
        ("The wreck lies 25 miles west of the harbour lights.", "25 miles", "distance 25"),
    ),
    # words that stand for a number
    (
        ("Thousands of letters reached the harbour court.", "Thousands of letters", "other 2000+"),
        ("The harbour court got thousands of letters.", "thousands of letters", "people 2000+"),
    ),
]


def told(one: Said, other: Said) -> list[list[str]]:
    return joined(Outlet("a").says(*one), Outlet("b").says(*other))


@pytest.mark.parametrize(("one", "other"), ONE)
def test_one_number_of_one_thing(one: Said, other: Said) -> None:
    assert len(told(one, other)) == 1


@pytest.mark.parametrize(("one", "other"), TWO)
def test_one_number_of_two_things(one: Said, other: Said) -> None:
    assert len(told(one, other)) == 2


def test_nothing_else_is_held_against_it() -> None:
    both = Outlet("b").says(*HELD).says("Sudmark's swap brought 75 prisoners back.", "75 prisoners", "released 75")
    assert [len(group) for group in joined(Outlet("a").says(*PUT_OFF), both)] == [2, 1]
