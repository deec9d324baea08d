"""Which event words are of one act, and which set one apart."""

from __future__ import annotations

import pytest

from crosswire.vocabulary.kinship import is_once, is_voiced, kin, sets_apart, twin


@pytest.mark.parametrize(
    ("noun", "verb"),
    [
        ("indictment", "indict"), ("refusal", "refuse"), ("accusation", "accuse"), ("shooting", "shoot"), ("lawsuit", "sue"),
        ("occupation", "occupy"), ("meeting", "meet"), ("airstrike", "strike"), ("attack", "attack"), ("veto", "veto"),
    ],
)  # fmt: skip
def test_a_noun_is_known_by_its_verb(noun: str, verb: str) -> None:
    assert kin(noun) == verb


@pytest.mark.parametrize(("noun", "other"), [("barrage", "bar"), ("charge", "chair"), ("nation", "n")])
def test_an_ending_alone_makes_no_kin(noun: str, other: str) -> None:
    assert kin(noun) != other


def test_papers_change_words_for_one_act_and_not_for_two() -> None:
    assert twin(kin("probe")) == twin(kin("investigation"))
    assert twin(kin("trip")) == twin(kin("visit"))
    assert twin(kin("arrest")) != twin(kin("conviction"))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("convict/SANCTION", "find/SANCTION", True), ("convict/SANCTION", "find/ACCUSE", False),
        ("acquit/CONCEDE", "find/CONCEDE", True), ("attack/ASSAULT", "hit/ASSAULT", True),
        ("slam/ACCUSE", "hit/ACCUSE", True), ("attack/ASSAULT", "hit/SANCTION", False),
        ("ban/COERCE", "outlaw/COERCE", True), ("ban/COERCE", "block/COERCE", False),
    ],
)  # fmt: skip
def test_a_word_is_told_for_another_in_its_own_type(one: str, other: str, same: bool) -> None:
    first, second = (twin(*told.split("/")) for told in (one, other))
    assert (first == second) is same


def test_nobody_is_killed_twice_but_arrested() -> None:
    assert is_once(twin(kin("murder")))
    assert not is_once(twin(kin("arrest")))


def test_acts_of_speech_are_many_and_deeds_few() -> None:
    assert is_voiced(twin(kin("criticism")))
    assert not is_voiced(twin(kin("arrest")))


def test_another_is_not_the_one_spoken_of() -> None:
    assert sets_apart("previous")
    assert not sets_apart("deadly")
    assert sets_apart("first")
    assert not sets_apart("first", between=1)
    assert sets_apart("another", between=1)


def test_a_word_of_many_acts_is_of_a_set_in_its_mode_alone() -> None:
    assert twin("take", "COERCE", "arrest") == twin("detain")
    assert twin("take", "COERCE", "seize") == twin("confiscate")
    assert twin("take", "RETREAT") == "take"
