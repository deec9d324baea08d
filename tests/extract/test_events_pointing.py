"""Words that point back to an act told before: whose they are, or what told it, says which is meant."""

from __future__ import annotations

import pytest

from crosswire.model.mention import Event
from tests.extract.told import names, told


def pointing_at(text: str, word: str) -> Event | None:
    start = text.rindex(word)
    found = (event for event in told(text).named if event.passage.start == start)
    return next((event for event in found if event.found_by.startswith("named: ")), None)


@pytest.mark.parametrize(
    ("text", "word", "type_", "actors", "found_by"),
    [
        ("Ivo Brandt accused Norland. Brandt's remarks stirred the town.", "remarks", "ACCUSE", ["Ivo Brandt"], "named: accuse"),
        ("Ivo Brandt accused Norland. The comments Brandt made stirred the town.", "comments", "ACCUSE", ["Ivo Brandt"], "named: accuse"),
        ("The army shelled Brenn. Few in the league praised this action.", "action", "ASSAULT", ["The army"], "named: shell"),
        ("Norland seized the port of Brenn. The action by Norland surprised few.", "action", "COERCE", ["Norland"], "named: seize"),
        ("The miners sued the bank. Many spoke of the challenge at length.", "challenge", "ACCUSE", ["The miners"], "named: sue"),
        ("Two states sued Norland. The challenge by Sudria is narrow.", "challenge", "ACCUSE", ["Two states"], "named: sue"),
        ("Two states sued Norland. It was filed with the high court.", "filed", "ACCUSE", ["Two states"], "named: sue"),
        ("Ivo Brandt clarified the remarks.", "remarks", "ACCUSE", ["Ivo Brandt"], "named: remark"),
        ("Ivo Brandt apologized for the remarks.", "remarks", "ACCUSE", ["Ivo Brandt"], "named: remark"),
        ("Ivo Brandt won the election. His victory was no surprise.", "victory", "SUPPORT", ["Ivo Brandt"], "named: win"),
    ],
)  # fmt: skip
def test_a_noun_points_back_to_an_act_told(text: str, word: str, type_: str, actors: list[str], found_by: str) -> None:
    event = pointing_at(text, word)
    assert event is not None
    assert (event.type, names(event.actors), event.found_by) == (type_, actors, found_by)


@pytest.mark.parametrize(
    ("text", "word"),
    [
        # nobody's act was told; it is another's; nothing shows which is meant; thanks are no remarks one speaks of again
        ("Ivo Brandt grew old. His remarks were few.", "remarks"),
        ("Ivo Brandt accused Norland. The mayor's remarks were few.", "remarks"),
        ("The army shelled Brenn. The mayor promised action.", "action"),
        ("The army shelled Brenn. The challenge is to rebuild it.", "challenge"),
        ("Ivo Brandt thanked Norland. His remarks were few.", "remarks"),
        ("Anna Orel sued Norland. The challenge by Sudria is to rebuild.", "challenge"),
        ("Anna Orel sued Norland. The report was filed late.", "filed"),
    ],
)
def test_a_noun_that_points_to_nothing_told_names_nothing(text: str, word: str) -> None:
    assert pointing_at(text, word) is None


def test_a_word_that_needs_another_names_the_event_after_both_stood_together() -> None:
    text = "Norland began a bombing campaign on Monday. The mayor of Brenn spoke of the campaign at length."
    assert [event.type for event in told(text).named if event.passage.text == "campaign"] == ["ASSAULT"]
    assert not [one for one in told("The mayor spoke of the campaign.").named if one.passage.text == "campaign"]


@pytest.mark.parametrize(
    "text",
    [
        "The league condemned Ivo Brandt's remarks. Few heard the remarks.",
        "Ivo Brandt apologized for his remarks. The mayor had read the comments.",
    ],
)
def test_words_that_are_blamed_or_taken_back_are_an_attack_by_whoever_spoke(text: str) -> None:
    event = pointing_at(text, "remarks" if text.endswith("remarks.") else "comments")
    assert event is not None
    assert (event.type, event.found_by) == ("ACCUSE", "named: remark")
    assert names(event.actors)[0] in ("Ivo Brandt", "his")


def test_words_that_nobody_blames_are_no_attack() -> None:
    assert pointing_at("The league printed Ivo Brandt's remarks. Few heard the remarks.", "remarks") is None


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Anna Belo condemned Norland, saying that the mine had closed.", "saying"),
        ("Sudria rejected the offer of Norland, arguing that it came too late.", "arguing"),
        ("The deputies elected Anna Belo. Belo won with ease.", "won"),
        ("The deputies elected Anna Belo. Belo's victory was narrow.", "victory"),
    ],
)
def test_a_verb_tells_an_act_once_more(text: str, word: str) -> None:
    named = [event for event in told(text).named if event.passage.text == word]
    assert [event.found_by.startswith("named: ") for event in named] == [True]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Anna Belo condemned Norland, adding that the talks went on.", "adding"),
        ("Anna Belo toured the port, saying that the levy ruins the miners.", "saying"),
        ("The deputies elected Anna Belo. The rebels won by six shots.", "won"),
    ],
)
def test_no_act_is_told_once_more_by_another_verb(text: str, word: str) -> None:
    assert not [event for event in told(text).named if event.passage.text == word]


def test_a_vote_on_an_act_is_a_mention_of_it() -> None:
    read = told("The senate voted to override the veto of the premier.")
    assert [(event.type, event.found_by) for event in read.named if event.passage.text == "voted"] == [
        ("REJECT", "named: override")
    ]
    assert not [event for event in read.events if event.passage.text == "voted"]
    assert [event.type for event in told("The senate voted for the treaty.").events] == ["SUPPORT"]
