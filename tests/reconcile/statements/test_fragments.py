"""A fragment in marks goes with the sentence it was cut from, where its speaker has said but one that holds it."""

from __future__ import annotations

import pytest

from crosswire.reconcile.statements import find_statements
from crosswire.reconcile.statements.slices import Slice
from tests.reconcile.pieces import piece, stored

WHOLE = "What the council sent us is a step back, and we shall not sign it."


def wordings(*slices: Slice) -> list[list[str]]:
    found = find_statements(slices, lambda passage: passage.source, stored("a", "b"))
    return [[variant.passage.text for variant in one.variants] for one in found]


@pytest.mark.parametrize("source", ["a", "b"])
def test_common_words_of_one_speaker_go_with_the_one_sentence_that_holds_them(source: str) -> None:
    fragment = piece("a step back", source, 500, kind="partial")
    assert wordings(piece(WHOLE), fragment) == [[WHOLE, "a step back"]]


@pytest.mark.parametrize(
    ("why", "fragment"),
    [
        ("somebody else says it", piece("a step back", "b", kind="partial", actor="bo")),
        ("nobody is known to say it", piece("a step back", "b", kind="partial", actor=None)),
        ("one word may be of any sentence", piece("back", "b", kind="partial")),
        ("a sentence of its own", piece("A step back.", "a", 500)),
        ("other words stand between", piece("a back", "b", kind="partial")),
    ],
)
def test_a_fragment_that_may_be_of_something_else_stays_alone(why: str, fragment: Slice) -> None:
    assert wordings(piece(WHOLE), fragment) == [[WHOLE], [fragment.passage.text]], why


def test_a_fragment_of_two_sentences_goes_with_neither() -> None:
    other = "Nobody here will take a step back for Norland."
    fragment = piece("a step back", "a", 500, kind="partial")
    assert len(wordings(piece(WHOLE), piece(other, start=200), fragment)) == 3


def test_a_sentence_printed_twice_in_one_text_is_said_once() -> None:
    assert wordings(piece(WHOLE), piece(WHOLE, start=300)) == [[WHOLE, WHOLE]]
    report = "Norland will leave the talks in Velm"
    reports = piece(report, kind="indirect"), piece(report, start=300, kind="indirect")
    assert wordings(*reports) == [[report, report]]


def test_a_short_answer_given_twice_is_two() -> None:
    assert len(wordings(piece("I do not know."), piece("I do not know.", start=300))) == 2
