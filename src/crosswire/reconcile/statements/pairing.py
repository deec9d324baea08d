"""This file knows which slices of different texts are compared, and which pairs their place proves."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from crosswire.model.passage import Passage
from crosswire.reconcile.statements.slices import Slice
from crosswire.reconcile.statements.speakers import are_described_apart
from crosswire.vocabulary.rarity import rarity

TELLING = 1.5
"""Words at least this rare (see `vocabulary.rarity`) may bring two slices together as candidates."""

COMMON_IN_STORY = 60
"""A word that stands in more slices than this brings none together: the cost grows with candidates, not with squares."""

PHRASE = 4
"""Words in a row that bring two slices together even where each is common."""

SHORT = 3
"""Words of a quotation in marks that are looked for as they stand, however common each is."""

LEAST = 2
"""Telling words that a parallel report must have: "he believes that" stands beside any belief."""

ENOUGH = 0.3
"""The share of the lighter slice's weight that what is shared must have for a pair to be looked at."""


def in_sequence(
    slices: Sequence[Slice], akin: Collection[tuple[int, int]], same: Collection[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """The akin pairs that stand in the same place: what is said right before or after each is a pair as well.

    As in "We will not go on like this for months. We must know within days", rewritten by one outlet sentence by
    sentence: one sentence by itself proves nothing, two in a row do. What is proved of one printing of a sentence holds
    for its other printings.
    """
    proved = {pair for pair in akin if any(_beside(slices, pair, step, akin, same) for step in (-1, 1))}
    printings: dict[int, list[int]] = defaultdict(list)
    for low, high in same:
        printings[low].append(high)
        printings[high].append(low)
    for low, high in sorted(akin):
        others = [(other, high) for other in printings[low]] + [(low, other) for other in printings[high]]
        if (low, high) in proved or any((min(pair), max(pair)) in proved for pair in others):
            yield low, high


def _beside(
    slices: Sequence[Slice], pair: tuple[int, int], step: int, akin: Collection[tuple[int, int]],
    same: Collection[tuple[int, int]],
) -> bool:  # fmt: skip
    """Whether the next (or last) sentences of both quotations are a pair too."""
    low, high = pair[0] + step, pair[1] + step
    if (low, high) not in akin and (low, high) not in same:
        return False
    quotes = [(slices[here].quote, slices[there].quote) for here, there in zip(pair, (low, high), strict=True)]
    return all(here is not None and here is there for here, there in quotes)


def candidates(slices: Sequence[Slice]) -> Iterator[tuple[int, int]]:
    """Pairs of slices (by index, lower first) of different sources that share a telling word or phrase, each pair once.

    Slices of one source are never paired: what one text says twice is two statements until another text joins them.
    A phrase is four words in a row, so that plain words in one order ("then we are going to move on") count as well; or the
    three of a whole quotation ("has to end").
    """
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    whole = {piece.forms for piece in slices if piece.in_marks and len(piece.forms) == SHORT}
    for index, piece in enumerate(slices):
        telling = {(word,) for word, weight in piece.telling.items() if weight >= TELLING}
        phrases = {piece.forms[at : at + PHRASE] for at in range(len(piece.forms) - PHRASE + 1)}
        phrases |= {piece.forms[at : at + SHORT] for at in range(len(piece.forms) - SHORT + 1)} & whole
        for key in sorted(telling | phrases):
            holders[key].append(index)
    weights: dict[tuple[int, int], float] = defaultdict(float)
    for key, held in holders.items():
        if not 2 <= len(held) <= COMMON_IN_STORY:
            continue
        weight = (
            max(slices[held[0]].telling.get(key[0], 0.0), sum(map(rarity, key)))
            if len(key) == 1
            else sum(map(rarity, key))
        )
        for position, low in enumerate(held):
            for high in held[position + 1 :]:
                if slices[low].passage.source != slices[high].passage.source:
                    weights[low, high] += weight
    for (low, high), weight in weights.items():
        if weight >= ENOUGH * min(slices[low].weight, slices[high].weight):
            yield low, high


def parallel_sayings(
    slices: Sequence[Slice], parallels: Sequence[tuple[Passage, Passage]]
) -> Iterator[tuple[int, int]]:
    """Pairs (by index, lower first) of what is said in parallel sentences, once in each: in marks, or reported.

    Quotations are of one known speaker. Reports have a word in common and no two known speakers: a rewriter may make
    "officials" of "two diplomats", and the report is still the same; but "the governor" is not "the rescue service".
    """
    for reported in (False, True):
        said: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
        for index, piece in enumerate(slices):
            if piece.kind == "indirect" if reported else piece.in_marks and piece.actor is not None:
                said[piece.passage.source].append((piece.passage.start, piece.passage.end, index))
        for one, other in parallels:
            here, there = _within(said[one.source], one), _within(said[other.source], other)
            if len(here) == len(there) == 1:
                low, high = sorted((here[0], there[0]))
                actors = {slices[low].actor, slices[high].actor}
                if (len(actors) == 1 or (reported and None in actors)) and (
                    not reported or _one_report(slices, low, high)
                ):
                    yield low, high


def _one_report(slices: Sequence[Slice], low: int, high: int) -> bool:
    """Whether two parallel reports have a word in common, no mere number, and no two speakers told by quite other words."""
    one, other = slices[low], slices[high]
    in_common = any(not stem.isdigit() for stem in one.telling.keys() & other.telling.keys())
    told = min(len(one.telling), len(other.telling)) >= LEAST
    return in_common and told and not are_described_apart(one.speaker, other.speaker)


def _within(quoted: Sequence[tuple[int, int, int]], passage: Passage) -> list[int]:
    """The indices of the quotations (in order of the text) that share words with a passage."""
    at = max(bisect_left(quoted, (passage.start, 0, 0)) - 1, 0)
    found = []
    while at < len(quoted) and quoted[at][0] < passage.end:
        if quoted[at][1] > passage.start:
            found.append(quoted[at][2])
        at += 1
    return found
