"""Lines on which texts agree say no more than all of them tell: one text's place, cause, number or day is cut, or the line withheld."""

from __future__ import annotations

import pytest

from tests.stories_of_ours import read_text, record_of

OPENINGS = (
    "The square of Dorr was quiet on Wednesday, and shops stayed shut. ",
    "Fishing boats kept to the harbour as snow fell across the bay. ",
)


def _agreed(one: str, other: str) -> list[str]:
    texts = (
        read_text("a", f"{OPENINGS[0]}{one}", outlet="The Desk", published="2031-05-14"),
        read_text("b", f"{OPENINGS[1]}{other}", outlet="Evening Post", published="2031-05-14"),
    )
    found = (one for one in record_of(*texts).findings if one.verdict == "agree")
    return [one.statement.rpartition(": in ")[0] for one in found]


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        (
            "President Orsk met the Sarnian envoy at his country house on Monday.",
            "On Monday the Sarnian envoy was met by President Orsk at the airport of Velm.",
            "President Orsk met the Sarnian envoy on Monday",
        ),
        ("General Hadd resigned because of the lost ferry.", "General Hadd resigned owing to poor health.", "General Hadd resigned"),
        (
            "Norland and Sarn signed the border treaty in a tent at the front on Thursday.",
            "Norland and Sarn signed the border treaty in the Velm opera house on Thursday.",
            "Norland and Sarn signed the border treaty on Thursday",
        ),
        (
            "Sarn released the fisherman Olve Berg for a ransom on Wednesday.",
            "Sarn released the fisherman Olve Berg as an act of mercy on Wednesday.",
            "Sarn released the fisherman Olve Berg on Wednesday",
        ),
        (
            "President Orsk met the envoy because the letters had leaked.",
            "The envoy was met by President Orsk on Monday.",
            "President Orsk met the envoy",
        ),
        (
            "In Velm, Norland and Sarn signed the border treaty on Thursday.",
            "On Thursday the border treaty was signed by Norland and Sarn behind closed doors.",
            "Norland and Sarn signed the border treaty on Thursday",
        ),
    ],
)  # fmt: skip
def test_what_one_text_tells_is_cut(one: str, other: str, shared: str) -> None:
    assert _agreed(one, other) == [shared]


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        (
            "President Orsk met the Sarnian envoy in Velm on Monday.",
            "On Monday the Sarnian envoy was met by President Orsk in Velm.",
            "President Orsk met the Sarnian envoy in Velm on Monday",
        ),
        (
            "Rebels attacked the convoy near Torm on Wednesday.",
            "The convoy was ambushed by rebels near Torm on Wednesday.",
            "Rebels attacked the convoy near Torm on Wednesday",
        ),
    ],
)
def test_what_both_tell_is_kept(one: str, other: str, shared: str) -> None:
    assert _agreed(one, other) == [shared]


def test_no_agreement_on_a_number_of_one_text() -> None:
    one = "Some 3,000 people fled to Sollen on Monday."
    other = "About 200 patients were among those who fled to Sollen on Monday."
    assert not any("3,000" in line for line in _agreed(one, other))


def test_words_that_one_of_the_texts_has_nowhere_are_told() -> None:
    texts = [
        read_text("a", "Norland released the jailed fishermen on Monday.", outlet="The Desk", published="2031-05-14"),
        read_text(
            "b", "The fishermen whom patrol boats had caught were released by Norland on Monday.", outlet="Evening Post",
            published="2031-05-14",
        ),
    ]  # fmt: skip
    found = next(one for one in record_of(*texts).findings if one.verdict == "agree")
    assert found.statement.startswith("Norland released the jailed fishermen on Monday")
    assert "not in all of these texts: “jailed”" in found.reasons


def test_nothing_hangs_on_a_word_whose_clause_was_cut() -> None:
    texts = (
        "While in Velm, President Orsk met the Sarnian envoy on Monday.",
        "President Orsk met the Sarnian envoy on Monday, briefly and without a word to reporters.",
    )
    assert _agreed(*texts) == ["President Orsk met the Sarnian envoy on Monday"]
