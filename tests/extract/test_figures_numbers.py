"""How printed numbers are read and bounded, from words alone."""

from __future__ import annotations

import time

import pytest

from crosswire.extract.coreference import Cast
from crosswire.extract.figures import find_figures
from crosswire.extract.figures.hedges import bounds_of
from crosswire.extract.figures.numbers import find_numbers
from crosswire.model.article import AnnotatedArticle, Article, Block, Parse, Sentence, Token
from crosswire.model.source import StoredSource


@pytest.mark.parametrize(
    ("text", "low", "high", "words"),
    [
        ("98", 98, 98, 1),
        ("1,200", 1200, 1200, 1),
        ("2.5 million", 2_500_000, 2_500_000, 2),
        ("1.1bn", 1_100_000_000, 1_100_000_000, 1),
        ("twenty - six", 26, 26, 3),
        ("two hundred and fifty", 250, 250, 4),
        ("fifty thousand", 50_000, 50_000, 2),
        ("two dozen", 24, 24, 2),
        ("a dozen", 12, 12, 2),
        ("half a dozen", 6, 6, 3),
        ("a million", 1_000_000, 1_000_000, 2),
        ("half a million", 500_000, 500_000, 3),
        ("dozens", 24, None, 1),
        ("scores", 40, None, 1),
        ("hundreds", 200, None, 1),
        ("tens of thousands", 20_000, None, 3),
        ("hundreds of thousands", 200_000, None, 3),
        ("several", 3, None, 1),
        ("several hundred", 300, None, 2),
        ("a couple", 2, None, 2),
        ("10 to 15", 10, 15, 3),
        ("three or four", 3, 4, 3),
        ("five to 10 million", 5_000_000, 10_000_000, 4),
        ("no one", 0, 0, 2),
        ("none", 0, 0, 1),
        ("both", 2, 2, 1),
        ("one", 1, 1, 1),
        ("two and a half", 2.5, 2.5, 4),
        ("three and a half million", 3_500_000, 3_500_000, 5),
        ("a million and a half", 1_500_000, 1_500_000, 5),
        ("2 ½", 2.5, 2.5, 2),
        ("the past few", 3, None, 1),
    ],
)
def test_number(text: str, low: float, high: float | None, words: int) -> None:
    lower = [*text.split(), "people"]
    number = next(find_numbers(lower, 0, len(lower)))
    assert (number.low, number.high, number.last - number.first + 1) == (low, high, words)


@pytest.mark.parametrize(
    "text", ["the", "a man", "the first", "B12", "one-sided".replace("-", ""), "half brothers", "a third country", "a"]
)
def test_no_number(text: str) -> None:
    lower = text.lower().split()
    assert list(find_numbers(lower, 0, len(lower))) == []


@pytest.mark.parametrize("text", ["15 to 10 people", "15 people to 20", "one two"])
def test_no_range(text: str) -> None:
    lower = text.split()
    found = list(find_numbers(lower, 0, len(lower)))
    assert found
    assert all(number.low == number.high for number in found)


@pytest.mark.parametrize(
    ("text", "low", "high", "approximate"),
    [
        ("at least 40 people", 40, None, False),
        ("no fewer than 40 people", 40, None, False),
        ("more than 90 people", 91, None, False),
        ("over 90 people", 91, None, False),
        ("fewer than 90 people", None, 89, False),
        ("up to 12 people", None, 12, False),
        ("as many as 12 people", None, 12, False),
        ("about 100 people", 100, 100, True),
        ("some 100 people", 100, 100, True),
        ("nearly 100 people", None, 100, True),
        ("100 people or more", 100, None, False),
        ("100 or so people", 100, 100, True),
        ("more than a dozen people", 13, None, False),
        ("more than 2.5 million people", 2_500_001, None, False),
        ("100 people", 100, 100, False),
        ("than 100 people", 100, 100, False),
    ],
)
def test_bounds(text: str, low: float | None, high: float | None, approximate: bool) -> None:
    lower = text.split()
    number = next(number for number in find_numbers(lower, 0, len(lower)) if number.high != 0)
    after = lower.index("people") + 1
    bounds = bounds_of(lower, number, number.first, (0, len(lower)), after)
    assert (bounds.low, bounds.high, bounds.approximate) == (low, high, approximate)


LINE = [("Rebels", "NNS", "NOUN", "nsubj", 1), ("killed", "VBD", "VERB", "ROOT", 1), ("5", "CD", "NUM", "nummod", 3),
        ("people", "NNS", "NOUN", "dobj", 1), ("since", "IN", "ADP", "prep", 1), ("of", "IN", "ADP", "prep", 3),
        (",", ",", "PUNCT", "punct", 1)]  # fmt: skip


def one_sentence(lines: int) -> AnnotatedArticle:
    """A sentence that never ends: the same clause again and again, each a list item of the first verb."""
    words = [word for _ in range(lines) for word in LINE]
    text = " ".join(word[0] for word in words)
    tokens, at = [], 0
    for number, (form, tag, pos, dep, head) in enumerate(words):
        base = number - number % len(LINE)
        top = base + head if not (dep == "ROOT" and base) else base + 1 - len(LINE)
        label = "conj" if dep == "ROOT" and base else dep
        tokens.append(Token(at, at + len(form), form, form, pos, tag, label, top, "", "", number == 0))
        at += len(form) + 1
    source = StoredSource(id="x", uri="x", sha256="0", bytes_sha256="0", length=len(text), text=text)
    sentence = Sentence("s", source.passage(0, len(text)), False, 0, len(tokens), 0)
    parse = Parse(tuple(tokens), (), (Block(0, len(text), "paragraph", 0, len(tokens)),))
    return AnnotatedArticle(Article(source), parse, (sentence,))


def seconds(lines: int) -> float:
    article = one_sentence(lines)
    assert len(article.parse.children) == len(article.parse.tokens)
    started = time.process_time()
    found = find_figures(article, (), (), Cast((), ()))
    assert len(found) == lines
    return time.process_time() - started


def test_five_thousand_numbers_in_one_sentence() -> None:
    seconds(100)
    once, twice = min(seconds(2500) for _ in range(3)), min(seconds(5000) for _ in range(3))
    assert twice < 3.2 * once + 0.05
