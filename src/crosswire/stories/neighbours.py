"""This file knows which articles are worth comparing: those that share telling words, found without comparing all."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence

from crosswire.model.story import Signature

CLUES = 40
"""The heaviest words of an article that may bring it together with another."""

COMMON = 24
"""A word that more articles share brings each together only with those nearest to it in time: cost stays linear."""

KEPT = 20
"""The likeliest neighbours kept of each article."""


def neighbours(signatures: Sequence[Signature]) -> Iterator[tuple[int, int]]:
    """Pairs of articles (numbers, lower first) to compare, each once.

    The signatures stand in order of publication, so that of articles with a common word the nearest in time are met.
    """
    clues = [sorted(one.terms, key=lambda term: (-term[1], term[0]))[:CLUES] for one in signatures]
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, terms in enumerate(clues):
        for form, weight in terms:
            holders[form].append((number, weight))
    pairs: set[tuple[int, int]] = set()
    for number, terms in enumerate(clues):
        shared: dict[int, float] = defaultdict(float)
        for form, weight in terms:
            for held, other in _near(holders[form], number):
                shared[held] += weight * other
        shared.pop(number, None)  # a text without clues shares none, not even with itself
        best = sorted(shared, key=lambda held: (-shared[held], held))[:KEPT]
        pairs.update((min(number, held), max(number, held)) for held in best)
    yield from sorted(pairs)


def _near(held: Sequence[tuple[int, float]], number: int) -> Sequence[tuple[int, float]]:
    if len(held) <= COMMON:
        return held
    at = bisect_left(held, (number, 0.0))
    start = max(0, min(at - COMMON // 2, len(held) - COMMON))
    return held[start : start + COMMON]
