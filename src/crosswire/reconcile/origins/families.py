"""This file knows that copies of one text are one family: each is held against the head of it and a few more, not against all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeAlias

from crosswire.model.passage import Passage
from crosswire.reconcile.origins.dependence import Dependence

FEW = 6
"""Texts of a family that each is held against all the same: of so few a reader wants to see every tie."""

Firsts: TypeAlias = Mapping[str, Mapping[str, Dependence]]


def by_family(found: Sequence[Dependence]) -> tuple[Dependence, ...]:
    """The dependences of large families without those that others tell already: where B and C both copy A, that C copies B too.

    It is left out only where C has from A all that it has from B. A thousand copies of one text are some thousand
    dependences then, and not half a million.
    """
    firsts: dict[str, dict[str, Dependence]] = defaultdict(dict)
    for one in found:
        firsts[one.later][one.first] = one
    kept = {(one.later, one.first) for ones in firsts.values() for one in _of_one(ones, firsts)}
    return tuple(one for one in found if (one.later, one.first) in kept)


def _of_one(ones: Mapping[str, Dependence], firsts: Firsts) -> Iterator[Dependence]:
    """Those of one later text: first the texts that depend on fewest others, as whatever is at the head of a family."""
    kept: list[tuple[Dependence, frozenset[Passage]]] = []
    for one in sorted(ones.values(), key=lambda one: (len(firsts.get(one.first, ())), -one.strength, one.first)):
        taken = frozenset(later for later, _ in one.pairs)
        told = len(kept) >= FEW and any(taken <= held and _tells(head, one, firsts) for head, held in kept)
        if not told:
            kept.append((one, taken))
            yield one


def _tells(head: Dependence, one: Dependence, firsts: Firsts) -> bool:
    """Whether what a text has of the head of a family tells what it has of another of the family."""
    between = firsts.get(one.first, {}).get(head.first)
    return between is not None and between.relation == "same-copy" and head.relation == one.relation
