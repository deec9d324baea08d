"""This file knows which number a clause gives of a thing: "held 26 hostages", "sentenced to nine years"."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Self

from crosswire.model.mention import Figure
from crosswire.reconcile.figures.sameness import ALONE
from crosswire.reconcile.findings.clauses import Clause
from crosswire.reconcile.findings.clauses.acts import has_other_doers, have_other_heads
from crosswire.reconcile.findings.clauses.lines import Line
from crosswire.reconcile.findings.clauses.singled_out import ranks
from crosswire.reconcile.findings.clauses.slots import Filled, Slot
from crosswire.reconcile.findings.clauses.view import View

PART = 0.75
"""The part of the words of the lighter clause that both have."""
LEAST, FAR = 2, 10
"""A number too small to be a count ("one"), and how many times the lesser of two accounts the greater is at the most."""
REST = frozenset({"balance", "remainder", "remaining", "rest"})
"""Words by which a number is of a part, the rest told beside: "$281 million in cash and the remainder in stock"."""
ROUGH = 0.1
"""The part of a number by which "about" leaves it open to either side."""


@dataclass(frozen=True)
class Counted(Filled):
    """A number given in a clause."""

    figure: Figure

    @property
    def printed(self) -> str:
        """The words that give the number."""
        return self.figure.passage.text

    def differs(self, other: Self, view: View) -> bool:
        """Whether the numbers exclude each other, of one thing in one matter."""
        if (
            self.is_coming != other.is_coming
            or self.figure.measure != other.figure.measure
            or self.is_filled_alike(other)
        ):
            return False
        least, most = sorted((self.figure.low or 0, other.figure.low or 0))
        a, b = self.clause.passage, other.clause.passage
        if least < LEAST or most > FAR * least or view.days.exclude(a, b):
            return False
        if self.clause.frame.verb != other.clause.frame.verb or ranks(self.clause) != ranks(other.clause):
            return False
        if has_other_doers(self.clause, other.clause) or have_other_heads(self.clause, other.clause):
            return False
        mine, theirs = self.clause.frame.counted.keys(), other.clause.frame.counted.keys()
        if (mine or theirs) and not mine & theirs:
            return False
        return view.matters.are_one(self.clause, other.clause, part=PART, filled=True)

    def is_filled_alike(self, other: Self) -> bool:
        """Whether the numbers leave room for each other."""
        mine, theirs = (
            (figure.low or 0, (figure.low or 0) * ROUGH if figure.approximate else 0)
            for figure in (self.figure, other.figure)
        )
        return abs(mine[0] - theirs[0]) <= mine[1] + theirs[1]


def _counted(view: View) -> Iterator[Counted]:
    """The numbers of a story, where a clause gives one of the kind and denies nothing."""
    figures = {reading.source.id: sorted(reading.figures, key=_start) for reading in view.readings}
    for line in view.lines.all:
        told = figures[line.passage.source]
        first, last = (bisect_left(told, at, key=_start) for at in (line.passage.start, line.passage.end))
        if not line.heading and first < last and REST.isdisjoint(line.forms):
            yield from _of_line(line, told[first:last])


def _start(figure: Figure) -> int:
    return figure.passage.start


def _of_line(line: Line, figures: Sequence[Figure]) -> Iterator[Counted]:
    kinds = Counter(figure.measure for figure in figures)
    for figure in figures:
        start = figure.passage.start - line.passage.start
        spots = [at for at, word in enumerate(line.words) if start <= word.start < start + len(figure.passage.text)]
        if not spots or kinds[figure.measure] > 1:
            continue
        clause = Clause(line, spots[0], spots[-1] + 1)
        one = Counted(clause, clause.acts, figure)
        if figure.low == figure.high and figure.found_by not in ALONE and not one.is_open:
            yield one


NUMBER = Slot("how many", "told as", "one matter by its clause, of two numbers", _counted)
