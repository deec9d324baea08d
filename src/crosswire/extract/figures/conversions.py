"""This file knows a quantity told again in another unit: "30 km (19 miles)" is one distance."""

from __future__ import annotations

from crosswire.extract.figures.draft import Draft
from crosswire.extract.figures.page import Page
from crosswire.vocabulary.figure_words import figure_words, unit_sizes

CLOSE = 0.12
"""How far the two may differ: news rounds, "5 km (3 miles)"."""
MOST = 5


def is_conversion(page: Page, before: Draft, draft: Draft) -> bool:
    """Whether a figure only says the one right before it in another unit."""
    if before.measure != draft.measure or before.unit == draft.unit or draft.part_of is not None:
        return False
    between = page.lower[before.counted.last + 1 : draft.counted.number.first]
    if not between or len(between) > MOST or not (between[0] in ("(", "/", "or") or between[:2] == [",", "or"]):
        return False
    if any(word not in figure_words("hedging") for word in between if word not in ("(", "/", "or", ",")):
        return False
    one, two = _sized(before), _sized(draft)
    return one is not None and two is not None and abs(one - two) <= CLOSE * max(one, two)


def _sized(draft: Draft) -> float | None:
    size = unit_sizes().get(draft.unit or "")
    value = draft.bounds.low if draft.bounds.low is not None else draft.bounds.high
    return None if size is None or value is None else size * value
