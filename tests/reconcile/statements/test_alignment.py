"""When two slices word the same thing: by their words, by marks, and by who speaks."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.model.values import Who
from crosswire.reconcile.statements.alignment import align, shared_weight
from crosswire.reconcile.statements.slices import Slice
from crosswire.reconcile.statements.story_words import StoryWords
from tests.reconcile.pieces import piece

FLOODS = "the northern harbour of Dransk would reopen for grain barges after the spring floods"
COAL = FLOODS.replace("grain", "coal")


def relation(one: Slice, other: Slice) -> str:
    """How two slices stand; the same whichever of the two is asked for first."""
    words = StoryWords.of([one, other])
    found = align(one, other, words)
    assert align(other, one, words) == found
    return found.relation


@pytest.mark.parametrize(
    ("kind", "speaker", "words", "expected"),
    [
        ("direct", "ann", FLOODS, "same"),
        ("direct", "ann", COAL, "same"),
        # of two named speakers only quotations of the very same words are one statement; reports never are
        ("direct", "bob", FLOODS, "same"),
        ("direct", "bob", COAL, "other"),
        ("indirect", "ann", FLOODS, "same"),
        ("indirect", "bob", FLOODS, "other"),
        ("indirect", None, FLOODS, "same"),
    ],
)
def test_how_much_is_asked_depends_on_who_speaks(kind: str, speaker: str | None, words: str, expected: str) -> None:
    assert relation(piece(FLOODS, kind=kind), piece(words, "b", kind=kind, actor=speaker)) == expected


def test_a_few_quoted_words_stand_in_a_report_in_whatever_inflection_but_close_together() -> None:
    few = piece("choking off the harbour", kind="partial")
    assert relation(few, piece("They choked the harbour off for years", "b", kind="indirect")) == "same"
    scattered = "They choked many a ship and many a man and in the spring the whole harbour was off"
    assert relation(few, piece(scattered, "b")) == "other"


def test_a_sentence_turned_around_is_the_same() -> None:
    one = piece("When the floods recede, the northern harbour reopens, and barges leave Dransk.")
    assert (
        relation(one, piece("Barges leave Dransk and the northern harbour reopens when the floods recede.", "b"))
        == "same"
    )


def test_quotations_that_share_a_good_part_are_akin_and_their_places_decide() -> None:
    one = piece("We must know within days whether the convoy leaves Dransk.")
    other = "So within a few days we have to find out for ourselves if that convoy leaves."
    assert relation(one, piece(other, "b")) == "akin"
    assert relation(one, piece(other, "b", actor="bob")) == "other"


def test_what_a_reporter_asks_is_no_wording_of_the_answer() -> None:
    asked = piece(FLOODS)
    question = replace(piece(FLOODS, "b"), speaker=Who(None, "QUESTION"))
    assert relation(asked, replace(question, speaker=Who(None, "Ann", "ann"))) == "same"
    assert relation(asked, question) == "other"


@pytest.mark.parametrize(("report", "expected"), [("they badly needed salt", "same"), ("it was about salt", "other")])
def test_a_report_of_one_telling_word_is_no_wording_of_anything(report: str, expected: str) -> None:
    assert relation(piece("We need salt."), piece(report, "b", kind="indirect")) == expected


def test_of_two_longest_runs_in_common_the_heavier_counts_whichever_text_is_taken_first() -> None:
    one, other = ("of", "salt", "and"), ("of", "and", "winter", "salt", "barges")
    assert shared_weight(one, other) == shared_weight(other, one) > 2.0


def test_a_report_that_shares_only_what_stands_far_behind_is_another_statement() -> None:
    sold = "she would sell the tramway at the start of the summer, to pay the debts of the old waterworks of Dransk"
    praise = "the auditors whom the council had sent had praised her caution with the debts of the waterworks"
    paid = "the debts of the waterworks would be paid once she sold the tramway"
    assert relation(piece(sold, kind="indirect"), piece(praise, "b", kind="indirect")) == "other"
    assert relation(piece(sold, kind="indirect"), piece(paid, "b", kind="indirect")) == "same"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We know that it's not okay.", "same"),
        ("We know that it is okay.", "other"),
        ("They know it's not okay at all.", "other"),
    ],
)
def test_a_short_quotation_of_one_speaker_may_be_heard_with_another_small_word(text: str, expected: str) -> None:
    assert relation(piece("We know this is not okay.", "a"), piece(text, "b")) == expected


def test_an_outlets_own_sentence_that_counts_otherwise_is_no_wording_of_a_report() -> None:
    report = piece("four of the freed soldiers were carried across the bridge on stretchers", "a", kind="indirect")
    told = "{} of the freed soldiers were carried across the bridge on stretchers."
    assert relation(report, piece(told.format("Four"), "b", kind="narrated")) == "same"
    assert relation(report, piece(told.format("Two"), "b", kind="narrated")) == "other"


def test_a_quotation_of_common_words_is_known_without_its_not_where_it_is_long_enough() -> None:
    said, turned = "We have all the days of the year.", "We do not have all the days of the year."
    assert relation(piece(said, "a"), piece(turned, "b")) == "same"
    assert relation(piece(said, "a"), piece(turned, "b", actor="bob")) == "other"


def test_names_and_one_plain_word_make_an_outlets_sentence_no_wording_of_a_report() -> None:
    report = piece("concern about what the long siege had done to his wife, Ilena Kovar, aide to Governor Tarik Benali of Orvel", "a",
                   kind="indirect")  # fmt: skip
    told = piece(
        "Brandt, 46, is married to Ilena Kovar, an aide to Governor Tarik Benali of Orvel.", "b", kind="narrated"
    )
    assert relation(report, told) == "other"
