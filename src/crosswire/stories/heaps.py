"""This file knows how much two heaps of articles are alike: their mean words, and how far apart they were published."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from math import fsum
from sys import intern

from crosswire.model.story import Signature

SAME_STORY = 0.2
"""The mean likeness from which two heaps of articles tell one story; the same for three articles and for thirty."""

NEIGHBOURS = 0.1
"""The likeness below which two articles are not even looked at again: their stories may grow together by others."""

AS_CLOSE = 0.75
"""How alike two heaps must be beside the looser one in itself: two attempts by one gang of pirates share its words, yet
each story is closer in itself than to the other. Between 0.73 and 0.76 little changes.
"""

FORMED = 2
"""Articles a heap needs for its own closeness to say something."""

USUAL, DOUBT = 0.3, 2
"""The usual likeness of two articles of one story, and the pairs as many of which it counts for. The
first to be joined are the most alike there are, so that the closeness of a small heap (two copies, say)
says less of the story than of the choice.
"""

SAME_NEWS = 1.0
"""Days apart that make no difference: one happening is told on the day and the next."""

HALVED = 7.0
"""Days after which likeness counts half: two launches two weeks apart share nearly all words."""

OTHER_DAYS = 0.8
"""What likeness counts where two heaps speak of no day in common: yesterday's round of talks and today's. Nine in ten
pairs of reports of one happening name a day that both name, one in eight of happenings that are near neighbours.
"""


@dataclass(frozen=True, slots=True)
class Heap:
    """Articles taken together.

    Their numbers, the sums of their words' weights and its square, the days of those
    dated, and how many speak of each day.
    """

    members: tuple[int, ...]
    terms: Mapping[str, float]
    square: float
    days: int
    dated: int
    spoken: Mapping[str, int]
    speaking: int

    def joined(self, other: Heap, shared: float) -> Heap:
        """This heap and another as one; `shared` is the product of their words."""
        smaller, larger = sorted((self, other), key=lambda heap: (len(heap.terms), heap.members))
        terms = dict(larger.terms)
        for form, weight in smaller.terms.items():
            terms[form] = terms.get(form, 0.0) + weight
        square = self.square + other.square + 2 * shared
        members = tuple(sorted(self.members + other.members))
        spoken = dict(self.spoken)
        for day, count in other.spoken.items():
            spoken[day] = spoken.get(day, 0) + count
        return Heap(
            members,
            terms,
            square,
            self.days + other.days,
            self.dated + other.dated,
            spoken,
            self.speaking + other.speaking,
        )

    @property
    def closeness(self) -> float:
        """The mean likeness to be expected among articles of its story: what it has
        of its own, and the usual beside it.
        """
        count = len(self.members)
        among = (self.square - count) / 2
        return (among + DOUBT * USUAL) / (count * (count - 1) / 2 + DOUBT)


def heap_of(number: int, signature: Signature) -> Heap:
    """A heap of one article."""
    day = day_of(signature)
    # Equal words of different articles are made one object: twenty thousand articles then share what fits the cache.
    terms = {intern(form): weight for form, weight in signature.terms}
    # Without a day of its own a text's "on Tuesday" is no day; what full dates it has are mostly of the background.
    spoken = dict.fromkeys(signature.days, 1) if day is not None else {}
    return Heap((number,), terms, 1.0 if terms else 0.0, day or 0, int(day is not None), spoken, int(bool(spoken)))


def day_of(signature: Signature) -> int | None:
    """The day an article was published, counted from the calendar's start; None where no full date is known."""
    try:
        return date.fromisoformat(signature.published).toordinal() if signature.published else None
    except ValueError:
        return None


def product(one: Heap, other: Heap) -> float:
    """The product of the sums of two heaps' words; that of a joined heap with a third is
    the sum of its parts' with the third.

    Summed without rounding on the way, so that the order in which common words come up makes no difference.
    """
    common = one.terms.keys() & other.terms.keys()
    return fsum([one.terms[form] * other.terms[form] for form in common])


def alike(one: Heap, other: Heap, shared: float) -> float:
    """The mean likeness (0 to 1) of the articles of one heap with those of the other;
    `shared` is the product of their words.

    The mean cosine of all pairs is the product of the two mean vectors, so it needs no pair of articles. A chain cannot
    form: an article joins only what it is like on average, not the one nearest to it.
    """
    mean = shared / (len(one.members) * len(other.members))
    return mean * _nearness(one, other) * _of_one_day(one, other)


def one_story(one: Heap, other: Heap, likeness: float) -> bool:
    """Whether two heaps so much alike tell one story: alike enough, and about as
    close to each other as in themselves.
    """
    if likeness < SAME_STORY:
        return False
    if min(len(one.members), len(other.members)) < FORMED:
        return True
    return likeness >= AS_CLOSE * min(one.closeness, other.closeness)


def _nearness(one: Heap, other: Heap) -> float:
    if not one.dated or not other.dated:
        return 1.0
    apart = abs(one.days / one.dated - other.days / other.dated)
    return float(2.0 ** (-max(0.0, apart - SAME_NEWS) / HALVED))


def _of_one_day(one: Heap, other: Heap) -> float:
    if not one.speaking or not other.speaking:
        return 1.0
    fewer, more = sorted((one, other), key=lambda heap: len(heap.spoken))
    both = [
        min(n / fewer.speaking, more.spoken[day] / more.speaking)
        for day, n in fewer.spoken.items()
        if day in more.spoken
    ]
    return OTHER_DAYS + (1.0 - OTHER_DAYS) * min(1.0, sum(both))
