"""Quoted words inside a reported clause, and marks that quote nobody."""

from __future__ import annotations

import pytest

from tests.extract.quoted_sentences import quotes


@pytest.mark.parametrize(
    ("text", "speaker", "words", "clause"),
    [
        (
            "Okoro said the port had “other priorities” this year.",
            "Okoro",
            "other priorities",
            "the port had “other priorities” this year",
        ),
        (
            "The crews had been “very helpful with their boats,” Okoro also said.",
            "Okoro",
            "very helpful with their boats,",
            "The crews had been “very helpful with their boats,”",
        ),
        ("Okoro called the plan “a mistake”.", "Okoro", "a mistake", None),
        ("It was a fire Okoro called a “mistake”.", "Okoro", "mistake", None),
        ("Okoro described the talks as “constructive”.", "Okoro", "constructive", None),
        ("Okoro warned that the union may “move on” if no pilot is hired.", "Okoro", "move on", None),
        ("The crowd chanted “shame”.", "The crowd", "shame", None),
    ],
)
def test_a_part_of_an_utterance(text: str, speaker: str, words: str, clause: str | None) -> None:
    (quote,) = quotes(text, "partial")
    assert quote.speaker is not None
    assert (quote.speaker.name, quote.passage.text) == (speaker, words)
    if clause:
        assert quote.clause is not None
        assert quote.clause.text == clause


def test_two_parts_of_one_clause_share_cue_speaker_and_clause() -> None:
    one, two = quotes("Okoro said the “old” harbour was “beyond repair” by now.", "partial")
    assert (one.cue, one.speaker, one.clause) == (two.cue, two.speaker, two.clause)


def test_the_outer_speaker_is_quoted() -> None:
    text = "Okoro said on Monday that the crews had found the plan “hopeless”."
    (quote,) = quotes(text, "partial")
    assert quote.speaker is not None
    assert quote.speaker.name == "Okoro"


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “night harbour” opened on Monday.",
        "The series “Harbour Lights” returns to the stage this week.",
        "She starred in “The Long Quay” for years.",
        "The BM-9 “Storm” launcher fires towards the quay.",
        "In his new book, “Waters and Me,” Okoro looks back.",
    ],
)
def test_titles_and_names_in_marks_are_nobodys_words(text: str) -> None:
    assert quotes(text, "direct", "partial") == []
    assert [quote.speaker for quote in quotes(text, "scare")] == [None]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Okoro refused to say the words “armed revolt” on Monday.", "scare"),
        ("Okoro declined to call it “a coup”.", "scare"),
        ("Okoro refused to “bow to any pirate”.", "partial"),
    ],
)
def test_what_somebody_refused_to_say_is_not_put_to_him(text: str, kind: str) -> None:
    assert [quote.speaker is None for quote in quotes(text, kind)] == [kind == "scare"]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Ilena Kovar echoed Okoro's view that the toll is “without merit.”", "Okoro"),
        ("Ilena Kovar told The Desk that she agrees with Okoro's opinion that the toll is “without merit.”", "Okoro"),
        ("Ilena Kovar said in her view that the toll is “without merit.”", "Ilena Kovar"),
        ("Ilena Kovar described Okoro's claim that the toll was fair as “the tale of a thief.”", "Ilena Kovar"),
    ],
)
def test_words_that_somebody_else_takes_up_are_their_owner_s(text: str, speaker: str) -> None:
    assert {quote.speaker.name if quote.speaker else None for quote in quotes(text, "partial")} == {speaker}
