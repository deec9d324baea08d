from __future__ import annotations

import pytest

from crosswire.model.words import Words, words_of, words_of_tokens
from tests.parsed import annotated


def _told(words: Words) -> list[tuple[int, int, str]]:
    return [(words.starts[at], words.end(at), words.written[at]) for at in range(len(words.starts))]


def test_of_a_stretch() -> None:
    assert _told(words_of("Ana met Ivan Orlov", 8)) == [(8, 12, "Ivan"), (13, 18, "Orlov")]
    assert _told(words_of("Ana met Ivan Orlov", 0, 3)) == [(0, 3, "Ana")]


@pytest.mark.parametrize(
    "text",
    [
        "Ana met Ivan Orlov.",
        "They cannot and don't pay $10pm, he said (again) at 4PM.",
        "The U.S.-led talks on al-Orel\u2019s port_side: \u201cgonna wait\u201d",
        "",
    ],
)
def test_of_tokens_as_of_the_text(text: str) -> None:
    """The tokens part some words, and hold some marks that part words."""
    assert _told(words_of_tokens(annotated(text).parse.tokens)) == _told(words_of(text))
