"""This file knows arithmetic within one article: parts above their total,
and a number said to have doubled that did not.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from crosswire.model.article import AnnotatedArticle
from crosswire.model.mention import Figure
from crosswire.model.values import Note
from crosswire.vocabulary.figure_words import multiples

SLACK = 0.25
"""How far "doubled" may be from twice: news rounds it generously."""

WHOLES = frozenset({"casualties", "people"})
"""Measures whose parts may be told by what became of them."""

ONE_SENTENCE = 160
"""Characters from a whole to the end of the list of its parts."""


def check_sums(article: AnnotatedArticle, figures: Sequence[Figure]) -> tuple[Note, ...]:
    """Notes on figures of one article that do not fit each other, each with the passage of the figure it is about."""
    return (*_parts(figures), *_multiples(article, figures))


def _parts(figures: Sequence[Figure]) -> Iterator[Note]:
    known = {figure.id: figure for figure in figures}
    parts: dict[str, list[Figure]] = defaultdict(list)
    for figure in figures:
        if figure.part_of in known and figure.low is not None and _of_one_measure(known[figure.part_of], figure):
            parts[figure.part_of].append(figure)
    for whole_id, belonging in parts.items():
        whole = known[whole_id]
        top = _top(whole)
        if top is None:
            continue
        for part in belonging:
            if (part.low or 0) > top:
                yield Note(
                    "part-above-total", f"{part.passage.text!r} is more than {whole.passage.text!r}", part.passage
                )
        yield from _sum(whole, belonging, top)


def _of_one_measure(whole: Figure, part: Figure) -> bool:
    """Whether a part can be held against its whole: the wounded are none of the dead, the dead may be some of the casualties."""
    return part.measure == whole.measure or whole.measure in WHOLES


def _sum(whole: Figure, belonging: Sequence[Figure], top: float) -> Iterator[Note]:
    """Parts that exclude each other may not exceed their whole together.

    Children may also be civilians, so only parts of different groups told in one list are added up.
    """
    beside = [part for part in belonging if 0 <= part.passage.start - whole.passage.end < ONE_SENTENCE]
    groups = {part.of_whom for part in beside}
    total = sum(part.low or 0 for part in beside)
    if (
        len(beside) > 1
        and len(groups) == len(beside)
        and total > top
        and all((part.low or 0) <= top for part in beside)
    ):
        told = ", ".join(repr(part.passage.text) for part in beside)
        yield Note("parts-above-total", f"{told} are together more than {whole.passage.text!r}", whole.passage)


def _top(figure: Figure) -> float | None:
    if figure.high is None or figure.approximate:
        return None if figure.high is None else figure.high * (1 + SLACK)
    return figure.high


def _multiples(article: AnnotatedArticle, figures: Sequence[Figure]) -> Iterator[Note]:
    """As in "doubled from 10 to 34": two numbers of one measure in a sentence with a word for how many times."""
    starts = [figure.passage.start for figure in figures]
    for word, sentence in _multiplying(article):
        told = figures[bisect_left(starts, sentence[0]) : bisect_left(starts, sentence[1])]
        pair = [figure for figure in told if figure.low is not None and figure.low == figure.high]
        if len(pair) != 2 or (pair[0].measure, pair[0].unit) != (pair[1].measure, pair[1].unit):
            continue
        small, large = sorted(float(figure.low or 0) for figure in pair)
        times = max(multiples()[word], 1 / multiples()[word])
        if small and abs(large / small / times - 1) > SLACK:
            detail = f"{word!r}, but {pair[0].passage.text!r} and {pair[1].passage.text!r}"
            yield Note("multiple-does-not-fit", detail, pair[-1].passage)


def _multiplying(article: AnnotatedArticle) -> Iterator[tuple[str, tuple[int, int]]]:
    tokens = article.parse.tokens
    for sentence in article.sentences:
        words = [tokens[at].text.lower() for at in range(sentence.first, sentence.last)]
        said = [word for word in words if word in multiples()]
        if len(said) == 1 and "from" in words and "to" in words:
            yield said[0], (sentence.passage.start, sentence.passage.end)
