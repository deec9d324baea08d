"""To whom, when and where something was said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.extract.quotes import find_quotes
from tests.extract.quoted_sentences import annotated, quotes


@pytest.mark.parametrize(
    ("text", "addressee"),
    [
        ("“We stay in the harbour,” Okoro told reporters.", "reporters"),
        ("Three diplomats told Reuters the talks would go on in May.", "Reuters"),
        ("Okoro complained to the minister that the harbour was closed.", "the minister"),
        ("Speaking to reporters in Accra, Okoro said the harbour was closed.", "reporters"),
        ("Okoro said the harbour was closed.", None),
    ],
)
def test_addressee(text: str, addressee: str | None) -> None:
    quote = quotes(text, "direct", "indirect")[0]
    assert (quote.addressee.name if quote.addressee else None) == addressee


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("“We stay in the harbour,” Okoro said in Accra.", "Accra"),
        ("Okoro said at a press conference in Accra that the harbour was closed.", "Accra"),
        ("“We stay in Accra,” Okoro said.", None),
    ],
)
def test_place(text: str, place: str | None) -> None:
    quote = quotes(text, "direct", "indirect")[0]
    assert (quote.place.text if quote.place else None) == place


def test_what_the_language_model_alone_calls_a_place_is_none() -> None:
    """It labels a heading's "Talks" or "Court" so; only a name that is known for a place is one."""
    article = annotated("“We stay in the harbour,” Okoro said in Court.")
    tokens = [replace(token, label="GPE") if token.text == "Court" else token for token in article.parse.tokens]
    labelled = replace(article, parse=replace(article.parse, tokens=tuple(tokens)))
    (quote,), _ = find_quotes(labelled)
    assert quote.speaker is not None
    assert quote.place is None


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("“We stay in the harbour,” Okoro said on Monday.", "2031-05-12"),
        ("Okoro said on Monday the harbour was closed.", "2031-05-12"),
        ("Okoro said the harbour would close on Monday.", None),
        ("With talks set for Monday, Okoro said the harbour was closed.", None),
    ],
)
def test_when(text: str, value: str | None) -> None:
    quote = quotes(text, "direct", "indirect")[0]
    assert (quote.when.value if quote.when else None) == value
