"""Where a verb of force, of meeting or of marching tells no act: figures of speech, titles, what it does to nobody."""

from __future__ import annotations

import pytest

from tests.extract.told import event_at, names, told


@pytest.mark.parametrize(
    "sentence",
    [
        "The aide of Edda Brandt tried to quell the furor.",
        "Edda Brandt demonstrated that the dam was safe.",
        'Edda Brandt appeared on "Meet the Press" on Sunday.',
        "The plan of Edda Brandt failed to meet the criteria.",
        "The watchman of the mill was armed with an old musket.",
        "The film of Edda Brandt captured the attention of the critics.",
        "The budget decimates food programs in Norland.",
        "The leak destroyed the career of Edda Brandt.",
        "Edda Brandt shot himself in the foot.",
        "Edda Brandt fought to get her pay.",
        "Edda Brandt stormed to victory in Norland.",
        "A legal battle could tie up the dam of Norland.",
        "A verbal skirmish with Edda Brandt filled the hour.",
        "The exiles of Norland sang.",
        "Friends of Edda Brandt held a campaign rally in Norland.",
        "Edda Brandt helped defeat the motion.",
        "Edda Brandt struck a cheerful note.",
        "Asked about the dam, Edda Brandt smiled.",
        "Families fled the town.",
        "Edda Brandt left the village.",
        "Edda Brandt fought for a wider budget.",
        "The premier awaits the release of the survey.",
        "The Conference of Norland Bishops sang.",
        "Edda Brandt refused to take sides.",
        "We want our children to grow, Edda Brandt said.",
    ],
)
def test_a_figure_of_speech_tells_no_act(sentence):
    assert told(sentence).events == ()


@pytest.mark.parametrize(
    ("sentence", "trigger", "type_"),
    [
        ("The army quelled the riot in Norland.", "quelled", "COERCE"),
        ("Thousands demonstrated against Norland.", "demonstrated", "PROTEST"),
        ("Edda Brandt will meet the king of Sudria.", "meet", "AGREE"),
        ("Norland armed the rebels.", "armed", "AID"),
        ("The brigade fought for control of the hill.", "fought", "ASSAULT"),
        ("The rebels fled the town.", "fled the town", "RETREAT"),
        ("The bridge came under fire.", "came under", "ASSAULT"),
        ("The premier came under fire from the unions.", "came under", "ACCUSE"),
        ("The rebels hold the town.", "hold the town", "COERCE"),
        ("Norland hailed the release of the sailors.", "release", "RETREAT"),
        ("Edda Brandt refused to leave Norland.", "refused", "REJECT"),
        ("Norland suspended the fishing pact with Sudria.", "suspended the fishing pact", "SANCTION"),
        ("Guards captured the gunman in Norland.", "captured", "COERCE"),
        ("A missile of Norland destroyed the school.", "destroyed", "ASSAULT"),
        ("Norland violated the ceasefire agreement.", "violated", "ASSAULT"),
        ("Rebels fought to topple the junta of Norland.", "fought", "ASSAULT"),
        ("Norland closed all crossing points.", "closed", "COERCE"),
        ("Rioters stormed the chamber in Norland.", "stormed", "ASSAULT"),
        ("Edda Brandt fought against the levy.", "fought", "REJECT"),
        ("Edda Brandt was found not guilty.", "found", "CONCEDE"),
        ("Edda Brandt pleaded not guilty.", "pleaded", "REJECT"),
        ("Edda Brandt pleaded guilty to fraud.", "pleaded", "CONCEDE"),
    ],
)
def test_the_plain_sense_tells_one(sentence, trigger, type_):
    event = event_at(sentence, trigger)
    assert event is not None
    assert event.type == type_


def test_a_heart_attack_names_no_attack() -> None:
    found = told("The ferryman of Norland died of a heart attack on Monday.")
    assert (found.events, found.named) == ((), ())


@pytest.mark.parametrize(
    "sentence",
    [
        "The canal is the signature project of Edda Brandt.",
        "The next port of call of the ship is Brenn.",
        "Norland has the death penalty.",
        "Edda Brandt repeated her talking points.",
        "The figures are wrong, the minister said.",
        "Edda Brandt expressed optimism about the harvest.",
    ],
)
def test_a_word_that_narrows_another_and_an_error_in_figures_tell_no_act(sentence):
    assert not told(sentence).events


@pytest.mark.parametrize(
    ("sentence", "doer"),
    [
        ("The senator criticised Edda Brandt over her plan to expel the envoys.", "Edda Brandt"),
        ("Norland condemned the league for its decision to expel the envoys.", "the league"),
        ("The senator blamed the premier over Sudmark's plan to expel the envoys.", "Sudmark"),
    ],
)
def test_a_plan_that_somebody_is_blamed_for_is_theirs(sentence, doer):
    event = event_at(sentence, "expel")
    assert event is not None
    assert names(event.actors) == [doer]


def test_who_is_held_is_taken_and_not_where_held_for_something():
    held = event_at("Two engineers are being held by the rebels.", "held")
    assert held is not None
    assert (held.type, held.mode, held.status) == ("COERCE", "arrest", "ongoing")
    shields = event_at("The rebels are holding civilians as human shields.", "holding")
    assert shields is None or shields.mode != "arrest"


def test_talks_that_a_visit_to_come_is_for_are_to_come():
    text = "The premier of Norland will visit Sudmark on Friday for talks with President Ivo Brandt."
    found = told(text)
    talks = [one for one in (*found.events, *found.named) if one.passage.text == "talks"]
    assert [one.status for one in talks] == ["planned"]


def test_a_verb_that_only_carries_an_act_names_it():
    found = told("The mayor of Brenn launched a boycott of the Norland mills.")
    assert [(one.passage.text, one.type) for one in found.named if one.passage.text == "launched"] == [
        ("launched", "PROTEST")
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Both armies must keep to the truce agreed in Norland on Monday.",
        "The exchange agreed on Friday pleased nobody.",
    ],
)
def test_what_was_agreed_agrees_to_nothing(sentence: str) -> None:
    assert event_at(sentence, "agreed") is None


def test_half_a_word_is_nobody() -> None:
    event = event_at("Crowds marched against the re-election of Edda Brandt.", "marched")
    assert event is not None
    assert names(event.recipients) == ["Edda Brandt"]


@pytest.mark.parametrize(
    ("quoted", "is_told"),
    [
        ("A king who jails his poets is lost", False),
        ("Norland jails its poets", True),
    ],
)
def test_what_is_said_of_any_is_told_of_nobody(quoted: str, is_told: bool) -> None:
    event = event_at(f'"{quoted}," Edda Brandt said.', "jails")
    assert (event is not None) == is_told
