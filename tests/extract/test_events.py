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
        ("Norland called for an end to the siege in Sudria.", "called for", "REQUEST", "yield"),
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
        ("Norland offered to guard the dam.", "offered", "AGREE", None),
        ("Norland pledged its full support for Sudria.", "pledged", "SUPPORT", None),
        ("The firm met the demands of the dockers.", "met", "CONCEDE", None),
        ("The dockers called off their strike.", "called off", "CONCEDE", None),
        ("Norland ended its mediation between the clans.", "ended", "SANCTION", "discontinue"),
        ("Norland pulled out of the treaty.", "pulled out", "SANCTION", "withdraw"),
        ("Norland pulled out of the talks.", "pulled out", "REJECT", "meet"),
        ("The mayor allowed the airlines to land.", "allowed", "RETREAT", "access"),
        ("The court found the editor guilty.", "found", "SANCTION", "convict"),
        ("The army retook the bridge.", "retook", "ASSAULT", None),
        ("The agency sent engineers to Sudria to inspect the mine.", "sent", "ACCUSE", "investigate"),
        ("The premier ordered an inquiry into the fire.", "ordered", "ACCUSE", "investigate"),
        ("Norland and Sudria staged war games near the strait.", "staged", "COOPERATE", None),
        ("Peacekeepers arrived in Sudria on Monday.", "arrived", "AID", None),
        ("Norland said it would boycott the summit.", "boycott", "THREATEN", "relations"),
        ("Norland will withdraw its peacekeepers unless Sudria holds elections.", "withdraw", "THREATEN", "restrict"),
        ("The dockers will hold a protest outside the embassy.", "protest", "THREATEN", None),
        ("The cabinet decided to lift the siege.", "lift", "CONCEDE", None),
        ("Ivo Brandt clashed with Mara Holt over the levy.", "clashed", "ACCUSE", "disapprove"),
        ("Herders clashed with the guards at the well.", "clashed", "ASSAULT", None),
        ("Ivo Brandt attacked Mara Holt for failing the miners.", "attacked", "ACCUSE", "disapprove"),
        ("Ivo Brandt attacked the decision of the court.", "attacked", "ACCUSE", "disapprove"),
        ("Rebels attacked the convoy at dawn.", "attacked", "ASSAULT", None),
        ("Norland paused its military aid to Sudria.", "aid", "SANCTION", "discontinue"),
        ("Norland plans to deploy guards as peacekeepers to Sudria.", "deploy", "AGREE", None),
        ("A missile strike hurt several clerks as firms left the port.", "strike", "ASSAULT", "heavy-weapons"),
        ("The chamber overrode the veto of the king.", "overrode", "REJECT", "change"),
        ("The bill passed the senate on Monday.", "passed", "SUPPORT", None),
        ("The hospital admitted 63 wounded people.", "admitted", "AID", None),
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
        ("Norland sent three brigades to Sudria.", "sent", ["Norland"], ["Sudria"]),
        ("Norland released a statement criticizing Sudria.", "criticizing", ["Norland"], ["Sudria"]),
        ("Norland resumed its bombardment of Brenn.", "bombardment", ["Norland"], ["Brenn"]),
        ("Norland asked Sudria to release the pilot.", "asked", ["Norland"], ["Sudria"]),
        ("Norland condemned the threats made by Sudria.", "condemned", ["Norland"], ["Sudria"]),
        ("Norland confiscated rifles from the rebels.", "confiscated", ["Norland"], ["the rebels"]),
        ("The arrest of the editor by Norland lasted a week.", "arrest", ["Norland"], ["the editor by Norland"]),
        ("Norland refused to meet the Sudrian envoy over the dam.", "refused", ["Norland"], ["the Sudrian envoy"]),
        ("Asked to leave the hall, the mayor wept.", "Asked", [], ["the mayor"]),
        ("The Vienna talks with Sudria ran late.", "talks", [], ["Sudria"]),
        ("Norland, which bombed the port, and Sudria met.", "bombed", ["Norland"], ["the port"]),
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
        "Norland released the text of the accord.",
        "Asked how he knew, the mayor smiled.",
        "The mayor declined to comment.",
        "The firm began an advertising blitz.",
        "In March the town slept.",
        "Norland is ready to abandon the islanders.",
        "The premier will let you know.",
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


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("In addition to Vienna, rebels attacked a depot in Brenn.", "Brenn"),
        ("Apart from Vienna, the rebels also shelled a school in Brenn.", "Brenn"),
        ("In an addition to the siege, rebels shelled a school in Vienna.", "Vienna"),
    ],
)
def test_what_is_set_beside_is_no_scene(sentence: str, place: str) -> None:
    (event,) = (one for one in told(sentence).events if one.type == "ASSAULT" and one.passage.text != "siege")
    assert event.place is not None
    assert event.place.name == place


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


@pytest.mark.parametrize(
    ("sentence", "trigger", "found_by", "expected"),
    [
        ("Norland will not end the siege of Brenn.", "will not", "refusal", ("REJECT", ["Norland"], ["Brenn"])),
        (
            "Norland said it would never accept refugees.",
            "would never",
            "refusal",
            ("REJECT", ["Norland"], ["refugees"]),
        ),
        ("Norland failed to reach an agreement with Sudria.", "failed", "failure", ("REJECT", ["Norland"], ["Sudria"])),
        ("Norland said that Sudria must repair the dam.", "said", "said: demand", ("REQUEST", ["Norland"], ["Sudria"])),
        (
            "Sudria said the guards “must be punished”.",
            "said",
            "said: demand",
            ("REQUEST", ["Sudria"], ["the guards"]),
        ),
        ("Norland was told by Sudria that it must leave.", "told", "said: demand", ("REQUEST", ["Sudria"], ["it"])),
        ("Norland said that Sudria was behind the fire.", "said", "said: charge", ("ACCUSE", ["Norland"], ["Sudria"])),
        ("Norland is willing to repair the dam with Sudria.", "willing", "offer", ("AGREE", ["Norland"], ["Sudria"])),
    ],
)
def test_the_form_of_a_clause_makes_an_act_of_speech(sentence, trigger, found_by, expected):
    (event,) = [event for event in told(sentence).events if event.found_by == found_by]
    assert (event.type, names(event.actors), names(event.recipients)) == expected
    assert event.status == "happened"
    assert event.passage.text.startswith(trigger.split()[0])


@pytest.mark.parametrize(
    "sentence",
    [
        "It will not rain in Brenn.",
        "Norland will not be able to pay if the mine closes.",
        "Norland said that it must repair the dam.",
        "Norland believes that Sudria must repair the dam.",
        "Norland said that the stance of Sudria should be seen as a choice.",
        "In Brenn, the premier gave his minister a pen.",
        "Norland may say that Sudria must repair the dam.",
        "Norland did not say that Sudria was behind the fire.",
        "Norland said that Sudria was not behind the fire.",
        "Norland failed to reach the summit of the mountain.",
        "Norland is not willing to repair the dam.",
    ],
)
def test_no_act_of_speech_where_none_is_made(sentence):
    acts = {"refusal", "failure", "said: demand", "said: charge", "offer"}
    assert [event for event in told(sentence).events if event.found_by in acts] == []


@pytest.mark.parametrize(
    "quotation",
    [
        "“Nobody gives Sudria a deadline,” said Mayor Ida Kolm.",
        "“Release the pilots now,” said Mayor Ida Kolm.",
        "“We will not accept the plan,” said Mayor Ida Kolm.",
        "“We cannot talk about that,” said Mayor Ida Kolm.",
        "“We came to negotiate with Norland,” said Mayor Ida Kolm.",
    ],
)
def test_what_quoted_words_only_say_is_no_second_event(quotation):
    assert told(quotation).events == ()


@pytest.mark.parametrize(
    ("quotation", "trigger", "status"),
    [
        ("“Norland shelled the school on Monday,” said Mayor Ida Kolm.", "shelled", "happened"),
        ("“Norland threatened our envoy on Monday and fired on no town,” said Mayor Ida Kolm.", "fired", "negated"),
        ("“We did not shell the school,” said Mayor Ida Kolm.", "shell", "negated"),
        ("“We are going to release the pilots,” said Mayor Ida Kolm.", "release", "planned"),
    ],
)
def test_what_quoted_words_tell_is_an_event_of_the_speaker(quotation, trigger, status):
    event = event_at(quotation, trigger)
    assert event is not None
    assert event.status == status
    assert event.attributed_to is not None


def test_a_noun_named_in_passing_tells_no_event():
    assert [e.passage.text for e in told("Norland spoke of the talks.").events if e.found_by == "actions:noun"] == []
    named = told("Norland mourned after the attack by Sudria on Brenn.").events
    assert [(e.type, names(e.actors), names(e.recipients)) for e in named] == [("ASSAULT", ["Sudria"], ["Brenn"])]


@pytest.mark.parametrize(
    ("text", "told_by"),
    [
        ("The blast killed two guards and wounded five others.", ["blast"]),
        ("The blast killed two guards and Norland wounded five others.", ["blast", "wounded"]),
        ("A quake killed 34 people in Brenn.", []),
        ("Twelve people were killed in a crash near Brenn.", []),
        ("Twelve people were killed in a raid near Brenn.", ["killed", "raid"]),
    ],
)
def test_what_harms_people_is_told_once_and_by_somebody(text, told_by):
    assert [event.passage.text for event in told(text).events] == told_by


def test_the_auxiliary_of_a_passive_is_said_once():
    event = event_at("Two protesters were killed and six arrested in Brenn.", "arrested")
    assert event is not None
    assert (names(event.actors), names(event.recipients)) == ([], ["six"])
    event = event_at("Two men were killed and six attacked the guards.", "attacked")
    assert event is not None
    assert names(event.recipients) == ["the guards"]


@pytest.mark.parametrize(
    ("text", "word", "dated"),
    [
        ("Norland agreed on May 5, 2031 to send 500 guards to Arvo.", "agreed", True),
        ("Norland agreed on May 5, 2031 to send 500 guards to Arvo.", "send", False),
        ("The cabinet of Norland approved the ceasefire with Sudria on May 5, 2031.", "ceasefire", False),
        ("Norland plans to send 500 guards to Arvo on May 5, 2031.", "send", True),
        ("Norland began to withdraw its troops from Arvo on May 5, 2031.", "withdraw", True),
    ],
)
def test_the_day_of_a_promise_is_not_that_of_what_is_promised(text: str, word: str, dated: bool) -> None:
    event = event_at(text, word)
    assert event is not None
    assert (event.when is not None) == dated


def test_a_clause_with_when_tells_the_day():
    killed = event_at("Eight people were killed when shells fell on the market on Tuesday.", "killed", "2026-05-14")
    assert killed.when is not None
    assert killed.when.value == "2026-05-12"
