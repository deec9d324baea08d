"""The words of times: every form has one meaning, and every figure of the table is one the calendar knows."""

from __future__ import annotations

import re

import pytest

from crosswire.calendar import moment_of, resolve
from crosswire.vocabulary.time_words import (
    FEAST_RULES,
    feasts,
    kinds,
    listed,
    telling_words,
    time_phrases,
    time_words,
)

# TIMEX3's values of mod (TimeML 1.2.1)
MODS = {
    "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE", "START",
    "MID", "END", "APPROX",
}  # fmt: skip


@pytest.mark.parametrize(
    ("form", "kind", "value"),
    [
        ("thursday", "weekday", "4"),
        ("feb", "month_short", "2"),
        ("autumn", "season", "FA"),
        ("yesterday", "near", "-1D"),
        ("second", "ordinal", "2"),
        ("noon", "moment", "T12:00"),
        ("gmt", "zone", "Z"),
        ("easter", "feast", "easter"),
    ],
)
def test_words(form: str, kind: str, value: str) -> None:
    assert time_words()[form] == (kind, value)


def test_phrases_are_found_by_their_first_two_words() -> None:
    phrases = time_phrases()["the", "day"]
    assert [(phrase.rest, phrase.word.value) for phrase in phrases] == [
        (("day", "before", "yesterday"), "-2D"),
        (("day", "after", "tomorrow"), "+2D"),
    ]


def test_every_near_word_and_feast_leads_somewhere() -> None:
    words = {
        **time_words(),
        **{" ".join(phrase.rest): phrase.word for found in time_phrases().values() for phrase in found},
    }
    assert all(resolve(word.value, "2025-04-18") for word in words.values() if word.kind == "near")
    assert all(resolve(f"~F:{name}", "2025-04-18") for name in feasts())
    assert all(moment_of(word.value) for word in words.values() if word.kind == "decade")
    assert {word.value for word in words.values() if word.kind in ("bound", "third")} <= MODS
    assert all(re.fullmatch(r"Z|(us|eu)?[+-]\d\d:\d\d|", word.value) for word in words.values() if word.kind == "zone")


def test_feast_rules() -> None:
    assert {feast.rule for feast in feasts().values()} <= FEAST_RULES
    assert all(1 <= feast.month <= 12 and 1 <= feast.day <= 31 and feast.length >= 1 for feast in feasts().values())


def test_a_word_tells_a_time_or_not() -> None:
    assert {"thursday", "feb", "week", "ramadan", "a.m."} <= telling_words()
    assert not {"the", "of", "two", "last", "more"} & telling_words()


def test_lists() -> None:
    assert "schedule" in listed("forward")
    assert "weekday" in kinds()
