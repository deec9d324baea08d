"""This file knows of which day, month or year a clause tells an act: "opened the corridor on Monday", "on Wednesday"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from functools import cache
from typing import Self

from crosswire.model.mention import Time
from crosswire.model.passage import Passage
from crosswire.reconcile.findings.clauses import Clause, part_of, weight_of
from crosswire.reconcile.findings.clauses.lines import Line
from crosswire.reconcile.findings.clauses.singled_out import is_singled_out
from crosswire.reconcile.findings.clauses.slots import Filled, Slot
from crosswire.reconcile.findings.clauses.view import View
from crosswire.reconcile.frames import alike, are_of_same, is_of_calendar
from crosswire.vocabulary.inflection import verb_forms
from crosswire.vocabulary.kinship import FILE
from crosswire.vocabulary.tables import word_list
from crosswire.wording import words

ENOUGH, SAME = 6.0, 0.75
"""The weight of the telling words two clauses share, and its part of the lighter one, to tell of one act by themselves."""
PRECISIONS = ("day", "month", "year", "time")
HOUR, DAY_LONG = 3600.0, 86400.0
"""Seconds between two times of a day that are two hours of it, be they told by another clock."""


@dataclass(frozen=True)
class Dated(Filled):
    """An act of a day: the clause round the time, and the time."""

    time: Time

    @property
    def printed(self) -> str:
        """The words that tell the day."""
        return self.time.passage.text

    @property
    def told(self) -> Mapping[str, float]:
        """The telling words of the clause but for the time."""
        return self.clause.frame.telling

    @property
    def needs_date(self) -> bool:
        """Whether its words tell a day only from when the text appeared: "yesterday"."""
        return not any(
            form[0].isdigit() or is_of_calendar(form) for form in (word.form for word in words(self.printed))
        )

    def differs(self, other: Self, view: View) -> bool:
        """Whether the days exclude each other, of one act told in the same stage."""
        if self.time.precision != other.time.precision or self.is_coming != other.is_coming:
            return False
        if any(one.needs_date and not _is_dated(one.clause.passage, view) for one in (self, other)):
            return False
        if self.time.precision == "time" and self.clause.frame.verb in _done_often():
            return False  # who spoke at six may have spoken again at noon
        if self.is_filled_alike(other) or not is_singled_out(self.clause, other.clause):
            return False
        return self._is_one_act(other) or self._is_one_matter(other, view)

    def is_filled_alike(self, other: Self) -> bool:
        """Whether the days may be one, or are told in the same words: "the next day" of a sentence that two texts hand on."""
        one, theirs = self.time, other.time
        if one.passage.text.casefold() == theirs.passage.text.casefold():
            return True
        if one.precision == theirs.precision == "time":
            return not _are_two_hours(one, theirs)
        first, last = (one.earliest or "")[:10], (one.latest or "")[:10]
        return first <= (theirs.latest or "")[:10] and (theirs.earliest or "")[:10] <= last

    def _is_one_act(self, other: Self) -> bool:
        mine, theirs = self.clause.frame, other.clause.frame
        if mine.verb != theirs.verb or not are_of_same(mine, theirs) or self._has_other_doers(other):
            return False
        shared = (self.told.keys() & other.told.keys()) - mine.names - theirs.names - {mine.verb}
        return bool(shared) and weight_of(self.told, other.told) >= ENOUGH and part_of(self.told, other.told) >= SAME

    def _is_one_matter(self, other: Self, view: View) -> bool:
        mine, theirs = self.clause.frame.verb, other.clause.frame.verb
        if self._has_other_doers(other) or (mine and theirs and mine != theirs):
            return False
        return view.matters.are_one(self.clause, other.clause, part=SAME, filled=True)

    def _has_other_doers(self, other: Self) -> bool:
        mine, theirs = self.clause.frame.doers, other.clause.frame.doers
        return bool(mine and theirs and not mine & theirs)


def _dated(view: View) -> Iterator[Dated]:
    """The acts of a story with their days: a verb of the past or one to come, nothing denied or left open."""
    times = {reading.source.id: reading.times for reading in view.readings}
    for line in view.lines.all:
        yield from () if line.heading else _of_line(line, times.get(line.passage.source, ()))


def _of_line(line: Line, times: Sequence[Time]) -> Iterator[Dated]:
    passage = line.passage
    here = [time for time in times if passage.covers(time.passage)]
    for time in here:
        if time.type not in ("DATE", "TIME") or time.precision not in PRECISIONS or not (time.earliest and time.latest):
            continue
        spots = [at for at, word in enumerate(line.words) if _is_in(passage.start + word.start, time)]
        clause = Clause(line, spots[0], spots[-1] + 1) if spots else None
        if clause is not None and not any(_stands_in(clause, one) and not _holds(one, time) for one in here):
            found = Dated(clause, clause.acts, time)
            if not found.is_open:
                yield found


def _is_dated(passage: Passage, view: View) -> bool:
    """Whether it is known from the text itself, or beside it, when it appeared."""
    published = view.stored[passage.source].published
    return published is not None and published.found_by != "story"


def _holds(one: Time, time: Time) -> bool:
    """Whether a time is the other, or the day of which the other is an hour: "at noon" and "on Monday" of one clause."""
    return one == time or (one.precision == "day" and time.precision == "time" and _day_gap(one, time) <= 1)


def _day_gap(one: Time, other: Time) -> int:
    first, second = ((time.earliest or "")[:10] for time in (one, other))
    return abs((date.fromisoformat(first) - date.fromisoformat(second)).days)


def _are_two_hours(one: Time, other: Time) -> bool:
    """Whether two times are of one day, told by one clock, and an hour or more lies between them."""
    if _zone(one) != _zone(other) or _day_gap(one, other) > 1:
        return False
    ends = [
        [datetime.fromisoformat(at[:16]) for at in (time.earliest or "", time.latest or "")] for time in (one, other)
    ]
    gap = max(ends[0][0], ends[1][0]) - min(ends[0][1], ends[1][1])
    return HOUR <= gap.total_seconds() < DAY_LONG


def _zone(time: Time) -> str:
    return (time.earliest or "")[16:]


@cache
def _done_often() -> frozenset[str]:
    return frozenset(alike(form) for verb in word_list(FILE, "apart", "often") for form in verb_forms(verb))


def _is_in(place: int, time: Time) -> bool:
    return time.passage.start <= place < time.passage.end


def _stands_in(clause: Clause, time: Time) -> bool:
    words, start = clause.line.words, clause.passage.start
    return start + words[clause.frame.first].start <= time.passage.start < start + words[clause.frame.last - 1].end


DAY = Slot("when it was", "told of", "one act by its clause, of days that exclude each other", _dated)
