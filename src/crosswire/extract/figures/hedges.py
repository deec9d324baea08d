"""This file knows how the words beside a number bound it: "at least 40", "more than 90", "100 or so"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from crosswire.extract.figures.numbers import Number
from crosswire.vocabulary.measures import BoundPhrase, bound_phrases

LONGEST = 4


class Bounds(NamedTuple):
    """Lowest and highest value (null: open), whether it is approximate, and the words that say so."""

    low: float | None
    high: float | None
    approximate: bool
    hedge: str | None


def bounds_of(
    lower: Sequence[str], number: Number, first: int, ends: tuple[int, int], after: int, *, counts: bool = True
) -> Bounds:
    """The bounds of a number: by words before it, else behind it or behind the words counted.

    ``first`` is where the figure begins (a currency sign stands before its number), ``ends`` are those of the sentence,
    ``after`` is the place behind the words counted. What is not counted but measured has no next number: "more than
    50 percent" is 50 and something.
    """
    start, stop = ends
    phrase = _before(lower, first, start) or _behind(lower, number.last + 1, stop) or _behind(lower, after, stop)
    if phrase is None:
        return Bounds(number.low, number.high, number.approximate, None)
    low, high, approximate = _bounded(number, phrase, counts)
    # "only 12", "exactly 12": words that bound nothing are no hedge
    return Bounds(low, high, approximate, None if phrase.effect == "exactly" else phrase.phrase)


def _bounded(number: Number, phrase: BoundPhrase, counts: bool) -> tuple[float | None, float | None, bool]:
    low, high = number.low, number.high
    step = 1 if counts and isinstance(low if low is not None else high, int) else 0
    match phrase.effect:
        case "at-least":
            return low, None, False
        case "more-than":
            return (None if low is None else low + (step if number.high is not None else 0)), None, False
        case "at-most":
            return None, high, False
        case "fewer-than":
            return None, (None if high is None else high - step), False
        case "nearly":
            return (None, high, True) if high is not None else (low, None, True)
        case "about":
            return low, high, True
    return low, high, number.approximate


def _before(lower: Sequence[str], at: int, start: int) -> BoundPhrase | None:
    by_last = _phrases("before")
    at -= at > start and lower[at - 1] == "["  # "at least [9] persons"
    for length in range(min(LONGEST, at - start), 0, -1):
        found = by_last.get(tuple(lower[at - length : at]))
        if found:
            return found
    return None


def skip_back(lower: Sequence[str], at: int) -> int:
    """The place of the word before a number and the words that bound it: "by" of "by more than six points"."""
    by_last = _phrases("before")
    for length in range(min(LONGEST, at), 0, -1):
        if tuple(lower[at - length : at]) in by_last:
            return at - length - 1
    return at - 1


def _behind(lower: Sequence[str], at: int, stop: int) -> BoundPhrase | None:
    by_words = _phrases("after")
    for length in range(min(LONGEST, stop - at), 0, -1):
        found = by_words.get(tuple(lower[at : at + length]))
        if found and lower[at + length : at + length + 1] != ["than"]:  # "18 dead and more than 60 hurt"
            return found
    return None


@cache
def _phrases(place: str) -> Mapping[tuple[str, ...], BoundPhrase]:
    return {tuple(phrase.phrase.split(" ")): phrase for phrase in bound_phrases() if phrase.place == place}
