from __future__ import annotations

import pytest

from evals.halves import drawn, half_of, in_half, in_sample

KEYS = tuple(f"document-{number}" for number in range(400))


@pytest.mark.parametrize(
    ("key", "half"),
    [
        ("document-0", "report"),
        ("document-1", "tune"),
        ("a", "report"),
        ("b", "report"),
        ("Ñandú", "tune"),
        ("", "report"),
    ],
)
def test_halves_never_move(key: str, half: str) -> None:
    assert half_of(key) == half


def test_halves_are_about_equal_and_share_nothing() -> None:
    units = {key: key for key in KEYS}
    tune, report = in_half(units, "tune"), in_half(units, "report")
    assert not set(tune) & set(report)
    assert sorted((*tune, *report)) == list(in_half(units, "all")) == sorted(KEYS)
    assert 160 < len(tune) < 240


def test_a_story_stays_whole_in_its_half_and_in_a_sample() -> None:
    units = {key: f"story-{number // 4}" for number, key in enumerate(KEYS)}
    for chosen in (in_half(units, "tune"), in_sample(units, 7)):
        stories = {units[key] for key in chosen}
        assert sorted(key for key in KEYS if units[key] in stories) == list(chosen)
    assert len(in_sample(units, 7)) == 28


def test_a_draw_depends_on_the_salt_alone() -> None:
    forward, backward = drawn(KEYS, 10, "salt"), drawn(reversed(KEYS), 10, "salt")
    assert forward == backward
    assert forward == drawn((*KEYS, *KEYS), 10, "salt")
    assert set(forward) != set(drawn(KEYS, 10, "pepper"))


def test_a_larger_draw_begins_with_the_smaller_one() -> None:
    assert drawn(KEYS, 20, "salt")[:10] == drawn(KEYS, 10, "salt")


def test_a_sample_of_no_size_is_everything() -> None:
    assert in_sample({"b": "b", "a": "a"}, None) == ("a", "b")
