"""This file knows the clauses of a story's sentences as they are held against each other: what they tell, of whom, and when."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property

from crosswire.model.article import Reading
from crosswire.model.mention import Quote
from crosswire.model.passage import Passage
from crosswire.reconcile.findings.lines import Line
from crosswire.reconcile.frames import Frame, alike
from crosswire.vocabulary.rarity import TELLING, rarity
from crosswire.wording import words

Span = tuple[str, str]
"""First and last day."""


class Days:
    """The days told in the sentences of a story."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self._told: dict[str, list[tuple[int, Span]]] = {}
        for reading in readings:
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
        """Whether both tell days and none of the one may be one of the other."""
        mine, theirs = self.of(one), self.of(other)
        return bool(mine and theirs) and not any(a[0] <= b[1] and b[0] <= a[1] for a in mine for b in theirs)


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
        report = self.report
        limits = None if report is None else (report.passage.start - passage.start, report.passage.end - passage.start)
        return Frame.around(passage.text, start, end, limits)

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
    def passage(self) -> Passage:
        """The sentence."""
        return self.line.passage

    @cached_property
    def subject(self) -> Mapping[str, float]:
        """The telling words before it, of which it is told; where a pronoun stands there, the name of who says so."""
        spots = range(self.frame.first, self.at)
        named = self.told(spots)
        if named or self.report is None or self.report.speaker is None:
            return named
        if not {"he", "she", "it", "they"}.intersection(self.line.forms[spot] for spot in spots):
            return named
        return {alike(word.form): rarity(word.form) for word in words(self.report.speaker.name or "")}

    @cached_property
    def rest(self) -> Mapping[str, float]:
        """The telling words behind it."""
        return self.told(range(self.end, self.frame.last))

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
