from __future__ import annotations

import re
from dataclasses import dataclass

import pytest

from crosswire.model.passage import Passage, digest, passages_in, stable_id


def at(start: int, end: int, source: str = "desk") -> Passage:
    return Passage(source, start, end, "x" * (end - start))


@pytest.mark.parametrize(
    ("other", "covers", "touches"),
    [
        (at(10, 20), True, True),
        (at(12, 18), True, True),
        (at(9, 20), False, True),
        (at(10, 21), False, True),
        (at(19, 25), False, True),
        (at(5, 11), False, True),
        (at(20, 25), False, False),  # the end is exclusive: what begins there shares no character
        (at(5, 10), False, False),
        (at(12, 18, "evening"), False, False),
    ],
)
def test_what_a_passage_covers_and_touches(other: Passage, covers: bool, touches: bool) -> None:
    one = at(10, 20)
    assert (one.covers(other), one.touches(other), other.touches(one)) == (covers, touches, touches)


@dataclass(frozen=True, slots=True)
class Nested:
    first: Passage
    label: str
    others: tuple[tuple[Passage, ...], ...]
    nobody: Passage | None = None


def test_passages_are_found_however_deep_in_the_order_of_the_fields() -> None:
    value = Nested(at(5, 6), "words", ((at(3, 4), at(1, 2)), ()))
    assert list(passages_in((value, "and", at(0, 1)))) == [at(5, 6), at(3, 4), at(1, 2), at(0, 1)]


def test_an_id_is_the_prefix_and_ten_hex_digits_and_stays_what_it_was() -> None:
    """People quote ids in notes and corrections: the way they are made is part of the format."""
    assert re.fullmatch(r"st-[0-9a-f]{10}", stable_id("st", "desk", 3, 14, "statement"))
    assert stable_id("st", "desk", 3, 14, "statement") == "st-d58d03cbeb"


def test_where_one_part_ends_and_the_next_begins_makes_another_id() -> None:
    assert len({digest("ab", "c"), digest("a", "bc"), digest("abc"), digest("abc", "")}) == 4


def test_half_a_character_has_an_id_too() -> None:
    assert digest("\ud83d") != digest("\ud83e")
