"""This file knows tolls of one: two texts that each tell of one death, and of no other, tell of the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from crosswire.reconcile.figures.sameness import Told
from crosswire.reconcile.frames import is_one_doing
from crosswire.vocabulary.measures import is_harm


@dataclass(frozen=True)
class SingleTolls:
    """Which figures are the only one of a harm in their text; `only` are their ids."""

    only: frozenset[str]

    @classmethod
    def of(cls, told: Iterable[Told]) -> SingleTolls:
        """What is to be known of the figures of a kind; those of a heading repeat what stands below."""
        members = [one for one in told if is_harm(one.figure.measure) and one.figure.scope is None]
        counts = Counter(one.figure.passage.source for one in members if not one.heading)
        alone = (one for one in members if counts[one.figure.passage.source] == 1 or one.heading)
        return cls(frozenset(one.figure.id for one in alone if one.figure.low == one.figure.high == 1))

    def __call__(self, one: Told, other: Told) -> bool:
        """As in "the strike killed one" and "one person died in the strike", in two texts."""
        if one.figure.passage.source == other.figure.passage.source:
            return False
        both = {one.figure.id, other.figure.id} <= self.only
        return both and bool(one.words & other.words) and is_one_doing(one.frame, other.frame)
