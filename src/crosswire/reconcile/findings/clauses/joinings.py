"""This file knows in which order, and on what terms, a clause tells an act: "before the report came out", "only if the port opens"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Self

from crosswire.reconcile.findings.agreed import put_another
from crosswire.reconcile.findings.clauses import Clause, part_of, weight_of
from crosswire.reconcile.findings.clauses.acts import has_other_doers
from crosswire.reconcile.findings.clauses.lines import Line
from crosswire.reconcile.findings.clauses.matters import calendar_words
from crosswire.reconcile.findings.clauses.slots import Filled, Slot
from crosswire.reconcile.findings.clauses.view import View
from crosswire.reconcile.frames import are_of_same
from crosswire.vocabulary.alike_words import joining_phrases
from crosswire.vocabulary.assertion_words import assertion_words

SAME = 0.7
"""The part of the words on either side of "before" or "only if" that both texts have."""
ENOUGH = 4.0
"""The weight of those on a side."""
EXCLUDING = (frozenset({"before", "after"}), frozenset({"conditional", "unconditional"}))


@dataclass(frozen=True)
class Joined(Filled):
    """An act and what joins it to another: the kind of the joining word, the clause before it, the one behind."""

    kind: str
    act: Clause
    behind: Clause | None

    @property
    def whole(self) -> Clause:
        """The clause of the act."""
        return self.act

    @property
    def printed(self) -> str:
        """The joining words."""
        return " ".join(self.clause.line.forms[self.clause.at : self.clause.end])

    @cached_property
    def told(self) -> Mapping[str, float]:
        """The telling words of the act."""
        return _but_days(self.act, self.act.frame.first, min(self.act.frame.last, self.clause.at))

    @cached_property
    def beside(self) -> Mapping[str, float]:
        """Those of what it is joined to; none where the words stand alone ("unconditionally")."""
        return {} if self.behind is None else _but_days(self.behind, self.behind.frame.first, self.behind.frame.last)

    @property
    def _forms(self) -> tuple[str, ...]:
        return self.act.line.forms[self.act.frame.first : self.clause.at]

    def differs(self, other: Self, view: View) -> bool:
        """Whether one act is joined to one thing by words that exclude each other."""
        if frozenset({self.kind, other.kind}) not in EXCLUDING or self._has_other_verb(other):
            return False
        a, b = self.clause.passage, other.clause.passage
        if view.days.exclude(a, b) or not _are_alike(self.told, other.told) or has_other_doers(self.act, other.act):
            return False
        if not are_of_same(self.act.frame, other.act.frame) or put_another(self._forms, other._forms):
            return False
        alone = "unconditional" in {one.kind for one in (self, other) if not one.beside}
        return alone or _are_alike(self.beside, other.beside)

    def is_filled_alike(self, other: Self) -> bool:
        """Whether both are joined by words of one kind."""
        return self.kind == other.kind

    def _has_other_verb(self, other: Self) -> bool:
        """Whether the one is told as done and the other as to come, or denied."""
        turning = assertion_words("negation", "modals") | assertion_words("plain", "negative")
        mine, theirs = (
            frozenset(one.act.line.forms[one.act.frame.first : one.clause.at]) & turning for one in (self, other)
        )
        return mine != theirs


def _are_alike(mine: Mapping[str, float], theirs: Mapping[str, float]) -> bool:
    return weight_of(mine, theirs) >= ENOUGH and part_of(mine, theirs) >= SAME


def _but_days(clause: Clause, first: int, last: int) -> Mapping[str, float]:
    return {word: worth for word, worth in clause.told(range(first, last)).items() if word not in calendar_words()}


def _joined(view: View) -> Iterator[Joined]:
    for line in view.lines.all:
        if not line.heading and "?" not in line.passage.text and not _first_words().isdisjoint(line.forms):
            yield from _of_line(line)


@cache
def _first_words() -> frozenset[str]:
    return frozenset(joining_phrases())


def _of_line(line: Line) -> Iterator[Joined]:
    at = 1
    while at < len(line.forms):
        length, kind = _phrase(line, at)
        end = at + length
        if kind:
            behind = Clause(line, end, end + 1) if end < len(line.words) and _runs_on(line, end) else None
            act = Clause(line, at - 1, at)
            one = Joined(Clause(line, at, end), act.acts, kind, act, behind)
            if one.told and (one.beside or kind == "unconditional"):
                yield one
        at = max(end, at + 1)


def _phrase(line: Line, at: int) -> tuple[int, str]:
    """How many words from a place on join an act to another, and their kind; the longest phrase that stands there."""
    found = [
        (len(phrase), kind)
        for phrase, kind in joining_phrases().get(line.forms[at], ())
        if line.forms[at : at + len(phrase)] == phrase
    ]
    return max(found, default=(0, ""))


def _runs_on(line: Line, at: int) -> bool:
    return not line.passage.text[line.words[at - 1].end : line.words[at].start].strip()


JOINING = Slot(
    "in which order, on what terms", "told as", "one act by its clause, joined to one thing in two ways", _joined
)
