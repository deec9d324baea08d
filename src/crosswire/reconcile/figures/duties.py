"""This file knows numbers that are a term: "must keep at least 15 km away" and "at least 25 km" do not allow each other."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from crosswire.reconcile.figures.things import DEADLINE
from crosswire.vocabulary.figure_words import figure_words
from crosswire.wording import words

if TYPE_CHECKING:
    from crosswire.reconcile.figures.sameness import Told

DUTY = "required"
"""The scope of a quantity that a duty sets."""
MARKS = re.compile(r"[;:()—–“”\"]")
REACH = 12
"""Words before a number in which the duty is told."""


def is_duty(told: Told) -> bool:
    """Whether a least or a most is what somebody is bound to: "requires Sarn to free at least 200", not "at least 200 must have died"; the time in which something is to be done."""
    figure = told.figure
    if told.thing == DEADLINE and not figure.approximate:
        return True
    if (figure.low is None) == (figure.high is None) or figure.approximate or figure.hedge is None:
        return False
    before = [word.form for word in words(MARKS.split(told.sentence[: told.at])[-1])][-REACH:]
    return not figure_words("obliges").isdisjoint(before)
