"""Which quotations of a rewritten text stand for which of the text it was made of."""

from __future__ import annotations

from dataclasses import replace

from crosswire.model.passage import Passage
from crosswire.model.values import Who
from crosswire.reconcile.statements import find_statements
from crosswire.reconcile.statements.pairing import parallel_sayings
from crosswire.reconcile.statements.rewriting import REWRITERS, rewritten
from crosswire.reconcile.statements.slices import Slice
from crosswire.reconcile.statements.story_words import StoryWords
from tests.reconcile.pieces import piece, stored

SAID = (
    "We are not going to sit in this harbour for months on end.",
    "So we have to find out very quickly now, and I am talking about days, whether the convoy can leave.",
    "If the two captains are so far apart that nothing moves, then we are done.",
)
PRINTED = (
    "We will not sit around here for months.",
    "We must know within days whether the convoy leaves.",
    "If the captains stay too far apart, it is over.",
)


def told(count: int) -> list[tuple[Passage, Passage]]:
    return [(Passage("b", 900 + at, 901 + at, "x"), Passage("a", 900 + at, 901 + at, "x")) for at in range(count)]


def both() -> list[Slice]:
    mine = [piece(text, "a", 200 * at) for at, text in enumerate(SAID)]
    return [*mine, *(piece(text, "b", 200 * at) for at, text in enumerate(PRINTED))]


def test_quotations_stand_for_each_other_in_their_order() -> None:
    slices = both()
    assert list(rewritten(slices, told(REWRITERS), StoryWords.of(slices))) == [(0, 3), (1, 4), (2, 5)]


def test_a_few_parallel_sentences_make_no_rewriter() -> None:
    slices = both()
    assert list(rewritten(slices, told(REWRITERS - 1), StoryWords.of(slices))) == []


def test_another_speaker_stands_for_nobody() -> None:
    slices = [one if one.passage.source == "a" else piece(one.passage.text, "b", actor="bob") for one in both()]
    assert list(rewritten(slices, told(REWRITERS), StoryWords.of(slices))) == []


def test_one_sentence_may_stand_for_two_in_a_row() -> None:
    halves = [piece("The captains are far apart.", "b", 0), piece("If nothing moves, we are done.", "b", 40)]
    slices = [piece(SAID[2], "a"), *halves]
    assert list(rewritten(slices, told(REWRITERS), StoryWords.of(slices))) == [(0, 1), (0, 2)]


def test_a_word_that_counts_nothing_puts_no_sentence_for_another() -> None:
    mine = [piece("There was no exchange at one hour.", "a", 0), piece("There were two steps, each promised.", "a", 80)]
    slices = [*mine, piece("It was two moves, and one was made for the other.", "b")]
    assert list(rewritten(slices, told(REWRITERS), StoryWords.of(slices))) == [(1, 2)]


def test_the_wording_of_the_rewriter_is_never_the_reference() -> None:
    slices = [
        piece("We wait for days, no longer.", "a"),
        piece("We will wait for some days but for no longer than that.", "b"),
    ]
    (found,) = find_statements(slices, lambda passage: passage.source, stored("a", "b"), told(REWRITERS))
    assert found.reference == slices[0].passage
    assert [variant.relation for variant in found.variants] == ["verbatim", "altered"]


def test_a_report_in_a_parallel_sentence_is_the_same_report_of_whomever() -> None:
    one = piece("the text on the buoys had been agreed", "a", kind="indirect", actor=None)
    other = piece("the wording on the buoys was settled at last", "b", kind="indirect", actor=None)
    apart = piece("the ferry was late", "b", 200, kind="indirect", actor=None)
    pairs = [(other.passage, one.passage), (apart.passage, one.passage)]
    assert list(parallel_sayings([one, other, apart], pairs)) == [(0, 1)]


def test_parallel_reports_of_two_bodies_or_with_only_a_number_in_common_are_two() -> None:
    one = piece("two children were among the dead", "a", kind="indirect", actor=None)
    other = piece("the tower and the depot were hit at 2 a.m.", "b", kind="indirect", actor=None)
    assert list(parallel_sayings([one, other], [(other.passage, one.passage)])) == []
    governor, service = (
        replace(told, speaker=Who(None, name))
        for told, name in (
            (piece("drones hit the tower, killing five people", "a", kind="indirect"), "the regional governor"),
            (piece("the toll of the drones rose to nine people", "b", kind="indirect"), "the rescue service"),
        )
    )
    pairs = [(service.passage, governor.passage)]
    assert list(parallel_sayings([governor, service], pairs)) == []
    assert list(parallel_sayings([governor, replace(service, speaker=governor.speaker)], pairs)) == [(0, 1)]
