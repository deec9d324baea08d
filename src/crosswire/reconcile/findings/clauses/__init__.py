"""This file knows the clauses of a story's sentences as they are held against each other: what they tell, of whom, and when."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from crosswire.model.article import Reading
from crosswire.model.mention import Quote
from crosswire.model.passage import Passage
from crosswire.reconcile.findings.clauses.lines import Line
from crosswire.reconcile.findings.clauses.subjects import subject_of, verb_at
from crosswire.reconcile.frames import Frame, alike, is_of_calendar
from crosswire.vocabulary.alike_words import frame_words
from crosswire.vocabulary.assertion_words import assertion_words
from crosswire.vocabulary.rarity import TELLING, rarity
from crosswire.wording import words

UNREAL = frozenset({"have", "like", "rather"})
"""Words behind a "would" that foretells nothing."""
Span = tuple[str, str]
"""First and last day."""


class Days:
    """The days told in the sentences of a story."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self._told: dict[str, list[tuple[int, Span]]] = {}
        self._published: dict[str, str] = {}
        for reading in readings:
            if reading.source.published is not None:
                self._published[reading.source.id] = reading.source.published.value
            known = [(time.passage.start, (time.earliest[:10], time.latest[:10])) for time in reading.times
                     if time.type in ("DATE", "TIME") and time.earliest and time.latest]  # fmt: skip
            self._told[reading.source.id] = sorted(known)

    def of(self, passage: Passage) -> list[Span]:
        """The days told in a passage."""
        told = self._told.get(passage.source, [])
        first = bisect_left(told, (passage.start, ("", "")))
        last = bisect_left(told, (passage.end, ("", "")))
        return [span for _, span in told[first:last]]

    def exclude(self, one: Passage, other: Passage) -> bool:
        """Whether both tell days and none of the one may be one of the other, or one is of an earlier year and the other of no day."""
        mine, theirs = self.of(one), self.of(other)
        if mine and theirs:
            return not any(a[0] <= b[1] and b[0] <= a[1] for a in mine for b in theirs)
        return self.is_old(one) or self.is_old(other)

    def share(self, one: Passage, other: Passage) -> bool:
        """Whether both tell of one day, and of it alone."""
        mine, theirs = set(self.of(one)), set(self.of(other))
        return len(mine) == 1 and mine == theirs and all(first == last for first, last in mine)

    def follows(self, one: Passage, other: Passage) -> bool:
        """Whether a passage tells days, and all of them are behind those of the other."""
        mine, theirs = self.of(one), self.of(other)
        return bool(mine) and all(first > last for first, _ in mine for _, last in theirs)

    def is_old(self, passage: Passage) -> bool:
        """Whether a passage tells days, all of them of an earlier year than its text."""
        told = self.of(passage)
        year = self._published.get(passage.source, "")[:4]
        if not year:  # nobody knows when it appeared: a whole year is told of another time
            return bool(told) and all(first.endswith("-01-01") and last.endswith("-12-31") for first, last in told)
        return bool(told) and all(last[:4] < year for _, last in told)


@dataclass(frozen=True)
class Clause:
    """The clause of a line round some of its words (`at` to `end`, exclusive), no further than the report it stands in."""

    line: Line
    at: int
    end: int

    @cached_property
    def frame(self) -> Frame:
        """What the clause tells but for those words."""
        passage, found = self.line.passage, self.line.words
        start, end = found[self.at].start, found[self.end - 1].end
        return Frame.around(passage.text, start, end, self.limits)

    @property
    def limits(self) -> tuple[int, int] | None:
        """Where in the sentence the report begins and ends; None where the outlet tells it itself."""
        report, start = self.report, self.line.passage.start
        return None if report is None else (report.passage.start - start, report.passage.end - start)

    @cached_property
    def report(self) -> Quote | None:
        """The report the words stand in, the innermost; None where the outlet tells them itself."""
        start, end = (
            self.line.passage.start + at for at in (self.line.words[self.at].start, self.line.words[self.end - 1].end)
        )
        held = [
            one
            for one in self.line.quotes
            if one.kind != "scare" and one.passage.start <= start and end <= one.passage.end
        ]
        return max(held, key=lambda one: one.passage.start, default=None)

    @property
    def voice(self) -> str | None:
        """The actor in whose report the words stand; None where the outlet tells them itself, or nobody is bound to them."""
        return None if self.report is None or self.report.speaker is None else self.report.speaker.actor

    @cached_property
    def ahead(self) -> frozenset[str]:
        """The words by which it foretells: "will"; "would" too, where a report in the past turns what somebody said will be."""
        report = self.report
        if report is None or report.kind != "indirect" or report.cue is None or not self._is_promised:
            return frozenset({"will", "shall"})
        return frozenset({"will", "shall", "would"})

    @property
    def _is_promised(self) -> bool:
        """Whether no word of the sentence makes of its "would" what only might have been: "would have", "if"."""
        forms = self.line.forms
        unreal = any(one == "would" and two in UNREAL for one, two in pairwise(forms))
        return not unreal and assertion_words("negation", "conditions").isdisjoint(forms)

    @property
    def is_spoken_of_self(self) -> bool:
        """Whether who says it says it of himself, or those he speaks for: "we did not open the dam"."""
        return not frame_words("self").isdisjoint(self.line.forms[self.frame.first : self.end])

    @property
    def passage(self) -> Passage:
        """The sentence."""
        return self.line.passage

    @cached_property
    def stretch(self) -> Passage:
        """The clause itself in its text."""
        found, start, text = self.line.words, self.passage.start, self.passage.text
        first, last = found[self.frame.first].start, found[self.frame.last - 1].end
        return Passage(self.passage.source, start + first, start + last, text[first:last])

    @cached_property
    def subject(self) -> Mapping[str, float]:
        """The telling words of whom it tells; where nothing else shows that, the name of who says so."""
        found = subject_of(self.line, self.frame, self.at, self.limits)
        if found or self.report is None or self.report.speaker is None:
            return found
        spots = range(self.frame.first, self.at)
        if frame_words("pronouns").isdisjoint(self.line.forms[spot] for spot in spots):
            return found
        return {alike(word.form): rarity(word.form) for word in words(self.report.speaker.name or "")}

    @cached_property
    def topic(self) -> Mapping[str, float]:
        """The telling words of whom its first verb is told, wherever in it the words stand that it is round."""
        return subject_of(self.line, self.frame, verb_at(self.line, self.frame), self.limits)

    @cached_property
    def rest(self) -> Mapping[str, float]:
        """The telling words behind it."""
        return self.told(range(self.end, self.frame.last))

    @cached_property
    def acts(self) -> tuple[str, ...]:
        """Words by which the like of it is found: its verb, and the telling word right before what it is round."""
        forms = self.line.forms
        ahead = (at for at in range(self.at - 1, self.frame.first - 1, -1) if not is_of_calendar(forms[at]))
        near = next((alike(forms[at]) for at in ahead if rarity(forms[at]) >= TELLING and forms[at][0].isalpha()), "")
        return (self.frame.verb or "", near)

    def told(self, spots: Iterable[int]) -> dict[str, float]:
        """The telling words at some places, words told in turn as one, with their rarity."""
        found: dict[str, float] = {}
        for at in spots:
            form = self.line.forms[at]
            if rarity(form) >= TELLING and not form[0].isdigit():
                found[alike(form)] = max(rarity(form), found.get(alike(form), 0.0))
        return found


def weight_of(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The weight of the words that two have in common."""
    return sum(min(weight, other[word]) for word, weight in one.items() if word in other)


def part_of(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The part of the lighter one that both have."""
    lighter = min(sum(one.values()), sum(other.values()))
    return weight_of(one, other) / lighter if lighter else 0.0
