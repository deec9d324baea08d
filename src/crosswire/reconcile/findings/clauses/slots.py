"""This file knows where texts tell of one act and fill a slot of it with what excludes each other: another day, place or doer."""

from __future__ import annotations

from abc import abstractmethod
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, pairwise
from typing import Self

from crosswire.brevity import in_passing, quoted
from crosswire.model.record import About
from crosswire.reconcile.findings.clauses import Clause
from crosswire.reconcile.findings.clauses.view import View
from crosswire.reconcile.findings.draft import Draft, Support
from crosswire.reconcile.frames import is_of_time
from crosswire.vocabulary.alike_words import frame_words
from crosswire.vocabulary.assertion_words import assertion_words

MOST = 24
"""Tellings of one act that are held against each other, the first of the story."""
SHOWN = 90
BEHIND_BY = 4
"""Words behind a "by" in which a day or an hour stands up to which it tells: "by the end of May"."""


@dataclass(frozen=True)
class Filled:
    """A clause in which a slot is filled, and the words for the act by which the like of it is found."""

    clause: Clause
    acts: tuple[str, ...]

    @property
    def whole(self) -> Clause:
        """The clause that tells the act, where what fills the slot stands in one of its own."""
        return self.clause

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The words of the act's clause but for what fills the slot, as compared: "May" is no modal."""
        frame, forms = self.whole.frame, self.clause.line.forms
        own = range(self.clause.at, self.clause.end)
        return tuple(forms[at] for at in range(frame.first, frame.last) if at not in own and not self._is_agent(at))

    def _is_agent(self, at: int) -> bool:
        """Whether a "by" stands before who or what did it: "by Friday" tells up to when, "by Norland" does not."""
        forms = self.clause.line.forms
        return forms[at] == "by" and not any(is_of_time(form) for form in forms[at + 1 : at + 1 + BEHIND_BY])

    @property
    def is_coming(self) -> bool:
        """Whether it is told as to come."""
        to_come = any(one in frame_words("being") and two == "to" for one, two in pairwise(self.forms))
        return to_come or not assertion_words("negation", "modals").isdisjoint(self.forms)

    @property
    def is_open(self) -> bool:
        """Whether it is denied or left open, told only up to when, or of a state that lasts."""
        report = self.clause.report
        if report is not None and report.cue is not None and report.cue.force == "deny":
            return True
        opening = (assertion_words("plain", "negative"), frame_words("undated"), frame_words("staying"))
        return not all(words.isdisjoint(self.forms) for words in opening)

    @property
    @abstractmethod
    def printed(self) -> str:
        """What fills the slot, as the text has it."""

    @abstractmethod
    def differs(self, other: Self, view: View) -> bool:
        """Whether both tell of one act and fill the slot with what excludes each other."""

    @abstractmethod
    def is_filled_alike(self, other: Self) -> bool:
        """Whether what fills the slot may be the same: a text that tells the act in both ways tells of two."""


@dataclass(frozen=True, slots=True)
class Slot:
    """One kind of difference: how the clauses that fill it are found, and how it is told."""

    topic: str
    label: str
    reason: str
    find: Callable[[View], Iterator[Filled]]


def about_slot(slot: Slot, view: View) -> Iterator[Draft]:
    """One finding for each act of which texts of two origins fill the slot otherwise, and neither in both ways."""
    told: dict[str, list[Filled]] = defaultdict(list)
    for one in slot.find(view):
        for act in dict.fromkeys(one.acts):
            told[act].append(one)
    for act in sorted(told):
        pairs = [pair for pair in combinations(told[act][:MOST], 2) if _differ(*pair, told, view)]
        if pairs:
            yield _draft(slot, *min(pairs, key=lambda pair: _is_copied(pair[0], pair[1], view.support)), view.support)


def _is_copied(one: Filled, other: Filled, support: Support) -> bool:
    return support.origin_of(one.clause.passage) == support.origin_of(other.clause.passage)


def _differ(one: Filled, other: Filled, told: Mapping[str, Sequence[Filled]], view: View) -> bool:
    a, b = one.clause.passage, other.clause.passage
    if not (view.are_two(a, b) or view.are_apart(a, b)) or not one.differs(other, view):
        return False
    alike = [third for act in (*one.acts, *other.acts) for third in told[act][:MOST]]
    return not any(_tells_both(third, mine, theirs) for third in alike for mine, theirs in ((one, other), (other, one)))


def _tells_both(third: Filled, mine: Filled, theirs: Filled) -> bool:
    """Whether a text tells the like in the other's way as well: such acts are done again and again."""
    return third.clause.passage.source == mine.clause.passage.source and third.is_filled_alike(theirs)


def _draft(slot: Slot, one: Filled, other: Filled, support: Support) -> Draft:
    first, second = sorted((one, other), key=lambda filled: filled.clause.passage)
    told = [in_passing(filled.printed, SHOWN) for filled in (first, second)]
    return Draft(
        about=About(kind="source", ref=first.clause.passage.source),
        topic=slot.topic,
        verdict="conflict",
        class_="fact",
        weight="assessment",
        statement=f"{quoted(first.clause.passage.text, SHOWN)}: {told[0]} in one account, {told[1]} in another",
        sides=tuple(
            support.side(f"{slot.label} {what}", [filled.clause.passage])
            for filled, what in zip((first, second), told, strict=True)
        ),
        reasons=(slot.reason,),
        stakes=2.0,
        drift=_is_copied(first, second, support),
    )
