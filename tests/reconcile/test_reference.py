"""Which wording the others are measured against."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.reconcile.reference import measured
from crosswire.reconcile.slices import Slice
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
