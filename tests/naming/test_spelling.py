from __future__ import annotations

import pytest

from crosswire.naming.spelling import fold, name_parts, same_given, sound


@pytest.mark.parametrize(
    ("text", "folded"),
    [("José-Luis", "jose luis"), ("O\u2019Hara", "ohara"), ("J.D. Vall", "jd vall"), ("Łukasz Øst", "lukasz ost")],
)
def test_fold(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("sergei", "sergey"), ("yulia", "yuliia"), ("mohammed", "muhammad"), ("zelensky", "zelenskyy"),
        ("hussein", "hussain"), ("aleksandr", "alexandr"), ("dmitri", "dmitry"),
    ],
)  # fmt: skip
def test_romanisations_sound_alike(one: str, other: str) -> None:
    from crosswire.reconcile.resolve.persons import similar

    assert sound(one) == sound(other) or similar(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("ivanov", "ivanova"), ("orlov", "pavlov"), ("hassan", "hussein"), ("karim", "karimov"), ("marta", "martin"),
     ("kovar", "kovac"), ("petrov", "petrenko"), ("maria", "mario")],
)  # fmt: skip
def test_other_names_stay_apart(one: str, other: str) -> None:
    from crosswire.reconcile.resolve.persons import similar

    assert not similar(one, other)


def test_name_parts() -> None:
    assert name_parts("Omar al-Bashiri Jr.") == ("omar", "bashiri")
    assert name_parts("Ludwig van der Holt") == ("ludwig", "holt")


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("jim", "james", True), ("j", "james", True), ("tim", "tom", False), ("bibi", "benjamin", True),
        # a borrowed name opens hard or soft; a short one may be another
        ("gurbandur", "kurbandur", True), ("gorim", "korim", False), ("gurban", "durban", False),
    ],
)  # fmt: skip
def test_given(one: str, other: str, same: bool) -> None:
    assert same_given(one, other) is same
