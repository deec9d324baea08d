"""Acts that a statement makes by what it says: blame, praise, rejection, demand."""

from __future__ import annotations

import pytest

from tests.extract.told import event_at, names, told


@pytest.mark.parametrize(
    ("text", "trigger", "type_", "actors", "recipients"),
    [
        ("\u201cNorland's raid was a crime,\u201d Ivo Brandt said.", "said", "ACCUSE", ["Ivo Brandt"], ["Norland"]),
        ("Ivo Brandt said that Norland had betrayed the islanders.", "said", "ACCUSE", ["Ivo Brandt"], ["Norland"]),
        ("\u201cNorland is not helpful,\u201d Ivo Brandt said.", "said", "ACCUSE", ["Ivo Brandt"], ["Norland"]),
        ("\u201cThis is a crime,\u201d Ivo Brandt said.", "said", "ACCUSE", ["Ivo Brandt"], []),
        ("Ivo Brandt said the petition was without merit.", "said", "REJECT", ["Ivo Brandt"], ["the petition"]),
        ("Ivo Brandt said Norland was a hero.", "said", "SUPPORT", ["Ivo Brandt"], ["Norland"]),
        ("\u201cNorland needs to leave the valley,\u201d Ivo Brandt said.", "said", "REQUEST", ["Ivo Brandt"], ["Norland"]),
        ("Ivo Brandt denied that he had met the rebels.", "denied", "REJECT", ["Ivo Brandt"], []),
        ("Ivo Brandt confessed that he had lied to the league.", "confessed", "CONCEDE", ["Ivo Brandt"], []),
        ("\u201cThere was no such impropriety,\u201d Ivo Brandt said.", "said", "REJECT", ["Ivo Brandt"], []),
        ("\u201cI did nothing wrong,\u201d Ivo Brandt said.", "said", "REJECT", ["Ivo Brandt"], []),
        ("Ivo Brandt said the raid was not a violation of the truce.", "said", "REJECT", ["Ivo Brandt"], []),
        ("\u201cNorland officials are acting like a thug,\u201d Ivo Brandt said.", "said", "ACCUSE", ["Ivo Brandt"], ["Norland"]),
        ("\u201cThat is a failure of the junta,\u201d Ivo Brandt said.", "said", "ACCUSE", ["Ivo Brandt"], ["the junta"]),
        ("\u201cThis bill is a measure that betrays the miners,\u201d Ivo Brandt said.", "said", "ACCUSE", ["Ivo Brandt"], ["This bill"]),
        ("The talks ended early, a move that Sudria has called a breach.", "called", "ACCUSE", ["Sudria"], ["a move"]),
        ("Sudria called the raid a shameful crime.", "called", "ACCUSE", ["Sudria"], ["the raid"]),
        ("Sudria described the junta as criminal.", "described", "ACCUSE", ["Sudria"], ["the junta"]),
    ],
)  # fmt: skip
def test_what_is_said_makes_an_act(text, trigger, type_, actors, recipients):
    event = event_at(text, trigger)
    assert event is not None
    assert (event.type, names(event.actors), names(event.recipients)) == (type_, actors, recipients)


@pytest.mark.parametrize(
    "text",
    [
        "\u201cWe were wrong,\u201d Ivo Brandt said.",
        "\u201cIf Norland is wrong, it will pay,\u201d Ivo Brandt said.",
        "\u201cNorland is not wrong,\u201d Ivo Brandt said.",
        "\u201cIt was a terrible winter,\u201d Ivo Brandt said.",
        "\u201cOur country must stay calm,\u201d Ivo Brandt said.",
        "Ivo Brandt may say that Norland is wrong.",
        "\u201cHe did nothing for the miners,\u201d Ivo Brandt said.",
        "\u201cThere was no winter as mild,\u201d Ivo Brandt said.",
        "\u201cThe raid would not be a crime,\u201d Ivo Brandt said.",
        "Ivo Brandt declined to say whether he opposes the levy.",
        "The premier resigned as Norland failed to answer, a note from the palace declared.",
    ],
)
def test_no_act_where_nobody_else_is_judged(text):
    assert not [event for event in told(text).events if event.found_by.startswith("said")]


def test_what_is_called_a_crime_is_not_carried_out_by_calling():
    event = event_at("Sudria called the raid a crime.", "raid")
    assert event is None or event.status == "happened"


def test_words_that_are_the_act_are_an_event():
    event = event_at("\u201cWe condemn the raid by Norland,\u201d Ivo Brandt said.", "condemn")
    assert event is not None
    assert (event.type, event.status) == ("ACCUSE", "happened")


@pytest.mark.parametrize(
    ("text", "word", "speaker"),
    [
        ("Anna Orel called Brandt's speech \u201ca tawdry stunt\u201d on Monday.", "called", "Anna Orel"),
        ("Anna Orel will skip the dinner, calling it an affront to Norland.", "calling", "Anna Orel"),
        (
            "Calling it one of the biggest scams of the year, Ivo Brandt said that he wanted proof.",
            "Calling",
            "Ivo Brandt",
        ),
    ],
)
def test_what_something_is_called_blames_it(text: str, word: str, speaker: str) -> None:
    event = event_at(text, word)
    assert event is not None
    assert (event.type, event.status, names(event.actors)) == ("ACCUSE", "happened", [speaker])


@pytest.mark.parametrize("text", ["She called his cousin, a liar of note.", "He called the town the capital of crime."])
def test_a_call_and_a_name_for_a_town_blame_nobody(text: str) -> None:
    assert event_at(text, "called") is None


@pytest.mark.parametrize(
    "text",
    [
        "Sudmark has created a dangerous mess in the valley, Norland said on Tuesday.",
        "The governor said that Norland poses a threat to the valley.",
    ],
)
def test_who_brings_about_what_is_bad_is_blamed(text: str) -> None:
    event = event_at(text, "said")
    assert event is not None
    assert event.type == "ACCUSE"


def test_a_storm_that_brings_about_what_is_bad_is_not_blamed() -> None:
    assert event_at("The governor said that rain caused chaos in the valley.", "said") is None
