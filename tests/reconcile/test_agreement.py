"""Who agrees on what somebody said: only texts that give the words to that speaker."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.model.values import Who
from crosswire.reconcile.findings.draft import Support
from crosswire.reconcile.findings.statements import about_statements
from crosswire.reconcile.slices import Slice
from crosswire.reconcile.statements import find_statements
from tests.reconcile.pieces import piece, stored

TOLD = "the river forts near the salt works stood empty since April"
NARRATED = f"{TOLD[0].upper()}{TOLD[1:]}."


def by(name: str) -> Slice:
    """The words as a paper has them from a speaker that no name tells."""
    return replace(piece(TOLD, "b", kind="indirect"), speaker=Who(None, name, None))


@pytest.mark.parametrize(
    ("other", "agrees"),
    [
        (piece(TOLD, "b", kind="indirect"), True),
        (by("she"), True),
        (by("analysts"), False),
        (piece(NARRATED, "b", kind="narrated"), False),
        (piece(f"{TOLD}, she said.", "b", kind="narrated"), True),  # the sentence gives the words to somebody
    ],
)
def test_only_texts_that_give_the_words_to_a_speaker_agree_on_what_was_said(other: Slice, agrees: bool) -> None:
    slices = (piece(TOLD, "a", kind="indirect"), other)
    statements = find_statements(slices, lambda passage: passage.source, stored("a", "b"))
    support = Support(lambda passage: passage.source, lambda passage: (), ("a", "b"))
    verdicts = [draft.verdict for draft in about_statements(statements, support)]
    assert ("agree" in verdicts) is agrees
    assert len(statements) == 1
