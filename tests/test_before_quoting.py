"""Whether a quotation is found by any fragment, with what to be careful of and the origins of each wording."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.before_quoting import before_quoting
from crosswire.cautions import cautions
from crosswire.errors import UsageError
from crosswire.model.record import Statement
from tests.report.example import empty_record, example_record
from tests.report.example_sources import MARLOW, REUK
from tests.report.example_statements import STATEMENTS

BY_ID = {statement.id: statement for statement in STATEMENTS}


@pytest.mark.parametrize(
    ("fragment", "found"),
    [
        ("spin this out", "st-drag"),
        ("SPIN   this, out", "st-drag"),
        ("is not possible within days", "st-move"),
        ("isn’t possible within days", "st-move"),
        ("on the tenth", "st-lissen"),
        ("military stagin ground", "st-staging"),
    ],
)
def test_any_fragment_finds_its_statement(fragment: str, found: str) -> None:
    assert f"{found}  " in before_quoting(example_record(), fragment)


@pytest.mark.parametrize(
    ("fragment", "said"),
    [("the price of copper", "try fewer of its words"), ("", "give some words"), ("…", "give some words")],
)
def test_what_nobody_said_is_misuse(fragment: str, said: str) -> None:
    with pytest.raises(UsageError, match=said):
        before_quoting(example_record(), fragment)
    with pytest.raises(UsageError, match=said):
        before_quoting(empty_record(), fragment)


def test_each_wording_is_told_with_its_texts() -> None:
    told = before_quoting(example_record(), "spin this out")
    assert "altered, meaning: “We are going to spin this out for weeks”\n      in Inland Courier" in told
    assert "careful: one wording runs separate utterances together" in told
    assert "indirect, paraphrase: her country would not spend months on the Saren corridor" in told


@pytest.mark.parametrize(
    ("key", "warned"),
    [
        ("st-drag", "differs in words that bear the meaning"),
        ("st-drag", "some texts print a part of it"),
        ("st-move", "rewritten inside the quotation marks"),
        ("st-massacre", "no text prints these words between quotation marks"),
        ("st-massacre", "one origin only"),
        ("st-massacre", "no text names the speaker"),
        ("st-inspect", "only some texts name the speaker: Anna Marlow"),
    ],
)
def test_a_caution_is_given_where_it_is_due(key: str, warned: str) -> None:
    assert any(warned in caution for caution in cautions(BY_ID[key]))


def test_a_statement_printed_alike_by_two_origins_needs_no_caution() -> None:
    assert cautions(BY_ID["st-never"]) == ()


def _spoken_by_two(statement: Statement) -> Statement:
    first, second = statement.variants
    return replace(statement, variants=(replace(first, speaker=REUK), replace(second, speaker=MARLOW)))


def test_two_speakers_of_one_statement_are_named_and_two_names_of_one_are_not() -> None:
    assert cautions(_spoken_by_two(BY_ID["st-never"])) == ("attributed to different speakers: Anna Marlow, Tomas Reuk",)
    assert not any("different speakers" in caution for caution in cautions(BY_ID["st-drag"]))
