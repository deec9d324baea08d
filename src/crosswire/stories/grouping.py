"""This file knows how signatures fall into stories, whatever the order they come in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from crosswire.model.passage import stable_id
from crosswire.model.story import Signature, Story

SAME_STORY = 0.22
"""Cosine of weighted terms from which two articles are taken to tell one story."""


def group(signatures: Sequence[Signature], *, together: bool = False) -> tuple[Story, ...]:
    """The stories, each a connected set of similar articles, in order of their first source id."""
    ordered = sorted(signatures, key=lambda one: (one.source, one.sha256))
    if together:
        return (_story(ordered, "taken together as asked"),) if ordered else ()
    parent = list(range(len(ordered)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for (low, high), likeness in sorted(_likeness(ordered).items()):
        if likeness >= SAME_STORY:
            one, other = sorted((root(low), root(high)))
            parent[other] = one
    members: dict[int, list[Signature]] = defaultdict(list)
    for index, member in enumerate(ordered):
        members[root(index)].append(member)
    return tuple(_story(group, "rare words in common") for group in members.values())


def _likeness(signatures: Sequence[Signature]) -> dict[tuple[int, int], float]:
    holders: dict[str, list[tuple[int, float]]] = defaultdict(list)
    for index, one in enumerate(signatures):
        for form, weight in one.terms:
            holders[form].append((index, weight))
    likeness: dict[tuple[int, int], float] = defaultdict(float)
    for held in holders.values():
        for position, (low, weight) in enumerate(held):
            for high, other in held[position + 1 :]:
                likeness[low, high] += weight * other
    return likeness


def _story(members: Sequence[Signature], reason: str) -> Story:
    first = min(member.sha256 for member in members)
    reasons = (reason,) if len(members) > 1 else ()
    return Story(id=stable_id("story", first), articles=tuple(member.source for member in members), reasons=reasons)
