"""Verbs of headings in capitals name the act that is told below; nouns that look like them name none that somebody does."""

from __future__ import annotations

import pytest

from crosswire.model.mention import Event
from tests.extract.told import names, told

BELOW = "\n\nThe ministry of Norland spoke of a grave matter on Monday. Few people in Sudria agreed with it."


def headed(heading: str, word: str) -> Event | None:
    return next((event for event in told(heading + BELOW).named if event.passage.text == word), None)


@pytest.mark.parametrize(
    ("heading", "word", "type_", "actor"),
    [
        ("Norland Accuses Sudria of Shelling Border Towns", "Accuses", "ACCUSE", "Norland"),
        ("Norland Attacks Sudria Over Dam", "Attacks", "ASSAULT", "Norland"),
        ("Norland Condemns Sudria, Vows Retaliation", "Condemns", "ACCUSE", "Norland"),
        ("Russia Launches Massive Drone Attack on Kyiv", "Launches", "ASSAULT", "Russia"),
    ],
)
def test_a_verb_in_capitals_names_an_act(heading: str, word: str, type_: str, actor: str) -> None:
    event = headed(heading, word)
    assert event is not None
    assert (event.type, event.status, names(event.actors)) == (type_, "happened", [actor])


@pytest.mark.parametrize(
    ("heading", "word"),
    [
        ("Norland Strikes on Brenn Kill Four", "Strikes"),
        ("Norland's Attacks Anger Sudria", "Attacks"),
        ("New Attacks Feared in Norland", "Attacks"),
        ("Norland Enters Sudria Talks Late", "Enters"),
    ],
)
def test_a_noun_in_capitals_is_no_verb(heading: str, word: str) -> None:
    event = headed(heading, word)
    assert event is None or not event.actors


def test_words_of_a_paragraph_are_no_heading() -> None:
    assert not [
        event
        for event in told("Norland Accuses Sudria of Theft, the title of the book reads.").named
        if event.passage.text == "Accuses"
    ]


@pytest.mark.parametrize(
    ("heading", "word", "type_", "actors", "recipients"),
    [
        ("Mayor Blamed for Dam Failure", "Blamed", "ACCUSE", [], ["Mayor"]),
        ("Norland Envoy Criticized Over Ferry Remark", "Criticized", "ACCUSE", [], ["Norland Envoy"]),
        ("Premier Urged to Quit", "Urged", "REQUEST", [], ["Premier"]),
        ("Two Editors Jailed Over Cartoon", "Jailed", "COERCE", [], ["Two Editors"]),
        ("Norland Condemned by Sudria", "Condemned", "ACCUSE", ["Sudria"], ["Norland"]),
        ("Norland Threatened to Leave Pact", "Threatened", "THREATEN", ["Norland"], []),
    ],
)
def test_a_past_form_without_an_object_is_a_passive(
    heading: str, word: str, type_: str, actors: list[str], recipients: list[str]
) -> None:
    read = told(heading + BELOW)
    event = next(event for event in (*read.events, *read.named) if event.passage.text == word)
    assert (event.type, names(event.actors), names(event.recipients)) == (type_, actors, recipients)
