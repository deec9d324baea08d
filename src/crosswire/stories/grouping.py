"""This file knows how signatures fall into stories, whatever the order they come in."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from heapq import heappop, heappush

from crosswire.model.passage import stable_id
from crosswire.model.story import Move, Signature, Story
from crosswire.stories.heaps import NEIGHBOURS, Heap, alike, heap_of, one_story, product
from crosswire.stories.moves import standing, with_moved
from crosswire.stories.neighbours import neighbours
from crosswire.stories.reasons import reasons_for


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


def _joined(ordered: Sequence[Signature]) -> list[Heap]:
    """The heaps that remain when no two tell one story any more."""
    heaps = {number: heap_of(number, one) for number, one in enumerate(ordered)}
    # for each heap those near it, with the product of their words
    near: dict[int, dict[int, float]] = defaultdict(dict)
    waiting: list[tuple[float, int, int]] = []
    for low, high in neighbours(ordered):
        shared = product(heaps[low], heaps[high])
        if alike(heaps[low], heaps[high], shared) >= NEIGHBOURS:
            near[low][high] = near[high][low] = shared
            _offer(waiting, heaps, low, high, shared)
    fresh = len(ordered)
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
    return list(heaps.values())


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
