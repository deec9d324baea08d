"""How much two wordings have in common, by words that are rare in the story."""

from __future__ import annotations

import pytest

from crosswire.reconcile.statements.story_words import StoryWords
from tests.reconcile.pieces import piece

HARBOUR = [piece(f"The harbour was loud on day {name}.", "a", 100 * at) for at, name in enumerate("bcdefghijk")]


def test_a_word_of_every_other_sentence_tells_little() -> None:
    one, other = piece("The harbour pilots struck.", "b"), piece("The pilots left the harbour.", "c")
    words = StoryWords.of([*HARBOUR, one, other])
    assert words.share["harbo"] < 0.3 < words.share["pilot"]


def test_what_many_texts_say_once_is_no_common_word() -> None:
    slices = [piece("The pilots struck.", source) for source in "abcdefghij"]
    assert StoryWords.of(slices).share["pilot"] == 1


def test_the_same_words_are_like_in_any_order_and_inflection() -> None:
    one, other = piece("Monitors will repair the bridge.", "a"), piece("The bridge: repaired by monitoring teams.", "b")
    common = StoryWords.of([one, other]).common(one, other)
    assert common.words == 3
    assert common.likeness == pytest.approx(StoryWords.of([one, other]).common(other, one).likeness)
    assert 0.5 < common.likeness < 1


def test_nothing_in_common_is_no_likeness() -> None:
    one, other = piece("Monitors watch.", "a"), piece("Nobody knew.", "b")
    assert StoryWords.of([one, other]).common(one, other) == (0, 0.0, 0.0)


def test_a_copy_changes_no_weight() -> None:
    copies = [piece(one.passage.text, "z", one.passage.start) for one in HARBOUR]
    assert StoryWords.of(HARBOUR).share == StoryWords.of([*HARBOUR, *copies]).share


def test_what_only_the_tails_share_is_less_like_than_what_the_heads_share() -> None:
    plan = piece("she would sell the tramway to pay the debts of the old waterworks", "a", kind="indirect")
    act = piece("she intends to sell the tramway before the summer", "b", kind="indirect")
    tail = piece("the auditors had praised her caution with the debts of the waterworks", "b", kind="indirect")
    words = StoryWords.of([plan, act, tail])
    assert words.likeness_at_head(plan, act) > words.common(plan, act).likeness
    assert words.likeness_at_head(plan, tail) < words.common(plan, tail).likeness
    assert words.likeness_at_head(tail, plan) == pytest.approx(words.likeness_at_head(plan, tail))
    assert words.likeness_at_head(act, piece("Nobody knew.", "b")) == 0


def test_a_clause_joined_by_and_has_a_head_of_its_own() -> None:
    near = piece("The mayor and I have spoken about the tramway at breakfast, and the auditors resigned.", "a").nearness
    assert near["audit"] > near["tramw"] > near["break"]
