"""This file knows that a number and the one it took the place of are one quantity: "31 drowned, raising an earlier toll of 12"."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.reconcile.figures.sameness import Told


def with_replaced(groups: Sequence[list[Told]]) -> list[list[Told]]:
    """The groups of one kind, those put together of which one sentence says that the number of one became that of the other."""
    found = [list(group) for group in groups]
    new = {_spot(told): at for at, group in enumerate(found) for told in group if told.report.change > 0}
    old = [(at, _spot(told)) for at, group in enumerate(found) for told in group if told.report.change < 0]
    for at, spot in old:
        home = new.get(spot, at)
        if home != at and found[at]:
            found[home] += found[at]
            found[at] = []
            new = {where: home if then == at else then for where, then in new.items()}
    return [group for group in found if group]


def _spot(told: Told) -> tuple[str, int]:
    """The sentence it stands in."""
    return (told.figure.passage.source, told.figure.passage.start - told.at)
