"""Utterances between marks: their report, their speaker, what goes on with what."""

from __future__ import annotations

import pytest

from tests.extract.quoted_sentences import found, quotes, said


@pytest.mark.parametrize(
    ("text", "speaker", "lemma"),
    [
        ("“We will not leave the harbour tonight,” Okoro said.", "Okoro", "say"),
        ("“We will not leave the harbour tonight,” said Mara Okoro.", "Mara Okoro", "say"),
        ("“We will not leave the harbour tonight,” she added.", "she", "add"),
        ("“We will not leave the harbour,” Mara Okoro, the foreign minister, told reporters.", "Mara Okoro", "tell"),
        ("“We will not leave the harbour,” said a spokesman for the ministry.", "a spokesman for the ministry", "say"),
        ("“We will not leave the harbour,” said a docker who gave her name as Mara.", "Mara", "say"),
        ("“We will not leave the harbour,” said a docker who identified himself only as Okoro.", "Okoro", "say"),
        ("“We will not leave,” said a docker who identified himself as Norwegian.", "a docker", "say"),
        ("“Will they leave the harbour tonight?” the minister asked.", "the minister", "ask"),
        ("Okoro said: “We will not leave the harbour tonight.”", "Okoro", "say"),
        ("Okoro replied, “We will not leave the harbour tonight.”", "Okoro", "reply"),
        ("According to Okoro, “We will not leave the harbour tonight.”", "Okoro", "according to"),
        ("Asked about the harbour, Okoro said, “We will not leave tonight.”", "Okoro", "say"),
        ("The union issued a statement on Monday saying: “We will not leave the harbour.”", "The union", "say"),
        ("“This is a great evening for the harbour!” beamed Okoro.", "Okoro", "beam"),
        ("Okoro saw the harbour differently: “It was never ours to begin with,” he said.", "he", "say"),
        ("Okoro said the harbour was closed and that nobody would leave. “We wait,” she added.", "she", "add"),
    ],
)
def test_the_verb_beside_an_utterance_reports_it(text: str, speaker: str, lemma: str) -> None:
    quote = quotes(text, "direct")[-1]
    assert quote.speaker is not None
    assert quote.cue is not None
    assert (quote.speaker.name, quote.cue.lemma) == (speaker, lemma)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("“We will not leave the harbour,” she said, after Kovar denied the report.", "Kovar"),
        ("“We will not leave the harbour,” Okoro told Kovar.", "Kovar"),
        ("Kovar left. “We will not leave the harbour,” Okoro said.", "Kovar"),
        ("“We will not leave,” when asked about Kovar, Okoro said.", "Kovar"),
        ("UPDATE: Mara Okoro said in a note, “We will not leave the harbour tonight.”", "UPDATE"),
        ("The guard shouted, “Leave the harbour! Leave it now!” Okoro recalled.", "Okoro"),
    ],
)
def test_who_is_named_nearby_does_not_speak(text: str, wrong: str) -> None:
    assert wrong not in [speaker for speaker, _ in said(text, "direct")]


def test_a_split_quotation_is_two_with_one_cue_and_speaker() -> None:
    first, second = quotes("“We stay in the harbour,” Okoro said. “We always did.”", "direct")
    assert (first.passage.text, second.passage.text) == ("We stay in the harbour,", "We always did.")
    assert (second.cue, second.speaker, second.continues) == (first.cue, first.speaker, first.id)


def test_a_quotation_split_inside_a_sentence() -> None:
    first, second = quotes("“The harbour,” said Okoro, “is not for sale at any price.”", "direct")
    assert first.cue is not None
    assert second.cue is not None
    assert second.continues == first.id
    assert first.cue.passage == second.cue.passage
    assert first.speaker == second.speaker


def test_a_paragraph_of_bare_quotation_goes_on() -> None:
    first, second = quotes("“We stay in the harbour,” Okoro told reporters.\n\n“No date has been set yet.”", "direct")
    assert second.continues == first.id
    assert second.speaker == first.speaker


def test_a_reopened_paragraph_goes_on() -> None:
    text = "Okoro said: “We stay in the harbour tonight.\n\n“We always did stay there.”"
    assert said(text, "direct") == [
        ("Okoro", "We stay in the harbour tonight."),
        ("Okoro", "We always did stay there."),
    ]


def test_the_paragraph_before_may_end_in_a_colon() -> None:
    text = "In a letter to the crews, Okoro wrote:\n\n“We stay in the harbour until the pilots are paid.”"
    assert said(text, "direct") == [("Okoro", "We stay in the harbour until the pilots are paid.")]


def test_a_sentence_between_with_a_speaker_of_its_own() -> None:
    text = "“We stay in the harbour,” Okoro said. Kovar agreed. “There is no other way for the crews.”"
    assert said(text, "direct")[-1][0] == "Kovar"


def test_an_unclear_speaker_is_null_and_noted() -> None:
    text = "The night was long.\n\n“Nobody will leave the harbour before the pilots are paid.”\n\nThen it rained."
    (quote,) = quotes(text, "direct")
    assert quote.speaker is None
    assert [note.code for note in found(text)[1]] == ["speaker-unclear"]


def test_who_was_told_did_not_speak() -> None:
    (quote,) = quotes("The crews were told, “You do not sell pilots, you sell sleep.”", "direct")
    assert quote.speaker is None


def test_a_relative_clause_speaks_for_its_noun() -> None:
    (quote,) = quotes("The crews cheered a pilot from Accra who shouted: “We will never leave the harbour.”", "direct")
    assert quote.speaker is not None
    assert quote.speaker.name == "a pilot from Accra"


def test_several_speak_together() -> None:
    (quote,) = quotes("“We will never leave the harbour,” said Okoro and Kovar.", "direct")
    assert quote.speaker is not None
    assert quote.speaker.name == "Okoro and Kovar"


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“He told me on the quay, ‘You will never sail again,’ and laughed,” Okoro said.", "He"),
    ],
)
def test_a_quotation_inside_another(text: str, speaker: str) -> None:
    outer, inner = quotes(text, "direct")
    assert inner.nested_in == outer.id
    assert inner.speaker is not None
    assert inner.speaker.name == speaker


def test_made_up_speech_inside_a_quotation_is_nobodys() -> None:
    text = "“We will stand up and say: ‘You are cheats, all of you,’ and go,” Okoro said."
    assert [quote.nested_in for quote in quotes(text, "direct")] == [None]
