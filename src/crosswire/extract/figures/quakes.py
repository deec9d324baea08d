"""This file knows which numbers tell how strong an earthquake was: "of magnitude 6.4", "a 5.8 earthquake"."""

from __future__ import annotations

from crosswire.extract.figures.counted import Counted
from crosswire.extract.figures.page import Page
from crosswire.vocabulary.figure_words import figure_words

STRONGEST = 10
"""No earthquake has this magnitude."""
REACH = 2
SCALE = 4
"""Words behind a number in which its scale is named."""


def is_magnitude(page: Page, found: Counted) -> bool:
    """Whether a number is a magnitude; "12 aftershocks" are as many of them."""
    number = found.number
    if number.form != "digits" or (number.high or STRONGEST) >= STRONGEST:
        return False
    if "." in (page.lower[number.first - 1], *page.lower[number.last + 1 : number.last + 2]) and _is_torn(page, found):
        return False
    before = [word for word in page.lower[max(0, number.first - REACH) : number.first] if word not in ("-", "of")]
    if before[-1:] == ["magnitude"]:
        return True
    if "richter" in page.lower[number.last + 1 : number.last + 1 + SCALE]:
        return True  # "measured 6.2 on the Richter scale"
    if "magnitude" in page.lower[number.last + 1 : number.last + 1 + REACH]:
        return True  # "a 6.1-magnitude quake"
    quake = found.noun is not None and page.lower[found.noun] in figure_words("quakes")
    return quake and "." in page.lower[number.first]


def _is_torn(page: Page, found: Counted) -> bool:
    """As in "magnitude 4 . 6", where blanks part the number."""
    first, last = found.number.first, found.number.last
    before, behind = page.lower[max(0, first - 2) : first], page.lower[last + 1 : last + 3]
    return any(len(pair) == 2 and "." in pair and any(map(str.isdigit, pair)) for pair in (before, behind))
