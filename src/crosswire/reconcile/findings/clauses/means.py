"""This file knows by what means a clause says that an act was done: "hit by a drone", "a sniper shot him"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from crosswire.reconcile.findings.clauses import Clause
from crosswire.reconcile.findings.clauses.acts import are_one_act, is_known
from crosswire.reconcile.findings.clauses.lines import Line
from crosswire.reconcile.findings.clauses.slots import Filled, Slot
from crosswire.reconcile.findings.clauses.view import View
from crosswire.vocabulary.alike_words import means_phrases


@dataclass(frozen=True)
class Done(Filled):
    """An act by some means: the kind of means."""

    kind: str

    @property
    def printed(self) -> str:
        """The words for the means."""
        found = self.clause.line.words
        return self.clause.passage.text[found[self.clause.at].start : found[self.clause.end - 1].end]

    def differs(self, other: Self, view: View) -> bool:
        """Whether one act was done by two means, of which neither text has the other's."""
        if self.is_filled_alike(other) or self.is_coming != other.is_coming:
            return False
        return is_known(self.clause, other.clause, view) and are_one_act(self.clause, other.clause, view)

    def is_filled_alike(self, other: Self) -> bool:
        """Whether the means are of one kind."""
        return self.kind == other.kind


def _done(view: View) -> Iterator[Done]:
    for line in view.lines.all:
        if not line.heading:
            found = list(_of_line(line))
            if len({one.kind for one in found}) == 1:  # "by drones and mortars": of which, no word tells
                yield from (one for one in found if not one.is_open)


def _of_line(line: Line) -> Iterator[Done]:
    for at, form in enumerate(line.forms):
        for phrase, kind in means_phrases().get(form, ()):
            if line.forms[at : at + len(phrase)] == phrase:
                clause = Clause(line, at, at + len(phrase))
                yield Done(clause, clause.acts, kind)


MEANS = Slot("by what means", "done by", "one act by its clause, done by two means", _done)
