"""A report and the quotation that stands in it are said once."""

from __future__ import annotations

import pytest

from crosswire.reconcile.statements import find_statements
from tests.reconcile.pieces import piece, stored

REPORT = "the pier of Velm was “a heap of rust” and would go by autumn"


def count(*slices):
    return len(find_statements(slices, lambda passage: passage.source, stored("a", "b", "c")))


def within(text: str, start: int = 100, **told: str):
    return piece(text, "a", start + REPORT.index(text), **told)


def test_the_words_in_marks_of_a_report_are_no_second_statement() -> None:
    report, quoted = piece(REPORT, "a", 100, kind="indirect"), within("a heap of rust", kind="partial")
    (found,) = find_statements((report, quoted), lambda passage: passage.source, stored("a"))
    assert found.reference.text == "a heap of rust"
    assert [variant.kind for variant in found.variants] == ["indirect", "partial"]


@pytest.mark.parametrize(
    ("text", "statements"), [("the pier of Velm was “a heap of rust” and would go", 1), ("would go by autumn", 2)]
)
def test_a_report_within_a_report_is_the_same_where_it_tells_most_of_it(text: str, statements: int) -> None:
    assert count(piece(REPORT, "a", 100, kind="indirect"), within(text, kind="indirect")) == statements


def test_the_words_of_another_within_a_report_stay_his() -> None:
    assert count(piece(REPORT, "a", 100, kind="indirect"), within("a heap of rust", kind="partial", actor="bob")) == 2


def test_a_report_goes_with_the_quotation_in_it_that_another_text_prints_too() -> None:
    slices = (
        piece(REPORT, "a", 100, kind="indirect"),
        within("a heap of rust", kind="partial"),
        piece("This pier is a heap of rust.", "b"),
    )
    assert count(*slices) == 1
