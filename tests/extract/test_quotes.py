"""What holds of all quotations of an article."""

from __future__ import annotations

import time

import pytest

from crosswire.extract.quotes import find_quotes
from tests.extract.quoted_sentences import annotated, found
from tests.passages import inexact

STORY = """Harbour talks fail

ACCRA — Mara Okoro said on Monday that the harbour would stay closed until the pilots are paid.

“We will not leave,” she told reporters. “Not tonight, not ever.

“We have waited a year for the money.”

The mayor called the plan a “mistake”, and the union, which had "doubts," said so: 'We stay.'

Nobody was hurt, according to police."""


def test_every_passage_holds_its_words() -> None:
    quotes, notes = found(STORY)
    assert len(quotes) > 5
    assert inexact((*quotes, *notes), {"own": STORY}) == []


def test_ids_are_stable_and_each_is_given_once() -> None:
    ids = [quote.id for quote in found(STORY)[0]]
    assert len(ids) == len(set(ids))
    assert [quote.id for quote in find_quotes(annotated(STORY))[0]] == ids


def test_references_point_to_quotes() -> None:
    quotes, _ = found(STORY)
    ids = {quote.id for quote in quotes}
    assert {quote.continues for quote in quotes} - {None} <= ids
    assert {quote.nested_in for quote in quotes} - {None} <= ids


@pytest.mark.parametrize(
    "text", ["", "“”", "“", "said", "“a", "a: “b”", "‘’ said", ", he said. ”", "according to", "— “x” —"]
)
def test_nothing_raises(text: str) -> None:
    assert isinstance(find_quotes(annotated(text)), tuple)


@pytest.mark.parametrize("piece", ["“Go,” he said. ", "he said that ", "“a” ", "according to ", "saying "])
def test_time_grows_with_length_alone(piece: str) -> None:
    def seconds(count: int) -> float:
        article = annotated("\n\n".join([piece * 40] * count))
        assert article.parse.edges or not article.parse.tokens
        best = float("inf")
        for _ in range(3):
            started = time.process_time()
            find_quotes(article)
            best = min(best, time.process_time() - started)
        return best

    seconds(1)
    assert seconds(8) < 6 * seconds(4) + 0.05
