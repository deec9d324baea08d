"""Two ages that texts give one person."""

from __future__ import annotations

import pytest

from tests.stories_of_ours import read_text, record_of

LEAD = "Surgeons of Brenn went on strike on Wednesday over the closure of their ward. "


def ages(one: str, other: str, published: str = "2031-05-14") -> list[str]:
    record = record_of(
        read_text("a", LEAD + one, outlet="The Desk"),
        read_text("b", LEAD + other, outlet="Evening Post", published=published),
    )
    return [finding.statement for finding in record.findings if finding.topic.startswith("the age of")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Tarel, 34, was struck by a tram.", "The surgeon, Ana Tarel, was 43."),
        ("Ana Tarel (34) was struck by a tram.", "A tram struck Ana Tarel, aged 43."),
        (
            "A tram struck the 34-year-old surgeon Ana Tarel.",
            "Ana Tarel was struck by a tram. Tarel, 43, is in hospital.",
        ),
    ],
)
def test_ages_more_than_a_birthday_apart(one: str, other: str) -> None:
    assert [
        statement in ("the age of Ana Tarel: 34 / 43", "the age of Ana Tarel: 43 / 34")
        for statement in ages(one, other)
    ] == [True]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Tarel, 34, was struck by a tram.", "Ana Tarel, 35, was struck by a tram."),
        ("Ana Tarel, 54, was struck by a tram.", "Ana Tarel was 34 when she came to Brenn."),
        ("Ana Tarel, 54, was struck by a tram.", "Ana Tarel, 14 nurses and a porter went on strike."),
        ("Ana Tarel (54) was struck by a tram.", "Ana Tarel (6) and Ivo Lenk (5) scored."),
        ("Ana Tarel, 54, was struck by a tram.", "Ivo Tarel, 31, her son, was at the wheel. Tarel, 31, wept."),
    ],
)
def test_numbers_that_are_no_other_age_of_hers(one: str, other: str) -> None:
    assert ages(one, other) == []
