"""This file knows which articles are worth comparing: those that share telling words, found without comparing all."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from sys import intern

from crosswire.model.story import Signature

CLUES = 30
"""The heaviest words of an article that may bring it together with another."""

COMMON = 12
"""A word that more articles share brings each together only with those nearest to it in time: cost stays linear."""

KEPT = 20
"""The likeliest neighbours kept of each article."""


def neighbours(signatures: Sequence[Signature]) -> Iterator[tuple[int, int]]:
    """Pairs of articles (numbers, lower first) to compare, each once.

    The signatures stand in order of publication, so that of articles with a common word the nearest in time are met.
    """
    clues = [_clues(one) for one in signatures]
    holders: dict[str, list[int]] = defaultdict(list)
    for number, terms in enumerate(clues):
        for form, _ in terms:
            holders[form].append(number)
    pairs: set[tuple[int, int]] = set()
    for number, terms in enumerate(clues):
        shared: dict[int, float] = defaultdict(float)
        for form, weight in terms:
            for held in _near(holders[form], number):
                shared[held] += weight
        shared.pop(number, None)  # a text without clues shares none, not even with itself
        best = sorted(shared, key=lambda held: (-shared[held], held))[:KEPT]
        pairs.update((min(number, held), max(number, held)) for held in best)
    yield from sorted(pairs)


def _clues(signature: Signature) -> list[tuple[str, float]]:
    heaviest = sorted(signature.terms, key=lambda term: (-term[1], term[0]))[:CLUES]
    return [(intern(form), weight) for form, weight in heaviest]


def _near(held: Sequence[int], number: int) -> Sequence[int]:
    if len(held) <= COMMON:
        return held
    at = bisect_left(held, number)
    start = max(0, min(at - COMMON // 2, len(held) - COMMON))
    return held[start : start + COMMON]
