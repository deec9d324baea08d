"""This file knows where texts tell one act of days that exclude each other: "opened the corridor on Monday", "on Wednesday"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from crosswire.brevity import in_passing
from crosswire.model.mention import Time
from crosswire.model.record import About
from crosswire.reconcile.findings.clauses import Clause, part_of, weight_of
from crosswire.reconcile.findings.draft import Draft, Support
from crosswire.reconcile.findings.lines import Line
from crosswire.reconcile.findings.view import View
from crosswire.reconcile.frames import are_of_same
from crosswire.vocabulary.alike_words import frame_words
from crosswire.vocabulary.assertion_words import assertion_words

ENOUGH, SAME = 6.0, 0.75
"""The weight of the telling words two clauses share, and its part of the lighter one, to tell of one act."""
MOST = 24
"""Tellings of one verb that are held against each other, the first of the story."""
PRECISIONS = ("day", "month", "year")
SHOWN = 90


@dataclass(frozen=True)
class Dated:
    """An act of a day: the clause round the time, and the time."""

    clause: Clause
    time: Time

    @property
    def told(self) -> Mapping[str, float]:
        """The telling words of the clause but for the time."""
        return self.clause.frame.telling

    @property
    def is_coming(self) -> bool:
        """Whether it is told as to come."""
        return not assertion_words("negation", "modals").isdisjoint(self.forms)

    @property
    def forms(self) -> tuple[str, ...]:
        """The words of the clause but for the time, as compared: "May" is no modal."""
        frame, forms = self.clause.frame, self.clause.line.forms
        return (*forms[frame.first : self.clause.at], *forms[self.clause.end : frame.last])

    @property
    def is_open(self) -> bool:
        """Whether it is denied or left open, or begins or ends on the day."""
        return not (assertion_words("plain", "negative") | frame_words("undated")).isdisjoint(self.forms)


def about_days(view: View) -> Iterator[Draft]:
    """One finding for each act that two texts tell of days, months or years that exclude each other, and neither of both."""
    times = {reading.source.id: reading.times for reading in view.readings}
    told: dict[str, list[Dated]] = defaultdict(list)
    for line in view.lines.all:
        for one in () if line.heading else _dated(line, times.get(line.passage.source, ())):
            told[one.clause.frame.verb or ""].append(one)
    for verb in sorted(told):
        acts = told[verb][:MOST]
        pairs = [(one, other) for one, other in combinations(acts, 2) if _exclude(one, other, view)]
        pairs = [(one, other) for one, other in pairs if not _tells_both(one, other, acts)]
        if pairs:
            yield _draft(*pairs[0], view.support)


def _dated(line: Line, times: Sequence[Time]) -> Iterator[Dated]:
    """The acts of a sentence with their days: a verb of the past or one to come, nothing denied or left open."""
    passage = line.passage
    here = [time for time in times if passage.covers(time.passage)]
    for time in here:
        if time.type != "DATE" or time.precision not in PRECISIONS or not (time.earliest and time.latest):
            continue
        spots = [at for at, word in enumerate(line.words) if _is_in(passage.start + word.start, time)]
        clause = Clause(line, spots[0], spots[-1] + 1) if spots else None
        if clause is not None and sum(_stands_in(clause, one) for one in here) == 1 and not Dated(clause, time).is_open:
            yield Dated(clause, time)


def _is_in(place: int, time: Time) -> bool:
    return time.passage.start <= place < time.passage.end


def _stands_in(clause: Clause, time: Time) -> bool:
    words, start = clause.line.words, clause.passage.start
    return start + words[clause.frame.first].start <= time.passage.start < start + words[clause.frame.last - 1].end


def _exclude(one: Dated, other: Dated, view: View) -> bool:
    a, b = one.clause.passage, other.clause.passage
    if not view.are_two(a, b) or one.time.precision != other.time.precision:
        return False
    if one.is_coming != other.is_coming:
        return False
    return not _may_be_one(one.time, other.time) and _is_one_act(one, other)


def _may_be_one(one: Time, other: Time) -> bool:
    """Whether the days may be one, or are told in the same words: "the next day" of a sentence that two texts hand on."""
    if one.passage.text.casefold() == other.passage.text.casefold():
        return True
    return (one.earliest or "")[:10] <= (other.latest or "")[:10] and (other.earliest or "")[:10] <= (one.latest or "")[
        :10
    ]


def _is_one_act(one: Dated, other: Dated) -> bool:
    mine, theirs = one.clause.frame, other.clause.frame
    if not are_of_same(mine, theirs) or (mine.doers and theirs.doers and not mine.doers & theirs.doers):
        return False
    shared = (one.told.keys() & other.told.keys()) - mine.names - theirs.names - {mine.verb}
    return bool(shared) and weight_of(one.told, other.told) >= ENOUGH and part_of(one.told, other.told) >= SAME


def _tells_both(one: Dated, other: Dated, acts: Sequence[Dated]) -> bool:
    """Whether a text of the two tells the like of the other's day as well: such acts are done again and again."""
    for third in acts:
        for mine, theirs in ((one, other), (other, one)):
            if third.clause.passage.source == mine.clause.passage.source and _may_be_one(third.time, theirs.time):
                return True
    return False


def _draft(one: Dated, other: Dated, support: Support) -> Draft:
    first, second = sorted((one, other), key=lambda dated: dated.time.earliest or "")
    days = [in_passing(dated.time.passage.text, SHOWN) for dated in (first, second)]
    return Draft(
        about=About(kind="source", ref=first.clause.passage.source),
        topic="when it was",
        verdict="conflict",
        class_="fact",
        weight="assessment",
        statement=f"“{in_passing(first.clause.passage.text, SHOWN)}”: {days[0]} in one account, {days[1]} in another",
        sides=tuple(support.side(f"told of {dated.time.value}", [dated.clause.passage]) for dated in (first, second)),
        reasons=("one act by its clause, of days that exclude each other",),
        stakes=2.0,
    )
