"""This file knows the parts of a whole told in words: "half", "two-thirds",
"a quarter of", "one in ten", in per cent.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from crosswire.vocabulary.figure_words import figure_words, fractions, wholes
from crosswire.vocabulary.measures import counted_people, units

HYPHENS = ("-", "–")
ARTICLES = ("a", "an", "one")


class Fraction(NamedTuple):
    """A share in words: the token after it, and its value in per cent."""

    end: int
    percent: float


def fraction(lower: Sequence[str], at: int, stop: int, parts: float | None, *, shown: bool = False) -> Fraction | None:
    """The fraction that begins at a word: ``parts`` is what the word counts ("two" of "two-thirds"), None for "half".

    "A third country" and "a quarter" of a year are none: behind an article a fraction must show that it is
    one, unless the words before have (``shown``).
    """
    if parts is None:
        return _half(lower, at, stop, shown=shown)
    then = at + 1
    if then < stop and lower[then] in HYPHENS:
        then += 1
    by = fractions().get(lower[then]) if then < stop else None
    if by is None or parts >= by or (not shown and at and lower[at - 1] in figure_words("share_of_whole")):
        return None  # "an hour and a half" is no share
    several = lower[then].endswith("s")
    evident = shown or lower[at] not in ARTICLES or then > at + 1 or _shown(lower, at, then + 1, stop)
    if several != (parts > 1) or not evident:
        return None
    if then + 1 < stop and lower[then + 1] in HYPHENS:
        return None
    return Fraction(then + 1, round(100 * parts / by, 1))


def _half(lower: Sequence[str], at: int, stop: int, *, shown: bool) -> Fraction | None:
    after = lower[at + 1] if at + 1 < stop else "."
    before = lower[at - 1] if at else "."
    if before in ARTICLES:  # "a mile and a half of it"
        before = lower[at - 2] if at > 1 else "."
    if lower[at] not in figure_words("half") or before in figure_words("share_of_whole") or after in HYPHENS:
        return None
    return Fraction(at + 1, 50) if shown or _shown(lower, at, at + 1, stop) else None


def _shown(lower: Sequence[str], at: int, end: int, stop: int) -> bool:
    """Whether the words around say that a share is meant: "half of them", "more than half", "about a third"."""
    after = lower[end] if end < stop else "."
    before = lower[at - 1] if at else "."
    if after == "of" or after in figure_words("after_share"):
        return True
    if before == "of":
        return False  # "the report of a fourth, and then a fifth"
    if before in figure_words("hedged_share") and after.endswith("ed"):
        return True  # "less than a third agreed"
    return before in figure_words("before_share") and not (
        after.isalpha() and after not in figure_words("behind_share")
    )


def of_so_many(lower: Sequence[str], end: int, parts: float, stop: int) -> Fraction | None:
    """As in "four in 10 voters", "one out of five homes": a share, if several of something or a verb come right behind.

    ``end`` is the token after the first number; "killed three in ten days" is none.
    """
    for joint in (("in",), ("out", "of")):
        at = end + len(joint)
        if at + 1 < stop and tuple(lower[end:at]) == joint:
            whole = wholes().get(lower[at])
            if whole and 0 < parts < whole and _may_be_counted(lower[at + 1]):
                return Fraction(at + 1, round(100 * parts / whole, 1))
    return None


def _may_be_counted(word: str) -> bool:
    """Whether a word behind "four in 10" goes on with a verb or names what there are several of; no unit: "in ten days"."""
    known = word in figure_words("after_share") or word in counted_people()
    return known or (word.endswith("s") and word.isalpha() and word not in units())
