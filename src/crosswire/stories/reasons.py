"""This file knows why articles stand together in one story: the names, words and days they share."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from crosswire.model.story import Signature
from crosswire.stories.heaps import day_of

SHOWN = 5
"""Names or words named in a reason."""


def reasons_for(members: Sequence[Signature]) -> tuple[str, ...]:
    """What most articles of a story have in common, in the words a reader sees; nothing for an article alone."""
    if len(members) < 2:
        return ()
    found = []
    for what, items in (
        ("names", _shared(one.names for one in members)),
        ("places", _shared(one.places for one in members)),
        ("rare words", _telling(members)),
        ("figures", _shared(one.figures for one in members)),
    ):
        if items:
            found.append(f"{what} in common: {', '.join(items)}")
    days = sorted(day for one in members if (day := day_of(one)) is not None)
    if len(days) > 1:
        found.append(f"published within {days[-1] - days[0] + 1} days")
    return tuple(found)


def _shared(lists: Iterable[Sequence[str]]) -> list[str]:
    held = [set(items) for items in lists]
    counts = Counter(item for items in held for item in items)
    common = [item for item, count in counts.items() if 2 * count > len(held)]
    return sorted(common, key=lambda item: (-counts[item], item))[:SHOWN]


def _telling(members: Sequence[Signature]) -> list[str]:
    """The words that tie most articles, by their weight over all."""
    weights: dict[str, float] = defaultdict(float)
    counts: Counter[str] = Counter()
    for one in members:
        for form, weight in one.terms:
            weights[form] += weight
            counts[form] += 1
    common = [form for form, count in counts.items() if 2 * count > len(members)]
    return sorted(common, key=lambda form: (-weights[form], form))[:SHOWN]
