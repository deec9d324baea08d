"""Verbs of harm that tell what another act did go by the word for that act; and what sets off a bomb by itself."""

from __future__ import annotations

import pytest

from tests.extract.told import event_at, names


@pytest.mark.parametrize(
    ("text", "word", "found_by"),
    [
        ("A drone struck a bakery in Brenn on Friday, killing a baker and injuring his son.", "killing", "verb of harm: strike"),
        ("A drone struck a bakery in Brenn on Friday, killing a baker and injuring his son.", "injuring", "verb of harm: strike"),
        ("Four people were killed and nine wounded in a missile strike on Brenn.", "killed", "verb of harm: strike"),
        ("Four people were killed and nine wounded in a missile strike on Brenn.", "wounded", "verb of harm: strike"),
        ("In May there was a raid on Brenn that killed two bakers.", "killed", "verb of harm: raid"),
        ("A night raid on Brenn left some 17 dockers wounded and two pilots dead.", "wounded", "verb of harm: raid"),
        ("The guards killed two miners and wounded a third.", "wounded", "verb of harm: kill"),
        # nothing else is told that did the harm
        ("The guards killed two miners.", "killed", "actions:verb"),
        ("The war went on, with a strike on Brenn, killing two miners.", "killing", "actions:verb"),
        ("After the attack on Brenn the guards killed two miners.", "killed", "actions:verb"),
    ],
)  # fmt: skip
def test_harm_goes_by_the_act_that_did_it(text: str, word: str, found_by: str) -> None:
    event = event_at(text, word)
    assert event is not None
    assert (event.type, event.found_by) == ("ASSAULT", found_by)


@pytest.mark.parametrize(
    ("text", "word", "recipients"),
    [
        ("A car bomb exploded near the market of Brenn on Monday.", "exploded", ["the market of Brenn"]),
        ("A device went off outside the embassy of Norland on Tuesday.", "went off", ["the embassy of Norland"]),
    ],
)
def test_a_bomb_that_goes_off_is_an_attack(text: str, word: str, recipients: list[str]) -> None:
    event = event_at(text, word)
    assert event is not None
    assert (event.type, event.mode, names(event.recipients)) == ("ASSAULT", "explosives", recipients)


def test_what_only_grows_does_not_go_off() -> None:
    assert event_at("The population of the valley exploded in ten years.", "exploded") is None


def test_the_states_name_no_state_of_emergency() -> None:
    assert event_at("Two of the neighbouring states sent envoys to Brenn.", "states") is None
