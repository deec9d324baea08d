"""What happened, who did it to whom, where and when: sentences of our own, and the boundary rules of the manual."""

from __future__ import annotations

import pytest

from tests.extract.told import event_at, names, told


@pytest.mark.parametrize(
    ("sentence", "trigger", "type_", "mode"),
    [
        ("Norland signed the treaty on Friday.", "signed", "SUPPORT", None),
        ("Norland will sign the treaty on Friday.", "sign", "AGREE", None),
        ("The ministers of Norland met the envoy of Sudria in Vienna.", "met", "CONSULT", None),
        ("The ministers of Norland will meet the envoy of Sudria in Vienna.", "meet", "AGREE", None),
        ("Norland invited the Sudrian premier.", "invited", "AGREE", None),
        ("Norland cancelled the meeting with Sudria.", "cancelled", "REJECT", "meet"),
        ("Norland declared a ceasefire on Sunday.", "declared", "CONCEDE", None),
        ("Norland observed the ceasefire.", "observed", "RETREAT", "ceasefire"),
        ("Norland announced a withdrawal from the valley.", "announced", "CONCEDE", None),
        ("Norland withdrew its troops from the valley.", "withdrew", "RETREAT", "withdraw"),
        ("Norland dropped its demand.", "dropped", "CONCEDE", None),
        ("Norland called for an end to its war with Sudria.", "called for", "AGREE", None),
        ("Norland called for an end to the war in Sudria.", "called for", "REQUEST", "yield"),
        ("Norland demanded the release of the pilot.", "demanded", "REQUEST", "yield"),
        ("Norland issued an ultimatum to Sudria.", "issued", "THREATEN", None),
        ("Norland threatened to bomb the Sudrian ports.", "threatened", "THREATEN", "violence"),
        ("Norland promised to bomb the Sudrian ports.", "promised", "THREATEN", "violence"),
        ("Norland refused aid from Sudria.", "refused", "REJECT", "assist"),
        ("Norland cut aid to Sudria.", "cut", "SANCTION", "discontinue"),
        ("Norland promised aid to Sudria.", "promised", "AGREE", None),
        ("Norland gave aid to Sudria.", "gave", "AID", None),
        ("Norland held an exercise near the border.", "held", "MOBILIZE", "troops"),
        ("Norland and Sudria held an exercise near the border.", "held", "COOPERATE", None),
        ("Norland accused Sudria of violating the ceasefire.", "accused", "ACCUSE", "allege"),
        ("Norland urged Sudria to release the pilot.", "urged", "REQUEST", "yield"),
        ("Norland refused to meet the Sudrian envoy.", "refused", "REJECT", "meet"),
        ("Norland called the Sudrian premier Ivo Brandt on Sunday.", "called", "CONSULT", "phone"),
        ("Norland struck three camps in the hills.", "struck", "ASSAULT", "aerial"),
        ("Teachers began a strike over pay on Monday.", "strike", "PROTEST", "strike"),
        ("A drone attack on Brenn killed two people.", "attack", "ASSAULT", "drone"),
    ],
)
def test_types_and_modes(sentence, trigger, type_, mode):
    event = event_at(sentence, trigger)
    assert event is not None
    assert (event.type, event.mode) == (type_, mode)


@pytest.mark.parametrize(
    ("sentence", "trigger", "actors", "recipients"),
    [
        ("Norland attacked Sudria.", "attacked", ["Norland"], ["Sudria"]),
        ("Sudria was attacked by Norland.", "attacked", ["Norland"], ["Sudria"]),
        ("Sudria, which attacked Norland, lost the war.", "attacked", ["Sudria"], ["Norland"]),
        ("Norland launched an attack on Sudria.", "attack", ["Norland"], ["Sudria"]),
        ("A missile strike on Brenn by Norland woke the town.", "strike", ["Norland"], ["Brenn"]),
        ("Norland condemned Sudria and expelled its ambassador.", "expelled", ["Norland"], ["its ambassador"]),
        ("Talks between Norland and Sudria began in Vienna.", "Talks", ["Norland", "Sudria"], []),
        ("Norland accused Sudria of shelling the village.", "shelling", ["Sudria"], ["the village"]),
        ("Norland plans to attack Sudria.", "attack", ["Norland"], ["Sudria"]),
        ("Norland and Sudria signed a treaty.", "signed", ["Norland", "Sudria"], []),
        ("Norland's missiles struck the port.", "struck", ["Norland"], ["the port"]),
    ],
)
def test_who_did_it_to_whom(sentence, trigger, actors, recipients):
    event = event_at(sentence, trigger)
    assert event is not None
    assert (names(event.actors), names(event.recipients)) == (actors, recipients)


@pytest.mark.parametrize(
    "sentence",
    [
        "The attack helicopters stood in a row.",
        "The weather in Vienna was mild.",
        "The premier said that he liked the town.",
    ],
)
def test_words_that_tell_no_event(sentence):
    assert [e for e in told(sentence).events if e.type in ("ASSAULT", "CONSULT", "COERCE")] == []


def test_a_refusal_is_told_beside_what_is_refused():
    events = told("Norland will not release the pilots.").events
    assert [(e.type, e.mode, e.status) for e in events] == [
        ("REJECT", "yield", "happened"),
        ("RETREAT", "release", "negated"),
    ]


def test_place_and_time_of_the_own_clause():
    text = "Norland bombed Brenn in Sudria on Monday, and the premier met envoys in Vienna on Tuesday."
    bombed, met = event_at(text, "bombed", "2026-05-14"), event_at(text, "met", "2026-05-14")
    assert bombed is not None
    assert bombed.when is not None
    assert bombed.when.value == "2026-05-11"
    assert met is not None
    assert met.when is not None
    assert (met.when.value, met.place and met.place.name) == ("2026-05-12", "Vienna")


def test_an_unresolved_time_stays_open():
    event = event_at("Norland bombed the port on Monday.", "bombed")
    assert event is not None
    assert event.when is not None
    assert (event.when.value, event.when.precision, event.when.basis) == (None, "open", "clause")


def test_the_means_is_no_doer():
    event = event_at("Norland's missiles struck the port.", "struck")
    assert event is not None
    assert event.instrument is not None
    assert event.instrument.text == "missiles"


def test_the_pronoun_of_a_reported_clause_is_the_one_reporting():
    event = event_at("The Brenn Rebels said they will release the pilot.", "release")
    assert event is not None
    assert names(event.actors) == ["The Brenn Rebels"]


def test_an_event_inside_a_quotation_is_attributed():
    event = event_at("“The rebels burned our school,” said Mayor Ida Kolm.", "burned")
    assert event is not None
    assert event.attributed_to is not None
    assert "Kolm" in (event.attributed_to.name or "")
