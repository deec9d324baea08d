"""This file knows the sentence that a fragment in marks was cut from, where one speaker has said but one that holds it.

Papers open with a few words of a quotation ("“a first step”, she called it") and print the sentence further down, or another
paper does. The words of the fragment may all be common ones, and slices of one text are never compared; but what stands word
for word in one utterance of its speaker, and in no other of the story, is a piece of that one.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from crosswire.reconcile.statements.slices import Slice
from crosswire.wording import holds

FEWEST = 2
"""Words of a fragment: one word in marks may be of any sentence."""

TWICE = 5
"""Words of a sentence that a text prints a second time, as in its heading; of fewer ("I hope not") somebody says each twice."""

Opening = tuple[str, str, str]
"""The actor who speaks, and two words that follow one another."""


def homes(slices: Sequence[Slice], seed_of: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Each fragment that is alone in its group, by index, with the one group (by its seed) whose marked words hold it; so too a
    sentence with the one that prints it before.
    """
    held = Counter(seed_of)
    alone = [index for index, piece in enumerate(slices) if held[seed_of[index]] == 1 and _may_be_a_piece(piece)]
    if not alone:
        return
    holders = _holders(slices, {_opening(slices[index]) for index in alone})
    for index in alone:
        piece = slices[index]
        found = {
            seed_of[other]
            for other in holders[_opening(piece)]
            if other != index and _is_cut_from(piece, slices[other], other < index)
        }
        if len(found) == 1:
            yield index, found.pop()


def _holders(slices: Sequence[Slice], wanted: set[Opening]) -> Mapping[Opening, list[int]]:
    """Where two words of a speaker stand one after the other, for those asked for."""
    found: dict[Opening, list[int]] = defaultdict(list)
    speakers = {actor for actor, *_ in wanted}
    for index, piece in enumerate(slices):
        if piece.quote is not None and piece.actor in speakers:
            for pair in set(zip(piece.forms, piece.forms[1:], strict=False)):
                if (piece.actor, *pair) in wanted:
                    found[piece.actor, *pair].append(index)
    return found


def _opening(piece: Slice) -> Opening:
    return (piece.actor or "", *piece.forms[:FEWEST])  # type: ignore[return-value]


def _may_be_a_piece(piece: Slice) -> bool:
    least = FEWEST if piece.kind == "partial" else TWICE
    said = piece.quote is not None and not piece.unclaimed
    return said and piece.actor is not None and len(piece.forms) >= least


def _is_cut_from(piece: Slice, other: Slice, before: bool) -> bool:
    """Whether a fragment stands in the other wording and is less than it, or is the same a second time in its text."""
    if piece.forms == other.forms:
        again = piece.passage.source == other.passage.source and len(piece.forms) >= TWICE
        return again and before
    return piece.kind == "partial" and other.in_marks and holds(other.forms, piece.forms)
