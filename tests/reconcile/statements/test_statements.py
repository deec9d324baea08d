"""Wordings of several outlets become statements."""

from __future__ import annotations

import itertools
from dataclasses import replace

import pytest

from crosswire.model.passage import Passage
from crosswire.model.values import Who
from crosswire.reconcile.statements import find_statements
from crosswire.reconcile.statements.slices import Slice
from tests.reconcile.pieces import piece, stored

SOURCES = stored("a", "b", "c", "d")


def statements(*slices: Slice):
    return find_statements(slices, lambda passage: passage.source, SOURCES)


def test_one_sentence_in_three_wordings_is_one_statement() -> None:
    (found,) = statements(
        piece("We will not spin this on for months, and the convoy leaves on Monday.", "a"),
        piece("We will not spin this on for months, and the convoy leaves on Monday", "b"),
        piece("the convoy leaves on Monday", "c", kind="partial"),
    )
    assert [variant.relation for variant in found.variants] == ["verbatim", "verbatim", "truncated"]
    assert (found.outlets, found.origins) == (3, ("a", "b", "c"))


def test_two_speakers_of_like_words_stay_two() -> None:
    found = statements(
        piece("The blockade must be lifted before any talks begin.", "a", actor="ann"),
        piece("The blockade must be lifted before talks begin, he told us plainly.", "b", actor="bob"),
    )
    assert len(found) == 2


def test_the_same_words_under_two_names_are_one_statement() -> None:
    words = "The blockade of the harbour must be lifted before any talks can begin in earnest."
    (found,) = statements(piece(words, "a", actor="ann"), piece(words, "b", actor="bob"))
    assert {variant.speaker.actor for variant in found.variants if variant.speaker} == {"ann", "bob"}


def test_what_one_text_says_twice_in_other_words_stays_two_without_another_text() -> None:
    words = "The garrison will leave the island before the winter storms."
    again = "The garrison will leave before the winter storms."
    assert len(statements(piece(words, "a", 0), piece(again, "a", 500))) == 2


def test_narrated_sentences_alone_are_no_statement() -> None:
    told = "The garrison left the island before the winter storms closed the harbour."
    assert statements(piece(told, "a", kind="narrated"), piece(told, "b", kind="narrated")) == ()


def test_the_wording_of_most_origins_is_the_reference() -> None:
    short, long = "The fleet sails home tonight.", "The fleet sails home tonight, and nothing will hold it back."
    (found,) = statements(piece(long, "a"), piece(short, "b"), piece(short, "c"))
    assert found.reference.text == short


def test_a_splice_within_a_sentence_names_its_parts() -> None:
    found = statements(
        piece("The envoys need another week to study the maps.", "a", 0),
        piece("Our patience with the smugglers is exhausted.", "a", 100),
        piece("The envoys need another week and our patience with the smugglers is exhausted.", "b", 0),
    )
    spliced = [variant for one in found for variant in one.variants if variant.relation == "spliced"]
    assert [variant.passage.source for variant in spliced] == ["b"]
    assert {part.text for part in spliced[0].parts} == {
        "The envoys need another week to study the maps.",
        "Our patience with the smugglers is exhausted.",
    }


def test_a_splice_of_plain_words_is_one_where_all_of_it_stands_in_two_sentences() -> None:
    found = statements(
        piece("I ask the men of the port to go home.", "a", 0),
        piece("The board will meet, and it will repair what we have broken.", "a", 100),
        piece("I ask the men of the port to repair what we have broken.", "b", 0),
    )
    spliced = [variant for one in found for variant in one.variants if variant.relation == "spliced"]
    assert [variant.passage.source for variant in spliced] == ["b"]


def test_a_splice_across_sentences_needs_another_text_with_words_between() -> None:
    first, between, last = (
        "The envoys need another week to study the maps.",
        "Nobody in this building wants a broken truce.",
        "Our patience with the smugglers is exhausted.",
    )
    whole = [piece(text, "a", start, quote="qa") for text, start in ((first, 0), (between, 60), (last, 120))]
    joined = [piece(text, "b", start, quote="qb") for text, start in ((first, 0), (last, 60))]
    found = statements(*whole, *joined)
    assert [v.passage.text for one in found for v in one.variants if v.relation == "spliced"] == [last]
    assert not [v for one in statements(*joined) for v in one.variants if v.relation == "spliced"]


def test_what_follows_with_words_of_its_own_is_no_splice() -> None:
    first, between, last = (
        "The envoys need another week to study the maps.",
        "Not the old maps of the coast.",
        "Our patience with the smugglers is exhausted.",
    )
    whole = [piece(text, "a", start, quote="qa") for text, start in ((first, 0), (between, 60), (last, 120))]
    longer = "The envoys need another week to study the maps of the whole coast."
    both = [piece(text, "b", start, quote="qb") for text, start in ((longer, 0), (last, 80))]
    assert not [v for one in statements(*whole, *both) for v in one.variants if v.relation == "spliced"]
    run_on = "Not the old maps of the coast; our patience with the smugglers is exhausted."
    joined = [piece(text, "b", start, quote="qb") for text, start in ((first, 0), (run_on, 60))]
    assert not [v for one in statements(*whole, *joined) for v in one.variants if v.relation == "spliced"]


def test_a_sentence_cut_by_its_said_is_measured_against_the_whole() -> None:
    whole = piece("The dyke will hold until spring, but the eastern quay is lost for good.", "a")
    cut = [piece("The dyke will hold until spring,", "b", 0), piece("but the eastern quay is lost for good.", "b", 50)]
    (found,) = statements(whole, *cut)
    assert found.reference == whole.passage
    assert [variant.relation for variant in found.variants] == ["verbatim", "truncated", "truncated"]


def test_a_report_beside_the_quotation_in_its_own_text_joins_by_way_of_another() -> None:
    (found,) = statements(
        piece("We will shut the salt works of Ardal before the harvest.", "a", 0),
        piece("the salt works of Ardal would be shut", "a", 200, kind="indirect"),
        piece("We will shut the salt works of Ardal", "b", kind="partial"),
    )
    assert len(found.variants) == 3


def test_two_sentences_that_share_a_fragment_stay_two() -> None:
    found = statements(
        piece("The salt works belong to whoever paid the widows their pensions and rebuilt the chapel.", "a", 0),
        piece(
            "We will close the salt works tomorrow, and neither the smugglers nor the bishop can prevent it.", "b", 0
        ),
        piece("the salt works", "c", kind="partial"),
    )
    assert len(found) == 2


@pytest.mark.parametrize(
    ("one", "other", "joined"),
    [
        ("Your toll reflects the values of the old salt barons.", "His toll reflects the values of the old salt barons.", False),
        ("The toll reflects the values of the old salt barons.", "His toll reflects the values of the old salt barons.", True),
        # six plain words in a row, and not the rest of either
        ("The coast belongs to the bold and the old.", "My view, and my mother's, is that a coast is a place made for the bold and the old to grow wise.", False),
        ("If it is not, then we are just going to move on.", "We must find out here, within days, whether it holds, because if it is not so, then I think we are just going to move on.", True),
    ],
)  # fmt: skip
def test_two_utterances_of_one_thought_stay_two(one: str, other: str, joined: bool) -> None:
    assert (len(statements(piece(one, "a"), piece(other, "b"))) == 1) is joined


@pytest.mark.parametrize("order", list(itertools.permutations(range(4)))[::5])
def test_order_makes_no_difference(order: tuple[int, ...]) -> None:
    slices = [
        piece("We will not spin this on for months, and the convoy leaves on Monday.", "a"),
        piece("We won't spin this out for months, and the convoy leaves on Monday", "b"),
        piece("the convoy leaves on Monday", "c", kind="partial"),
        piece("The convoy may leave on Monday, she said of the long delay.", "d", kind="indirect"),
    ]
    assert statements(*(slices[index] for index in order)) == statements(*slices)


@pytest.mark.parametrize(
    ("report", "statements_"),
    [
        ("a toll for the northern bridge of Dransk had been paid", 2),  # what she denied is no question
        ("whether a toll for the northern bridge of Dransk had been paid", 1),
    ],
)
def test_a_reporters_question_is_no_wording_of_what_is_told(report: str, statements_: int) -> None:
    question = piece("Was a toll for the northern bridge of Dransk paid?", "a", actor=None)
    assert len(statements(question, piece(report, "b", kind="indirect"))) == statements_


SAID = "We will never bow to the toll collectors of the strait."


@pytest.mark.parametrize(
    ("marked", "joined"),
    [
        ("toll collectors of the strait", True),
        ("never bow to [any] toll collectors of the strait", False),  # other words, and nobody is named for them
        ("bow to the toll collectors", True),
        ("toll collectors", False),  # two words of a sentence may be a term
        ("strait", False),
    ],
)
def test_words_in_marks_given_to_nobody_are_those_another_text_gives_to_somebody(marked: str, joined: bool) -> None:
    (found,) = statements(piece(SAID, "a"), piece(marked, "b", kind="scare"))
    assert found.reference.text == SAID
    assert [variant.passage.source for variant in found.variants] == (["a", "b"] if joined else ["a"])


def test_words_in_marks_given_to_nobody_are_what_another_text_reports() -> None:
    report = piece("the harbour board would be paid in unsold salted herring", "a", kind="indirect")
    (found,) = statements(report, piece("paid the harbour board in salted herring", "b", kind="scare"))
    assert [variant.passage.source for variant in found.variants] == ["a", "b"]
    assert len(statements(report, piece("harbour board", "b", kind="scare"))[0].variants) == 1


@pytest.mark.parametrize(("other", "joined"), [("ann", True), (None, False), ("bob", False)])
def test_a_short_sentence_printed_alike_is_one_of_one_known_speaker(other: str | None, joined: bool) -> None:
    found = statements(piece("It is wrong.", "a"), piece("It’s wrong.", "b", actor=other))
    assert (len(found) == 1) is joined


def test_five_words_printed_alike_are_one_whoever_is_named() -> None:
    (found,) = statements(
        piece("It can make her whole again.", "a"), piece("It can make her whole again.", "b", actor=None)
    )
    assert [variant.relation for variant in found.variants] == ["verbatim", "verbatim"]


def test_a_question_of_ones_own_may_be_told_as_a_claim() -> None:
    asked = piece("Must the northern harbour not be opened to salt ships?", "a")
    told = piece("the northern harbour had to be opened to salt ships", "b", kind="indirect")
    assert len(statements(asked, told)) == 1


def test_two_words_in_marks_join_the_same_two_that_somebody_says() -> None:
    (found,) = statements(piece("toll collectors,", "a", kind="partial"), piece("Toll Collectors", "b", kind="scare"))
    assert [variant.relation for variant in found.variants] == ["verbatim", "verbatim"]


def test_words_in_marks_that_nobody_is_named_for_are_no_statement() -> None:
    assert statements(piece(SAID, "a", kind="scare"), piece(SAID, "b", kind="scare")) == ()


def test_a_name_at_the_end_of_both_makes_no_sentence_another() -> None:
    found = statements(
        piece("They must say that no bigot has a place in the Harbour Freedom Movement.", "a"),
        piece("We take no issue with the Harbour Freedom Movement.", "b"),
    )
    assert len(found) == 2


@pytest.mark.parametrize(
    ("told", "joined"),
    [
        ("In Dransk she also saw Harbour Minister Berit Talvik of Ombara.", False),  # names and office alone
        ("She said her hope of reopening the strait grew in Dransk beside Harbour Minister Berit Talvik.", True),
    ],
)
def test_an_outlets_own_sentence_shares_more_than_names(told: str, joined: bool) -> None:
    report = piece(
        "hope of reopening the strait at her meeting in Dransk with Harbour Minister Berit Talvik", "a", kind="indirect"
    )
    (found,) = statements(report, piece(told, "b", kind="narrated"))
    assert (found.outlets == 2) is joined


def test_what_a_body_is_printed_to_say_stays_with_it_though_another_text_names_a_person() -> None:
    told = "gunboats fired on the salt works and the ferry landing on Monday, killing nine people"
    by_body = Who(Passage("a", 200, 219, "the harbour command"), "the harbour command", None)
    whole = replace(piece(f"Government {told} and wounding thirty pilots", "a", kind="indirect"), speaker=by_body)
    (found,) = statements(whole, piece(f"The {told}", "b", kind="indirect", actor="ann"))
    assert found.speaker == by_body
    (pronoun,) = statements(
        replace(whole, speaker=Who(Passage("a", 200, 202, "it"), "it", None)),
        piece(f"The {told}", "b", kind="indirect", actor="ann"),
    )
    assert pronoun.speaker is not None
    assert pronoun.speaker.actor == "ann"


def test_a_report_that_denies_is_of_no_sentence_of_a_document_that_affirms() -> None:
    document = replace(
        piece(
            "Our gunboats shelled a fuel store at Velm, forty miles north of Brenn, with guided rockets at dawn.",
            "a",
            actor="ann",
        ),
        primary=True,
    )
    denial = piece("gunboats had not shelled Brenn", "b", kind="indirect", actor="ann")
    assert len(statements(document, denial)) == 2
    assert (
        len(statements(document, piece("gunboats had shelled a store at Brenn", "c", kind="indirect", actor="ann")))
        == 1
    )


def test_a_splice_of_two_neighbours_shows_where_words_between_were_left_out() -> None:
    one, two = (
        "We shall never sell the grain bridge to strangers,",
        "Lower the tolls, and then we can discuss the pilots.",
    )
    printed = [piece(text, source, at, quote="q") for source in "ac" for text, at in ((one, 0), (two, 60))]
    run = "We shall never sell the grain bridge to strangers and then we can discuss the pilots"
    found = statements(*printed, piece(run, "b"))
    assert [v.relation for s in found for v in s.variants if v.passage.source == "b"] == ["spliced"]
    beside = statements(*printed, piece(f"{one[:-1]} and lower the tolls, and then we can discuss the pilots", "b"))
    assert "spliced" not in [v.relation for s in beside for v in s.variants]


def test_of_several_quotations_like_one_report_one_goes_with_it() -> None:
    found = statements(
        piece("she would like Okoro to show his harbour permit", "a", kind="indirect"),
        piece("about Governor Okoro’s harbour permit", "b", kind="indirect", actor=None),
        piece("I want to see the harbour permit.", "c"),
        piece("How come nobody has the harbour permit?", "c", 40),
        piece("Let us say there is no harbour permit.", "c", 90),
    )
    assert sorted(len(one.variants) for one in found) == [1, 1, 3]
    assert not [v for one in found for v in one.variants if v.relation == "altered"]


@pytest.mark.parametrize(("other", "joined"), [("ann", True), ("bob", False)])
def test_three_words_of_one_speaker_printed_as_they_stand_are_a_part(other: str, joined: bool) -> None:
    found = statements(
        piece("All nine will come home.", "a"), piece("will come home", "b", kind="partial", actor=other)
    )
    assert (len(found) == 1) == joined


@pytest.mark.parametrize(("words", "joined"), [("They never took our boats", True), ("They never took", False)])
def test_five_words_as_they_stand_are_a_part_of_what_an_unknown_speaker_may_have_said(words: str, joined: bool) -> None:
    found = statements(piece("They never took our boats out of the bay.", "a"), piece(words, "b", actor=None))
    assert (len(found) == 1) == joined
