"""This file knows which quotations are the beginning of one sentence of another text and a stretch of a second one.

Such a quotation shares too little with either to be like them, and is often fuller than what it was made of.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from crosswire.reconcile.statements.slices import Slice
from crosswire.reconcile.statements.splices import in_chains, is_adjacent, is_told, opening_shared, without_joint
from crosswire.wording import holds

Start = tuple[str, str, str]
"""The actor who speaks, and two words that follow one another."""


def run_together(slices: Sequence[Slice]) -> frozenset[int]:
    """The quotations (by index) that no other text prints, but the parts of which one prints in two sentences of their speaker.

    Where these stand side by side, words of theirs must be left out between the parts: a text may set a full stop for "and".
    """
    said = [at for at, piece in enumerate(slices) if piece.in_marks and piece.actor is not None and not piece.unclaimed]
    holders: dict[Start, list[int]] = defaultdict(list)
    for at in said:
        for pair in dict.fromkeys(pairwise(slices[at].forms)):
            holders[slices[at].actor or "", *pair].append(at)
    places = in_chains(slices)
    found = set()
    for at in said:
        whole: dict[str, bool] = defaultdict(bool)
        for first, last, sheared in _parts(slices, at, holders):
            whole[slices[first].passage.source] |= not sheared and is_adjacent(places.get(first), places.get(last))
        if not all(whole.values()):
            found.add(at)
    return frozenset(found)


def _parts(slices: Sequence[Slice], at: int, holders: dict[Start, list[int]]) -> Iterator[tuple[int, int, bool]]:
    """The two sentences of each text that the quotation may be made of, and whether words are left out at the seam."""
    piece = slices[at]
    for first in holders.get((piece.actor or "", *piece.forms[:2]), ()) if len(piece.forms) > 1 else ():  # type: ignore[arg-type]
        one = slices[first]
        opening = opening_shared(piece, one.forms)
        if one.passage.source == piece.passage.source or not 0 < opening < len(piece.forms):
            continue
        rest = tuple(without_joint(piece.forms[opening:]))
        if len(rest) < 2 or not is_told(rest) or holds(one.forms, rest):
            continue
        for last in holders.get((piece.actor or "", *rest[:2]), ()):  # type: ignore[arg-type]
            other = slices[last]
            if last == first or other.passage.source != one.passage.source or holds(other.forms, piece.forms):
                continue
            if holds(other.forms, rest):
                ends = one.forms[-opening:] == piece.forms[:opening]
                begins = rest in (other.forms[: len(rest)], tuple(without_joint(other.forms))[: len(rest)])
                yield first, last, not (ends and begins)
