"""This file knows units that are told in others, and words that stand for a number by themselves:
"47 dollars and 50 cents", "four decades", "a couple".
"""

from __future__ import annotations

from dataclasses import replace

from crosswire.extract.figures.counted import Counted
from crosswire.extract.figures.draft import Draft
from crosswire.extract.figures.hedges import Bounds
from crosswire.extract.figures.page import Page
from crosswire.vocabulary.figure_words import figure_words, years_of_units


def in_whole_units(page: Page, found: Counted, bounds: Bounds) -> Bounds:
    """The bounds in whole units: 50 cents are half a dollar, four decades 40 years; a couple without a noun are two."""
    if found.noun is not None and page.lower[found.noun] in figure_words("hundredths"):
        return bounds._replace(low=_hundredth(bounds.low), high=_hundredth(bounds.high))
    if found.noun is not None and (years := years_of_units().get(page.lower[found.noun])):
        return bounds._replace(low=_times(bounds.low, years), high=_times(bounds.high, years))
    if found.noun is None and page.lower[found.last] == "couple":
        return bounds._replace(high=bounds.low)
    return bounds


def _times(value: float | None, years: int) -> float | None:
    if value is None:
        return None
    return int(value * years) if value * years == int(value * years) else value * years


def _hundredth(value: float | None) -> float | None:
    if value is None:
        return None
    return int(value / 100) if value % 100 == 0 else round(value / 100, 6)


def with_hundredths(page: Page, before: Draft, draft: Draft) -> Draft | None:
    """The one sum that two make: "47 dollars and 50 cents"; None where they are two."""
    small = draft.counted.noun is not None and page.lower[draft.counted.noun] in figure_words("hundredths")
    between = page.lower[before.counted.last + 1 : draft.counted.number.first]
    if not small or draft.family != "money" or (before.family, before.unit) != ("money", draft.unit):
        return None
    one, two = before.bounds, draft.bounds
    exact = one.low is not None and one.high is not None and two.low is not None and two.high is not None
    if between not in ([], ["and"], [","]) or not exact or (two.high or 1) >= 1:
        return None
    low, high = (one.low or 0) + (two.low or 0), (one.high or 0) + (two.high or 0)
    passage = page.article.source.passage(before.passage.start, draft.passage.end)
    return replace(before, passage=passage, bounds=one._replace(low=low, high=high))
