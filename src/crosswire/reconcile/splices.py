"""This file knows when words of separate utterances were run together into one quotation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise, permutations

from crosswire.model.passage import Passage
from crosswire.reconcile.alignment import TELLING, matched
from crosswire.reconcile.slices import Slice
from crosswire.vocabulary.rarity import rarity
from crosswire.vocabulary.wording_words import wording_words

RUN_WEIGHT = 4.0
"""A run of other words must tell at least this much before it is looked for in another statement."""

COVERED = 0.8
"""The share of a sentence's weight that two sentences of another text must cover to be its parts."""


Breath = tuple[str, str | None]
"""The source, and the quotation that words stand in (None: the whole of a primary document)."""
Places = Mapping[int, Mapping[Breath, tuple[int, ...]]]
"""For each statement the breaths it stands in, and where in them."""


@dataclass(frozen=True)
class Neighbours:
    """Which statements stand in one breath, and where.

    A breath is one quotation, or the whole of a primary document. `before` gives the slice printed right before one (by
    `id`) in the same breath; `statement` the statement's number; `places` where each statement stands in which breath.
    `hanging` takes quotations that hang on one "said" for one breath: nothing is left out between them, but a reader sees
    where one ends.
    """

    before: Mapping[int, Slice]
    statement: Mapping[int, int]
    places: Places
    hanging: Places

    @classmethod
    def of(cls, slices: Sequence[Slice], statement: Mapping[int, int]) -> Neighbours:
        """The neighbours of all slices, from slices in order of their passages."""
        before: dict[int, Slice] = {}
        said = [piece for piece in slices if _in_breath(piece)]
        for _, group in groupby(said, key=_breath):
            before.update((id(other), one) for one, other in pairwise(group))
        first = _first_of_chains(said)
        return cls(
            before,
            statement,
            _places(said, statement, _breath),
            _places(said, statement, lambda piece: first.get(_breath(piece), _breath(piece))),
        )

    def together(self, one: int, other: int, source: str) -> bool:
        """Whether another source prints one statement right behind the other in one breath: nothing was left out."""
        return any(
            abs(a - b) == 1
            for breath, places in self.hanging[one].items()
            if breath[0] != source
            for a in places
            for b in self.hanging[other].get(breath, ())
        )

    def parted(self, leader: int, follower: int, source: str) -> bool:
        """Whether another source prints the two in one breath, the second later and never right after the first."""
        gaps: dict[Breath, list[int]] = {
            breath: [b - a for a in firsts for b in self.places[follower].get(breath, ())]
            for breath, firsts in self.places[leader].items()
            if breath[0] != source
        }
        return any(gap and 1 not in gap and max(gap) > 1 for gap in gaps.values())


def _in_breath(piece: Slice) -> bool:
    return piece.primary or (piece.quote is not None and piece.in_marks)


def _breath(piece: Slice) -> Breath:
    return piece.passage.source, None if piece.primary or piece.quote is None else piece.quote.id


def _places(said: Sequence[Slice], statement: Mapping[int, int], breath_of: Callable[[Slice], Breath]) -> Places:
    places: dict[int, dict[Breath, tuple[int, ...]]] = defaultdict(dict)
    for breath, group in groupby(said, key=breath_of):
        for at, piece in enumerate(group):
            if id(piece) in statement:
                held = places[statement[id(piece)]]
                held[breath] = (*held.get(breath, ()), at)
    return places


def _first_of_chains(said: Sequence[Slice]) -> dict[Breath, Breath]:
    """For each quotation the first that hangs on the same "said", in order of the text: "This," he said, "is it"."""
    first: dict[Breath, Breath] = {}
    hanging: dict[Passage, Breath] = {}
    for piece in said:
        if piece.quote is not None and piece.quote.cue is not None:
            first[_breath(piece)] = hanging.setdefault(piece.quote.cue.passage, _breath(piece))
    return first


def splice_of(piece: Slice, number: int, references: Sequence[Slice], neighbours: Neighbours) -> tuple[Passage, ...]:
    """The reference passages a spliced wording was put together from, in its order; empty where it is no splice."""
    if not piece.in_marks:
        return ()
    return _within(piece, number, references, neighbours) or _across(piece, number, references, neighbours)


def _within(piece: Slice, number: int, references: Sequence[Slice], neighbours: Neighbours) -> tuple[Passage, ...]:
    """A sentence whose start words one statement and whose end another of the same speaker, each word for word."""
    if piece.actor is None or holds(references[number].forms, piece.forms):
        return ()
    own = [references[number]]
    others = [
        other
        for at, other in enumerate(references)
        if other.actor == piece.actor and at != number and not neighbours.together(number, at, piece.passage.source)
    ]
    for firsts, lasts in ((own, others), (others, own)):
        for first in firsts:
            rest = piece.forms[_opening_shared(piece.forms, first.forms) :]
            foreign = _without_joint(rest)
            if len(rest) == len(piece.forms) or len(foreign) < 3 or sum(map(rarity, foreign)) < RUN_WEIGHT:
                continue
            for last in lasts:
                if holds(last.forms, foreign) and not holds(first.forms, foreign):
                    return (first.passage, last.passage)
    return ()


def _opening_shared(forms: Sequence[str], reference: Sequence[str]) -> int:
    """How many of the first words stand side by side in the reference; 0 where they tell too little."""
    best = 0
    for at, form in enumerate(reference):
        length = 0
        if form == forms[0]:
            while length < min(len(forms), len(reference) - at) and forms[length] == reference[at + length]:
                length += 1
        best = max(best, length)
    return best if sum(map(rarity, forms[:best])) >= RUN_WEIGHT else 0


def _without_joint(forms: Sequence[str]) -> Sequence[str]:
    """The words without one joining word at their start ("and", "because")."""
    return forms[1:] if forms and forms[0] in wording_words().small else forms


def _across(piece: Slice, number: int, references: Sequence[Slice], neighbours: Neighbours) -> tuple[Passage, ...]:
    """Two sentences printed as one breath that another text prints with other words between them."""
    last = neighbours.before.get(id(piece))
    leader = neighbours.statement.get(id(last)) if last else None
    if leader is None or leader == number:
        return ()
    if not neighbours.parted(leader, number, piece.passage.source):
        return ()
    return (references[leader].passage, references[number].passage)


def composites(slices: Sequence[Slice], akin: Mapping[int, Sequence[int]]) -> frozenset[int]:
    """The quoted sentences that hold two separate sentences of another text: they must not be anyone's reference.

    `akin` gives for each slice the indices of those that share a good part of their words with it.
    """
    found = set()
    for index, piece in enumerate(slices):
        parts: dict[str, list[Slice]] = defaultdict(list)
        for other in akin.get(index, ()):
            if slices[other].in_marks and slices[other].weight < piece.weight:
                parts[slices[other].passage.source].append(slices[other])
        if piece.in_marks and any(len(pieces) > 1 and _composed(piece, pieces) for pieces in parts.values()):
            found.add(index)
    return frozenset(found)


def _composed(piece: Slice, parts: Sequence[Slice]) -> bool:
    """Whether two parts cover the sentence, each its own stretch of it."""
    stretches = [
        frozenset(index for index in matched(piece.forms, part.forms) if rarity(piece.forms[index]) >= TELLING)
        for part in parts
    ]  # "the" of one part may stand by chance in the stretch of the other
    return any(
        not min(later) <= max(earlier) and _covers(piece, earlier | later)
        for earlier, later in permutations((stretch for stretch in stretches if stretch), 2)
    )


def _covers(piece: Slice, indices: frozenset[int]) -> bool:
    telling = sum(weight for weight in map(rarity, piece.forms) if weight >= TELLING)
    return sum(rarity(piece.forms[index]) for index in indices) >= COVERED * telling


def holds(forms: Sequence[str], run: Sequence[str]) -> bool:
    """Whether a run of words stands in a wording as it is."""
    size = len(run)
    return any(tuple(forms[at : at + size]) == tuple(run) for at in range(len(forms) - size + 1))
