"""What is denied is no wording of what is said, also of one speaker's."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.model.mention import Cue
from crosswire.reconcile.statements import find_statements
from crosswire.reconcile.statements.polarity import is_denial_of
from crosswire.reconcile.statements.slices import Slice
from tests.reconcile.pieces import piece, stored


def report(text: str, source: str, cue: str = "say", force: str = "neutral") -> Slice:
    made = piece(text, source, kind="indirect")
    assert made.quote is not None
    return replace(made, quote=replace(made.quote, cue=Cue(passage=made.passage, lemma=cue, force=force)))


@pytest.mark.parametrize(
    ("one", "other", "denied"),
    [
        ("she would attend the harbour talks", "she would not attend the harbour talks", True),
        ("he served with the northern pilots", "he had never served with the northern pilots", True),
        ("they answered the subpoena", "they failed to answer the subpoena", True),
        ("they did not answer the subpoena", "they refused to answer the subpoena", False),
        ("the pilots left the harbour", "the pilots left the harbour, not knowing whether it burned", False),
        ("the pilots left the harbour", "not only the pilots left the harbour", False),
        ("the gun was lost because the pilots fled", "the gun was not there because the pilots fled", False),
    ],
)
def test_a_negation_of_what_both_tell(one: str, other: str, denied: bool) -> None:
    assert is_denial_of(report(one, "a"), report(other, "b")) is denied
    assert is_denial_of(report(other, "b"), report(one, "a")) is denied


def test_what_is_denied_by_its_verb() -> None:
    denial = report("Norland would sign the harbour treaty", "a", "deny", "deny")
    twice = report("Norland would not sign the harbour treaty", "a", "deny", "deny")
    said, unsaid = (report(f"Norland would {word}sign the harbour treaty", "b") for word in ("", "not "))
    assert [is_denial_of(denial, one) for one in (said, unsaid)] == [True, False]
    assert is_denial_of(twice, unsaid)


def test_words_in_marks_behind_a_dispute_are_said_behind_a_refusal_not() -> None:
    printed = piece("a plain lie", "b", kind="partial")
    assert not is_denial_of(report("the toll report as a plain lie", "a", "dispute", "deny"), printed)
    assert is_denial_of(report("to call the toll report a plain lie", "a", "refuse", "deny"), printed)


def test_a_denial_and_what_it_denies_are_two_statements() -> None:
    one = report("Norland would sign the harbour treaty within days", "a")
    other = report("Norland would sign the harbour treaty within days", "b", "deny", "deny")
    assert len(find_statements([one, other], lambda passage: passage.source, stored("a", "b"))) == 2
    assert len(find_statements([one, replace(one, passage=other.passage)], lambda p: p.source, stored("a", "b"))) == 1
