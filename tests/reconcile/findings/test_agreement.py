"""Who agrees on what somebody said: only texts that give the words to that speaker."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.model.record import Variant
from crosswire.model.values import Who
from crosswire.reconcile.findings.draft import Support
from crosswire.reconcile.findings.enough import is_only_ahead
from crosswire.reconcile.findings.statements import about_statements
from crosswire.reconcile.statements import find_statements
from crosswire.reconcile.statements.slices import Slice
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
        (by("the harbour commission"), False),
        # the matter named, nothing told of it; the opposite told by one word more
        (piece(f"concern about {TOLD}", "b", kind="indirect"), False),
        (piece(f"he abandoned the claim that {TOLD}", "b", kind="indirect"), False),
        (piece(NARRATED, "b", kind="narrated"), False),
        (piece(f"{TOLD}, she said.", "b", kind="narrated"), True),  # the sentence gives the words to somebody
    ],
)
def test_only_texts_that_give_the_words_to_a_speaker_agree_on_what_was_said(other: Slice, agrees: bool) -> None:
    slices = (piece(TOLD, "a", kind="indirect"), other)
    statements = find_statements(slices, lambda passage: passage.source, stored("a", "b"))
    support = Support(lambda passage: passage.source, lambda passage: (), ("a", "b"))
    assert ("agree" in [draft.verdict for draft in about_statements(statements, support)]) is agrees
    assert len(statements) == 1


@pytest.mark.parametrize(("reports", "verdicts"), [(("a", "b"), ["agree"]), (("b",), [])])
def test_a_document_adds_no_origin_to_who_quotes_it(reports: tuple[str, ...], verdicts: list[str]) -> None:
    slices = (piece(TOLD, "a", kind="indirect"), piece(TOLD, "b", kind="indirect"))
    statements = find_statements(slices, lambda passage: passage.source, stored("a", "b"))
    support = Support(lambda passage: passage.source, lambda passage: (), reports)
    assert [draft.verdict for draft in about_statements(statements, support)] == verdicts


@pytest.mark.parametrize(
    ("whole", "own", "ahead"),
    [
        ("we have a deal on the ferry", "she expected to sign a deal on the ferry", True),
        ("the ferry is closed", "the ferry will close", True),
        ("we will sign a deal on the ferry", "she planned to sign a deal on the ferry", False),
        ("we have a deal on the ferry", "they had a deal on the ferry", False),
        ("a deal on the ferry", "she expected to sign a deal on the ferry", False),  # it does not say that there is one
    ],
)
def test_what_is_due_does_not_agree_with_what_is_so(whole: str, own: str, ahead: bool) -> None:
    assert is_only_ahead(whole.split(), own.split()) is ahead


def asked(source: str) -> Slice:
    """A reporter's question, as two transcripts have it."""
    question = piece("Will the river forts near the salt works be opened again?", source)
    return replace(question, speaker=Who(None, "QUESTION", None))


def test_what_a_reporter_asks_is_no_agreement() -> None:
    assert _verdicts(asked("a"), asked("b")) == []


def test_a_long_report_that_shares_a_word_or_two_does_not_agree() -> None:
    variant = Variant(
        quote=None,
        passage=piece("the forts of the capital would be sold to a company of the northern provinces", "b").passage,
        kind="indirect",
        relation="indirect",
        speaker=Who(None, "Ann", "ann"),
    )
    (statement,) = find_statements((piece(TOLD, "a", kind="indirect"),), lambda passage: passage.source, stored("a"))
    joined = replace(statement, variants=(*statement.variants, variant))
    assert "agree" not in [draft.verdict for draft in about_statements((joined,), _support())]


@pytest.mark.parametrize(
    ("told", "agrees"),
    [
        ("that the river forts by the salt works stood empty all spring", True),
        (
            "the river forts near the salt works would be sold to dredgers whose barges smuggled herring and copper",
            False,
        ),
    ],
)
def test_half_of_what_the_shorter_report_tells_must_be_in_both(told: str, agrees: bool) -> None:
    passage = piece(told, "b").passage
    variant = Variant(
        quote=None, passage=passage, kind="indirect", relation="indirect", speaker=Who(None, "Ann", "ann")
    )
    whole = "the river forts stood empty since April, and watchmen from Velm drew wages for guarding nobody and nothing"
    (statement,) = find_statements((piece(whole, "a", kind="indirect"),), lambda passage: passage.source, stored("a"))
    joined = replace(statement, variants=(*statement.variants, variant))
    assert ("agree" in [draft.verdict for draft in about_statements((joined,), _support())]) is agrees


def test_the_last_part_of_a_quotation_agrees_with_it() -> None:
    whole = "We will look at what the council sends us, and if there is nothing in it, then I think we simply go home."
    assert "agree" in _verdicts(
        piece(whole, "a"), piece("if there is nothing in it, then I think we simply go home", "b")
    )


def _verdicts(*slices: Slice) -> list[str]:
    statements = find_statements(slices, lambda passage: passage.source, stored("a", "b"))
    return [draft.verdict for draft in about_statements(statements, _support())]


def _support() -> Support:
    return Support(lambda passage: passage.source, lambda passage: (), ("a", "b"))


@pytest.mark.parametrize(
    ("told", "agrees"),
    [
        ("the patrol of the salt works counted 41 broken locks in the 24 hours to Tuesday", True),
        ("the patrol of the salt works counted 58 broken locks in the 36 hours to Tuesday", False),
    ],
)
def test_a_report_with_other_numbers_does_not_agree(told: str, agrees: bool) -> None:
    slices = (
        piece("The patrol of the salt works counted 41 broken locks in the 24 hours to Tuesday.", "a"),
        piece(told, "b", kind="indirect"),
    )
    statements = find_statements(slices, lambda passage: passage.source, stored("a", "b"))
    support = Support(lambda passage: passage.source, lambda passage: (), ("a", "b"))
    assert ("agree" in [draft.verdict for draft in about_statements(statements, support)]) is agrees


def test_one_word_of_what_was_spoken_about_is_no_wording_of_it() -> None:
    slices = (piece("We were given what we sought on salt.", "a"), piece("about salt", "b", kind="indirect"))
    assert len(find_statements(slices, lambda passage: passage.source, stored("a", "b"))) == 2


def test_the_words_agreed_on_are_those_that_all_print() -> None:
    long, short = "We close the salt works, and we close the river forts.", "We close the salt works."
    slices = (piece(long, "a"), piece(short, "b"))
    statements = find_statements(slices, lambda passage: passage.source, stored("a", "b"))
    support = Support(lambda passage: passage.source, lambda passage: (), ("a", "b"))
    (agreed,) = (draft for draft in about_statements(statements, support) if draft.verdict == "agree")
    goes_on = "another goes on: “and we close the river forts”"
    assert agreed.statement == f"Ann: “We close the salt works …”, in 2 independent origins; {goes_on}"


@pytest.mark.parametrize(("name", "agrees"), [("Business groups", False), ("she", True)])
def test_a_phrase_in_marks_that_others_use_is_no_agreement(name: str, agrees: bool) -> None:
    phrase = replace(piece("a step into the colder river", "b", kind="partial"), speaker=Who(None, name, None))
    slices = (piece("This is a step into the colder river.", "a"), phrase)
    (statement,) = find_statements(slices, lambda passage: passage.source, stored("a", "b"))
    assert ("agree" in [draft.verdict for draft in about_statements((statement,), _support())]) is agrees


def test_a_fragment_that_both_wordings_have_stands_for_neither() -> None:
    slices = [
        piece("We ask both ports to step back from the edge of the quay.", "a"),
        piece("We ask both ports to step back from the edge of the quay.", "b"),
        piece("We ask Sarnian ships to step back from the edge of the quay.", "c"),
        piece("step back from the edge", "d", kind="partial"),
    ]
    sources = stored("a", "b", "c", "d")
    statements = find_statements(slices, lambda passage: passage.source, sources)
    support = Support(lambda passage: passage.source, lambda passage: (), tuple(sources))
    (wording,) = (one for one in about_statements(statements, support) if one.class_ == "wording")
    assert [side.origins for side in wording.sides] == [("a", "b"), ("c",)]


@pytest.mark.parametrize(
    ("told", "agrees"),
    [
        ("the salt ships would leave the harbour of Velm unharmed on Friday", True),
        ("the salt ships would leave the harbour of Velm unharmed only if the toll was paid", False),
        ("not only would the salt ships leave the harbour of Velm unharmed", True),
    ],
)
def test_what_is_told_on_terms_does_not_agree_with_what_is_told_without(told: str, agrees: bool) -> None:
    slices = (
        piece("the salt ships would leave the harbour of Velm unharmed by Friday", "a", kind="indirect"),
        piece(told, "b", kind="indirect"),
    )
    statements = find_statements(slices, lambda passage: passage.source, stored("a", "b"))
    support = Support(lambda passage: passage.source, lambda passage: (), ("a", "b"))
    assert ("agree" in [draft.verdict for draft in about_statements(statements, support)]) is agrees
