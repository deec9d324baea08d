"""This file knows which count comes on top of one told before: "eleven were killed ... four more bodies were found"."""

from __future__ import annotations

from collections.abc import Iterable

from crosswire.extract.figures.draft import Draft
from crosswire.extract.figures.handed_on import TOLLS
from crosswire.extract.figures.page import Page
from crosswire.model.mention import Figure
from crosswire.vocabulary.figure_words import figure_words

ADDING = TOLLS | {"missing"}


def adds(page: Page, draft: Draft, figure: Figure, before: Iterable[Figure]) -> bool:
    """Whether a count adds to one told before in its text; one that tells its own act or day is a toll of its own."""
    if figure.measure not in ADDING or figure.part_of is not None or not _says_more(page, draft):
        return False
    noun = draft.counted.noun
    if noun is not None and page.lower[noun] in figure_words("remains"):
        return True
    alike = [one for one in before if one.measure == figure.measure and one.part_of is None]
    return bool(alike) and _is_same(figure, alike[-1])


def _says_more(page: Page, draft: Draft) -> bool:
    number = draft.counted.number
    behind = page.lower[number.last + 1 : draft.counted.last + 1]
    before = page.lower[number.first - 1] if number.first else ""
    return before in figure_words("on_top") or any(word in figure_words("on_top") for word in behind)


def _is_same(figure: Figure, before: Figure) -> bool:
    """Whether nothing tells of another act: no other day, no other place."""
    other_day = figure.when is not None and before.when is not None and figure.when.value != before.when.value
    places = [one.place.text for one in (figure, before) if one.place is not None]
    return not other_day and len(frozenset(places)) <= 1
