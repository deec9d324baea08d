"""This file knows the months, days and directions that a clause names."""

from __future__ import annotations

from crosswire.reconcile.frames import Frame
from crosswire.vocabulary.figure_words import figure_words
from crosswire.vocabulary.time_words import time_words

CARDINAL = ("north", "south", "east", "west")


def named(frame: Frame, kind: str) -> frozenset[str]:
    """The words of a kind of the calendar in a clause: ``month``, ``weekday``."""
    known = ((word.form, time_words().get(word.form)) for word in frame.words[frame.first : frame.last])
    return frozenset(form for form, word in known if word is not None and word.kind == kind)


def ways(frame: Frame) -> frozenset[str]:
    """Which ways a clause leads: "30 km north of the port"; south and west, if southwest."""
    told = {word.form for word in frame.words[frame.first : frame.last]} & figure_words("directions")
    return frozenset(way for way in CARDINAL if any(way in form for form in told))
