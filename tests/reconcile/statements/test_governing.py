"""Which words cut off at an end of a quotation govern what is left, and which cuts take nothing from it."""

from __future__ import annotations

import pytest

from crosswire.reconcile.statements.governing import governs, is_governed
from crosswire.reconcile.statements.variants import judge
from tests.reconcile.pieces import piece


@pytest.mark.parametrize(
    ("whole", "part", "kind"),
    [
        ("If the gate was left open, somebody will answer for it.", "The gate was left open.", "a condition"),
        ("Even if the council agrees, we will stay.", "The council agrees.", "a condition"),
        ("I doubt that the barges were loaded with flour.", "The barges were loaded with flour.", "negation"),
        ("I do not believe that the mayor ordered it.", "The mayor ordered it.", "negation"),
        ("Not only pilots took money from them.", "Pilots took money from them.", "a limit"),
        ("Some of the guards took money from them.", "The guards took money from them.", "a quantifier"),
        ("The road is open for the time being.", "The road is open.", "a limit"),
        ("We accept the plan in principle.", "We accept the plan.", "a limit"),
    ],
)
def test_a_cut_that_gives_the_rest_another_sense(whole: str, part: str, kind: str) -> None:
    for reference, variant in ((whole, part), (part, whole)):
        judged = judge(piece(reference), piece(variant, "b"))
        assert (judged.relation, judged.degree, judged.reasons) == ("altered", "meaning", (f"differs in {kind}",))
        assert any(governs(edit.was or edit.is_) for edit in judged.edits)


@pytest.mark.parametrize(
    ("whole", "part"),
    [
        ("We told them that the gate was open.", "The gate was open."),
        ("We did not go, the road was closed.", "The road was closed."),
        ("I do not know him, but the mayor ordered it.", "The mayor ordered it."),
        ("The road is open for lorries and carts.", "The road is open."),
        ("The road is open for the time being.", "The road is open,"),  # the outlet may go on
        (
            "If the gate was left open, somebody will answer for it.",
            "the gate was left open",
        ),  # "if" may be the outlet's
    ],
)
def test_other_cuts_are_cuts(whole: str, part: str) -> None:
    assert judge(piece(whole), piece(part, "b")).relation == "truncated"


def test_words_in_marks_that_a_sentence_denies_or_ties_to_terms() -> None:
    whole = ("if", "the", "gate", "was", "left", "open", "we", "will", "not", "bow", "to", "them")
    assert is_governed(whole, ("the", "gate", "was"))
    assert is_governed(whole, ("bow", "to"))
    assert not is_governed(whole, ("was", "left"))
    assert not is_governed(whole, ("if", "the"))
    assert not is_governed(whole, ("another",))
