"""This file knows how two texts run side by side: which sentences tell the same, and how far in the same order."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from crosswire.reconcile.origins.course import Course
from crosswire.reconcile.origins.told import Text, Told

ALIKE = 0.3
"""The share of telling words in common from which two sentences may tell the same."""

LEAST = 4.0
"""The weight that is shared at least: one rare name alone (4.0) barely does."""

TOPIC = 2
"""Sentences of both texts a word may stand in before it counts less: the topic's own words tie every pair."""

EDITED = 0.8
"""The share of words in the same order from which a sentence is the other one, lightly edited."""

MOVED = 10.0
"""The weight that is shared at least by sentences that stand elsewhere in the other text."""

STEP = 2
"""How many sentences further both texts may go on for a row to hold: one may be left out or added."""

How = Literal["same", "edited", "reworded"]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two sentences (numbers in their texts) that tell the same, and how near their words are."""

    one: int
    other: int
    shared: float
    how: How


@dataclass(frozen=True)
class Parallels:
    """Two texts side by side: `pairs` run forward in both, `likeliest` are the best partners wherever they stand."""

    one: Text
    other: Text
    pairs: tuple[Pair, ...]
    likeliest: tuple[Pair, ...]

    def along(self, course: Course) -> Parallels:
        """The same texts side by side along the course they share."""
        pairs = tuple(_pair(self.one, self.other, cell, weight) for cell, weight in course.ties)
        return Parallels(self.one, self.other, pairs, self.likeliest)

    @cached_property
    def verbatim(self) -> tuple[Pair, ...]:
        """The pairs of one wording, wherever they stand."""
        return tuple(pair for pair in self.likeliest if pair.how != "reworded")

    @cached_property
    def moved(self) -> tuple[Pair, ...]:
        """Pairs that share much and stand elsewhere in the other text."""
        ones, others = {pair.one for pair in self.pairs}, {pair.other for pair in self.pairs}
        elsewhere = (pair for pair in self.likeliest if pair.one not in ones and pair.other not in others)
        return tuple(pair for pair in elsewhere if pair.shared >= MOVED)

    @cached_property
    def rows(self) -> tuple[tuple[Pair, ...], ...]:
        """The pairs in rows in which both texts go on by a sentence or two."""
        rows: list[list[Pair]] = []
        for pair in self.pairs:
            if rows and pair.one - rows[-1][-1].one <= STEP and pair.other - rows[-1][-1].other <= STEP:
                rows[-1].append(pair)
            else:
                rows.append([pair])
        return tuple(map(tuple, rows))

    @cached_property
    def prose(self) -> float:
        """How much of the plain words outside quotation marks the sentences of a pair have in common, of the fewer, in the mean."""
        both = [(self.one.told[pair.one].prose, self.other.told[pair.other].prose) for pair in self.pairs]
        shares = [len(mine & theirs) / max(1, min(len(mine), len(theirs))) for mine, theirs in both]
        return sum(shares) / len(shares) if shares else 0.0

    @cached_property
    def covered(self) -> float:
        """The share of the text that is covered more."""
        ones, others = {pair.one for pair in self.pairs}, {pair.other for pair in self.pairs}
        mine = sum(self.one.told[number].weight for number in sorted(ones)) / (self.one.weight or 1.0)
        theirs = sum(self.other.told[number].weight for number in sorted(others)) / (self.other.weight or 1.0)
        return max(mine, theirs)

    @cached_property
    def copied(self) -> float:
        """The share of the shorter text's words in sentences that stand in the other, the same or lightly edited."""
        mine = sum(len(self.one.told[pair.one].forms) for pair in self.verbatim)
        theirs = sum(len(self.other.told[pair.other].forms) for pair in self.verbatim)
        shorter = min(self.one.length, self.other.length)
        return min(mine, theirs) / shorter if shorter else 0.0


def side_by_side(one: Text, other: Text) -> Parallels:
    """How two texts run side by side; words of both texts decide alone, so no third text changes it."""
    likely = _likely(one, other)
    pairs = tuple(_pair(one, other, key, shared) for key, shared in _forward(likely))
    return Parallels(one, other, pairs, tuple(_pair(one, other, key, likely[key]) for key in _best_first(likely)))


def _likely(one: Text, other: Text) -> dict[tuple[int, int], float]:
    """The weight shared by each pair of sentences that may tell the same."""
    spread = Counter(stem for text in (one, other) for told in text.told for stem in told.telling)
    damped = {stem: 1.0 + 0.5 * max(0, count - TOPIC) for stem, count in spread.items()}
    holders: dict[str, list[int]] = defaultdict(list)
    for number, told in enumerate(other.told):
        for stem in told.telling:
            holders[stem].append(number)
    theirs = [_damped(told, damped) for told in other.told]
    found: dict[tuple[int, int], float] = {}
    for number, told in enumerate(one.told):
        shared: dict[int, float] = defaultdict(float)
        for stem, weight in told.telling.items():
            for held in holders.get(stem, ()):
                shared[held] += weight / damped[stem]
        mine = _damped(told, damped)
        for held, weight in shared.items():
            lighter, heavier = sorted((mine, theirs[held]))
            if weight >= LEAST and weight >= ALIKE * (0.7 * lighter + 0.3 * heavier):
                found[number, held] = weight
    return found


def _damped(told: Told, damped: Mapping[str, float]) -> float:
    return sum(weight / damped[stem] for stem, weight in told.telling.items())


def _best_first(likely: Mapping[tuple[int, int], float]) -> list[tuple[int, int]]:
    """Each sentence with the one it shares most with, each used once."""
    ones: set[int] = set()
    others: set[int] = set()
    chosen = []
    for one, other in sorted(likely, key=lambda key: (-likely[key], key)):
        if one not in ones and other not in others:
            ones.add(one)
            others.add(other)
            chosen.append((one, other))
    return chosen


def _forward(likely: Mapping[tuple[int, int], float]) -> list[tuple[tuple[int, int], float]]:
    """The heaviest chain of pairs that runs forward in both texts: the best chain so far by where it ends."""
    ends: list[int] = []
    chains: list[tuple[float, tuple[int, int], int | None]] = []
    links: list[tuple[float, tuple[int, int], int | None]] = []
    # Pairs come by the first text, and from the end of the second, so that none follows another of its own sentence.
    for one, other in sorted(likely, key=lambda key: (key[0], -key[1])):
        at = bisect_left(ends, other)
        before = chains[at - 1] if at else (0.0, (0, 0), None)
        weight = before[0] + likely[one, other]
        links.append((weight, (one, other), before[2] if at else None))
        link = (weight, (one, other), len(links) - 1)
        if at < len(ends) and ends[at] == other and chains[at][0] >= weight:
            continue
        ends.insert(at, other)
        chains.insert(at, link)
        while at + 1 < len(ends) and chains[at + 1][0] <= weight:
            del ends[at + 1], chains[at + 1]
    if not chains:
        return []
    return _walked(links, chains[-1][2], likely)


def _walked(
    links: Sequence[tuple[float, tuple[int, int], int | None]],
    last: int | None,
    likely: Mapping[tuple[int, int], float],
) -> list[tuple[tuple[int, int], float]]:
    chain = []
    while last is not None:
        _, key, last = links[last]
        chain.append((key, likely[key]))
    return chain[::-1]


def _pair(one: Text, other: Text, key: tuple[int, int], shared: float) -> Pair:
    return Pair(key[0], key[1], shared, _how(one.told[key[0]], other.told[key[1]]))


def _how(one: Told, other: Told) -> How:
    if one.forms == other.forms:
        return "same"
    from rapidfuzz.distance import LCSseq

    return "edited" if LCSseq.normalized_similarity(one.forms, other.forms) >= EDITED else "reworded"
