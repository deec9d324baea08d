"""This file knows what of a story a finder may look at that holds clauses of two texts against each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosswire.model.article import Reading
from crosswire.model.passage import Passage
from crosswire.model.record import Actor
from crosswire.model.source import StoredSource
from crosswire.reconcile.findings.clauses import Days
from crosswire.reconcile.findings.clauses.lines import Lines
from crosswire.reconcile.findings.clauses.matters import Matters
from crosswire.reconcile.findings.draft import Draft, Support, days_apart

LATE = 1
"""Days between two texts beyond which the one may tell what has come of the other, or another act of the kind."""


@dataclass(frozen=True, slots=True)
class View:
    """A story's sentences, the days they tell, its actors, and what stands behind a passage; the origin of each text as a whole."""

    readings: Sequence[Reading]
    stored: Mapping[str, StoredSource]
    actors: Sequence[Actor]
    support: Support
    lines: Lines
    days: Days
    matters: Matters
    homes: Mapping[str, str]

    @classmethod
    def of(
        cls,
        readings: Sequence[Reading],
        stored: Mapping[str, StoredSource],
        actors: Sequence[Actor],
        support: Support,
        homes: Mapping[str, str],
    ) -> View:
        """The view of a story's readings, their mentions bound to its actors."""
        lines = Lines.of(readings, stored, actors)
        return cls(readings, stored, actors, support, lines, Days(readings), Matters(lines), homes)

    def are_two(self, one: Passage, other: Passage) -> bool:
        """Whether two passages are of two origins, in texts that appeared at much the same time."""
        return self.support.origin_of(one) != self.support.origin_of(other) and self._is_near(one, other)

    def are_apart(self, one: Passage, other: Passage) -> bool:
        """The same of two texts as wholes: a sentence that a text took from another may say another thing there."""
        return self.homes[one.source] != self.homes[other.source] and self._is_near(one, other)

    def is_dated(self, passage: Passage) -> bool:
        """Whether the day is known on which a passage's text appeared, not only guessed from the story's other texts."""
        published = self.stored[passage.source].published
        return published is not None and published.found_by != "story"

    def _is_near(self, one: Passage, other: Passage) -> bool:
        return days_apart(self.stored[one.source], self.stored[other.source]) <= LATE


def of_known_days(drafts: Iterable[Draft], view: View) -> Iterator[Draft]:
    """The drafts whose texts appeared on days that are known, and those of one text: what is not so here may be so by another's day."""
    for draft in drafts:
        passages = [passage for side in draft.sides for passage in side.passages]
        if len({passage.source for passage in passages}) == 1 or all(map(view.is_dated, passages)):
            yield draft
