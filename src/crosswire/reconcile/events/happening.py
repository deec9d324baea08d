"""This file knows a happening while it is put together: its mentions, what they tell of it, and why each was taken in."""

from __future__ import annotations

from crosswire.model.values import Status, When
from crosswire.reconcile.events.telling import Telling

DATED = 8
"""Different times of one happening that are kept."""
WORDED = 24
"""Mentions whose sentences are kept for comparison: of what is told a hundred times every word would be one of its own."""


class Happening:
    """What the mentions taken for one happening tell of it together; it grows with each."""

    def __init__(self, first: Telling) -> None:
        self.family, self.sorts, self.kins, self.twins = first.family, {first.sort}, {first.kin}, {first.twin}
        self.tellings: list[Telling] = []
        self.scores: list[float] = []
        self.reasons: dict[str, None] = {}
        self.actors: set[str] = set()
        self.firm: set[str] = set()
        self.recipients: set[str] = set()
        self.about: set[str] = set()
        self.place: set[str] = set()
        self.lands: set[str] = set()
        self.means: set[str] = set()
        self.near: set[str] = set()
        self.stems: set[str] = set()
        self.whens: list[When] = []
        self.statuses: set[Status] = set()
        self.extents: set[str] = set()
        self.last_in: dict[str, int] = {}
        self.first_in: dict[str, int] = {}
        self.historical, self.another = first.event.historical, first.another
        self.many: bool | None = None
        self.add(first)

    @property
    def parties(self) -> set[str]:
        """All whom its mentions name as doers or as those it is done to."""
        return self.actors | self.recipients

    @property
    def is_told(self) -> bool:
        """Whether some text tells it, rather than only naming it; what is named may be old or new."""
        return any(not one.named for one in self.tellings)

    @property
    def size(self) -> int:
        """How many mentions it has."""
        return len(self.tellings)

    def add(self, one: Telling, score: float = 1.0, reasons: tuple[str, ...] = ()) -> None:
        """Take a mention in, with what shows that it is one."""
        if self.tellings:
            self.scores.append(score)
            self.reasons.update(dict.fromkeys(reasons))
        self.tellings.append(one)
        self.kins.add(one.kin)
        self.sorts.add(one.sort)
        self.twins.add(one.twin)
        self.actors |= one.actors
        self.firm |= one.firm
        self.recipients |= one.recipients
        self.about |= one.about
        self.place |= one.place
        self.lands |= one.land
        self.means |= one.means
        self.stems |= one.stems
        self.extents |= {one.extent} if one.extent else set()
        self.many = one.many if self.many is None else self.many
        self.statuses.add(one.event.status)
        if self.size <= WORDED:
            self.near |= one.near
        if one.when is not None and len(self.whens) < DATED and one.when not in self.whens:
            self.whens.append(one.when)
        start = one.event.passage.start
        self.last_in[one.source] = start
        self.first_in[one.source] = min(start, self.first_in.get(one.source, start))
