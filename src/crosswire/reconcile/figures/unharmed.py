"""This file knows when texts that each say that nobody was hurt say it of one happening."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.reconcile.figures.sameness import Told, apart
from crosswire.vocabulary.figure_words import figure_words
from crosswire.vocabulary.measures import is_harm

MOST = 60
"""Texts held against each other."""


def tells_of_none(told: Sequence[Told]) -> bool:
    """Whether each text that tells how many were harmed tells once that nobody was."""
    sources = {one.figure.passage.source for one in told}
    return len(sources) == len(told) <= MOST and all(
        is_harm(one.figure.measure) and one.figure.low == one.figure.high == 0 for one in told
    )


def unharmed(told: Sequence[Told]) -> list[list[Told]]:
    """The figures of such texts by happening: joined where the sentences, or those before them, share a telling word."""
    groups: list[list[Told]] = []
    for one in told:
        near = [group for group in groups if any(_is_of_one(one, other) for other in group)]
        apart_from = any(_are_two(one, other) for group in near for other in group)
        if not near or apart_from:
            groups.append([one])
            continue
        groups = [group for group in groups if group not in near]
        groups.append([*(other for group in near for other in group), one])
    return groups


def _is_of_one(one: Told, other: Told) -> bool:
    """As in "the mill burned down. Nobody was hurt" and "no one was injured in the fire at the mill"."""
    return bool(one.setting & other.setting - figure_words("losses")) and not _are_two(one, other)


def _are_two(one: Told, other: Told) -> bool:
    return apart(one, other) or bool(one.place and other.place and not one.place & other.place)
