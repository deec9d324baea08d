"""This file knows when two figures are of one thing by another number that stands beside both."""

from __future__ import annotations

import re

from crosswire.reconcile.figures.sameness import Told
from crosswire.reconcile.frames import are_of_same
from crosswire.vocabulary.measures import is_time, measured_out
from crosswire.wording import words

TELLING = 10
"""The least number that tells one thing from another: twos and fives stand everywhere."""
NUMBER = re.compile(r"\d{1,9}(?:\.\d{1,3})?")
YEAR = re.compile(r"(?:19|20)\d\d")


def is_beside_the_same(one: Told, other: Told) -> bool:
    """Whether both have the same number of something else beside them: "42 people and nine companies", "42 persons and 19 companies"."""
    measure = one.figure.measure
    if one.figure.passage.source == other.figure.passage.source or measure in measured_out() or is_time(measure):
        return False
    return bool(_beside(one) & _beside(other)) and are_of_same(one.frame, other.frame)


def _beside(told: Told) -> frozenset[str]:
    """The other numbers of its sentence, but for small ones and years."""
    end = told.at + len(told.figure.passage.text)
    around = (*words(told.sentence[: told.at]), *words(told.sentence[end:]))
    numbers = (word.form for word in around if NUMBER.fullmatch(word.form) and not YEAR.fullmatch(word.form))
    return frozenset(number for number in numbers if float(number) >= TELLING)
