"""This file knows which slices of different texts word the same thing: candidates by rare words, decided by alignment."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from crosswire.model.passage import Passage
from crosswire.model.values import Verdict
from crosswire.reconcile.slices import Slice
from crosswire.vocabulary.rarity import rarity

TELLING = 1.5
"""Words at least this rare (see `vocabulary.rarity`) may bring two slices together as candidates."""

COMMON_IN_STORY = 60
"""A word that stands in more slices than this brings none together: the cost grows with candidates, not with squares."""

PHRASE = 4
"""Words in a row that bring two slices together even where each is common."""

REPORTED, LITTLE = 0.4, 5.0
"""The share of the lighter's telling words, and their weight, from which two reports of one speaker's words are one.

Read off the tune half of our own gold, where nine in ten pairs of one speaker that share so much are one utterance.
"""

AKIN = 0.4
"""The share of the lighter of two quotations that must stand in the other for them to be akin."""

RUN = 3
"""Words in a row that two quotations must have in common where one is a good deal longer."""

ENOUGH = 0.3
"""The share of the lighter slice's weight that what is shared must have for a pair to be looked at."""


def align(one: Slice, other: Slice) -> Verdict:
    """Whether two slices word the same thing: relation "same", "akin" or "other", score 0 to 1, and the reasons.

    The score is the rarity of the words that stand in both in the same order, over that of the lighter slice. How much
    is asked depends on who speaks: least of two quotations of one speaker, most of two narrated sentences. Quotations of
    one speaker that share less, but not little, are akin: their places in what was said decide (`in_sequence`).
    """
    shared = _shared(one.forms, other.forms)
    lighter, heavier = sorted((one.weight, other.weight))
    if not lighter:
        return Verdict("other", 0.0, ())
    if one.in_marks and other.in_marks and not _two_speakers(one, other):
        covered, same = shared / lighter, _quoted_alike(one, other, shared)
        if not same and one.actor is not None and one.actor == other.actor and covered >= AKIN and shared >= 5.0:
            return Verdict("akin", covered, ("some of the telling words in the same order",))
    elif _reported(one, other):
        covered = _in_common(one, other)
        same = covered >= REPORTED
    else:
        covered = shared / (heavier if one.kind == other.kind == "narrated" or _two_speakers(one, other) else lighter)
        needed, least = _needed(one, other)
        same = covered >= needed and shared >= least
    reason = f"{covered:.0%} of the telling words in common"
    return Verdict("same" if same else "other", min(covered, 1.0), (reason,) if same else ())


def _shared(one: Sequence[str], other: Sequence[str]) -> float:
    """How much the words tell that stand in both in the same order, whichever of the two is taken first.

    Of several longest subsequences the one found depends on the side it is sought from ("open the harbour on Monday" in
    "open the harbour of Dransk on Monday"): a copy that sorts behind another text was set apart from it.
    """
    return max(
        sum(rarity(first[index]) for index in matched(first, second)) for first, second in ((one, other), (other, one))
    )


def _quoted_alike(one: Slice, other: Slice, shared: float) -> bool:
    """Whether two quotations that may be of one speaker print the same words: as a whole, a part, or overlapping.

    Two sentences on one subject share their words here and there ("the dam does not leak", "nobody said
    that dams never leak"); two wordings of one sentence share most of both, or the shorter in one piece.
    """
    lighter, heavier = sorted((one.weight, other.weight))
    known = one.actor is not None and other.actor is not None
    run = _longest_run(one.forms, other.forms)
    if _overlaps(one.forms, other.forms, run):
        return run.weight >= (2.5 if known else 6.0)
    if shared < (4.0 if known else 6.0):
        return False
    alike = shared >= 0.6 * lighter and shared >= 0.5 * heavier
    return alike or (shared >= 0.65 * lighter and run.weight >= 0.45 * lighter and run.length >= RUN)


class _Run(NamedTuple):
    """A run of words that stands in two wordings: where it begins in each, how many words, and how much they tell."""

    here: int
    there: int
    length: int
    weight: float


def _overlaps(one: Sequence[str], other: Sequence[str], run: _Run) -> bool:
    """Whether a run begins where one of two wordings begins and ends where one ends: a part, or overlapping parts."""
    begins = 0 in (run.here, run.there)
    return begins and (run.here + run.length == len(one) or run.there + run.length == len(other))


def _reported(one: Slice, other: Slice) -> bool:
    """Whether one of two pieces of one speaker is reported without marks: then order and inflection are the outlet's own."""
    kinds = {one.kind, other.kind}
    return "indirect" in kinds and "narrated" not in kinds and one.actor is not None and one.actor == other.actor


def _in_common(one: Slice, other: Slice) -> float:
    """The share of the lighter slice's telling words that the other has too, in any order; 0 where that is little."""
    both = one.telling.keys() & other.telling.keys()
    shared = sum(min(one.telling[word], other.telling[word]) for word in both)
    lighter = min(sum(one.telling.values()), sum(other.telling.values()))
    return shared / lighter if shared >= LITTLE else 0.0


def _needed(one: Slice, other: Slice) -> tuple[float, float]:
    """The share of the slice that must be covered, and the least weight of what is shared, where one has no marks."""
    kinds = {one.kind, other.kind}
    if _two_speakers(one, other):  # only the very same words, printed under two names, are one statement
        return (0.9, 10.0) if one.in_marks and other.in_marks else (2.0, 0.0)
    if "narrated" in kinds:
        return 0.6, 11.0
    return 0.7, 9.0


def _two_speakers(one: Slice, other: Slice) -> bool:
    return one.actor is not None and other.actor is not None and one.actor != other.actor


def _longest_run(one: Sequence[str], other: Sequence[str]) -> _Run:
    """The most telling run of words of the common subsequence."""
    from rapidfuzz.distance import LCSseq

    runs = (
        _Run(s.src_start, s.dest_start, s.src_end - s.src_start, sum(map(rarity, one[s.src_start : s.src_end])))
        for s in LCSseq.opcodes(one, other)
        if s.tag == "equal"
    )
    return max(runs, key=lambda run: run.weight, default=_Run(0, 0, 0, 0.0))


def matched(one: Sequence[str], other: Sequence[str]) -> Iterator[int]:
    """The indices of the words of one wording that stand in the other too, in the same order."""
    from rapidfuzz.distance import LCSseq

    for step in LCSseq.opcodes(one, other):
        if step.tag == "equal":
            yield from range(step.src_start, step.src_end)


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
    A phrase is four words in a row, so that plain words in one order ("then we are going to move on") count as well.
    """
    holders: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for index, piece in enumerate(slices):
        telling = {(word,) for word, weight in piece.telling.items() if weight >= TELLING}
        phrases = {piece.forms[at : at + PHRASE] for at in range(len(piece.forms) - PHRASE + 1)}
        for key in sorted(telling | phrases):
            holders[key].append(index)
    weights: dict[tuple[int, int], float] = defaultdict(float)
    for key, held in holders.items():
        weight = (
            max(slices[held[0]].telling.get(key[0], 0.0), sum(map(rarity, key)))
            if len(key) == 1
            else sum(map(rarity, key))
        )
        for position, low in enumerate(held if len(held) <= COMMON_IN_STORY else ()):
            for high in held[position + 1 :]:
                if slices[low].passage.source != slices[high].passage.source:
                    weights[low, high] += weight
    for (low, high), weight in weights.items():
        if weight >= ENOUGH * min(slices[low].weight, slices[high].weight):
            yield low, high


def parallel_quotations(
    slices: Sequence[Slice], parallels: Sequence[tuple[Passage, Passage]]
) -> Iterator[tuple[int, int]]:
    """Pairs of quotations (by index, lower first) of one known speaker that stand in parallel sentences, one in each."""
    quoted: dict[str, list[tuple[int, int, int]]] = defaultdict(list)
    for index, piece in enumerate(slices):
        if piece.in_marks and piece.actor is not None:
            quoted[piece.passage.source].append((piece.passage.start, piece.passage.end, index))
    for one, other in parallels:
        here, there = _within(quoted[one.source], one), _within(quoted[other.source], other)
        if len(here) == len(there) == 1 and slices[here[0]].actor == slices[there[0]].actor:
            yield min(here[0], there[0]), max(here[0], there[0])


def _within(quoted: Sequence[tuple[int, int, int]], passage: Passage) -> list[int]:
    """The indices of the quotations (in order of the text) that share words with a passage."""
    at = max(bisect_left(quoted, (passage.start, 0, 0)) - 1, 0)
    found = []
    while at < len(quoted) and quoted[at][0] < passage.end:
        if quoted[at][1] > passage.start:
            found.append(quoted[at][2])
        at += 1
    return found


def kept_pairs(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """The pairs of equal words, in order on both sides, that keep the most weight in place.

    Each word weighs its rarity and a little more, so that small words are kept too. What both begin and end with is
    kept as it is: the rest is small, and the table over it costs the product of two half sentences. Of two ways to keep
    as much ("and we" stands twice) it is the one that lies closer together.
    """
    start = 0
    while start < min(len(one), len(other)) and one[start] == other[start]:
        start += 1
    end = 0
    while end < min(len(one), len(other)) - start and one[-1 - end] == other[-1 - end]:
        end += 1
    inner = min(_both_ways(one[start : len(one) - end], other[start : len(other) - end]), key=_extent)
    head = [(at, at) for at in range(start)]
    tail = [(len(one) - at, len(other) - at) for at in range(end, 0, -1)]
    return [*head, *((start + i, start + j) for i, j in inner), *tail]


def _both_ways(one: Sequence[str], other: Sequence[str]) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The heaviest common subsequence with the earliest of equal words, and with the latest."""
    backwards = _heaviest(one[::-1], other[::-1])
    return _heaviest(one, other), [(len(one) - 1 - i, len(other) - 1 - j) for i, j in reversed(backwards)]


def _extent(pairs: Sequence[tuple[int, int]]) -> int:
    return sum(pairs[-1]) - sum(pairs[0]) if pairs else 0


def _heaviest(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int]]:
    """The heaviest common subsequence, by the usual table (rows for `one`, columns for `other`)."""
    best = [[0.0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for i in range(len(one) - 1, -1, -1):
        weight = rarity(one[i]) + 0.1
        for j in range(len(other) - 1, -1, -1):
            skipped = max(best[i + 1][j], best[i][j + 1])
            best[i][j] = max(skipped, best[i + 1][j + 1] + weight) if one[i] == other[j] else skipped
    pairs, i, j = [], 0, 0
    while i < len(one) and j < len(other):
        if one[i] == other[j] and best[i][j] == best[i + 1][j + 1] + (rarity(one[i]) + 0.1):  # the earliest of equals
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif best[i + 1][j] >= best[i][j + 1]:
            i += 1
        else:
            j += 1
    return pairs
