"""When differing wordings are told: one speaker, one utterance, more than a cut; and cuts that no mark shows."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.model.passage import Passage
from crosswire.model.record import Edit, Variant
from crosswire.model.values import Who
from crosswire.reconcile.findings.cuts import is_turned, unmarked_cuts
from crosswire.reconcile.findings.sameness import is_another_wording, is_one_name
from tests.stories_of_ours import read_text, record_of, source

KOVAR, BENALI = Who(None, "Ilena Kovar", "a-k"), Who(None, "Tarik Benali", "a-b")


def variant(text: str, speaker: Who | None = KOVAR, source: str = "a", relation: str = "verbatim") -> Variant:
    passage = Passage(source, 0, len(text), text)
    return Variant(quote=None, passage=passage, kind="direct", speaker=speaker, relation=relation)  # type: ignore[arg-type]


FULL = "Nobody in Dransk will stop the grain ships, and the harbour opens on Monday."


@pytest.mark.parametrize(
    ("text", "speaker", "told"),
    [
        ("Nobody in Dransk can stop the grain ships, and the harbour opens on Monday.", KOVAR, True),
        ("Nobody will halt the grain ships of Dransk, the harbour will open on Monday.", KOVAR, True),
        ("the harbour opens on Monday.", KOVAR, False),  # a piece of it
        ("Nobody in Dronsk will stop the grain ships,", KOVAR, False),  # a name spelled otherwise
        ("I want to see the grain myself.", KOVAR, False),  # another utterance
        ("on Tuesday", KOVAR, False),  # too little to be made of it
        ("Nobody in Dransk can stop the grain ships, and the harbour opens on Monday.", BENALI, False),
    ],
)
def test_a_wording_differs_where_one_speaker_says_one_thing_in_other_words(text, speaker, told) -> None:
    assert is_another_wording(variant(text, speaker, "b", "altered"), [variant(FULL)]) is told


def test_what_lost_its_not_is_no_piece() -> None:
    whole = variant("We do not have half the harbour to give.")
    reversed_ = variant("We have half the harbour to give.", KOVAR, "b", "altered")
    edit = Edit(op="delete", at=(2, 2), was="do not", is_="")
    assert not is_another_wording(reversed_, [whole])  # as a cut would be
    assert is_another_wording(replace(reversed_, edits=(edit,)), [whole])


def test_what_is_said_to_somebody_and_of_him_are_two_utterances() -> None:
    said_of = variant("I fear that his plan reflects the values of the old guard of the party.")
    said_to = variant("I fear that your plan reflects the values of the old guard of the party.", KOVAR, "b", "altered")
    assert not is_another_wording(said_to, [said_of])


def test_names_are_one_where_either_is_spelled_like_the_other() -> None:
    assert is_one_name("Anna Brandt Jr.", "Otto Brandt")
    assert not is_one_name("Anna Brandt", "Tarik Benali")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Nobody in Dransk will stop the grain ships.", True),
        ("Nobody in Dransk will stop the grain ships ...", False),  # the cut is marked
        ("Nobody in Dransk will stop the grain ships,", False),  # the sentence is left open
        (FULL, False),
    ],
)
def test_a_sentence_that_ends_where_another_print_goes_on(text, found) -> None:
    assert bool(list(unmarked_cuts([variant(FULL), variant(text, source="b", relation="truncated")]))) is found


def test_a_cut_is_found_where_the_other_print_begins_later() -> None:
    cut = variant("Has he not seen that nobody in Dransk will stop the grain ships?")
    longer = variant("...nobody in Dransk will stop the grain ships, alright, because the harbour opens.", source="b")
    assert list(unmarked_cuts([longer, cut])) == [(cut, longer)]
    assert is_turned(cut, longer)  # "alright" is only spoken between
    elsewhere = variant("nobody will stop the grain ships, because the harbour opens on Monday.", source="b")
    assert list(unmarked_cuts([elsewhere, cut])) == []  # too few of its last words


def test_a_quotation_within_that_goes_on_is_no_cut() -> None:
    longer = variant("The world tells the island, wait, there is still time.")
    cut = variant("The world tells the island, ‘Wait.", KOVAR, "b", "truncated")
    assert list(unmarked_cuts([longer, cut])) == []


def test_a_cut_before_but_takes_back_what_one_before_a_place_does_not() -> None:
    cut = variant("Nobody will stop the grain ships.", KOVAR, "b", "truncated")
    assert is_turned(cut, variant("Nobody will stop the grain ships, but the harbour stays closed."))
    assert not is_turned(cut, variant("Nobody will stop the grain ships in the harbour of Dransk."))


def test_a_full_stop_for_a_comma_cuts_nothing_where_the_text_goes_on_with_the_same_words() -> None:
    longer = variant("Nobody will stop the grain ships, and the harbour stays closed.")
    cut = variant("Nobody will stop the grain ships.", KOVAR, "b", "truncated")
    goes_on = source("b", "Nobody will stop the grain ships. And the harbour stays closed.")
    ends = source("b", "Nobody will stop the grain ships. Rain fell.")
    assert list(unmarked_cuts([longer, cut], {"b": goes_on})) == []
    assert list(unmarked_cuts([longer, cut], {"b": ends})) == [(cut, longer)]


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        ("If the gate was left open, somebody will answer for it.", "The gate was left open."),
        ("I do not believe that the pilots cut the cable.", "The pilots cut the cable."),
        ("The northern channel stays open to barges for the time being.", "The northern channel stays open to barges."),
    ],
)
def test_a_quotation_without_what_governs_it_is_another_one_and_stands_first(whole: str, part: str) -> None:
    rewritten = "“The children of this valley deserve a better school than that shed,” she added."
    other = "“The children of this valley merit a finer school than that draughty hut,” Mara Lind added."
    record = record_of(
        read_text("a", f"Mara Lind, the harbour mayor, told the council: “{whole}” {rewritten}", outlet="The Desk"),
        read_text("b", f"Mara Lind, the harbour mayor, said on Monday: “{part}” {other}", outlet="Evening Post"),
    )
    told = [one for one in record.findings if one.class_ == "wording"]
    assert told[0].verdict == "conflict"
    assert told[0].reasons == ("words that bear the meaning differ",)
    assert {whole, part} <= {passage.text for side in told[0].sides for passage in side.passages}
    agreed = [one.statement for one in record.findings if one.verdict == "agree"]
    assert not any(part.rstrip(".") in one for one in agreed)


def test_words_in_marks_that_were_tied_to_terms_are_headed_with_these() -> None:
    whole = "If the gate was left open, somebody will answer for it."
    reported = "Mara Lind, the harbour mayor, said that if “the gate was left open”, somebody would answer for it."
    record = record_of(
        read_text("a", f"Mara Lind, the harbour mayor, told the council: “{whole}”", outlet="The Desk"),
        read_text("b", reported, outlet="Evening Post"),
    )
    agreed = [one.statement for one in record.findings if one.verdict == "agree"]
    assert agreed
    assert all("If the gate was left open" in one for one in agreed)
