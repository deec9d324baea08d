"""This file knows how signatures fall into stories, whatever the order they come in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from heapq import heappop, heappush

from crosswire.model.passage import stable_id
from crosswire.model.story import Move, Signature, Story
from crosswire.stories.heaps import NEIGHBOURS, Heap, alike, heap_of, one_story, product
from crosswire.stories.moves import standing, with_moved
from crosswire.stories.neighbours import neighbours
from crosswire.stories.reasons import reasons_for

AT_HAND = 4096
"""Articles whose words are kept while pairs are compared: neighbours were mostly published near to each other."""


def group(signatures: Sequence[Signature], *, together: bool = False, moves: Sequence[Move] = ()) -> tuple[Story, ...]:
    """The stories, in order of their first source id.

    The two heaps of articles most alike are joined again and again, while they tell one story. The stories depend on
    the set of signatures and of a person's moves alone: adding articles one by one, in any order, ends as all at once.
    An article that was moved plays no part in how the others fall.
    """
    by_id = sorted(signatures, key=lambda one: (one.source, one.sha256))
    if together:
        return (_story(by_id, (), ("taken together as asked",)),) if by_id else ()
    stands = standing([one.source for one in by_id], moves)
    ordered = sorted(
        (one for one in by_id if one.source not in stands),
        key=lambda one: (one.published or "", one.sha256, one.source),
    )
    stories = [[ordered[n] for n in heap.members] for heap in _joined(ordered)]
    made = [_story(free, put, reasons_for([*free, *put])) for free, put in with_moved(stories, by_id, stands)]
    return tuple(sorted(made, key=lambda story: story.articles))


def _joined(ordered: Sequence[Signature]) -> Iterator[Heap]:
    """The heaps that remain when no two tell one story any more.

    Articles that no chain of neighbours connects never come into one heap, so each cluster falls into stories by
    itself: the words of a cluster are held at one time, not those of the collection.
    """
    near = _near(ordered)
    for cluster in _clusters(near, len(ordered)):
        heaps = {number: heap_of(number, ordered[number]) for number in cluster}
        yield from _stories_of(heaps, {number: near.get(number, {}) for number in cluster}, len(ordered))


def _near(ordered: Sequence[Signature]) -> dict[int, dict[int, float]]:
    """For each article those like it, with the product of their words."""

    @lru_cache(maxsize=AT_HAND)
    def heap(number: int) -> Heap:
        return heap_of(number, ordered[number])

    near: dict[int, dict[int, float]] = defaultdict(dict)
    for low, high in neighbours(ordered):
        shared = product(heap(low), heap(high))
        if alike(heap(low), heap(high), shared) >= NEIGHBOURS:
            near[low][high] = near[high][low] = shared
    return near


def _clusters(near: Mapping[int, Iterable[int]], count: int) -> Iterator[list[int]]:
    """The articles that chains of neighbours connect; one without any is a cluster by itself."""
    met: set[int] = set()
    for first in range(count):
        if first not in met:
            met.add(first)
            cluster = [first]
            for number in cluster:
                fresh = [other for other in near.get(number, ()) if other not in met]
                met.update(fresh)
                cluster += fresh
            yield sorted(cluster)


def _stories_of(heaps: dict[int, Heap], near: dict[int, dict[int, float]], fresh: int) -> Iterable[Heap]:
    """The heaps into which a cluster falls; new ones are numbered from `fresh`."""
    waiting: list[tuple[float, int, int]] = []
    for low in heaps:
        for high, shared in near[low].items():
            if low < high:
                _offer(waiting, heaps, low, high, shared)
    while waiting:
        _, low, high = heappop(waiting)
        if low in heaps and high in heaps:
            near[fresh] = _near_either(near, heaps, low, high)
            heaps[fresh] = heaps.pop(low).joined(heaps.pop(high), near[low][high])
            for part in (low, high):
                for other in near.pop(part):
                    near[other].pop(part, None)
            for other, shared in sorted(near[fresh].items()):
                near[other][fresh] = shared
                _offer(waiting, heaps, other, fresh, shared)
            fresh += 1
    return heaps.values()


def _near_either(near: dict[int, dict[int, float]], heaps: dict[int, Heap], low: int, high: int) -> dict[int, float]:
    """The heaps near either of two, each with the product of its words with those of both: mostly known already."""
    of_low, of_high = near[low], near[high]
    both: dict[int, float] = {}
    for other in of_low.keys() | of_high.keys():
        if other not in (low, high):
            parts = [
                known[other] if other in known else product(heaps[part], heaps[other])
                for part, known in ((low, of_low), (high, of_high))
            ]
            both[other] = sum(parts)
    return both


def _offer(waiting: list[tuple[float, int, int]], heaps: dict[int, Heap], low: int, high: int, shared: float) -> None:
    likeness = alike(heaps[low], heaps[high], shared)
    if one_story(heaps[low], heaps[high], likeness):
        heappush(waiting, (-likeness, low, high))


def _story(free: Sequence[Signature], put: Sequence[Signature], reasons: tuple[str, ...]) -> Story:
    """The story of these articles, with those that a person put to them; they change
    its id only where there are no others.
    """
    members = sorted([*free, *put], key=lambda one: one.source)
    by_hand = tuple(sorted(one.source for one in put))
    return Story(
        id=stable_id("story", min(member.sha256 for member in free or put)),
        articles=tuple(member.source for member in members),
        reasons=(*(reasons if len(members) > 1 else ()), *(f"put here by a person: {source}" for source in by_hand)),
        moved=by_hand,
    )
