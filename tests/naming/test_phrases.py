from __future__ import annotations

import pytest

from crosswire.naming.phrases import PhraseTable, key_of, words_of

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
    assert [f.value for f in table.find(text, words_of(text), lower=True)] == ["x"]


def test_key_and_get() -> None:
    assert key_of("U.S.") == "U S"
    assert TABLE.get("al Orel") == 4
    assert TABLE.get("Orel") is None
