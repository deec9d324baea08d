"""This file knows the months, days and directions that a clause names, and whether it tells of this year or of the last."""

from __future__ import annotations

from itertools import pairwise

from crosswire.reconcile.frames import Frame
from crosswire.vocabulary.figure_words import figure_words
from crosswire.vocabulary.time_words import time_words

RELATIVE = frozenset({"last", "this", "next"})
STRETCHES = frozenset({"year", "quarter", "month", "week"})
CARDINAL = ("north", "south", "east", "west")


def named(frame: Frame, kind: str) -> frozenset[str]:
    """The words of a kind of the calendar in a clause: ``month``, ``weekday``."""
    known = ((word.form, time_words().get(word.form)) for word in frame.words[frame.first : frame.last])
    return frozenset(form for form, word in known if word is not None and word.kind == kind)


def ways(frame: Frame) -> frozenset[str]:
    """Which ways a clause leads: "30 km north of the port"; south and west, if southwest."""
    told = {word.form for word in frame.words[frame.first : frame.last]} & figure_words("directions")
    return frozenset(way for way in CARDINAL if any(way in form for form in told))


def are_of_two_stretches(one: Frame, other: Frame) -> bool:
    """Whether one clause tells of this year (quarter, month, week) and the other of the last or the next."""
    mine, theirs = _stretches(one), _stretches(other)
    return any(mine[unit] != theirs[unit] for unit in mine.keys() & theirs.keys())


def _stretches(frame: Frame) -> dict[str, str]:
    forms = [word.form for word in frame.words[frame.first : frame.last]]
    return {unit: which for which, unit in pairwise(forms) if which in RELATIVE and unit in STRETCHES}
