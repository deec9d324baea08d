"""Words as they are compared: what makes no difference, and what does."""

from __future__ import annotations

import pytest

from crosswire.wording import forms, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("We’re done", "We are done"),
        ("they won't sign", "they will not sign"),
        ("cannot", "can not"),
        ("the endeavour", "The Endeavor"),
        ("an organisation, recognised", "an organization recognized"),
        ("travelled to the centre", "traveled to the center"),
        ("the defence offence", "the defense offense"),
        ("three hours", "3 hours"),
        ("the U.S. envoy", "the US envoy"),
        ("cease-fire", "cease fire"),
        ("“Well, we’re done.”", "'Well we're done'"),
        ("naïve", "naive"),
        ("the mayor & others", "the mayor and others"),
        ("they're gonna sign", "they are going to sign"),
        ("40% of it", "forty percent of it"),
        ("1,200 men", "1200 men"),
        ("[O]ur gate", "our gate"),
        ("they wait[ed]", "they waited"),
    ],
)
def test_what_makes_no_difference(one: str, other: str) -> None:
    assert [word.form for word in words(one)] == [word.form for word in words(other)]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("four men", "for men"),
        ("our hour", "or hor"),
        ("may sign", "will sign"),
        ("1,000", "1000.5"),
        ("a rise", "a rize!?s"),
        ("when", "where"),
        ("sign", "signed"),
        ("[the] gate", "gate"),
        ("gate[keeper]s", "gatekeepers"),
    ],
)
def test_what_makes_a_difference(one: str, other: str) -> None:
    assert [word.form for word in words(one)] != [word.form for word in words(other)]


def test_offsets_point_at_the_printed_word() -> None:
    text = "It’s “not” our war; they can’t."
    assert [(word.form, text[word.start : word.end]) for word in words(text)] == [
        ("it", "It’s"),
        ("is", "It’s"),
        ("not", "not"),
        ("our", "our"),
        ("war", "war"),
        ("they", "they"),
        ("can", "can’t"),
        ("not", "can’t"),
    ]


def test_only_marks_give_no_word() -> None:
    assert words("— … “ ” ' ' !") == ()
    assert forms("'") == ()
