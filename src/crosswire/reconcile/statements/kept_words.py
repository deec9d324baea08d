"""This file knows which words of one wording are kept in another, word by word."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from crosswire.vocabulary.rarity import rarity

ENDING = re.compile(r"(?<=\w{3})(?:ies|y|ing|ed|es|s|d|e)$")
"""What inflection adds to a word of three letters or more ("duties", "undermining"); and what it takes away."""

FEW = 3
"""Words that two wordings may begin or end with by chance."""


def kept_pairs(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """The pairs of words, in order on both sides, that keep the most weight in place: equal ones, and inflected forms of one.

    "Undermining the faith" stands where the other has "undermined faith", not where it has "the" and, far from there,
    "faith". Each word weighs its rarity and a little more, so that small words are kept too. What both begin and end with is
    kept as it is, where it is more than a word or three ("I am" may open another clause of the one): the rest is small, and
    the table over it costs the product of two half sentences. Of two ways to keep as much ("and we" stands twice) it is the
    one that lies closer together.
    """
    weights = tuple(map(rarity, one))
    one, other = tuple(map(base, one)), tuple(map(base, other))
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    end = 0
    while end < min(len(one), len(other)) - start and one[-1 - end] == other[-1 - end]:
        end += 1
    start, end = start if start > FEW else 0, end if end > FEW else 0
    inner = min(
        _both_ways(one[start : len(one) - end], other[start : len(other) - end], weights[start : len(one) - end]),
        key=_extent,
    )
    head = [(at, at) for at in range(start)]
    tail = [(len(one) - at, len(other) - at) for at in range(end, 0, -1)]
    return [*head, *((start + i, start + j) for i, j in inner), *tail]


@lru_cache(maxsize=65_536)
def base(form: str) -> str:
    """A compared word without the ending of its inflection; not always a word."""
    return ENDING.sub("", form)


def _both_ways(
    one: Sequence[str], other: Sequence[str], weights: Sequence[float]
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The heaviest common subsequence with the earliest of equal words, and with the latest."""
    backwards = _heaviest(one[::-1], other[::-1], weights[::-1])
    return _heaviest(one, other, weights), [(len(one) - 1 - i, len(other) - 1 - j) for i, j in reversed(backwards)]


def _extent(pairs: Sequence[tuple[int, int]]) -> int:
    return sum(pairs[-1]) - sum(pairs[0]) if pairs else 0


def _heaviest(one: Sequence[str], other: Sequence[str], weights: Sequence[float]) -> list[tuple[int, int]]:
    """The heaviest common subsequence, by the usual table (rows for `one`, columns for `other`)."""
    best = [[0.0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for i in range(len(one) - 1, -1, -1):
        weight = weights[i] + 0.1
        for j in range(len(other) - 1, -1, -1):
            skipped = max(best[i + 1][j], best[i][j + 1])
            best[i][j] = max(skipped, best[i + 1][j + 1] + weight) if one[i] == other[j] else skipped
    pairs, i, j = [], 0, 0
    while i < len(one) and j < len(other):
        if one[i] == other[j] and best[i][j] == best[i + 1][j + 1] + (weights[i] + 0.1):  # the earliest of equals
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs
