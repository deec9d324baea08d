"""Event nouns that only name an event: which told one they name again, and how real it is."""

from __future__ import annotations

import pytest

from crosswire.extract.events.naming import NAMED
from tests.extract.told import event_at, names, told


@pytest.mark.parametrize(
    ("text", "words", "actors", "recipients", "status"),
    [
        (
            "Norland attacked the port of Brenn on Monday. The mayor wept after the attack.",
            "attack.", ["Norland"], ["the port of Brenn"], "happened",
        ),
        ("The miners filed a lawsuit against Norland. Few had read the lawsuit.", "lawsuit.", ["The miners"], ["Norland"], "happened"),
        ("Norland will visit Sudria in May. Dockers fear the visit.", "visit.", ["Norland"], ["Sudria"], "planned"),
        ("Norland plans to visit Sudria. Many spoke about the visit.", "visit.", ["Norland"], ["Sudria"], "planned"),
    ],
)  # fmt: skip
def test_a_noun_names_again_what_was_told(text, words, actors, recipients, status):
    event = event_at(text, words)
    assert event is not None
    assert (names(event.actors), names(event.recipients), event.status) == (actors, recipients, status)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # an attack may be another; so may Friday's; two doers leave open whose it was
        ("Norland attacked the port on Monday. The mayor spoke of an attack.", "attack."),
        ("Norland attacked the port on Monday. The mayor spoke of the Friday attack.", "attack."),
        ("Norland attacked the port. Sudria attacked the mill. The mayor wept after the attack.", "attack."),
    ],
)
def test_a_noun_that_may_mean_another_takes_nobody_over(text, words):
    event = event_at(text, words)
    assert event is not None
    assert event.found_by == NAMED
    assert event.actors == ()


def test_most_tellings_say_how_real_a_named_event_is():
    text = "The miners filed a suit on Monday. The nurses plan to join the suit. The mayor has read the suit twice."
    event = event_at(text, "suit twice")
    assert event is not None
    assert event.status == "happened"


@pytest.mark.parametrize("text", ["The port lives on foreign aid.", "Ivo Brandt grew old. His remarks were few."])
def test_a_sort_of_thing_names_no_event(text):
    assert told(text).events == ()


def test_a_visit_spoken_of_is_to_come_where_all_that_is_told_of_it_is_what_would_be():
    found = told("The premier of Norland would visit Sudmark if asked. The visit worries the king.")
    visits = [one for one in (*found.events, *found.named) if one.found_by == "named"]
    assert [one.status for one in visits] == ["planned"]


def test_guarantees_that_are_spoken_of_are_no_agreement() -> None:
    story = told(
        "Norland sent an envoy. The guarantees for Norland were also discussed in Velm, and Sudria wants the guarantees soon."
    )
    assert [one.type for one in (*story.events, *story.named) if one.passage.text == "guarantees"] == []
