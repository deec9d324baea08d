"""This file knows what a found mention is while its neighbours are still being looked at."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple, cast

from crosswire.annotate.names.page import Page
from crosswire.annotate.names.pieces import Piece
from crosswire.model.mention import NameForm
from crosswire.model.values import NameKind

SpotKind = NameKind | Literal["thing"]
"""The kind of a spot; a thing (an agreement, a war, a ship) is no mention and only keeps its words from being one."""


class Spot(NamedTuple):
    """A mention found: offsets, tokens (last exclusive), kind, form, and the tokens of the office before it."""

    start: int
    end: int
    first: int
    last: int
    kind: SpotKind
    form: NameForm
    role_first: int = 0
    role_last: int = 0

    @classmethod
    def of(cls, page: Page, piece: Piece, kind: str) -> Spot:
        """The spot of a piece whose kind is decided; things are kept until overlaps are settled."""
        start, end = page.tokens[piece.first].start, page.tokens[piece.last - 1].end
        # the full stop that ends a sentence is no part of a name, that of "U.S." is
        return cls(
            start, end, piece.first, piece.last, cast("SpotKind", kind), piece.form, piece.role_first, piece.role_last
        )


def parted(page: Page, spot: Spot) -> Iterable[Spot]:
    """The spot, or one for each name of a token that holds several: "U.S.-Iraq" names two countries."""
    several = page.within.get(spot.first) if spot.last - spot.first == 1 else None
    if not several:
        return (spot,)
    return [spot._replace(start=known.start, end=known.end, kind=known.senses[0].kind) for known in several]


def apart(spots: Iterable[Spot]) -> list[Spot]:
    """The spots in order of the text; of two that overlap the longer stands, the earlier where equal."""
    chosen: list[Spot] = []
    for spot in sorted(spots, key=lambda spot: (spot.start, -spot.end, spot.form)):
        if chosen and spot.start < chosen[-1].end:
            if spot.end - spot.start > chosen[-1].end - chosen[-1].start:
                chosen[-1] = spot
            continue
        chosen.append(spot)
    return chosen
