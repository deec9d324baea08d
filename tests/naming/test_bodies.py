from __future__ import annotations

import pytest

from crosswire.model.values import NameKind
from crosswire.naming.bodies import body_key, body_words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Russian Defense Ministry", "Ministry of Defence of Russia"),
        ("Iraqi government", "government of Iraq"),
        ("Trade Ministry", "the Ministry of Trade"),
    ],
)
def test_one_body_in_other_words(one: str, other: str) -> None:
    assert body_words(one) == body_words(other)


def test_other_bodies_in_like_words() -> None:
    assert body_words("Iraqi government") != body_words("Iranian government")
    assert body_words("Ministry of Trade") != body_words("Ministry of Transport")


@pytest.mark.parametrize(
    ("text", "kind", "key"),
    [
        ("UK", "country", ("country", "GBR")),
        ("Britain", "country", ("country", "GBR")),
        ("Moscow", "country", ("country", "RUS")),
        ("Kremlin", "organisation", ("seat", "kremlin")),
        ("U.N.", "organisation", ("body", "United Nations")),
        ("Islamic State group", "group", ("body", "Islamic State")),
        ("Ukrainian officials", "group", None),
        ("Velm Harbour Board", "organisation", ("named", "velm harbour board")),
    ],
)
def test_key(text: str, kind: NameKind, key: tuple[str, str] | None) -> None:
    assert body_key(text, kind) == key
