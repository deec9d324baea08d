"""This file knows which counts are of things of different sorts, and which run on: "six rifles", "two other rifles", "so far"."""

from __future__ import annotations

import re

from crosswire.reconcile.frames import Frame, alike
from crosswire.vocabulary.figure_words import figure_words
from crosswire.vocabulary.measures import measures
from crosswire.vocabulary.rarity import TELLING, rarity
from crosswire.wording import words

FIRED = frozenset({"drones", "missiles", "bombs"})
"""Measures of what is launched, fired, dropped and sent, by as many verbs for one deed."""
WHOLE = re.compile(
    r"(?:\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|half|most|none|some|all))"
    r" (?:out )?of (?:the |its |their |his |her |those |these )?$",
    re.IGNORECASE,
)
RUNNING = re.compile(r"\b(?:so far|thus far|to date)\b", re.IGNORECASE)


def are_two_sorts(measure: str, one: str, other: str) -> bool:
    """Whether the printed counts of one measure are of two sorts of thing: rifles and machine guns, schools and homes.

    A word for all things of the measure ("vessels") leaves room for each of them, and so does a bare number.
    """
    known = measures().get(measure)
    if known is None or known.family != "things":
        return False
    mine, theirs = (_nouns(text) for text in (one, other))
    if not mine or not theirs:
        return False
    if _further(one) != _further(other):
        return True
    if mine[-1] != theirs[-1]:
        return not {mine[-1], theirs[-1]} & _general()
    return bool(set(mine) - set(theirs) and set(theirs) - set(mine))


def are_two_fates(measure: str, one: Frame, other: Frame) -> bool:
    """Whether other things befell what is counted: six trucks reached the town, four were destroyed."""
    known = measures().get(measure)
    deeds = [_deed(frame) for frame in (one, other)]
    if known is None or known.family != "things" or measure in FIRED or not all(deeds):
        return False
    return deeds[0] != deeds[1] and deeds[0] not in other.telling and deeds[1] not in one.telling


def _deed(frame: Frame) -> str | None:
    """What was done to it: the "-ing" right before, else the verb of the clause."""
    first = min(frame.own, default=0)
    before = frame.words[first - 1].form if first else ""
    return alike(before) if before.endswith("ing") and rarity(before) >= TELLING else frame.verb


def is_whole(before: str) -> bool:
    """Whether what stands before a number makes it that of which a part is told: the 41 of "28 of 41 passes"."""
    return WHOLE.search(before) is not None


def runs_on(clause: str) -> bool:
    """Whether a count is what has come together until now: "has seized 340 so far"."""
    return RUNNING.search(clause) is not None


def _nouns(text: str) -> tuple[str, ...]:
    """The telling words of a count, its number and general words left out; the thing comes last."""
    forms = [word.form for word in words(text) if word.form[0].isalpha()]
    return tuple(alike(form) for form in forms if rarity(form) >= TELLING and form not in figure_words("sort_free"))


def _further(text: str) -> bool:
    return any(word.form in figure_words("another_of") for word in words(text))


def _general() -> frozenset[str]:
    return frozenset(map(alike, figure_words("any_thing")))
