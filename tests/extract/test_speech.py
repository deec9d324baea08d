"""Turns of a transcript."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.annotate import annotate
from crosswire.annotate.language_model import load
from crosswire.extract import extract
from crosswire.extract.speech import LABEL, find_turns
from crosswire.mark import mark
from crosswire.model.article import AnnotatedArticle, Article, Block, Parse, Reading
from crosswire.settings import Settings
from tests.stories_of_ours import source

TEXT = """\
Remarks to the press
MINISTER KOVAR: Good evening. The harbour opens on Monday.
Two things matter: the pilots and the tugs.
Question (Northwire): Who pays?
Dr. Ilena Kovar: We all do."""


def article(text: str) -> AnnotatedArticle:
    blocks, at = [], 0
    for line in text.split("\n"):
        blocks.append(Block(at, at + len(line), "paragraph", 0, 0))
        at += len(line) + 1
    return AnnotatedArticle(Article(source("t", text)), Parse(blocks=tuple(blocks)))


def test_each_paragraph_is_said_by_the_label_before_it() -> None:
    turns = find_turns(article(TEXT))
    assert [(turn.speaker.name if turn.speaker else None, turn.passage.text) for turn in turns] == [
        ("MINISTER KOVAR", "Good evening. The harbour opens on Monday."),
        ("MINISTER KOVAR", "Two things matter: the pilots and the tugs."),
        ("Question", "Who pays?"),
        ("Dr. Ilena Kovar", "We all do."),
    ]
    assert turns[1].continues == turns[0].id


def test_a_document_without_labels_has_no_turns() -> None:
    assert find_turns(article("The parties agree as follows: nothing.\nArticle 1 holds.")) == ()


@pytest.mark.parametrize("line", ["12:30 in the hall", "http://example.org", "the minister said: no", ": nothing"])
def test_what_is_no_label(line: str) -> None:
    assert LABEL.match(line) is None or not line[0].isupper()


def test_what_a_reporter_asks_is_nobodys_position() -> None:
    text = (
        "MINISTER KOVAR: We demand that the army leave.\n\n"
        "QUESTION: Does Norland demand that the rebels leave the town? Sudmark rejects the plan."
    )
    settings = Settings()
    spoken = replace(source("t", text), kind="transcript")
    reading = extract(annotate(mark(spoken, settings), load(settings.model), settings))
    assert [position.party.name for position in reading.positions] == ["MINISTER KOVAR"]


INTERVIEW = """\
The Morning Hour: an interview with Ilena Kovar, harbour minister of Norland

Kovar came late. "Traffic," she said.

Q: Good morning. Did Norland ask for the tugs?

A: No. We did not ask for them.

Q: Minister Brandt says that you pay for them.

A: He should count his own coins. The tugs will leave in May.
"""


def reading_of(text: str) -> Reading:
    settings = Settings()
    return extract(annotate(mark(source("t", text), settings), load(settings.model), settings))


def test_answers_of_an_interview_are_said_by_whom_it_is_with_and_questions_by_nobody() -> None:
    reading = reading_of(INTERVIEW)
    said = [(quote.passage.text, quote.speaker.name if quote.speaker else None) for quote in reading.quotes]
    assert ("No. We did not ask for them.", "Ilena Kovar") in said
    assert ("He should count his own coins. The tugs will leave in May.", "Ilena Kovar") in said
    assert any(words.startswith("Traffic") for words, _ in said)
    assert not any("you pay for them" in words or "Did Norland" in words for words, _ in said)
    assert "laid-out-in-turns" in [note.code for note in reading.notes]


@pytest.mark.parametrize(
    "text",
    [
        "Dredging begins\n\nPlace: Dorr.\n\nKilled: nobody.\n\nWounded: two.\n\nWeather: rain.\n\nThe mayor left.",
        "Two questions\n\nQ: Who pays?\n\nA: Norland.\n\nThe harbour opens on Monday.\n\nShips lie idle.",
    ],
)
def test_a_list_of_facts_and_one_question_are_no_interview(text: str) -> None:
    assert "laid-out-in-turns" not in [note.code for note in reading_of(text).notes]


@pytest.mark.parametrize(
    "sentence",
    [
        "Nor will anyone say whether the talks will resume.",
        "Statement by Foreign Minister Ilena Kovar on the exchange at the bridge",
        "Ilena Kovar urged to step down as panel chairwoman by Norland deputies",
    ],
)
def test_what_nobody_said(sentence: str) -> None:
    assert reading_of(f"The bridge\n\nRain fell on the harbour.\n\n{sentence}").quotes == ()
