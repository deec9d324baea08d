"""This file knows how much two wordings of one story have in common, by words that are rare in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import log
from typing import NamedTuple

from crosswire.reconcile.statements.slices import Slice

NAMED = 0.5
"""The part of its weight that a name keeps at the head of a wording: it tells of whom something is said, not what."""

FEW = 20
"""The least number of slices a text is taken to have: in a short one no word can be common."""


class Common(NamedTuple):
    """What two wordings share: how many words, their weight, and `likeness` 0 to 1,
    1 where they have the same words.
    """

    words: int
    weight: float
    likeness: float


@dataclass(frozen=True, slots=True)
class StoryWords:
    """How much the words of a story tell in it, by their stems (see `vocabulary.rarity.telling`): `share` from 0 to 1.

    What a text about a blockade says in every other sentence ("harbour") tells nothing of which sentence is
    meant. A word is as common as in the text that has it most often, so that no further text and no copy makes
    a statement's words common that everybody reports once.
    """

    share: Mapping[str, float]
    """By stem; one that only words in marks given to nobody have is not listed, and tells all it can."""
    totals: Mapping[int, float]

    @classmethod
    def of(cls, slices: Sequence[Slice]) -> StoryWords:
        """The words of all slices of a story."""
        held: dict[str, Counter[str]] = defaultdict(Counter)
        counted_once = [piece for piece in slices if not piece.unclaimed]  # their sentence is a slice too
        for piece in counted_once:
            held[piece.passage.source].update(piece.telling.keys())
        most = max([FEW, *Counter(piece.passage.source for piece in counted_once).values()])
        counts: dict[str, int] = {}
        for counted in held.values():
            for stem, count in counted.items():
                counts[stem] = max(count, counts.get(stem, 0))
        share = {stem: log(most / count) / log(most) for stem, count in counts.items()}
        return cls(
            share, {id(piece): sum(w * share.get(stem, 1.0) for stem, w in piece.telling.items()) for piece in slices}
        )

    def common(self, one: Slice, other: Slice) -> Common:
        """What two wordings share, in any order and inflection."""
        both = sorted(one.telling.keys() & other.telling.keys())
        weight = sum(min(one.telling[stem], other.telling[stem]) * self.share.get(stem, 1.0) for stem in both)
        if not weight:
            return Common(0, 0.0, 0.0)
        return Common(len(both), weight, weight / (self.totals[id(one)] * self.totals[id(other)]) ** 0.5)

    def likeness_at_head(self, one: Slice, other: Slice) -> float:
        """How like two wordings are, 0 to 1, in what each says first: it puts the act there, and behind that what it has to do with.

        "The speech showed that members believed that shelter must be part of an accord" shares "shelter" and "accord" with "he
        made an offer of shelter under an accord", and says another thing.
        """
        mine, theirs = self._headed(one), self._headed(other)
        shared = sum(min(mine[stem], theirs[stem]) for stem in sorted(mine.keys() & theirs.keys()))
        return shared / (sum(mine.values()) * sum(theirs.values())) ** 0.5 if shared else 0.0

    def _headed(self, piece: Slice) -> dict[str, float]:
        return {
            stem: weight
            * self.share.get(stem, 1.0)
            * piece.nearness.get(stem, 0.0)
            * (1.0 if stem in piece.plain else NAMED)
            for stem, weight in piece.telling.items()
        }
