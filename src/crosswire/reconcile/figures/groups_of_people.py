"""This file knows when two figures may count the same people: "democrats" and "senate democrats", "troops" and "soldiers"."""

from __future__ import annotations

from crosswire.model.mention import Figure
from crosswire.reconcile.figures.bounds import one_word
from crosswire.vocabulary.figure_words import figure_words

PEOPLE = "people"


def is_one_group(one: Figure, other: Figure) -> bool:
    """Whether the words for whom two figures count leave room for each other: "democrats" and "senate democrats"."""
    if (
        one.of_whom is None
        or other.of_whom is None
        or (one.measure != PEOPLE and _is_anybody(one) | _is_anybody(other))
    ):
        return True
    mine, theirs = (_narrowing(figure) for figure in (one, other))
    return mine <= theirs or theirs <= mine


def _is_anybody(figure: Figure) -> bool:
    return figure.of_whom in figure_words("everybody")


def _narrowing(figure: Figure) -> frozenset[str]:
    """The words for whom a figure counts, those for one kind of people as one: "norvan servicemen" gives norvan, soldiers."""
    *narrower, head = (figure.of_whom or "").split()
    return frozenset((*narrower, one_word(head, figure.measure) or ""))
