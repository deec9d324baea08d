"""This file knows where texts give one act to others, of whom only one can have done it: "brokered by Norland", "Sudmark mediated"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import takewhile
from typing import Self

from crosswire.reconcile.findings.clauses import Clause, part_of, weight_of
from crosswire.reconcile.findings.clauses.acts import are_of_one_day, is_of_noun, noun_in
from crosswire.reconcile.findings.clauses.lines import Line
from crosswire.reconcile.findings.clauses.slots import Filled, Slot
from crosswire.reconcile.findings.clauses.view import View
from crosswire.reconcile.findings.parties import Parties
from crosswire.reconcile.frames import alike, is_of_calendar, is_of_time
from crosswire.vocabulary.alike_words import frame_words
from crosswire.vocabulary.assertion_words import assertion_words, undoing_words
from crosswire.vocabulary.inflection import past_forms, verb_forms
from crosswire.vocabulary.rarity import TELLING, rarity
from crosswire.wording import spelling

LONG = 3
"""Words before the noun for what is done among which its article stands."""
NEAR = 3
"""Words before a verb in which one stands that undoes it or leaves it open."""
ENOUGH, SAME = 2.0, 0.5
"""The weight of the words for what is done, or to whom, that two clauses share, and their part of the fewer ones."""
MOSTLY = 0.6
"""That part, of an act that may be done by one after the other."""
AHEAD = "will"
PARTICLES = frozenset({"up", "down", "off"})


@dataclass(frozen=True)
class Done(Filled):
    """An act told with who did it: the clause round its verb, where "by" stands before the doer behind it, whom the actors act for.

    `sole`: one has done it and nobody else; of other acts it must be known that they are one.
    """

    by: bool
    sole: bool
    coming: bool
    parties: Parties

    @cached_property
    def doer(self) -> Mapping[str, float]:
        """The telling words of who did it."""
        return self.clause.told(self._behind) if self.by else self.clause.subject

    @cached_property
    def what(self) -> Mapping[str, float]:
        """The telling words of what is done, or to whom."""
        return self.clause.subject if self.by else self.clause.rest

    @cached_property
    def thing(self) -> str | None:
        """The noun for that; None where a name stands there."""
        return noun_in(self.clause, self._of_thing)

    @property
    def _of_thing(self) -> range:
        frame = self.clause.frame
        return range(frame.first, self.clause.at) if self.by else range(self.clause.end, frame.last)

    @cached_property
    def small(self) -> frozenset[str]:
        """The small words and numbers before that noun: "the", "two"."""
        forms = self.clause.line.forms
        at = next((at for at in self._of_thing if alike(forms[at]) == self.thing), self._of_thing.start)
        ahead = forms[max(self._of_thing.start, at - LONG) : at]
        return frozenset(form for form in ahead if form in _articles() or is_of_time(form))

    def _is_of_one_thing(self, other: Self, view: View) -> bool:
        """Whether both single out the thing, or tell of one day and place; as many of it in both."""
        counts = [one.small - _articles() for one in (self, other)]
        if self.thing is None or self.thing != other.thing or counts[0] != counts[1]:
            return False
        led = all(not one.small.isdisjoint(frame_words("singling")) for one in (self, other))
        return led or are_of_one_day(self.clause, other.clause, view)

    @property
    def _behind(self) -> range:
        return range(self.clause.end + 1, self.clause.frame.last)

    @cached_property
    def _spots(self) -> range:
        """Where the doer is named in the clause."""
        forms, helping = self.clause.line.forms, assertion_words("negation", "auxiliaries") | {AHEAD, "be", "been"}
        spots = self._behind if self.by else range(self.clause.frame.first, self.clause.at)
        last = spots.stop
        while not self.by and last > spots.start and forms[last - 1] in helping:
            last -= 1
        if self.by:
            last = next(
                (at for at in spots if forms[at] in frame_words("adjoining") or is_of_calendar(forms[at])), last
            )
        return range(spots.start, last)

    @property
    def span(self) -> tuple[int, int] | None:
        """From where to where in its sentence the doer is named; None where another clause names him."""
        found = self.clause.line.words
        return (found[self._spots.start].start, found[self._spots.stop - 1].end) if self._spots else None

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

    @cached_property
    def names(self) -> frozenset[str]:
        """The names among the words for the doer."""
        line = self.clause.line
        return frozenset(
            alike(line.forms[at])
            for at in self._spots
            if alike(line.forms[at]) in self._capitals and rarity(line.forms[at]) >= TELLING
        )

    @cached_property
    def _capitals(self) -> frozenset[str]:
        return self.clause.frame.names

    @cached_property
    def head(self) -> str | None:
        """The last word of the name or noun for the doer: "society" of "the society from Velm"."""
        forms = self.clause.line.forms
        found = self.clause.line.words
        own = [at for at in self._spots if not (at and found[at].start == found[at - 1].start)]  # "Norland's"
        led = takewhile(lambda at: is_of_noun(forms[at]), own)
        return next((alike(forms[at]) for at in reversed(list(led)) if rarity(forms[at]) >= TELLING), None)

    @property
    def force(self) -> str | None:
        """Which sort of force the doer is, where a word tells it: "state forces", "irregular forces"."""
        told = self.doer.keys()
        kinds = [kind for kind in FORCES if not told.isdisjoint(map(alike, frame_words(kind)))]
        return kinds[0] if len(kinds) == 1 else None

    @property
    def is_group(self) -> bool:
        """Whether the doer is told so generally that anybody may be meant: "officials", "a group", or in another clause only."""
        return not self.clause.told(self._spots) or self.doer.keys() <= frozenset(map(alike, frame_words("anybody")))

    def differs(self, other: Self, view: View) -> bool:
        """Whether the doers are two, of one act."""
        if view.days.exclude(self.clause.stretch, other.clause.stretch) or self.coming != other.coming:
            return False
        if self.is_filled_alike(other) or self.is_group or other.is_group:
            return False
        if not self._is_one_act(other):
            return False
        return self.sole or (
            self._are_rivals(other) and part_of(self.what, other.what) >= MOSTLY and self._is_of_one_thing(other, view)
        )

    def is_filled_alike(self, other: Self) -> bool:
        """Whether a word for the doers is the same; of those who are named, a name, a title ("Queen Ada", "the queen"), or whom
        they act for.
        """
        if self.acts_for & other.acts_for:
            return True
        shared = self.doer.keys() & other.doer.keys()
        if shared & (self._capitals ^ other._capitals):
            return True
        if self.names and other.names:
            return bool(self.names & other.names)
        return bool(self.doer.keys() & other.doer.keys())

    def _are_rivals(self, other: Self) -> bool:
        """Whether both are named, or of two sorts of force: of "soldiers" and "Norland" the one may be the other's.

        "The former president of Norland" names nobody, and may be who is named elsewhere.
        """
        if (
            self.names
            and other.names
            and (self.head == other.head or {self.head, other.head} <= self.names | other.names)
        ):
            return True
        return self.force is not None and other.force is not None and self.force != other.force

    def _is_one_act(self, other: Self) -> bool:
        if self.sole and self.clause.frame.years == other.clause.frame.years and _is_only_named(self, other):
            return True
        shared = self.what.keys() & other.what.keys()
        names = self.clause.frame.names | other.clause.frame.names
        if not shared - names or weight_of(self.what, other.what) < ENOUGH or part_of(self.what, other.what) < SAME:
            return False
        mine, theirs = (act.what.keys() & act.clause.frame.names for act in (self, other))
        return not (mine and theirs and mine.isdisjoint(theirs))


@cache
def _articles() -> frozenset[str]:
    return frame_words("singling") | frame_words("any")


def _is_only_named(one: Done, other: Done) -> bool:
    """Whether one of two calls what is done "the deal" and no more, by which readers know what the story is of."""
    accords = frozenset(map(alike, assertion_words("headed", "accords")))
    bare = [act.thing in accords and len(act.what) == 1 and "the" in act.small for act in (one, other)]
    return any(bare) and all("the" in act.small for act in (one, other))


FORCES = ("state forces", "irregular forces")


def _done(view: View) -> Iterator[Done]:
    """The acts of a story that one has done, with who did them."""
    parties = Parties(view.actors)
    for line in view.lines.all:
        if not line.heading and not _forms().keys().isdisjoint(line.forms):
            yield from _of_line(line, parties)


@cache
def _forms() -> Mapping[str, bool]:
    """The forms of the verbs, with whether one has done it and nobody else: past ones; of what lasts, all."""
    lasting = {spelling(form) for verb in frame_words("led") for form in verb_forms(verb) if not form.endswith("ing")}
    single = {spelling(form) for verb in frame_words("single") for form in past_forms(verb)}
    sole = {spelling(form) for verb in frame_words("sole") for form in past_forms(verb)}
    return {**dict.fromkeys(sorted(lasting | single), False), **dict.fromkeys(sorted(sole), True)}


def _of_line(line: Line, parties: Parties) -> Iterator[Done]:
    for at, form in enumerate(line.forms):
        near = line.forms[max(0, at - NEAR) : at]
        coming = AHEAD in near
        if form in _forms() and (undoing_words() - ({AHEAD} if coming else set())).isdisjoint(near):
            end = at + 2 if line.forms[at + 1 : at + 2] and line.forms[at + 1] in PARTICLES else at + 1
            by = line.forms[end : end + 1] == ("by",)
            passive = not frame_words("being").isdisjoint(near)
            one = Done(Clause(line, at, end), (alike(form),), by, _forms()[form], coming, parties)
            bare = not by and line.forms[end : end + 1] and line.forms[end] in frame_words("adjoining")
            if (by or not (passive or bare)) and one.doer and one.what and "?" not in line.passage.text:
                yield one


DOER = Slot("who did it", "done by", "one act of one doer, given to two", _done)
