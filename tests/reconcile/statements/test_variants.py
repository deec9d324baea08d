"""Judging one wording against another."""

from __future__ import annotations

import pytest

from crosswire.reconcile.statements.variants import judge
from tests.reconcile.pieces import piece

REFERENCE = "I think we will open the northern crossing within ten days if the guns stay silent."


@pytest.mark.parametrize(
    ("variant", "relation", "degree"),
    [
        ("I think we’ll open the northern crossing within 10 days if the guns stay silent", "verbatim", None),
        ("we will open the northern crossing within ten days", "truncated", None),
        ("I think we will open the northern crossing … if the guns stay silent.", "truncated", None),
        ("I think we will open the northern crossing [...] if the guns stay silent.", "truncated", None),
        (
            "I think we will open that northern crossing within ten days if guns stay silent.",
            "altered",
            "transcription",
        ),
        (
            "I think we will open the northern crossings within ten days if the guns stay silent.",
            "altered",
            "transcription",
        ),
        (
            "I think we will open the northern crossing within ten days if those guns would stay silent.",
            "altered",
            "meaning",
        ),
        ("I think we may open the northern crossing within ten days if the guns stay silent.", "altered", "meaning"),
        (
            "I think we will not open the northern crossing within ten days if the guns stay silent.",
            "altered",
            "meaning",
        ),
        (
            "I think we will open the northern crossing within twelve days if the guns stay silent.",
            "altered",
            "meaning",
        ),
        ("I think we will open the northern crossing within ten weeks if the guns stay silent.", "altered", "meaning"),
        ("Then we will open the northern crossing within ten days if the guns stay silent.", "altered", "meaning"),
        ("The frontier post could be reopened soon, provided weapons fall quiet.", "altered", "paraphrase"),
    ],
)
def test_relation_and_degree(variant: str, relation: str, degree: str | None) -> None:
    judged = judge(piece(REFERENCE), piece(variant, "b"))
    assert (judged.relation, judged.degree) == (relation, degree)


def test_words_without_marks_are_indirect() -> None:
    assert judge(piece(REFERENCE), piece(REFERENCE, "b", kind="indirect")).relation == "indirect"


def test_edits_say_what_was_and_what_is() -> None:
    variant = piece("I think we may open the northern crossing within ten days.", "b")
    (edit, cut) = judge(piece(REFERENCE), variant).edits
    assert (edit.op, edit.was, edit.is_) == ("replace", "will", "may")
    assert variant.passage.text[slice(*edit.at)] == "may"
    assert (cut.op, cut.was) == ("delete", "if the guns stay silent")


def test_an_unmarked_gap_is_no_truncation() -> None:
    judged = judge(piece(REFERENCE), piece("I think we will open the northern crossing if the guns stay silent.", "b"))
    assert judged.relation == "altered"


@pytest.mark.parametrize(
    ("reference", "variant", "relation", "degree"),
    [
        ("we know the risk and we will surely repair the dyke at once", "we will surely repair", "truncated", None),
        ("The work force of the port is tired.", "The workforce of the port is tired.", "verbatim", None),
        ("These local pilots know the bay.", "These pilots know the bay.", "altered", "transcription"),
        ("These (local) pilots know the bay.", "These pilots know the bay.", "verbatim", None),
        ("He knew the bay and the pilots.", "[The harbour master] knew the bay and the pilots.", "verbatim", None),
        ("They are undermining faith in the bay.", "they undermined the faith in the bay", "altered", "transcription"),
        ("I was speaking of the smuggler,", "I was speaking of the smugglers,", "altered", "transcription"),
        (
            "Each pilot came because the other did.",
            "Each pilot came because the other one did.",
            "altered",
            "transcription",
        ),
        ("We shall repair the dyke at once.", "We will repair the dyke at once.", "altered", "transcription"),
        ("No one repairs the dyke by night.", "Nobody repairs the dyke by night.", "altered", "transcription"),
        (
            "I am ready to meet the pilots, but I am not ready to drain the bay that the smugglers love.",
            "I am not ready to drain the bay the smugglers love.",
            "altered",
            "transcription",
        ),
        (
            "I counted one idle pilot on the quay of the strangers there.",
            "I counted two idle pilots on the quay of the strangers there.",
            "altered",
            "meaning",
        ),
    ],
)
def test_what_is_no_change_or_a_slip(reference: str, variant: str, relation: str, degree: str | None) -> None:
    judged = judge(piece(reference), piece(variant, "b"))
    assert (judged.relation, judged.degree) == (relation, degree)


def test_words_in_brackets_are_no_change_though_the_reference_has_them_elsewhere() -> None:
    reference = piece("As minister, I will end the governor's toll on bread.")
    assert judge(reference, piece("[Minister Tal's] toll on bread", "b", kind="partial")).relation == "truncated"
    assert judge(reference, piece("[the minister] governor's toll on salt", "b", kind="partial")).relation == "altered"


@pytest.mark.parametrize("printed", ["[W]e will wait for the pilots.", "We wait[ed] for the pilots."])
def test_a_word_fitted_into_a_sentence_by_brackets_is_no_change(printed: str) -> None:
    reference = piece("We wait for the pilots." if "ed]" in printed else "We will wait for the pilots.")
    assert judge(reference, piece(printed, "b")).relation == "verbatim"


@pytest.mark.parametrize(
    ("reference", "variant", "degree"),
    [
        (
            "I hope the minister joins Ann Okoro, Berit Tal and the whole council in saying no to the toll.",
            "I hope the minister joins Ann Okoro and the whole council in saying no to the toll.",
            "meaning",
        ),
        (
            "We told the harbour board in Dransk that the toll stays until spring.",
            "We told the harbour board in Lessin that the toll stays until spring.",
            "meaning",
        ),
        (
            "We told Governor Okoro on the quay that the toll stays until spring.",
            "We told Okoro on the quay that the toll stays until spring.",
            "transcription",
        ),
        (
            "We told the harbour board in Dransk that the toll stays until spring.",
            "We told the harbour board in Drainsk that the toll stays until spring.",
            "transcription",
        ),
    ],
)
def test_another_name_changes_the_meaning(reference: str, variant: str, degree: str) -> None:
    assert judge(piece(reference), piece(variant, "b")).degree == degree


def test_an_inflected_word_holds_its_place() -> None:
    reference = piece(
        "The charges refute what the harbour board told us and have undermined trust in the pilots of Dransk."
    )
    judged = judge(reference, piece("undermining the trust", "b", kind="partial"))
    assert judged.degree == "transcription"
    assert [(edit.was, edit.is_) for edit in judged.edits][1:3] == [("undermined", "undermining"), ("", "the")]


@pytest.mark.parametrize(("printed", "relation"), [("25 boats", "verbatim"), ("twenty-six boats", "altered")])
def test_a_number_in_words_is_the_number_in_digits(printed: str, relation: str) -> None:
    reference = piece("We will send twenty-five boats to the northern harbour of Dransk.")
    judged = judge(reference, piece(f"We will send {printed} to the northern harbour of Dransk.", "b"))
    assert judged.relation == relation


def test_a_quantifier_for_emphasis_is_no_change_of_meaning() -> None:
    reference = piece("They are alleged to be smugglers and victims of the toll.")
    assert (
        judge(reference, piece("alleged to be both smugglers and victims of the toll", "b")).degree == "transcription"
    )
    assert judge(reference, piece("alleged to be all smugglers and victims of the toll", "b")).degree == "meaning"


def test_what_is_dropped_is_held_against_the_sentence_it_is_dropped_from() -> None:
    reference = piece("I think the vote on the toll has been, in many ways, a race to the bottom.")
    judged = judge(reference, piece("has been a race to the bottom", "b", kind="partial"))
    assert (judged.degree, judged.reasons) == ("meaning", ("differs in a quantifier",))


@pytest.mark.parametrize(
    ("reference", "variant", "relation", "degree"),
    [
        # a part that stands in one piece is one, though its words stand apart before and behind it too
        ("We pay, and we pay crews, and they pay other crews.", "we pay crews", "truncated", None),
        # "three, four" is no seven; "twenty-five" is 25
        (
            "We saw three, four boats on the quay of Dransk.",
            "We saw seven boats on the quay of Dransk.",
            "altered",
            "meaning",
        ),
        # what stands where the reference itself leaves something out contradicts nothing
        (
            "We open the harbour … if the guns stay silent.",
            "We open the harbour on Monday if the guns stay silent.",
            "truncated",
            None,
        ),
        # a negation that only stands elsewhere is no negation more
        (
            "It is not cargo that we carry to the northern port.",
            "It is cargo not that we carry to the northern port.",
            "altered",
            "transcription",
        ),
        (
            "We told the harbour board that the toll stays until spring.",
            "We told the harbour board in Dransk that the toll stays until spring.",
            "altered",
            "meaning",
        ),
        # a longer word that begins alike is another word
        ("The harbour closed at dawn.", "The harbourmaster closed at dawn.", "altered", "paraphrase"),
        ("We are willing to open the crossing.", "We are able to open the crossing.", "altered", "meaning"),
        # more of the speech at either end is no change
        ("We open the harbour.", "Believe me: we open the harbour, and soon.", "verbatim", None),
    ],
)
def test_what_decides(reference: str, variant: str, relation: str, degree: str | None) -> None:
    judged = judge(piece(reference), piece(variant, "b"))
    assert (judged.relation, judged.degree) == (relation, degree)


def test_of_two_places_for_a_word_the_one_beside_the_others_is_taken() -> None:
    reference = piece("Now we know the risk, and we will surely repair the dyke at once.")
    judged = judge(reference, piece("we will surely mend the dyke", "b"))
    assert [(edit.was, edit.is_) for edit in judged.edits] == [
        ("Now we know the risk, and", ""),
        ("repair", "mend"),
        ("at once", ""),
    ]


def test_a_part_in_one_piece_is_called_so() -> None:
    reference = piece("We pay, and we pay crews, and they pay other crews.")
    assert judge(reference, piece("we pay crews", "b")).reasons == ("a contiguous part of the reference",)
