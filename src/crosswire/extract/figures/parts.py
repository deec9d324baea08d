"""This file knows which figure is a part of which: "wounded 98 others, including six children", "two of them soldiers"."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.extract.figures.counted import Counted
from crosswire.extract.figures.draft import Draft
from crosswire.extract.figures.page import Page
from crosswire.vocabulary.figure_words import figure_words

REACH = 6


def opens_part(page: Page, found: Counted, start: int, stop: int) -> bool:
    """Whether words beside the figure make it a part of one named before: "including", "of whom", "among them"."""
    if found.whole is not None and page.lower[found.whole] in figure_words("whole"):
        return True
    if _among_behind(page, found.last + 1, stop):
        return True
    at = found.number.first - 1
    for _ in range(REACH):
        if at < start:
            return False
        word = page.lower[at]
        if word in figure_words("including"):
            return True
        if word in figure_words("whole") and at > start and page.lower[at - 1] in ("among", "amongst", "of"):
            return True
        if not (word in figure_words("hedging") or word in (",", ":")):
            return False
        at -= 1
    return False


def _among_behind(page: Page, at: int, stop: int) -> bool:
    """ "four soldiers or more among them"."""
    for here in range(at, min(at + 3, stop - 1)):
        if page.lower[here] in figure_words("among") and page.lower[here + 1] in figure_words("whole"):
            return True
        if not page.lower[here].isalpha():
            return False
    return False


def continues_part(page: Page, previous: Draft, found: Counted) -> bool:
    """Whether a figure is listed beside a part: "including six children and two women"."""
    between = page.lower[previous.counted.last + 1 : found.number.first]
    return bool(between) and all(word in figure_words("listing") for word in between)


def whole_of(drafts: Sequence[Draft], sentence_from: int) -> int | None:
    """The figure that a part belongs to: the nearest before it in the sentence that is no part itself."""
    for number in range(len(drafts) - 1, sentence_from - 1, -1):
        if drafts[number].family == "people" and drafts[number].part_of is None:
            return number
    return None
