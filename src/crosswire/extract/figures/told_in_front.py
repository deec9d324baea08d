"""This file knows a number told before the word for its toll: "raised to 384 the number of teachers murdered"."""

from __future__ import annotations

from crosswire.extract.figures.counted import Counted
from crosswire.extract.figures.governing import total_measure
from crosswire.extract.figures.page import Page
from crosswire.extract.figures.signals import Signal
from crosswire.vocabulary.figure_words import figure_words

REACH = 12
"""Words from such a toll to what became of those it counts."""


def told_in_front(page: Page, found: Counted, stop: int) -> Signal | None:
    """What a number counts whose toll stands behind it; None where none does."""
    first, toll = found.number.first, found.number.last + 2
    if first < 2 or toll >= stop or page.lower[first - 1] not in figure_words("total_at"):
        return None
    changed = page.lower[first - 2] in figure_words("changed") or page.lower[first - 2] in figure_words("changing")
    if not changed or page.lower[toll - 1] != "the" or page.lower[toll] not in figure_words("total"):
        return None
    if "whose" in page.lower[toll : toll + REACH]:
        return None  # "the number of men whose release was ordered"
    for at in range(toll + 1, min(toll + REACH, stop)):
        if page.lower[at] in figure_words("participles") and (meaning := page.meaning(at, "verb", "own-verb")):
            return Signal(meaning, at)
    return total_measure(page, toll)
