"""Words that only name an event: they tell none of their own, and are kept for the story that may."""

from __future__ import annotations

import pytest

from tests.extract.told import told


@pytest.mark.parametrize(
    ("sentence", "word", "type_"),
    [
        ("The mayor left the town after the attack.", "attack", "ASSAULT"),
        ("A suspect in the shooting was seen at the port.", "shooting", "ASSAULT"),
        ("The premier spoke of the arrest at length.", "arrest", "COERCE"),
    ],
)
def test_a_word_that_names_an_event_without_telling_it(sentence: str, word: str, type_: str) -> None:
    read = told(sentence)
    found = {(event.passage.text, event.type, event.found_by) for event in (*read.events, *read.named)}
    assert (word, type_, "named") in found


@pytest.mark.parametrize(
    "sentence", ["Norland attacked the town of Brenn.", "The ministers of Norland met the envoy of Sudria."]
)
def test_what_is_told_is_not_named_as_well(sentence: str) -> None:
    read = told(sentence)
    assert read.events
    assert not {event.passage for event in read.named} & {event.passage for event in read.events}


def test_a_person_called_like_an_event_names_none() -> None:
    assert told("Anna March of Norland bought a boat.").named == ()


def test_passages_of_named_events_are_exact() -> None:
    read = told("After the attack the siege of Brenn went on, and so did the talks.")
    events = (*read.events, *read.named)
    assert "named" in {event.found_by for event in events}
    for event in events:
        assert read.source.text[event.passage.start : event.passage.end] == event.passage.text
