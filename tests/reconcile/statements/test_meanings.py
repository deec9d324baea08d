"""Which edits inside quotation marks change what was said, and which are slips of the ear or spellings."""

from __future__ import annotations

import pytest

from crosswire.reconcile.statements.variants import judge
from tests.reconcile.pieces import piece


@pytest.mark.parametrize(
    ("reference", "variant", "reason"),
    [
        ("The blockade is legal under the charter.", "The blockade is illegal under the charter.", "a word and its opposite"),
        ("We are happy with the border commission.", "We are unhappy with the border commission.", "a word and its opposite"),
        ("The army is winning the war in the marshes.", "The army is losing the war in the marshes.", "a word and its opposite"),
        ("The cabinet has accepted the new plan.", "The cabinet has rejected the new plan.", "a word and its opposite"),
        ("We will leave the islands by then.", "They will leave the islands by then.", "who is meant"),
        ("The shells killed nine shepherds.", "The shells wounded nine shepherds.", "a word and its opposite"),
        ("We paid them $3 million for the bridge.", "We paid them $3 billion for the bridge.", "a number"),
        ("We voted for the embargo that day.", "We voted against the embargo that day.", "a place word"),
        ("Our planes struck the depot on Tuesday.", "Our planes struck the depot on Thursday.", "a day or month"),
        ("The prime minister owns the salt mines.", "The foreign minister owns the salt mines.", "an office"),
        ("It was General Orun who gave the order.", "It was General Dresk who gave the order.", "a name"),
        ("The envoys from Sudmark lied to us.", "The envoys from Norland lied to us.", "a name"),
        ("We voice our concern at the closure.", "We voice our condemnation of the closure.", "what is meant"),
        ("We ask the rebels to let the barges pass.", "We warn the rebels to let the barges pass.", "what is meant"),
        ("They are hiding drones in the barns.", "They are hiding rifles in the barns.", "what is meant"),
        ("Our boats entered the bay at noon.", "Our boats left the bay at noon.", "a word and its opposite"),
        ("We won that vote.", "We lost that vote.", "a word and its opposite"),
        ("There is no trade as usual with a crew of thieves.", "There is no trade with a crew of thieves.", "a limit"),
        ("We have lost nothing so far in this quarrel.", "We have lost nothing in this quarrel.", "a limit"),
        ("The harvest fell short of what we need.", "The harvest was what we need.", "negation"),
        ("We refused to sign the paper in Dransk.", "We signed the paper in Dransk.", "negation"),
        ("They threatened to burn the mill.", "They burned the mill.", "modality"),
        ("Our guards did not throw a single stone.", "Our guards did not throw the first stone.", "what is meant"),
        ("The treaty was partly to blame for the war.", "The treaty was to blame for the war.", "a quantifier"),
        ("We rarely fire on ships.", "We fire on ships.", "a time word"),
        ("If a fault was found, it will be mended.", "A fault was found, and it will be mended.", "a condition"),
    ],
)  # fmt: skip
def test_an_edit_that_changes_what_was_said(reference: str, variant: str, reason: str) -> None:
    judged = judge(piece(reference), piece(variant, "b"))
    assert (judged.relation, judged.degree, judged.reasons) == ("altered", "meaning", (f"differs in {reason}",))


@pytest.mark.parametrize(
    ("reference", "variant"),
    [
        ("It was General Hnatiuk who gave the order.", "It was General Hnatyuk who gave the order."),
        ("We heard it from President Ana Orun.", "We heard it from President Orun."),
        ("The soldiers were firing on the market.", "The soldiers were firing at the market."),
        ("They asked the ships to wait in the bay.", "They asked the vessels to wait in the bay."),
    ],
)
def test_an_edit_that_changes_nothing(reference: str, variant: str) -> None:
    judged = judge(piece(reference), piece(variant, "b"))
    assert (judged.relation, judged.degree) in {("altered", "transcription"), ("altered", "paraphrase")}
    assert "differs in a name" not in judged.reasons


@pytest.mark.parametrize(
    ("reference", "variant"),
    [
        ("Some two thousand men crossed the ford.", "Some 2,000 men crossed the ford."),
        ("It cost us three hundred lives.", "It cost us 300 lives."),
        ("We met them on January 5 at the port.", "We met them on Jan. 5 at the port."),
        ("I gave the map to Senator Orun.", "I gave the map to Sen. Orun."),
        ("Get off my damn barge.", "Get off my d--n barge."),
        ("We turned towards the grey plough lands.", "We turned toward the gray plow lands."),
        ("No judgement was made, whilst the cheque was lost.", "No judgment was made while the check was lost."),
    ],
)
def test_numbers_and_spellings_are_the_same_words(reference: str, variant: str) -> None:
    assert judge(piece(reference), piece(variant, "b")).relation == "verbatim"
