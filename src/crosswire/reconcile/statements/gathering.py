"""This file knows how slices of several texts gather into groups, each the wordings of one statement."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain

from crosswire.model.passage import Passage
from crosswire.reconcile.statements.alignment import AKIN, align
from crosswire.reconcile.statements.contrary import are_contrary
from crosswire.reconcile.statements.fragments import homes
from crosswire.reconcile.statements.nested import said_once
from crosswire.reconcile.statements.pairing import candidates, in_sequence, parallel_sayings
from crosswire.reconcile.statements.rewriting import rewritten
from crosswire.reconcile.statements.run_together import run_together
from crosswire.reconcile.statements.slices import Slice
from crosswire.reconcile.statements.speakers import standing
from crosswire.reconcile.statements.splices import composites
from crosswire.reconcile.statements.story_words import StoryWords

REWRITTEN = 0.3
"""Score of two quotations that their place in a rewritten text joins: below any that their words join."""

Partners = Mapping[int, Sequence[tuple[float, int]]]
"""For each slice (by index) those that word the same thing, each with its score."""


def gather(
    slices: Sequence[Slice], parallels: Sequence[tuple[Passage, Passage]]
) -> tuple[frozenset[int], list[list[Slice]]]:
    """The slices in groups of one statement: each joins the best seed that words the same thing (no chaining).

    First come the slices (by `id`) that are composed of several sentences of another text: they seed a group last.
    """
    words = StoryWords.of(slices)
    verdicts = {pair: align(slices[pair[0]], slices[pair[1]], words) for pair in candidates(slices)}
    akin = {pair for pair, verdict in verdicts.items() if verdict.relation == "akin"}
    same = {pair: verdict.score for pair, verdict in verdicts.items() if verdict.relation == "same"}
    in_place = chain(
        in_sequence(slices, akin, same), parallel_sayings(slices, parallels), rewritten(slices, parallels, words)
    )
    same |= {
        (low, high): REWRITTEN
        for low, high in in_place
        if (low, high) not in same and not are_contrary(slices[low], slices[high])
    }
    alike: dict[int, list[int]] = defaultdict(list)
    for low, high in (pair for pair, verdict in verdicts.items() if verdict.score >= AKIN):
        alike[low].append(high)
        alike[high].append(low)
    composed = composites(slices, alike) | run_together(slices)
    seed_of = _with_the_left_over(slices, _seeds(slices, composed, partners := _partners(same)), partners)
    for fragment, home in list(homes(slices, seed_of)):
        seed_of[fragment] = home
    seed_of = said_once(slices, seed_of)
    groups: dict[int, list[Slice]] = defaultdict(list)
    for index, piece in enumerate(slices):
        groups[seed_of[index]].append(piece)
    return frozenset(id(slices[index]) for index in composed), list(groups.values())


def _partners(same: Mapping[tuple[int, int], float]) -> Partners:
    found: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for (low, high), score in same.items():
        found[low].append((score, high))
        found[high].append((score, low))
    return found


def _seeds(slices: Sequence[Slice], composed: frozenset[int], partners: Partners) -> list[int]:
    """For each slice the index of the seed it joins, its own where it is a seed."""
    order = sorted(range(len(slices)), key=lambda index: (index in composed, *_seed_rank(slices[index])))
    seeds: set[int] = set()
    for index in order:
        if not any(other in seeds for _, other in partners.get(index, ())):
            seeds.add(index)
    return [
        index if index in seeds else _seed_for(slices, index, partners[index], seeds) for index in range(len(slices))
    ]


def _seed_for(slices: Sequence[Slice], index: int, scored: Sequence[tuple[float, int]], seeds: AbstractSet[int]) -> int:
    """The seed most like a slice; to a quotation a fragment of it only where there is no other: all that hold it are like it."""
    found = [(score, other) for score, other in scored if other in seeds]
    whole = [(score, other) for score, other in found if slices[other].weight >= slices[index].weight / 2]
    return _best(slices, whole if whole and slices[index].in_marks else found)


def _with_the_left_over(slices: Sequence[Slice], seed_of: Sequence[int], partners: Partners) -> list[int]:
    """The seeds again, where a slice that is alone goes with the wording most like it.

    Its text may have the seed of the group itself ("I will close the port", and below that "she spoke of closing the
    port"), and slices of one text are never compared. None goes with one that is alone too: likeness is not chained. Nor do
    words in marks follow a report or a shorter quotation to other words in marks: those may stand for two sentences; nor does
    anybody's wording follow a paper's own sentence to words that somebody else is known to have said. Of several quotations
    that are like one report ("asked to see the permit") only the most like it goes with it.
    """
    held = Counter(seed_of)
    found = list(seed_of)
    reported: dict[int, list[tuple[float, int]]] = defaultdict(list)
    for index, piece in enumerate(slices):
        if held[seed_of[index]] == 1 and partners.get(index):
            best = _best(slices, partners[index])
            said, seed = piece.in_marks and not piece.unclaimed, slices[seed_of[best]]
            if standing(piece, seed) != "two" and not (said and seed.in_marks and _tells_less(slices[best], piece)):
                found[index] = seed_of[best]
                if said and not seed.in_marks:
                    reported[seed_of[best]].append((-max(partners[index])[0], index))
    for quoted in reported.values():
        first = min(quoted)[1]
        for _, index in quoted:
            if index != first and all(other != first for _, other in partners[index]):
                found[index] = index
    return found


def _tells_less(one: Slice, other: Slice) -> bool:
    return not one.in_marks or one.weight < other.weight


def _best(slices: Sequence[Slice], scored: Sequence[tuple[float, int]]) -> int:
    """Of the best score the fullest wording: a fragment belongs to the sentence before it belongs to a like fragment."""
    return -max((score, slices[other].weight, -other) for score, other in scored)[2]


def _seed_rank(piece: Slice) -> tuple[bool, bool, bool, bool, float, Passage]:
    """Primary documents first, then words in marks, then reported clauses, the most telling first."""
    return (not piece.primary, not piece.in_marks, piece.unclaimed, piece.told, -piece.weight, piece.passage)
