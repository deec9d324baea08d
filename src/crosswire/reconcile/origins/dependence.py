"""This file knows which texts depend on which: one copy, or a text rewritten sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from crosswire.model.passage import Passage
from crosswire.model.record import Lineage
from crosswire.model.source import PRIMARY_KINDS
from crosswire.reconcile.origins.parallels import Pair, Parallels, side_by_side
from crosswire.reconcile.origins.precedence import Precedence, precedence
from crosswire.reconcile.origins.told import Text
from crosswire.reconcile.origins.writers import Writers

COPY = 0.5
"""The share of the shorter text that must stand in the other for the two to be one copy."""

SAME_SENTENCES, LONG_ENOUGH = 3, 8
"""Sentences (of so many words outside quotation marks) told in the same words that show one copy behind a part."""

ROW = 5
"""Parallel sentences in a row that show a rewritten text: of 178 pairs of independent reports none had more than three."""

SHORT_ROW, MANY, MOSTLY = 3, 8, 0.45
"""Or many parallels in one order, some in a row, over about half of a text: one that took from two others by turns."""

BRIEF, NEARLY_ALL = 4, 0.8
"""Or nearly all of a short text."""

ORDERLY = 0.75
"""How much of what is shared must stand in one order: independent reports share facts, each in an order of its own."""

Relation = Literal["same-copy", "derived-from", "revision-of"]


@dataclass(frozen=True, slots=True)
class Taken:
    """A stretch of the later text (offsets), and where in the first text it begins."""

    start: int
    end: int
    at: Passage


@dataclass(frozen=True, slots=True)
class Dependence:
    """Two texts one of which depends on the other: parallel sentences (later, first), what was taken, and why."""

    relation: Relation
    order: Precedence
    pairs: tuple[tuple[Passage, Passage], ...]
    taken: tuple[Taken, ...]
    strength: float
    reasons: tuple[str, ...]

    @property
    def first(self) -> str:
        """The id of the source that came first, as far as can be seen."""
        return self.order.first.source.id

    @property
    def later(self) -> str:
        """The id of the source that depends on it."""
        return self.order.later.source.id

    def lineage(self) -> Lineage:
        """The dependence as the record writes it out."""
        return Lineage(
            source=self.later,
            relation=self.relation,
            to=self.first,
            certainty="likely",
            passages=self.pairs,
            reasons=self.reasons,
        )


def find_dependences(texts: Sequence[Text], writers: Writers) -> Iterator[Dependence]:
    """The dependences among the reports of a story; primary documents are quoted, not copied."""
    reports = sorted((text for text in texts if text.source.kind not in PRIMARY_KINDS), key=lambda text: text.source.id)
    for one, other in combinations(reports, 2):
        if one.told and other.told:
            found = judge(side_by_side(one, other), writers)
            if found is not None:
                yield found


def judge(parallels: Parallels, writers: Writers) -> Dependence | None:
    """What the parallels of two texts show; None where they may be independent reports of one thing."""
    reasons, rewritten = _signs(parallels)
    if not reasons:
        return None
    order = precedence(parallels.one, parallels.other, writers)
    one_first = order.first is parallels.one
    copy = parallels.copied >= COPY
    pairs = (*parallels.pairs, *parallels.moved) if rewritten and not copy else parallels.verbatim
    rows = (*parallels.rows, *((pair,) for pair in parallels.moved)) if rewritten else ()
    return Dependence(
        relation="revision-of" if _revises(order) else "same-copy" if copy else "derived-from",
        order=order,
        pairs=tuple(sorted(_passages(order, pair, one_first) for pair in pairs)),
        taken=tuple(_taken(order, row, one_first) for row in (*rows, *((pair,) for pair in parallels.verbatim))),
        strength=parallels.copied + parallels.covered,
        reasons=(*reasons, order.reason),
    )


def _revises(order: Precedence) -> bool:
    outlets = (order.first.source.outlet, order.later.source.outlet)
    return order.known and outlets[0] is not None and outlets[0] == outlets[1]


def _signs(parallels: Parallels) -> tuple[tuple[str, ...], bool]:
    """The reasons to call two texts dependent, and whether whole rows of sentences were taken."""
    share, count = parallels.copied, len(parallels.pairs)
    if share >= COPY:
        return (f"{share:.0%} of the shorter text stands in the other, word for word or nearly",), True
    in_order = parallels.order >= ORDERLY
    rewritten = parallels.longest >= ROW
    by_turns = parallels.longest >= SHORT_ROW and count >= MANY and parallels.covered >= MOSTLY
    brief = parallels.longest >= SHORT_ROW and count >= BRIEF and parallels.covered >= NEARLY_ALL
    if in_order and (rewritten or by_turns or brief):
        return (f"{count} sentences tell the same in the same order, {parallels.longest} of them in a row",), True
    same = sum(parallels.one.told[pair.one].own >= LONG_ENOUGH for pair in parallels.verbatim)
    if same >= SAME_SENTENCES:
        return (f"{same} sentences stand in both, word for word or nearly",), False
    return (), False


def _passages(order: Precedence, pair: Pair, one_first: bool) -> tuple[Passage, Passage]:
    """The later and the first passage of a pair."""
    first, later = (pair.one, pair.other) if one_first else (pair.other, pair.one)
    return order.later.told[later].passage, order.first.told[first].passage


def _taken(order: Precedence, row: Sequence[Pair], one_first: bool) -> Taken:
    """A row from its first to its last sentence; a quotation between two taken sentences is taken with them."""
    (start, first), (end, _) = _passages(order, row[0], one_first), _passages(order, row[-1], one_first)
    return Taken(start.start, end.end, first)
