"""This file knows when words of separate utterances were run together into one quotation."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby, pairwise

from crosswire.model.passage import Passage
from crosswire.reconcile.statements.alignment import matched
from crosswire.reconcile.statements.pairing import TELLING
from crosswire.reconcile.statements.slices import Slice
from crosswire.vocabulary.rarity import rarity
from crosswire.vocabulary.wording_words import wording_words
from crosswire.wording import holds

RUN_WEIGHT = 4.0
"""A run of other words must tell at least this much before it is looked for in another statement."""

RUN_LENGTH = 5
"""Or it must have so many words: "finish what it has begun" is plain, and stands nowhere else by chance."""

BRIEF, BRIEF_WEIGHT = 3, 2.0
"""The same of a run that is all of another utterance, or ends at a mark: "we are not there yet", "we want peace, "."""

SEAMS = frozenset(",;:–—-")

SEAM = 3
"""Words on either side of a splice that must stand as another text prints them."""

COVERED = 0.8
"""The share of a sentence's weight that two sentences of another text must cover to be its parts."""


Breath = tuple[str, str | None]
"""The source, and the quotation that words stand in (None: the whole of a primary document)."""
GAP = 80
"""Code points between two halves of a quoted sentence: there is room for "he said" and little else."""

Places = Mapping[int, Mapping[Breath, tuple[int, ...]]]
"""For each statement the breaths it stands in, and where in them."""


@dataclass(frozen=True)
class Neighbours:
    """Which statements stand in one breath, and where.

    A breath is one quotation, or the whole of a primary document. `before` gives the slice printed right before one (by
    `id`) in the same breath; `statement` the statement's number; `printed` what stands in a breath, in its order;
    `places` where each statement stands in which breath. `hanging` takes quotations that hang on one "said" for one
    breath: nothing is left out between them, but a reader sees where one ends.
    """

    before: Mapping[int, Slice]
    statement: Mapping[int, int]
    printed: Mapping[Breath, tuple[Slice, ...]]
    places: Places
    hanging: Places

    @classmethod
    def of(cls, slices: Sequence[Slice], statement: Mapping[int, int]) -> Neighbours:
        """The neighbours of all slices, from slices in order of their passages."""
        before: dict[int, Slice] = {}
        said = [piece for piece in slices if _in_breath(piece)]
        printed = {breath: tuple(group) for breath, group in groupby(said, key=_breath)}
        for group in printed.values():
            before.update((id(other), one) for one, other in pairwise(group))
        first = _first_of_chains(said)
        return cls(
            before,
            statement,
            printed,
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

    def parted(self, leader: int, follower: int, last: Slice, piece: Slice) -> bool:
        """Whether another source prints the two in one breath, the second later and never right after the first.

        `last` and `piece` are how this source prints them: it must end the one and begin the other as that source does,
        or what it has between them is part of either.
        """
        for breath, firsts in self.places[leader].items():
            gaps = [(a, b) for a in firsts for b in self.places[follower].get(breath, ())]
            if breath[0] == piece.passage.source or any(b - a == 1 for a, b in gaps):
                continue
            there = self.printed[breath]
            if any(b - a > 1 and _seam(last, there[a], there[b], piece) for a, b in gaps):
                return True
        return False


def _seam(last: Slice, first_there: Slice, second_there: Slice, piece: Slice) -> bool:
    return holds(first_there.forms, last.forms[-SEAM:]) and holds(second_there.forms, piece.forms[:SEAM])


def _in_breath(piece: Slice) -> bool:
    return piece.primary or (piece.quote is not None and piece.in_marks and not piece.unclaimed)


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
    """For each quotation the first it hangs together with, in order of the text: "This," he said, "is it"."""
    first: dict[Breath, Breath] = {}
    hanging: dict[Passage, Breath] = {}
    before: Slice | None = None
    for piece in said:
        breath = _breath(piece)
        if piece.quote is not None and breath not in first:
            first[breath] = first[_breath(before)] if before is not None and _close_behind(before, piece) else breath
            if piece.quote.cue is not None:
                first[breath] = hanging.setdefault(piece.quote.cue.passage, first[breath])
            before = piece
    return first


def _close_behind(one: Slice, other: Slice) -> bool:
    """Whether a speaker goes on at once with the sentence that the quotation before began: it ends without a stop."""
    if one.quote is None or other.quote is None or one.passage.source != other.passage.source:
        return False
    goes_on = one.actor == other.actor and one.quote.passage.text[-1:] not in (".", "!", "?")
    return goes_on and 0 <= other.quote.passage.start - one.quote.passage.end <= GAP


def splice_of(piece: Slice, number: int, references: Sequence[Slice], neighbours: Neighbours) -> tuple[Passage, ...]:
    """The reference passages a spliced wording was put together from, in its order; empty where it is no splice."""
    if not piece.in_marks:
        return ()
    return _within(piece, number, references, neighbours) or _across(piece, number, references, neighbours)


def _within(piece: Slice, number: int, references: Sequence[Slice], neighbours: Neighbours) -> tuple[Passage, ...]:
    """A sentence whose start words one statement and whose end another of the same speaker, each word for word.

    Where another text prints the two side by side, only a start that ends within the first, or an end that begins within
    the second, shows that words were left out.
    """
    reference = references[number].forms
    if piece.actor is None or holds(reference, piece.forms) or holds(_without_negation(reference), piece.forms):
        return ()
    own = [(references[number], False)]
    others = [
        (other, neighbours.together(number, at, piece.passage.source))
        for at, other in enumerate(references)
        if other.actor == piece.actor and at != number
    ]
    for firsts, lasts in ((own, others), (others, own)):
        for first, first_beside in firsts:
            opening = opening_shared(piece, first.forms)
            rest = piece.forms[opening:]
            foreign = without_joint(rest)
            if len(rest) == len(piece.forms) or not is_told(foreign):
                continue
            for last, last_beside in lasts:
                ends = first.forms[-opening:] == piece.forms[:opening]
                if (first_beside or last_beside) and ends and last.forms[: len(foreign)] == foreign:
                    continue
                if holds(last.forms, foreign) and not holds(first.forms, foreign):
                    return (first.passage, last.passage)
    return ()


def _without_negation(forms: Sequence[str]) -> tuple[str, ...]:
    """The words without "not" and the like: a sentence that only lost its own is that sentence, and no splice."""
    return tuple(form for form in forms if form not in wording_words().meaning["negation"])


def opening_shared(piece: Slice, reference: Sequence[str]) -> int:
    """How many of the first words stand side by side in the reference; 0 where they tell too little.

    Less is enough where the words are all of the reference, or end at a mark: "we want peace, ...".
    """
    forms, best = piece.forms, 0
    for at, form in enumerate(reference):
        length = 0
        if form == forms[0]:
            while length < min(len(forms), len(reference) - at) and forms[length] == reference[at + length]:
                length += 1
        best = max(best, length)
    ends = best == len(reference) or (best < len(forms) and _marked_before(piece, best))
    brief = best >= BRIEF and ends and sum(map(rarity, forms[:best])) >= BRIEF_WEIGHT
    return best if brief or is_told(forms[:best]) else 0


def _marked_before(piece: Slice, word: int) -> bool:
    return any(mark in SEAMS for mark in piece.passage.text[piece.words[word - 1].end : piece.words[word].start])


def is_told(run: Sequence[str]) -> bool:
    """Whether words in a row are enough to be looked for in another statement."""
    return len(run) >= RUN_LENGTH or (len(run) >= BRIEF and sum(map(rarity, run)) >= RUN_WEIGHT)


def without_joint(forms: Sequence[str]) -> Sequence[str]:
    """The words without one joining word at their start ("and", "because")."""
    return forms[1:] if forms and forms[0] in wording_words().small else forms


def _across(piece: Slice, number: int, references: Sequence[Slice], neighbours: Neighbours) -> tuple[Passage, ...]:
    """Two sentences printed as one breath that another text prints with other words between them."""
    last = neighbours.before.get(id(piece))
    leader = neighbours.statement.get(id(last)) if last else None
    if last is None or leader is None or leader == number:
        return ()
    if not neighbours.parted(leader, number, last, piece):
        return ()
    return (references[leader].passage, references[number].passage)


def composites(slices: Sequence[Slice], akin: Mapping[int, Sequence[int]]) -> frozenset[int]:
    """The quoted sentences that hold two separate sentences of another text: they must not be anyone's reference.

    `akin` gives for each slice the indices of those that share a good part of their words with it. Two parts that hang
    together in the other text are one sentence cut by its "he said", or two that one outlet prints with a comma; that
    the other text repeats one of them elsewhere is no matter.
    """
    places = in_chains(slices)
    found = set()
    for index, piece in enumerate(slices):
        parts: dict[str, list[int]] = defaultdict(list)
        for other in akin.get(index, ()):
            if piece.in_marks and slices[other].in_marks and slices[other].weight < piece.weight:
                parts[slices[other].passage.source].append(other)
        for within in parts.values():
            pairs = [p for p in combinations(within, 2) if _composed(piece, slices[p[0]], slices[p[1]])]
            if pairs and not any(is_adjacent(places.get(one), places.get(other)) for one, other in pairs):
                found.add(index)
    return frozenset(found)


def in_chains(slices: Sequence[Slice]) -> dict[int, tuple[Breath, int]]:
    """Where each quoted slice (by index) stands in the chain of quotations that hang on one "said"."""
    said = [(index, piece) for index, piece in enumerate(slices) if _in_breath(piece)]
    first = _first_of_chains([piece for _, piece in said])
    places: dict[int, tuple[Breath, int]] = {}
    counts: dict[Breath, int] = defaultdict(int)
    for index, piece in said:
        chain = first.get(_breath(piece), _breath(piece))
        places[index] = chain, counts[chain]
        counts[chain] += 1
    return places


def is_adjacent(one: tuple[Breath, int] | None, other: tuple[Breath, int] | None) -> bool:
    """Whether two slices stand one right behind the other in one chain of quotations, by their places in it."""
    return one is not None and other is not None and one[0] == other[0] and abs(one[1] - other[1]) == 1


def _composed(piece: Slice, one: Slice, other: Slice) -> bool:
    """Whether two parts cover the sentence, each its own stretch of it."""
    earlier, later = (
        frozenset(index for index in matched(piece.forms, part.forms) if rarity(piece.forms[index]) >= TELLING)
        for part in (one, other)
    )  # "the" of one part may stand by chance in the stretch of the other
    if not earlier or not later or not (max(earlier) < min(later) or max(later) < min(earlier)):
        return False
    return _covers(piece, earlier | later)


def _covers(piece: Slice, indices: frozenset[int]) -> bool:
    telling = sum(weight for weight in map(rarity, piece.forms) if weight >= TELLING)
    return sum(rarity(piece.forms[index]) for index in indices) >= COVERED * telling
