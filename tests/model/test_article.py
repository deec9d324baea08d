from __future__ import annotations

from crosswire.model.article import Parse, Token


def _parse(*words: str) -> Parse:
    return Parse(
        tuple(Token(10 * at, 10 * at + 5, word, word, "X", "X", "dep", at, "", "") for at, word in enumerate(words))
    )


def test_where_words_stand_in_order_whatever_their_capitals() -> None:
    parse = _parse("The", "envoy", "met", "the", "other", "Envoy")
    assert parse.where({"the", "envoy", "minister"}) == [0, 1, 3, 5]
    assert parse.where(frozenset()) == []


def test_starts_and_small_letters() -> None:
    parse = _parse("The", "ENVOY")
    assert parse.starts == (0, 10)
    assert parse.lower == ["the", "envoy"]
