"""What verbs tell, read from sentences of our own: who, whom or what, where, and whether it is so."""

from __future__ import annotations

import pytest

from crosswire.extract import extract
from crosswire.model.mention import Proposition
from tests.extract.figured import annotated


def propositions(text: str) -> dict[str, Proposition]:
    return {one.lemma: one for one in extract(annotated(text)).propositions}


def roles(text: str, one: Proposition) -> list[tuple[str, str]]:
    return [(argument.role, text[slice(*argument.head)]) for argument in one.arguments]


@pytest.mark.parametrize(
    ("text", "lemma", "expected"),
    [
        (
            "A cutter rammed the ferry near the shoal.",
            "ram",
            [("subject", "cutter"), ("object", "ferry"), ("near", "shoal")],
        ),
        ("The ferry was rammed by a cutter.", "ram", [("subject", "cutter"), ("object", "ferry")]),
        ("A cutter rammed and sank the ferry.", "ram", [("subject", "cutter"), ("object", "ferry")]),
        ("The motion was adopted by 12 votes.", "adopt", [("object", "motion")]),
        ("The pilot Odd Vestby was freed.", "free", [("object", "Vestby")]),
        ("The rebel leader, Ivo Brandt, opened the mine.", "open", [("subject", "Brandt"), ("object", "mine")]),
        ("Mara Lind stayed away from the synod.", "stay away", [("subject", "Lind"), ("from", "synod")]),
        ("The truce came into force on Monday in Velm.", "take effect", [("subject", "truce"), ("in", "Velm")]),
        ("The drill, which began on Monday, is over.", "begin", [("subject", "drill")]),
        ("The road to the mine is open.", "be", [("subject", "road"), ("complement", "open")]),
    ],
)
def test_who_did_what_to_whom(text: str, lemma: str, expected: list[tuple[str, str]]) -> None:
    assert roles(text, propositions(text)[lemma]) == expected


@pytest.mark.parametrize(
    ("text", "lemma", "carried", "expected"),
    [
        (
            "The army has completed the withdrawal of its guns.",
            "withdrawal",
            "complete",
            [("subject", "army"), ("object", "guns")],
        ),
        ("The withdrawal has not begun.", "withdrawal", "begin", []),
        (
            "The funeral of Odd Vestby will take place in Velm.",
            "funeral",
            "take place",
            [("object", "Vestby"), ("in", "Velm")],
        ),
    ],
)
def test_a_light_verb_carries_the_act_of_its_noun(
    text: str, lemma: str, carried: str, expected: list[tuple[str, str]]
) -> None:
    told = propositions(text)[lemma]
    assert (told.carried, roles(text, told)) == (carried, expected)


@pytest.mark.parametrize(
    ("text", "lemma", "status", "negated"),
    [
        ("The guards opened the gate.", "open", "happened", False),
        ("The guards will open the gate.", "open", "planned", False),
        ("The guards did not open the gate.", "open", "negated", True),
        ("The guards may open the gate.", "open", "conditional", False),
    ],
)
def test_whether_it_is_so(text: str, lemma: str, status: str, negated: bool) -> None:
    told = propositions(text)[lemma]
    assert (told.status, told.negated) == (status, negated)


def test_what_is_told_leads_to_its_words() -> None:
    text = "Mara Lind said the guards had opened the gate of the mine."
    told = propositions(text)["open"]
    assert text[slice(*told.at)] == "opened"
    assert [text[slice(*argument.at)] for argument in told.arguments] == ["the guards", "the gate of the mine"]
    assert text[slice(*told.clause)] == "the guards had opened the gate of the mine"


def test_a_report_tells_what_is_in_it_and_a_time_stands_in_no_role() -> None:
    text = "The clerk said the ferry sank in June."
    told = propositions(text)
    assert "say" not in told
    assert roles(text, told["sink"]) == [("subject", "ferry")]


def test_the_second_half_of_a_word_is_none() -> None:
    assert "confirm" not in propositions("The senate re-confirmed the judge.")


@pytest.mark.parametrize(
    ("text", "lemma", "status", "expected"),
    [
        ("The League blamed the army for the shelling of Orsha.", "shelling", "alleged", [("subject", "army"), ("object", "Orsha")]),
        ("Two died in an attack blamed on the rebels.", "attack", "alleged", [("subject", "rebels")]),
        ("The sect claimed responsibility for the killing of Ivo Brandt.", "killing", "alleged", [("subject", "sect"), ("object", "Brandt")]),
        ("Norland denied any role in the bombing.", "bombing", "denied", [("subject", "Norland")]),
        ("The rebels were behind the raid on the market.", "raid", "happened", [("subject", "rebels"), ("object", "market")]),
        ("The army is responsible for the shelling of Orsha.", "shelling", "happened", [("subject", "army"), ("object", "Orsha")]),
    ],
)  # fmt: skip
def test_an_act_is_laid_to_somebody(text: str, lemma: str, status: str, expected: list[tuple[str, str]]) -> None:
    (one,) = [one for one in extract(annotated(text)).propositions if one.lemma == lemma]
    assert (one.status, roles(text, one)) == (status, expected)
    assert one.carried


def test_a_claim_nobody_makes_lays_an_act_to_nobody() -> None:
    text = "No group has claimed responsibility for the raid on the market."
    raid = propositions(text)["raid"]
    assert (roles(text, raid), raid.carried) == ([("object", "market")], "")
