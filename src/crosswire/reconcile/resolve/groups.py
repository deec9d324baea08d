"""This file knows how sightings are put together as one actor, and keeps the reasons."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from crosswire.model.values import NameKind
from crosswire.reconcile.resolve.sightings import Sighting


@dataclass
class Group:
    """Sightings taken for one actor of the story, and why."""

    sightings: list[Sighting] = field(default_factory=list)
    reasons: list[str] = field(default_factory=list)
    taken_for: NameKind | None = None

    def take(self, other: Group, reason: str) -> None:
        """Join another group to this one."""
        self.sightings += other.sightings
        self.reasons += [*other.reasons, reason]
        other.sightings, other.reasons = [], []

    @property
    def sources(self) -> set[str]:
        """The articles that know this actor."""
        return {sighting.source for sighting in self.sightings}

    @property
    def kind(self) -> NameKind:
        """The kind it was taken for, else the kind most sightings give, the earliest where equal."""
        if self.taken_for is not None:
            return self.taken_for
        kinds = [sighting.actor.kind for sighting in self.sightings]
        return max(dict.fromkeys(kinds), key=kinds.count)

    def forms(self) -> tuple[str, ...]:
        """All printed forms, each once, in order of the sightings."""
        return tuple(dict.fromkeys(form for sighting in self.sightings for form in sighting.forms))


def by_key(sightings: Sequence[tuple[object, Sighting]], reason: str) -> list[Group]:
    """Groups of the sightings that share a key, in order of first appearance."""
    groups: dict[object, Group] = {}
    for key, sighting in sightings:
        group = groups.setdefault(key, Group())
        if group.sightings:
            group.reasons.append(f"{reason}: {sighting.actor.name}")
        group.sightings.append(sighting)
    return list(groups.values())


def standing(groups: Iterable[Group]) -> list[Group]:
    """The groups that still hold sightings."""
    return [group for group in groups if group.sightings]
