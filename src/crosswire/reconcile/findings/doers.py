"""This file knows where texts give one act to others, of whom only one can have done it: "brokered by Norland", "Sudmark mediated"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import combinations

from crosswire.brevity import in_passing
from crosswire.model.record import About
from crosswire.reconcile.findings.clauses import Clause, part_of, weight_of
from crosswire.reconcile.findings.draft import Draft, Support
from crosswire.reconcile.findings.lines import Line
from crosswire.reconcile.findings.parties import Parties
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
MOST = 24
"""Tellings of one verb that are held against each other, the first of the story."""
SHOWN, NAMED = 90, 50


@dataclass(frozen=True)
class Done:
    """An act told with who did it: the clause round its verb, and whether "by" names the doer behind it."""

    clause: Clause
    by: bool

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
        spots, found = (
            self._behind if self.by else range(self.clause.frame.first, self.clause.at),
            self.clause.line.words,
        )
        return (found[spots.start].start, found[spots.stop - 1].end) if spots else None

    @property
    def printed(self) -> str:
        """The words that name the doer."""
        return in_passing(self.clause.passage.text[slice(*self.span)], NAMED) if self.span else "another"

    def parties(self, parties: Parties) -> frozenset[str]:
        """Whom the actors speak for that are named as doers."""
        if self.span is None:
            return frozenset()
        start = self.clause.passage.start
        named = parties.named(self.clause.passage.source, start + self.span[0], start + self.span[1])
        return frozenset(parties.of(actor) for _, actor in named)


def about_doers(view: View) -> Iterator[Draft]:
    """One finding for each act of one doer that texts of two origins give to two, where neither text names both."""
    parties = Parties(view.actors)
    told: dict[str, list[Done]] = defaultdict(list)
    for line in view.lines.all:
        for verb, one in () if line.heading else _acts(line):
            told[verb].append(one)
    for verb in sorted(told):
        acts = told[verb][:MOST]
        for one, other in combinations(acts, 2):
            if _exclude(one, other, parties, view) and not _names_both(one, other, acts):
                yield _draft(one, other, view.support)
                break


@cache
def _forms() -> frozenset[str]:
    return frozenset(spelling(form) for verb in sorted(frame_words("sole")) for form in past_forms(verb))


def _acts(line: Line) -> Iterator[tuple[str, Done]]:
    if _forms().isdisjoint(line.forms):
        return
    for at, form in enumerate(line.forms):
        if form in _forms() and undoing_words().isdisjoint(line.forms[max(0, at - NEAR) : at]):
            by = line.forms[at + 1 : at + 2] == ("by",)
            passive = not frame_words("being").isdisjoint(line.forms[max(0, at - NEAR) : at])
            one = Done(Clause(line, at, at + 1), by)
            bare = not by and line.forms[at + 1 : at + 2] and line.forms[at + 1] in frame_words("adjoining")
            if (by or not (passive or bare)) and one.doer and one.what and "?" not in line.passage.text:
                yield alike(form), one


def _exclude(one: Done, other: Done, parties: Parties, view: View) -> bool:
    a, b = one.clause.passage, other.clause.passage
    if not view.are_two(a, b) or view.days.exclude(a, b) or not one.doer.keys().isdisjoint(other.doer):
        return False
    if not one.parties(parties).isdisjoint(other.parties(parties)) or not _is_one_act(one, other):
        return False
    return not _is_group(one) and not _is_group(other)


def _is_one_act(one: Done, other: Done) -> bool:
    shared = one.what.keys() & other.what.keys()
    names = one.clause.frame.names | other.clause.frame.names
    if not shared - names or weight_of(one.what, other.what) < ENOUGH or part_of(one.what, other.what) < SAME:
        return False
    mine, theirs = (act.what.keys() & act.clause.frame.names for act in (one, other))
    return not (mine and theirs and mine.isdisjoint(theirs))


def _is_group(one: Done) -> bool:
    """Whether the doer is told so generally that anybody may be meant: "officials", "a group"."""
    return one.doer.keys() <= frozenset(map(alike, frame_words("anybody")))


def _names_both(one: Done, other: Done, acts: Sequence[Done]) -> bool:
    """Whether a text of the two gives an act of the kind to the other's doer too."""
    for mine, theirs in ((one, other), (other, one)):
        for third in acts:
            if third.clause.passage.source == mine.clause.passage.source and third.doer.keys() & theirs.doer.keys():
                return True
    return False


def _draft(one: Done, other: Done, support: Support) -> Draft:
    first, second = sorted((one, other), key=lambda done: done.clause.passage)
    return Draft(
        about=About(kind="source", ref=first.clause.passage.source),
        topic="who did it",
        verdict="conflict",
        class_="fact",
        weight="assessment",
        statement=f"“{in_passing(first.clause.passage.text, SHOWN)}”: done by others in another account",
        sides=tuple(support.side(f"done by {done.printed}", [done.clause.passage]) for done in (first, second)),
        reasons=("one act of one doer, given to two",),
        stakes=2.0,
    )
