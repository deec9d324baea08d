"""How what is told as done after the publication is noted."""

from __future__ import annotations

import pytest

from crosswire.annotate.times import find_times, told_ahead

from .timed import parsed, source_of


def noted(sentence: str, published: str | None = "2027-03-17") -> list[str]:
    source, parse = source_of(sentence, published), parsed(sentence)
    notes = told_ahead(source, parse, find_times(source, parse))
    return [note.passage.text for note in notes if note.passage and note.code == "told-ahead"]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The envoys met on March 25, 2027 and signed.", "March 25, 2027"),
        ("The pact was signed in Oslo on March 25.", "March 25"),
        ("The cabinet voted in April 2027 to leave.", "April 2027"),
        ("The strikes killed nine people on 2 April 2027.", "2 April 2027"),
    ],
)
def test_what_is_done_before_its_day_is_noted(sentence: str, words: str) -> None:
    assert noted(sentence) == [words]


@pytest.mark.parametrize(
    "sentence",
    [
        "The envoys will meet on March 25.",
        "The talks were to open on March 25.",
        "The vote had been set for March 25.",
        "The pact was due to be signed on 2 April 2027.",
        "The rally planned for April 2 was called off.",
        "The deadline was extended to April 3.",
        "He promised a vote next year.",
        "The envoys met on March 18.",  # a zone ahead it is that day already
        "The envoys met on Friday.",
    ],
)
def test_plans_and_the_past_are_not(sentence: str) -> None:
    assert noted(sentence) == []


def test_without_a_day_of_publication_nothing_is_noted() -> None:
    assert (
        noted("The envoys met on March 25, 2027.", None) == noted("The envoys met on March 25, 2027.", "2027-03") == []
    )
