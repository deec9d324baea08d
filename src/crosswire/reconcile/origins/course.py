"""This file knows whether two texts run one course: whether they tell things in one
order more than chance would have it.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from random import Random
from statistics import fmean, pstdev

from crosswire.reconcile.origins.told import Text

SCATTERED = 20
"""Pairs of sentences a word may tie: the topic's own words stand everywhere and show no order. It bounds the cost too.
"""

TIE = 1.5
"""What the ties of two sentences must weigh, and what is taken off for each sentence passed over."""

AGAIN = 0.5
"""What is taken off a tie of a sentence that is tied already: a rewriter may part a sentence in two, but where
an opening sums up what another text tells in ten, that is no order.
"""

REACH = 6
"""Sentences that may be passed over between two ties of one course."""

DEALS, FIRST_DEALS, SURELY_LESS = 24, 5, 0.6
"""How often one text's sentences are dealt anew to see what chance gives; after the first few it is mostly plain."""

GAIN = 1.5
"""What a course must weigh beyond chance for each sentence of the shorter text: of 180 pairs of independent reports two
had more (both outlets give the same statement piece by piece), of twenty texts rewritten sentence by sentence all.
"""

LEAST = 15.0
"""What any course must weigh beyond chance: four or five sentences of two short reports fall in one order soon enough.
"""

PART, PART_GAIN = 6, 2.4
"""Or a course through so many sentences of both texts, and what it weighs for each: a text rewritten into a longer one.
"""

STANDS_OUT = 2.0
"""How far it must stand out from the spread of what chance gives: three sentences are in order soon enough."""

FEWEST = 3
"""Sentences of a text that can show an order."""

SHOWN = 1.5
"""What a tie must weigh above the least for its sentences to be shown as one told after the other."""

Cell = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Course:
    """Sentences (numbers in both texts) tied along one order, with what ties them; and what they weigh beyond chance for each
    sentence of the shorter text.
    """

    ties: tuple[tuple[Cell, float], ...]
    gain: float = 0.0


def common_course(one: Text, other: Text) -> Course | None:
    """The course two texts share, where their order is more than chance; None where it is not.

    Each word that stands in few sentences of both ties two of them. The heaviest chain of ties that runs
    forward in both is held against those that the same ties give when the sentences of one text are dealt anew.
    Linear in the ties, which are linear in the words.
    """
    if min(len(one.told), len(other.told)) < FEWEST:
        return None
    turned = (len(one.told), one.source.sha256) > (len(other.told), other.source.sha256)
    first, second = (other, one) if turned else (one, other)
    ties = _ties(first, second)
    weight, cells = _heaviest(ties)
    beyond = _beyond_chance(ties, weight, len(second.told), _enough(cells, len(first.told)))
    if beyond is None:
        return None
    shown = [cell for cell in cells if ties[cell] >= SHOWN]
    course = tuple((cell[::-1] if turned else cell, ties[cell] + TIE) for cell in shown)
    return Course(course, beyond / len(first.told))


def _ties(one: Text, other: Text) -> dict[Cell, float]:
    """What the sentences tied by words weigh, less what a tie must weigh at least."""
    mine, theirs = one.places, other.places
    found: dict[Cell, float] = defaultdict(float)
    for stem in mine.keys() & theirs.keys():
        here, there = mine[stem], theirs[stem]
        if len(here) * len(there) <= SCATTERED:
            for low, weight in here:
                for high, counter in there:
                    found[low, high] += round(min(weight, counter) / (len(here) * len(there)), 6)
    return {cell: weight - TIE for cell, weight in found.items() if weight > TIE}


def _heaviest(ties: Mapping[Cell, float]) -> tuple[float, tuple[Cell, ...]]:
    """The heaviest chain of ties that runs forward in both texts, and its weight; a sentence may be told in two."""
    rows: dict[int, list[tuple[int, float, Cell]]] = defaultdict(list)
    before: dict[Cell, Cell | None] = {}
    best: tuple[float, Cell | None] = (0.0, None)
    for low, high in sorted(ties):
        ahead: tuple[float, Cell | None] = (0.0, None)
        for row in range(max(0, low - REACH), low + 1):
            held = rows.get(row)
            if held:
                for at in range(bisect_left(held, (high - REACH,)), len(held)):
                    column, weight, cell = held[at]
                    if column > high:
                        break
                    again = AGAIN * ties[low, high] if row == low or column == high else 0.0
                    weight -= TIE * max(low - row - 1, high - column - 1, 0) + again
                    if weight > ahead[0]:
                        ahead = (weight, cell)
        weight = ahead[0] + ties[low, high]
        rows[low].append((high, weight, (low, high)))
        before[low, high] = ahead[1]
        if weight > best[0]:
            best = (weight, (low, high))
    return best[0], _walked(best[1], before)


def _walked(last: Cell | None, before: Mapping[Cell, Cell | None]) -> tuple[Cell, ...]:
    chain = []
    while last is not None:
        chain.append(last)
        last = before[last]
    return tuple(reversed(chain))


def _enough(cells: Sequence[Cell], shorter: int) -> float:
    """What a course must weigh beyond chance: for the whole of the shorter text, or for the part it runs through."""
    enough = GAIN * shorter
    if cells:
        (low, high), (last, end) = cells[0], cells[-1]
        part = min(last - low, end - high) + 1
        enough = min(enough, PART_GAIN * part) if part >= PART else enough
    return max(LEAST, enough)


def _beyond_chance(ties: Mapping[Cell, float], weight: float, columns: int, enough: float) -> float | None:
    """How much more the course weighs than what the same ties give by chance; None where that is not enough."""
    if weight < enough:
        return None
    by_chance: list[float] = []
    for deal in _deals(columns):
        by_chance.append(_heaviest({(low, deal[high]): tie for (low, high), tie in ties.items()})[0])
        if len(by_chance) == FIRST_DEALS and weight - fmean(by_chance) < SURELY_LESS * enough:
            return None
    beyond = weight - fmean(by_chance)
    return beyond if beyond >= enough and beyond >= STANDS_OUT * (pstdev(by_chance) + 1.0) else None


@lru_cache(maxsize=256)
def _deals(count: int) -> tuple[Sequence[int], ...]:
    """The same few orders of so many sentences each time: no result may depend on a throw of dice."""
    dealer = Random(count)  # noqa: S311 (nothing secret)
    return tuple(tuple(dealer.sample(range(count), count)) for _ in range(DEALS))
