"""This file knows when words of separate utterances were run together into one quotation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeVar

from crosswire.model.passage import Passage
from crosswire.reconcile.slices import Slice
from crosswire.reconcile.variants import differences
from crosswire.vocabulary.rarity import rarity

K = TypeVar("K")
V = TypeVar("V")

RUN_WEIGHT = 4.0
"""A run of other words must tell at least this much before it is looked for in another statement."""


@dataclass(frozen=True)
class Neighbours:
    """Which statements stand next to each other inside one quotation, and in which sources.

    `before` gives the slice printed before one (by `id`) in the same quotation; `statement` the statement's number;
    `together` the sources that print two statements as one breath; `followers` and `leaders` what else stands there.
    """

    before: Mapping[int, Slice]
    statement: Mapping[int, int]
    together: Mapping[tuple[int, int], frozenset[str]]
    followers: Mapping[int, frozenset[int]]
    leaders: Mapping[int, frozenset[int]]

    @classmethod
    def of(cls, slices: Sequence[Slice], statement: Mapping[int, int]) -> Neighbours:
        """The neighbours of all slices, from slices in order of their passages."""
        before: dict[int, Slice] = {}
        together: dict[tuple[int, int], set[str]] = defaultdict(set)
        for one, other in _side_by_side(slices):
            before[id(other)] = one
            if id(one) in statement and id(other) in statement:
                together[statement[id(one)], statement[id(other)]].add(one.passage.source)
        followers: dict[int, set[int]] = defaultdict(set)
        leaders: dict[int, set[int]] = defaultdict(set)
        for leader, follower in together:
            followers[leader].add(follower)
            leaders[follower].add(leader)
        return cls(before, statement, _frozen(together), _frozen(followers), _frozen(leaders))


def _side_by_side(slices: Sequence[Slice]) -> Iterator[tuple[Slice, Slice]]:
    quoted = [piece for piece in slices if piece.quote is not None and piece.in_marks]
    for one, other in pairwise(quoted):
        if one.passage.source == other.passage.source and one.quote == other.quote:
            yield one, other


def _frozen(sets: Mapping[K, set[V]]) -> dict[K, frozenset[V]]:
    return {key: frozenset(found) for key, found in sets.items()}


def splice_of(piece: Slice, number: int, references: Sequence[Slice], neighbours: Neighbours) -> tuple[Passage, ...]:
    """The reference passages a spliced wording was put together from, in its order; empty where it is no splice."""
    if not piece.in_marks:
        return ()
    return _within(piece, number, references) or _across(piece, number, references, neighbours)


def _within(piece: Slice, number: int, references: Sequence[Slice]) -> tuple[Passage, ...]:
    """A sentence whose start words one statement and whose end another of the same speaker, each word for word."""
    reference = references[number]
    runs = [run for run in differences(reference.forms, piece.forms) if run.now[0] < run.now[1]]
    if len(runs) != 1:
        return ()
    run = runs[0].now
    at_edge = run[0] == 0 or run[1] == len(piece.forms)
    foreign = piece.forms[slice(*run)]
    if not at_edge or sum(map(rarity, foreign)) < RUN_WEIGHT or len(foreign) < 3:
        return ()
    for other in references:
        if other is not reference and other.actor == piece.actor and piece.actor and _holds(other.forms, foreign):
            ends_foreign = run[1] == len(piece.forms)
            return (reference.passage, other.passage) if ends_foreign else (other.passage, reference.passage)
    return ()


def _across(piece: Slice, number: int, references: Sequence[Slice], neighbours: Neighbours) -> tuple[Passage, ...]:
    """Two sentences printed as one breath that another text prints with other words between them, and none together."""
    last = neighbours.before.get(id(piece))
    leader = neighbours.statement.get(id(last)) if last else None
    if leader is None or leader == number:
        return ()
    elsewhere = neighbours.followers[leader] | neighbours.leaders[number]
    if neighbours.together[leader, number] != {piece.passage.source} or elsewhere <= {leader, number}:
        return ()
    return (references[leader].passage, references[number].passage)


def _holds(forms: Sequence[str], run: Sequence[str]) -> bool:
    size = len(run)
    return any(tuple(forms[at : at + size]) == tuple(run) for at in range(len(forms) - size + 1))
