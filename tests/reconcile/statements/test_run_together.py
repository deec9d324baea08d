"""Which quotations are made of two sentences of another text."""

from __future__ import annotations

import pytest

from crosswire.reconcile.statements import find_statements
from crosswire.reconcile.statements.run_together import run_together
from tests.reconcile.pieces import piece, stored

FIRST, SECOND = "They speak of salt while they count the herring.", "We shall mend each of the bridges before winter."


@pytest.mark.parametrize(
    ("printed", "made"),
    [
        ("They speak of salt, we shall mend each of the bridges.", True),
        ("They speak of salt while they count the herring.", False),
        ("They speak of salt while they count the boats.", False),
        ("They speak of salt and of the bridges.", False),
    ],
)
def test_the_beginning_of_one_sentence_and_a_stretch_of_another(printed: str, made: bool) -> None:
    slices = [piece(FIRST, "a", quote="q"), piece(SECOND, "a", 300), piece(printed, "b")]
    assert run_together(slices) == ({2} if made else frozenset())


def test_a_full_stop_for_an_and_runs_nothing_together() -> None:
    beside = [
        piece("They speak of salt at sea.", "a", quote="q"),
        piece("We shall mend each bridge.", "a", 40, quote="q"),
    ]
    whole = piece("They speak of salt at sea, and we shall mend each bridge.", "b")
    assert not run_together([*beside, whole])
    assert run_together([piece(FIRST, "a", quote="q"), piece(SECOND, "a", 60, quote="q"),
                         piece("They speak of salt, and we shall mend each of the bridges.", "b")])  # fmt: skip


def test_two_speakers_are_never_run_together() -> None:
    slices = [piece(FIRST, "a"), piece(SECOND, "a", 300, actor="bob"), piece("They speak of salt, we shall mend each of the bridges.", "b")]  # fmt: skip
    assert not run_together(slices)


def test_what_was_run_together_is_no_yardstick_though_it_is_the_longest() -> None:
    found = find_statements(
        [
            piece("They speak of salt while they count herring.", "a"),
            piece("We shall mend each of the bridges.", "a", 300),
            piece("They speak of salt, we shall mend each of the bridges.", "b"),
        ],
        lambda passage: passage.source,
        stored("a", "b"),
    )
    assert {one.reference.source for one in found} == {"a"}
    assert [v.relation for one in found for v in one.variants if v.passage.source == "b"] == ["spliced"]


def test_a_copy_that_prints_the_whole_shows_that_nothing_was_run_together() -> None:
    whole = "I only meant to say that I know how the salt ran out."
    slices = [
        piece("I only meant to say that I regret each of the tolls.", "a"),
        piece(whole, "a", 300),
        piece(whole, "b"),
    ]
    assert not run_together(slices)


def test_the_parts_may_be_repeated_apart_where_they_stand_side_by_side_as_well() -> None:
    slices = [
        piece("this wretched herring toll", "a", kind="partial"),
        piece("This wretched herring toll", "a", 100, quote="q"),
        piece("ends here and now for each boat.", "a", 140, quote="r"),
        piece("This wretched herring toll ends here and now for each boat.", "b"),
    ]
    assert not run_together(slices)
