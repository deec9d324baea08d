"""This file knows which numbers are shares: per cent, percentage points ("trails by six points"), fractions, rates."""

from __future__ import annotations

from typing import NamedTuple

from crosswire.extract.figures.counted import Counted
from crosswire.extract.figures.hedges import skip_back
from crosswire.extract.figures.page import Page
from crosswire.vocabulary.figure_words import figure_words
from crosswire.vocabulary.measures import units

PERCENTAGE = "percentage"
POINTS = "percentage points"
FRACTION = "fraction"
RATE = "rate"
POINT = "percentage-point"


class Share(NamedTuple):
    """The unit of a share, the last word of its number, and the rule that found it."""

    unit: str
    last: int
    found_by: str


def share(page: Page, found: Counted) -> Share | None:
    """The share that a number tells, if it tells one."""
    number = found.number
    if _names_group(page, found):
        return None
    if number.form == "share":
        if _of_a_unit(page, number.last + 1):
            return None
        return Share("percent", number.last, FRACTION)
    if number.form not in ("digits", "words", "vague"):
        return None
    return _with_unit(page, found) or _rate(page, found)


def _names_group(page: Page, found: Counted) -> bool:
    """As in "the top 1 percent", "the 1%"; "the 1 percent who voted for her" is a share."""
    number = found.number
    before = page.lower[number.first - 1] if number.first else "."
    after = page.lower[number.last + 2] if number.last + 2 < len(page.lower) else "."
    return before in figure_words("share_groups") or (
        before == "the" and number.low in (1, 99) and after not in ("who", "that", "of")
    )


def _of_a_unit(page: Page, at: int) -> bool:
    """As in "a quarter of an hour", "half of a mile": so much of a unit, and no share."""
    behind = page.lower[at : at + 3]
    return len(behind) == 3 and behind[0] == "of" and behind[1] in ("a", "an") and behind[2] in units()


def _with_unit(page: Page, found: Counted) -> Share | None:
    after = found.number.last + 1
    for at, words in ((after, 2), (after, 1), (found.noun, 1)):
        if at is None or at + words > len(page.lower):
            continue
        unit = units().get(" ".join(page.lower[at : at + words]))
        if unit == "percent":
            return Share(unit, at + words - 1, PERCENTAGE)
        if unit == POINT and (words == 2 or _compared(page, found, at)):
            return Share(unit, at + words - 1, POINTS)
    return None


def _compared(page: Page, found: Counted, point: int) -> bool:
    """As in "a four-point lead", "by six points", "three points higher": points of a poll, none of a plan or a game."""
    after = page.lower[point + 1] if point + 1 < len(page.lower) else "."
    if found.joined:
        return after in figure_words("point_spread") or after in figure_words("leads")
    before = skip_back(page.lower, found.number.first)
    listed = (
        before > 0 and page.lower[before] in figure_words("listing") and units().get(page.lower[before - 1]) == POINT
    )
    led = page.lower[before] == "of" and (
        page.lower[before - 1] in figure_words("leads") or page.lower[before - 1] in figure_words("point_spread")
    )  # "a lead of seven points"
    return (
        listed
        or led
        or after in figure_words("points_apart")
        or (before >= 0 and page.lower[before] in figure_words("apart_by"))
    )


def _rate(page: Page, found: Counted) -> Share | None:
    """As in "her tax rate was 35.72", "a turnout of 61.5"."""
    token = page.token(found.node)
    if found.noun is not None or not page.token(found.number.first).text.replace(".", "").isdigit():
        return None
    head = token.head
    if token.dep == "pobj":
        named = page.lower[head] == "of" and page.lower[page.token(head).head] in figure_words("rates")
    else:
        named = token.dep in ("attr", "acomp") and any(
            page.lower[c] in figure_words("rates") and page.token(c).dep == "nsubj" for c in page.children(head)
        )
    return Share("percent", found.number.last, RATE) if named and (found.number.high or 101) <= 100 else None
