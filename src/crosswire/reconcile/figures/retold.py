"""This file knows when two numbers that differ are of one thing because the clauses round them tell the same."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crosswire.reconcile.figures.ballots import are_named_otherwise
from crosswire.reconcile.figures.deadlines import is_one_deadline
from crosswire.reconcile.figures.duties import is_duty
from crosswire.reconcile.figures.moments import is_of_old
from crosswire.reconcile.figures.narrowed import are_narrowed_apart, are_told_of_others
from crosswire.reconcile.figures.sameness import ALONE, VOTES, Told
from crosswire.reconcile.figures.things import (
    DEADLINE,
    are_named_apart,
    are_one_name,
    are_two_objects,
    is_one_thing,
    is_rate,
    is_the_one,
)
from crosswire.reconcile.frames import alike, are_of_same, is_one_doing, shared
from crosswire.vocabulary.measures import counted_by_verb, measured_out

Number = tuple[float, str]
LARGE = 100
"""Numbers from which one is the same whatever a text says it counts."""
MOST_APART = 4.0
"""How far apart the numbers may lie: 60 and 201 arrested, but not 24 and 300."""
FEWEST = 2
"""A single one is told of too many things."""
ENOUGH, SAME = 6.5, 0.5
"""The weight of the telling words two clauses share, those counted among them, and its part of the lighter clause."""
LITTLE, ALL = 5.0, 0.9
"""The same where all but nothing differs: "turnout was 71 percent"."""


@dataclass(frozen=True)
class Retold:
    """Which of the figures of one kind are of one thing by the clauses they stand in.

    `alone` are the ids of those that are the only one in their sentence: "82 of 118 drones" are two. `given` are the numbers each
    text gives: where some text has both, they are two things ("$334 million, $281 million of it in cash").
    """

    alone: frozenset[str]
    given: tuple[frozenset[Number], ...]
    only: frozenset[str] = frozenset()

    @classmethod
    def of(cls, told: Iterable[Told], given: Iterable[frozenset[Number]]) -> Retold:
        """What is to be known of all figures of a kind; `given` are the numbers of each text (see `numbers_given`)."""
        members = list(told)
        counts = Counter(map(_spot, members))
        alone = (one.figure.id for one in members if counts[_spot(one)] == 1)
        return cls(frozenset(alone), tuple(given), _only_of_their_thing(members))

    def __call__(self, one: Told, other: Told) -> bool:
        """As in "the navy has detained 38 tankers" and "said that the navy had detained 36 tankers", in two texts."""
        if one.figure.passage.source == other.figure.passage.source:
            return False
        if not {one.figure.id, other.figure.id} <= self.alone or one.heading or other.heading:
            return False
        if one.light and not (one.thing and other.thing):
            return False
        if is_of_old(one) != is_of_old(other):
            return False  # "in 2019 gunmen held 12 hostages"
        if ALONE & {one.figure.found_by, other.figure.found_by} or not _are_near(one, other):
            return False
        if one.figure.measure == VOTES and are_named_otherwise(one, other):
            return False
        return _counts_one_thing(one, other) and self._is_told_alike(one, other) and not self._are_given(one, other)

    def _is_told_alike(self, one: Told, other: Told) -> bool:
        """Whether the clauses tell the same; of a rate or of the one thing of its sort in both texts, whether nothing speaks against it."""
        if DEADLINE in (one.thing, other.thing):
            return is_one_deadline(one, other)
        if is_rate(one.thing) and one.thing == other.thing:
            return are_of_same(one.frame, other.frame)
        if one.thing and other.thing and {one.figure.id, other.figure.id} <= self.only:
            return is_of_one_thing(one, other)
        return tells_the_same(one, other)

    def _are_given(self, one: Told, other: Told) -> bool:
        """Whether some text gives both numbers."""
        both = {_number(one), _number(other)}
        return len(both) > 1 and any(both <= numbers for numbers in self.given)


def _spot(told: Told) -> tuple[str, str, str | None]:
    """The sentence, and what the amount in it is of: "a halt of 45 days after 17 hours of talks" has two."""
    return (told.figure.passage.source, told.sentence, told.thing)


def numbers_given(told: Iterable[Told]) -> tuple[frozenset[Number], ...]:
    """The numbers each text gives; small ones with what they count, since those are told of everything."""
    given: dict[str, set[Number]] = defaultdict(set)
    for one in told:
        given[one.figure.passage.source].add(_number(one))
    return tuple(map(frozenset, given.values()))


def _number(told: Told) -> Number:
    number = told.figure.low if told.figure.low is not None else told.figure.high or 0
    return (number, "" if number >= LARGE else told.figure.measure)


def _are_near(one: Told, other: Told) -> bool:
    """Whether the numbers may be two accounts of one: none is zero, and none is many times the other."""
    counts = [told.report if told.thing else told.figure for told in (one, other)]  # 72 hours and five days
    ends = [value for count in counts for value in (count.low, count.high) if value is not None]
    if not ends or min(ends) < FEWEST:
        return False
    printed = [(figure.low, figure.high) for figure in (one.figure, other.figure)]
    if one.figure.unit != other.figure.unit and printed[0] == printed[1]:
        return False  # 30 km here, 30 miles there: one number, and who took the wrong unit is not told
    return max(ends) <= MOST_APART * min(ends)


def _counts_one_thing(one: Told, other: Told) -> bool:
    """Whether the words of both count the same, or the verb says what is counted ("killed", "arrested").

    The fewer told in more words ("11 Norland sailors" of "23 sailors") are a part.
    """
    if one.figure.measure in measured_out() or (one.thing and other.thing):
        return True
    fewer, more = sorted((one, other), key=lambda told: told.figure.low or told.figure.high or 0)
    mine, theirs = fewer.frame.counted.keys(), more.frame.counted.keys()
    if mine > theirs or (fewer.frame.counted_names - theirs and more.frame.counted_names - mine):
        return False
    return bool(mine & theirs) or counted_by_verb(one.figure.measure)


def _only_of_their_thing(members: Sequence[Told]) -> frozenset[str]:
    """The ids of those that are the only number which their text has of a thing ("a loan of $900 million")."""
    numbers: dict[tuple[str, str], set[Number]] = defaultdict(set)
    for told in members:
        if told.thing:
            numbers[told.figure.passage.source, alike(told.thing)].add(_number(told))
    return frozenset(
        told.figure.id
        for told in members
        if told.thing and len(numbers[told.figure.passage.source, alike(told.thing)]) == 1
    )


def is_of_one_thing(one: Told, other: Told) -> bool:
    """Whether two amounts of what is called the same are of one: some other word of both sentences, or of those before them, is the same,
    or both call it the one ("the curfew"); no name or object speaks against it, and where one tells of a month or year, so does the other.
    """
    if not are_one_name(one.thing or "", other.thing or "") or bool(one.months) != bool(other.months):
        return False
    mine, theirs = one.frame, other.frame
    if are_narrowed_apart(mine, theirs, (one.thing or "", other.thing or "")):
        return False
    if bool(mine.years) != bool(theirs.years) or are_named_apart(mine, theirs) or are_two_objects(mine, theirs):
        return False
    shared_words = {alike(form) for form in one.setting} & {alike(form) for form in other.setting}
    return bool(shared_words - {alike(one.thing or "")}) or (is_the_one(one) and is_the_one(other))


def tells_the_same(one: Told, other: Told) -> bool:
    """Whether the clauses round two numbers tell the same of them."""
    mine, theirs = one.frame, other.frame
    weight, part = shared(mine, theirs)
    if part < SAME or weight < (LITTLE if part >= ALL else ENOUGH):
        return False
    bound = is_duty(one) and is_duty(
        other
    )  # one text obliges them to hold it, another says that they must keep it there
    if bound and are_told_of_others(mine, theirs):
        return False
    if not (are_of_same(mine, theirs) if bound else is_one_doing(mine, theirs)):
        return False
    if one.thing and other.thing and not is_one_thing(mine, theirs):
        return False
    if not (mine.telling.keys() & theirs.telling.keys()) - mine.names - theirs.names:
        return (
            False  # "A Norlandic port let go 36 tankers": the same ships and country, and nothing of what befell them
        )
    if (
        one.figure.measure in measured_out()
    ):  # sums and shares are told of everything: what stands beside them must be the same
        known = (
            bound or part >= ALL or (mine.verb is not None and mine.verb == theirs.verb) or mine.names & theirs.names
        )
        return bool(known and mine.beside & theirs.beside)
    return True
