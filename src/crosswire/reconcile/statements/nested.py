"""This file knows which words a text gives twice: a report and the quotation that stands in it, a report within its own report.

As in "said that the pier was “a heap of rust” and would go": the clause is a report, and the words in marks are a quotation; he
said it once.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from crosswire.reconcile.statements.slices import Slice

MOST_OF_IT = 0.6
"""The part of what a report tells that another within it must tell, to be the same: "agreed a plan to mend the pier", "to mend the pier"."""

MOST = 12
"""Pieces of a text after one that are looked at: those that lie within it come right behind it."""


def said_once(slices: Sequence[Slice], seed_of: Sequence[int]) -> list[int]:
    """The seed of each slice again, where one that is alone goes with the words of its speaker that it holds or lies in.

    Where both have company other texts tell them apart, and they stay two.
    """
    found, held = list(seed_of), Counter(seed_of)
    for outer, inner in _overlapping(slices):
        if found[outer] != found[inner] and _is_one(slices[outer], slices[inner]):
            alone, home = (inner, outer) if held[found[inner]] == 1 else (outer, inner)
            if held[found[alone]] == 1:
                held[found[home]] += 1
                found[alone] = found[home]
    return found


def _overlapping(slices: Sequence[Slice]) -> Iterator[tuple[int, int]]:
    """The pairs of slices (by index) of which the second begins within the first."""
    passages = [piece.passage for piece in slices]
    order = sorted(range(len(slices)), key=lambda at: (passages[at].source, passages[at].start, -passages[at].end))
    for place, outer in enumerate(order):
        for inner in order[place + 1 : place + MOST]:
            if passages[inner].source != passages[outer].source or passages[inner].start >= passages[outer].end:
                break
            yield outer, inner


def _is_one(outer: Slice, inner: Slice) -> bool:
    if outer.kind != "indirect" or inner.kind not in ("indirect", "partial") or not _are_one_speaker(outer, inner):
        return False
    return inner.kind == "partial" or inner.weight >= MOST_OF_IT * outer.weight


def _are_one_speaker(one: Slice, other: Slice) -> bool:
    if one.speaker is None or other.speaker is None or one.unclaimed or other.unclaimed:
        return False
    if one.actor is not None or other.actor is not None:
        return one.actor == other.actor
    return one.speaker.name is not None and one.speaker.name == other.speaker.name
