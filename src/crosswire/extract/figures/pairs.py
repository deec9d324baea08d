"""This file knows the two numbers of a result: "134 to 63", "a 5-4 ruling", "a 46-35 lead", "73-to-25 percent"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from crosswire.extract.figures.hedges import skip_back
from crosswire.extract.figures.numbers import JOINERS, Number, find_numbers
from crosswire.extract.figures.page import Page
from crosswire.vocabulary.figure_words import figure_words
from crosswire.vocabulary.measures import units

BEFORE = 8
BEHIND = 3
MOST_PERCENT = 100
PRINTED = ("digits", "words")

Results = Mapping[int, str]
"""What the two numbers of each result are of, ``votes`` or ``share``, by the first word of each."""


def apart(page: Page, numbers: Sequence[Number], ends: tuple[int, int]) -> tuple[list[Number], Results]:
    """The numbers of a sentence with the two of each result for themselves, and what those are of."""
    found = [one for number in numbers for one in _split(page, number, ends)]
    results: dict[int, str] = {}
    for one, other in pairwise(found):
        if _joined(page, one, other) and (kind := _kind(page, one, other, ends)):
            results[other.first] = kind
            if len(page.lower[one.last + 1 : other.first]) < 2:  # else its noun tells what it counts
                results[one.first] = kind
    return found, results


def _split(page: Page, number: Number, ends: tuple[int, int]) -> Iterator[Number]:
    """As in "45 to 55" behind "a vote of": two numbers, no range."""
    joints = [at for at in range(number.first + 1, number.last) if page.lower[at] in ("to", *JOINERS)]
    exact = number.form in PRINTED and number.low != number.high and number.high is not None
    if not (exact and len(joints) == 1 and _voted(page, number.first, number.last, ends)):
        yield number
        return
    yield from find_numbers(page.lower, number.first, joints[0])
    yield from find_numbers(page.lower, joints[0] + 1, number.last + 1)


def _joined(page: Page, one: Number, other: Number) -> bool:
    between = page.lower[one.last + 1 : other.first]
    if len(between) == 2 and (between[0] in figure_words("votes") or units().get(between[0]) == "percent"):
        between = between[1:]  # "by 212 votes to 188"
    exact = one.form in PRINTED and other.form in PRINTED and one.high is not None and other.high is not None
    if not exact or len(between) > 1:
        return False
    if page.lower[other.first].startswith("to-"):
        return bool(between) and between[0] in JOINERS
    return bool(between) and (between[0] == "to" or between[0] in JOINERS)


def _kind(page: Page, one: Number, other: Number, ends: tuple[int, int]) -> str | None:
    after = other.last + 1
    if any(word in figure_words("age_units") for word in page.lower[after : after + 2]):
        return None  # "a poll of 18-to-34-year-olds"
    if after < ends[1] and units().get(page.lower[after]) == "percent":
        return "share" if (one.low or 0) > (other.low or 0) else None  # "35 to 46 percent" is a range
    if _is_ratio(page, one, other):
        return None
    if _voted(page, one.first, other.last, ends):
        return "share" if units().get(page.lower[one.last + 1]) == "percent" else "votes"
    leading = any(word in figure_words("leads") for word in page.lower[max(ends[0], one.first - BEFORE) : one.first])
    return "share" if leading and max(one.low or 0, other.low or 0) <= MOST_PERCENT else None


def _is_ratio(page: Page, one: Number, other: Number) -> bool:
    """As in "by more than two to one", "by a margin of almost three to one": how many times as many, and no count."""
    return other.high == 1 and skip_back(page.lower, one.first) < one.first - 1


def _voted(page: Page, first: int, last: int, ends: tuple[int, int]) -> bool:
    around = page.lower[max(ends[0], first - BEFORE) : min(ends[1], last + 1 + BEHIND)]
    return any(word in figure_words("votes") for word in around)
