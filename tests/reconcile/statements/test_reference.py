"""Which wording the others are measured against."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from crosswire.reconcile.statements.reference import measured
from crosswire.reconcile.statements.slices import Slice
from tests.reconcile.pieces import piece

WHOLE = piece("The eastern quay is lost for good, and the dyke will hold until spring.", "a")


def reference(members: Sequence[Slice], composed: Sequence[Slice] = ()) -> Slice:
    return measured(members, {id(one) for one in composed}, frozenset(), lambda passage: passage.source).reference


def test_a_half_of_the_sentence_is_no_yardstick_for_the_other_half() -> None:
    halves = [piece("The eastern quay is lost for good.", "b"), piece("The dyke will hold until spring.", "b", 60)]
    fragment = piece("hold until spring", "c", kind="partial")
    assert reference([WHOLE, *halves, fragment]) == WHOLE


def test_words_in_marks_come_before_a_report() -> None:
    report = piece("the eastern quay was lost for good and the dyke would hold until the spring", "b", kind="indirect")
    assert reference([report, piece("lost for good", "c", kind="partial")]).in_marks


def test_a_splice_comes_after_what_it_was_made_of() -> None:
    part = piece("The eastern quay is lost for good.", "b")
    assert reference([WHOLE, part], composed=[WHOLE]) == part


def document(text: str, source: str) -> Slice:
    """A slice of a primary document."""
    return replace(piece(text, source), primary=True)


def test_a_document_comes_before_every_print_however_many() -> None:
    other = "The eastern quay is lost, and the dyke may hold until spring."
    prints = [piece(other, name) for name in ("b", "c", "d")]
    own = document("The dyke will hold until spring.", "z")
    assert reference([*prints, own]) == own


def test_of_two_prints_the_one_of_more_origins_then_the_longer_is_the_yardstick() -> None:
    longer = piece("The eastern quay is lost for good, and the old dyke will hold until spring.", "a")
    often = [
        piece("The eastern quay is lost for good, and the dyke will hold until spring.", name) for name in ("y", "z")
    ]
    assert reference([longer, *often]) == often[0]
    assert reference([longer, often[0]]) == longer


def test_who_quotes_a_fragment_unchanged_stands_behind_the_whole() -> None:
    whole = piece("The eastern quay is lost for good, and the dyke will hold until the spring floods.", "a")
    other = [
        piece("The eastern quay is gone for good, and the dyke will hold until the spring floods.", name)
        for name in ("y", "z")
    ]
    fragments = [piece("lost for good", name, kind="partial") for name in ("b", "c")]
    assert reference([whole, *other]) == other[0]
    assert reference([whole, *other, *fragments]) == whole


def test_the_wording_that_others_contradict_by_a_not_is_no_yardstick() -> None:
    turned = piece("The eastern quay is not lost for good, and the dyke down there will hold until spring.", "a")
    others = [
        piece("The eastern quay is lost for good, and the dyke will hold until spring.", "b"),
        piece("The eastern quay is lost for good, so the dyke will hold until spring.", "c"),
    ]
    assert reference([turned, *others]) in others


def test_what_nobody_is_said_to_have_said_is_no_yardstick_for_a_report() -> None:
    said = piece("the dyke would hold until spring", "b", kind="indirect")
    nobody = replace(
        piece("to hold until spring, as the dyke of the eastern quay always has", "a", kind="indirect"), speaker=None
    )
    assert reference([nobody, said]) == said


def test_a_short_print_that_nothing_contradicts_is_no_yardstick_for_two_longer_ones_that_differ() -> None:
    longer = [
        piece("We will mend every bridge of the eastern valley before the winter.", "a"),
        piece("We will mend every bridge of the eastern valley before the summer ends.", "b"),
    ]
    assert reference([*longer, piece("We will mend every bridge.", "c")]) in longer


def test_a_wording_that_another_is_cut_from_comes_before_the_cut() -> None:
    whole = piece("We gave them no salt that had been promised to us.", "b")
    assert reference([piece("We gave them no salt that had been promised", "a"), whole]) == whole


def test_of_two_wordings_as_well_borne_out_the_earlier_is_the_yardstick() -> None:
    early = replace(piece("We ask both ports to send their pilots home.", "b"), appeared="2031-05-04")
    later = replace(piece("We ask Sarnian harbourmasters to send their pilots home.", "a"), appeared="2031-05-06")
    assert reference([later, early]) == early
    assert reference([replace(later, appeared=None), early]) == early


def test_a_wording_that_leaves_words_out_without_a_mark_is_no_yardstick() -> None:
    thinned = replace(piece("This dyke is safe for us.", "a"), appeared="2031-05-04")
    whole = replace(piece("This dyke is old and mended badly, but it is safe for us.", "b"), appeared="2031-05-05")
    assert reference([thinned, whole]) == whole


def test_who_names_the_speaker_of_the_same_words_names_him_for_all_prints_of_them() -> None:
    nameless = piece("I am on my own quay, and I will not move from it.", "b", actor=None)
    rewriter = piece("I am on my own quay, and I will not move from it.", "c")
    other = replace(piece("I am on your quay and I will not move from it.", "a"), appeared="2031-05-06")
    members = [nameless, rewriter, other]
    found = measured(members, frozenset(), frozenset({"c"}), lambda passage: passage.source, {"b": 2, "a": 1}).reference
    assert found == nameless
