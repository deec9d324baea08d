"""This file knows when texts that each say that nobody was hurt say it of one happening."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from crosswire.reconcile.figures.sameness import Told, apart
from crosswire.reconcile.figures.single_tolls import SingleTolls
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


def against_none(groups: Sequence[list[Told]]) -> list[list[Told]]:
    """The groups, "no one was hurt" put to the few of one happening that another text tells of: "two drivers were wounded"."""
    of_measure: dict[str, list[Told]] = defaultdict(list)
    for told in (one for group in groups for one in group if is_harm(one.figure.measure)):
        of_measure[told.figure.measure].append(told)
    single = {measure: SingleTolls.of(members) for measure, members in of_measure.items() if len(members) <= MOST}
    found = [list(group) for group in groups]
    for at, group in enumerate(found):
        rule = single.get(group[0].figure.measure) if group and all(map(_is_of_nobody, group)) else None
        fitting = [then for then, other in enumerate(found) if rule and then != at and _contradict(group, other, rule)]
        if len(fitting) == 1:
            found[fitting[0]] += group
            found[at] = []
    return [group for group in found if group]


def _is_of_nobody(told: Told) -> bool:
    return is_harm(told.figure.measure) and told.figure.low == told.figure.high == 0 and told.kind[-1] is None


def _contradict(nobody: Sequence[Told], some: Sequence[Told], single: SingleTolls) -> bool:
    if not some or some[0].figure.measure != nobody[0].figure.measure or any(map(_is_of_nobody, some)):
        return False
    pairs = [(one, other) for one in nobody for other in some]
    return not any(apart(*pair) for pair in pairs) and any(single(*pair) for pair in pairs)
