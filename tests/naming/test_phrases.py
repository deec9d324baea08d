from __future__ import annotations

import pytest

from crosswire.model.words import words_of
from crosswire.naming.phrases import PhraseTable, key_of

TABLE = PhraseTable.of([("U.S.", 1), ("Velm", 2), ("Velm Free Port", 3), ("al-Orel", 4), ("People's League", 5)])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("in the U.S. today", [("U.S.", 1)]),
        ("in the US today", []),
        ("of Velm.", [("Velm", 2)]),
        ("Velm Free Port and Velm", [("Velm Free Port", 3), ("Velm", 2)]),
        ("Velm Free\nPort", [("Velm Free\nPort", 3)]),
        ("Velm, Free Port", [("Velm", 2)]),
        ("the People\u2019s League", [("People\u2019s League", 5)]),
        ("al Orel", [("al Orel", 4)]),
        ("velm", []),
    ],
)
def test_find(text: str, found: list[tuple[str, int]]) -> None:
    assert [(text[f.start : f.end], f.value) for f in TABLE.find(text, words_of(text))] == found


def test_lower() -> None:
    table = PhraseTable.of([("prime minister", "x")])
    text = "Prime Minister"
    assert [f.value for f in table.find(text, words_of(text), ["prime", "minister"])] == ["x"]


@pytest.mark.parametrize(("text", "value"), [("West Wing", 2), ("West Wing of it", 3), ("West End", 1), ("West", 1)])
def test_the_longest_of_the_phrases_that_begin_with_one_word(text: str, value: int) -> None:
    table = PhraseTable.of([("West", 1), ("West Wing", 2), ("West Wing of it", 3)])
    assert next(iter(table.find(text, words_of(text)))).value == value


def test_key_and_get() -> None:
    assert key_of("U.S.") == "U S"
    assert TABLE.get("al Orel") == 4
    assert TABLE.get("Orel") is None
