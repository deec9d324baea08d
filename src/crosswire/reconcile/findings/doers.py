"""This file knows where texts give one act to others, of whom only one can have done it: "brokered by Norland", "Sudmark mediated"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Self

from crosswire.reconcile.findings.clauses import Clause, part_of, weight_of
from crosswire.reconcile.findings.lines import Line
from crosswire.reconcile.findings.parties import Parties
from crosswire.reconcile.findings.slots import Filled, Slot
from crosswire.reconcile.findings.view import View
from crosswire.reconcile.frames import alike
from crosswire.vocabulary.alike_words import frame_words
from crosswire.vocabulary.assertion_words import undoing_words
from crosswire.vocabulary.inflection import past_forms
from crosswire.wording import spelling

NEAR = 3
"""Words before a verb in which one stands that undoes it or leaves it open."""
ENOUGH, SAME = 2.0, 0.5
"""The weight of the words for what is done, or to whom, that two clauses share, and their part of the fewer ones."""


@dataclass(frozen=True)
class Done(Filled):
    """An act told with who did it: the clause round its verb, whether "by" names the doer behind it, and whom the actors named act for."""

    by: bool
    parties: Parties

    @cached_property
    def doer(self) -> Mapping[str, float]:
        """The telling words of who did it."""
        return self.clause.told(self._behind) if self.by else self.clause.subject

    @cached_property
    def what(self) -> Mapping[str, float]:
        """The telling words of what is done, or to whom."""
        return self.clause.subject if self.by else self.clause.rest

    @property
    def _behind(self) -> range:
        return range(self.clause.end + 1, self.clause.frame.last)

    @property
    def span(self) -> tuple[int, int] | None:
        """From where to where in its sentence the doer is named; None where another clause names him."""
        spots = self._behind if self.by else range(self.clause.frame.first, self.clause.at)
        found = self.clause.line.words
        return (found[spots.start].start, found[spots.stop - 1].end) if spots else None

    @property
    def printed(self) -> str:
        """The words that name the doer."""
        return self.clause.passage.text[slice(*self.span)] if self.span else "another"

    @cached_property
    def acts_for(self) -> frozenset[str]:
        """Whom the actors speak for that are named as doers."""
        if self.span is None:
            return frozenset()
        start = self.clause.passage.start
        named = self.parties.named(self.clause.passage.source, start + self.span[0], start + self.span[1])
        return frozenset(self.parties.of(actor) for _, actor in named)

    @property
    def is_group(self) -> bool:
        """Whether the doer is told so generally that anybody may be meant: "officials", "a group", or in another clause only."""
        spots = self._behind if self.by else range(self.clause.frame.first, self.clause.at)
        return not self.clause.told(spots) or self.doer.keys() <= frozenset(map(alike, frame_words("anybody")))

    def differs(self, other: Self, view: View) -> bool:
        """Whether the doers are two, of one act."""
        if view.days.exclude(self.clause.passage, other.clause.passage) or self.is_filled_alike(other):
            return False
        if self.is_group or other.is_group or not self.acts_for.isdisjoint(other.acts_for):
            return False
        return self._is_one_act(other)

    def is_filled_alike(self, other: Self) -> bool:
        """Whether a word for the doers is the same."""
        return bool(self.doer.keys() & other.doer.keys())

    def _is_one_act(self, other: Self) -> bool:
        shared = self.what.keys() & other.what.keys()
        names = self.clause.frame.names | other.clause.frame.names
        if not shared - names or weight_of(self.what, other.what) < ENOUGH or part_of(self.what, other.what) < SAME:
            return False
        mine, theirs = (act.what.keys() & act.clause.frame.names for act in (self, other))
        return not (mine and theirs and mine.isdisjoint(theirs))


def _done(view: View) -> Iterator[Done]:
    """The acts of a story that one has done and nobody else, with who did them."""
    parties = Parties(view.actors)
    for line in view.lines.all:
        yield from () if line.heading or _forms().isdisjoint(line.forms) else _of_line(line, parties)


@cache
def _forms() -> frozenset[str]:
    return frozenset(spelling(form) for verb in sorted(frame_words("sole")) for form in past_forms(verb))


def _of_line(line: Line, parties: Parties) -> Iterator[Done]:
    for at, form in enumerate(line.forms):
        if form in _forms() and undoing_words().isdisjoint(line.forms[max(0, at - NEAR) : at]):
            by = line.forms[at + 1 : at + 2] == ("by",)
            passive = not frame_words("being").isdisjoint(line.forms[max(0, at - NEAR) : at])
            one = Done(Clause(line, at, at + 1), (alike(form),), by, parties)
            bare = not by and line.forms[at + 1 : at + 2] and line.forms[at + 1] in frame_words("adjoining")
            if (by or not (passive or bare)) and one.doer and one.what and "?" not in line.passage.text:
                yield one


DOER = Slot("who did it", "done by", "one act of one doer, given to two", _done)
