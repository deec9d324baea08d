"""This file knows which slices of different texts word the same thing: candidates by rare words, decided by alignment."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from crosswire.model.values import Verdict
from crosswire.reconcile.slices import Slice
from crosswire.vocabulary.rarity import rarity

TELLING = 1.5
"""Words at least this rare (see `vocabulary.rarity`) may bring two slices together as candidates."""

COMMON_IN_STORY = 60
"""A word that stands in more slices than this brings none together: the cost grows with candidates, not with squares."""


def align(one: Slice, other: Slice) -> Verdict:
    """Whether two slices word the same thing: relation "same" or "other", score 0 to 1, and the reasons.

    The score is the rarity of the words that stand in both in the same order, over that of the lighter slice. How much
    is asked depends on who speaks: least of two quotations of one speaker, most of two narrated sentences.
    """
    shared = _shared_weight(one.forms, other.forms)
    lighter, heavier = sorted((one.weight, other.weight))
    covered = shared / lighter if lighter else 0.0
    needed, least = _needed(one, other)
    if one.kind == other.kind == "narrated" or _two_speakers(one, other):
        covered = shared / heavier if heavier else 0.0
    same = covered >= needed and shared >= least
    reason = f"{covered:.0%} of the telling words in the same order"
    return Verdict("same" if same else "other", min(covered, 1.0), (reason,) if same else ())


def _needed(one: Slice, other: Slice) -> tuple[float, float]:
    """The share of the lighter slice that must be covered, and the least weight of what is shared."""
    kinds = {one.kind, other.kind}
    one_speaker = one.actor is not None and one.actor == other.actor
    if _two_speakers(one, other):  # only the very same words, printed under two names, are one statement
        return (0.9, 10.0) if one.in_marks and other.in_marks else (2.0, 0.0)
    if "narrated" in kinds:
        return 0.6, 11.0
    if "indirect" in kinds:
        return (0.55, 7.0) if one_speaker else (0.7, 9.0)
    return (0.55, 4.0) if one_speaker else (0.7, 7.0)


def _two_speakers(one: Slice, other: Slice) -> bool:
    return one.actor is not None and other.actor is not None and one.actor != other.actor


def _shared_weight(one: Sequence[str], other: Sequence[str]) -> float:
    return sum(rarity(one[index]) for index in matched(one, other))


def matched(one: Sequence[str], other: Sequence[str]) -> Iterator[int]:
    """The indices of the words of one wording that stand in the other too, in the same order."""
    from rapidfuzz.distance import LCSseq

    for step in LCSseq.opcodes(one, other):
        if step.tag == "equal":
            yield from range(step.src_start, step.src_end)


def candidates(slices: Sequence[Slice]) -> Iterator[tuple[int, int]]:
    """Pairs of slices (by index, lower first) of different sources that share a telling word, each pair once.

    Slices of one source are never paired: what one text says twice is two statements until another text joins them.
    """
    holders: dict[str, list[int]] = defaultdict(list)
    for index, piece in enumerate(slices):
        for form in sorted({form for form in piece.forms if rarity(form) >= TELLING}):
            holders[form].append(index)
    weights: dict[tuple[int, int], float] = defaultdict(float)
    for form, held in holders.items():
        if len(held) <= COMMON_IN_STORY:
            for position, low in enumerate(held):
                for high in held[position + 1 :]:
                    if slices[low].passage.source != slices[high].passage.source:
                        weights[low, high] += rarity(form)
    for (low, high), weight in weights.items():
        if weight >= 0.3 * min(slices[low].weight, slices[high].weight):
            yield low, high
