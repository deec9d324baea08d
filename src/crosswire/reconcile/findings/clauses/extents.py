"""This file knows of how much of a thing a clause tells an act: "all the prisoners", "half of them", "all goods except fuel"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Self

from crosswire.reconcile.findings.clauses import Clause
from crosswire.reconcile.findings.clauses.acts import are_one_act
from crosswire.reconcile.findings.clauses.lines import Line
from crosswire.reconcile.findings.clauses.slots import Filled, Slot
from crosswire.reconcile.findings.clauses.view import View
from crosswire.reconcile.frames import alike
from crosswire.vocabulary.alike_words import extent_phrases
from crosswire.vocabulary.rarity import TELLING, rarity

PART = 0.7
"""The part of the words of the lighter clause that both have."""
EXCLUDING = (frozenset({"whole", "part"}), frozenset({"whole", "none"}), frozenset({"part", "none"}))
REACH = 4
"""Words behind "all" among which stands of what: "all of the wounded sailors"."""
NEARLY = frozenset({"nearly", "almost", "not", "virtually", "practically"})
"""Words before "all" by which it is not all."""


@dataclass(frozen=True)
class Extent(Filled):
    """An act on the whole of a thing, a part or none of it: the clause it is told in, the words for how much, and the noun."""

    kind: str
    act: Clause
    noun: str | None

    @property
    def whole(self) -> Clause:
        """The clause of the act."""
        return self.act

    @property
    def printed(self) -> str:
        """The words for how much."""
        found = self.clause.line.words
        return self.clause.passage.text[found[self.clause.at].start : found[self.clause.end - 1].end]

    def differs(self, other: Self, view: View) -> bool:
        """Whether the clauses tell one act on more of one thing here and on less of it there."""
        if frozenset({self.kind, other.kind}) not in EXCLUDING or self.is_coming != other.is_coming:
            return False
        if self.noun != other.noun and self.noun is not None and other.noun is not None:
            return False
        noun = self.noun or other.noun
        if noun is None or any(noun not in _forms(one.act) for one in (self, other)):
            return False
        return are_one_act(self.act, other.act, view, PART)

    def is_filled_alike(self, other: Self) -> bool:
        """Whether both tell of as much."""
        return self.kind == other.kind


def _forms(clause: Clause) -> frozenset[str]:
    return frozenset(map(alike, clause.line.forms[clause.frame.first : clause.frame.last]))


def _extents(view: View) -> Iterator[Extent]:
    for line in view.lines.all:
        if not line.heading and not _first_words().isdisjoint(line.forms):
            found = list(_of_line(line))
            less = [one for one in found if one.kind == "part"]
            yield from less or found  # "all goods except fuel" is not all


@cache
def _first_words() -> frozenset[str]:
    return frozenset(extent_phrases())


def _of_line(line: Line) -> Iterator[Extent]:
    for at in range(len(line.forms)):
        length, kind = max(
            (
                (len(phrase), kind)
                for phrase, kind in extent_phrases().get(line.forms[at], ())
                if line.forms[at : at + len(phrase)] == phrase
            ),
            default=(0, ""),
        )
        if not kind or (at and line.forms[at - 1] in NEARLY):
            continue
        cut = kind == "except"
        clause = Clause(line, at, at + length)
        if cut:
            clause = Clause(line, at, clause.frame.last)  # what is excepted is told in the one text alone
        act = Clause(line, at - 1, at) if cut and at else clause
        one = Extent(clause, act.acts, "part" if cut else kind, act, None if cut else _noun(line, at + length))
        if not one.is_open and (cut or one.noun):
            yield one


def _noun(line: Line, first: int) -> str | None:
    """The first noun behind the words for how much, by the last word that tells before a small one."""
    found = None
    for at in range(first, min(first + REACH, len(line.forms))):
        if rarity(line.forms[at]) >= TELLING and line.tells(at):
            return alike(line.forms[at])
    return found


EXTENT = Slot("of how much", "told of", "one act by its clause, on all of a thing and on less of it", _extents)
