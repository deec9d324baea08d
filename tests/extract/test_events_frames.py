"""Which verbs tell an act between parties, in the frames that papers use: sentences of our own."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.extract.told import event_at, names, told

TABLE = Path(__file__).with_name("event_frames.tsv")
WHO = "Edda Brandt is the premier of Norland. Olaf Brink is a senator. "


def test_each_frame_tells_its_act():
    rows = [line.split("\t") for line in TABLE.read_text(encoding="utf-8").splitlines()[2:]]
    assert len(rows) > 80
    found = {sentence: event_at(WHO + sentence, trigger) for sentence, trigger, _ in rows}
    wrong = {sentence: event and event.type for sentence, event in found.items()}
    assert wrong == {sentence: type_ for sentence, _, type_ in rows}


@pytest.mark.parametrize(
    "sentence",
    [
        "Brandt released a poll on the dam.",
        "Brandt beat the drum.",
        "The judge questioned the need for a bridge.",
        "Brink picked an apple.",
        "The storm hammered the coast.",
        "Brink tied his shoes to the pole.",
        "The panel cleared the table.",
    ],
)
def test_the_same_verb_of_something_else_tells_no_act(sentence):
    assert told(WHO + sentence).events == ()


@pytest.mark.parametrize(
    ("sentence", "type_"),
    [
        ("Olaf Brink sent a letter to the mayor urging her to close the port.", "REQUEST"),
        ("Olaf Brink wrote a letter accusing the mayor of theft.", "ACCUSE"),
        ("Olaf Brink sent a letter to the mayor on Monday.", "CONSULT"),
    ],
)
def test_a_message_is_of_the_kind_of_what_it_says(sentence, type_):
    verb = "sent" if "sent" in sentence else "wrote"
    event = event_at(sentence, verb)
    assert event is not None
    assert event.type == type_


def test_whoever_is_called_on_is_not_telephoned():
    event = event_at(
        WHO + "The king joined several others in calling on Norland Rep. Olaf Brink to give up his bid.", "calling"
    )
    assert event is not None
    assert (event.type, event.mode) == ("REQUEST", None)


@pytest.mark.parametrize(
    ("sentence", "is_charge"),
    [
        ("Olaf Brink argued that Norland had broken the treaty.", True),
        ("Brink claimed that Norland had shelled the port.", True),
        ("Brink contended that the premier had hidden the reports.", True),
        ("Brink claimed that his guards had shelled the port.", False),
        ("Brink claimed that the storm had broken the dam.", False),
        ("Brink claimed that he had broken the record.", False),
        ("Brink did not claim that Norland had shelled the port.", False),
        ("Brink claimed that Norland had not broken the treaty.", False),
        ("Brink said that Norland had shelled the port.", False),
    ],
)
def test_who_claims_that_another_has_done_wrong_charges_him(sentence, is_charge):
    found = [event for event in told(WHO + sentence).events if event.type == "ACCUSE"]
    assert bool(found) is is_charge


@pytest.mark.parametrize("asking", ["called on Sudria", "called upon Sudria", "appealed to Sudria"])
def test_whoever_is_asked_to_do_something_is_its_doer(asking: str) -> None:
    event = event_at(f"Norland {asking} to release the sailors.", "release the sailors")
    assert event is not None
    assert names(event.actors) == ["Sudria"]


@pytest.mark.parametrize(
    ("sentence", "type_", "actors"),
    [
        ("The guards helped kill the wolf-herder Ivo Brandt.", "ASSAULT", ["The guards"]),
        ("Ivo Brandt is charged with smuggling arms.", "ACCUSE", []),
        ("Norland helped Sudria rebuild the port.", "AID", ["Norland"]),
    ],
)
def test_help_and_a_charge_are_acts_of_their_own_only_where_the_verb_behind_is_none(
    sentence: str, type_: str, actors: list[str]
) -> None:
    first = told(sentence).events[0]
    assert (first.type, names(first.actors)) == (type_, actors)


def test_the_adjective_of_a_weapon_is_whose_it_is() -> None:
    country, jets = told("France condemned Sudria. French jets bombed the depot.").events
    assert names(jets.actors) == ["French"]
    assert jets.actors[0].actor == country.actors[0].actor is not None


def test_troops_told_to_leave_are_not_moved_in():
    asked = event_at("Norland ordered Sudmark's troops to leave the valley.", "ordered")
    sent = event_at("Norland ordered its troops to the valley.", "ordered")
    assert [one and one.type for one in (asked, sent)] == ["REQUEST", "MOBILIZE"]


def test_a_bomb_is_set_off_against_those_it_kills():
    event = event_at("A roadside bomb killed two soldiers in Odessa.", "bomb")
    assert event is not None
    assert names(event.recipients) == ["two soldiers"]


def test_what_reopened_or_closed_is_no_doer():
    event = event_at("The crossing at Odessa reopened to lorries on Tuesday.", "reopened")
    assert event is not None
    assert (event.type, event.mode, event.actors) == ("RETREAT", "access", ())


def test_whoever_completes_a_withdrawal_is_its_doer():
    event = event_at("Norland has completed the withdrawal of its guns from the river.", "withdrawal")
    assert event is not None
    assert names(event.actors) == ["Norland"]


@pytest.mark.parametrize(
    ("how", "is_held"), [("in Odessa for two days", True), ("in contempt", False), ("to account", False)]
)
def test_who_is_held_somewhere_is_a_prisoner(how: str, is_held: bool) -> None:
    event = event_at(f"Mara Brink praised Ivo Brandt. Ivo Brandt was held {how}.", "held")
    assert (event is not None and event.mode == "arrest") == is_held


def test_talks_left_to_others_are_not_walked_out_of():
    left = event_at("The envoys of Norland left the talks on Monday.", "left")
    handed = event_at("The envoys of Norland left the talks to the bankers.", "left")
    assert [one and one.mode for one in (left, handed)] == ["meet", None]


@pytest.mark.parametrize(
    "sentence",
    [
        "Prices fell in Norland on Monday.",
        "Suspicion fell on the clerk.",
        "A family moved into the old mill.",
        "The blame landed on the clerk.",
        "Rain poured into the cellar.",
        "The clerk reached the end of the list.",
    ],
)
def test_a_verb_tells_the_act_only_of_such_a_subject(sentence: str) -> None:
    """What falls is a bomb, who moves in is an army."""
    assert told(sentence).events == ()


def test_whom_a_verb_of_movement_names() -> None:
    moved = event_at("The army of Norland moved into Odessa on Monday.", "moved into")
    assert moved is not None
    assert (moved.type, names(moved.actors), names(moved.recipients)) == (
        "MOBILIZE",
        ["The army of Norland"],
        ["Odessa"],
    )


def test_the_wounded_who_are_treated_are_not_wounded_by_their_doctors() -> None:
    event = event_at("Doctors treated forty wounded in Odessa.", "wounded")
    assert event is not None
    assert event.actors == ()
