"""This file knows where a sentence goes on behind what is put in after a number: brackets, clauses, the next of a list."""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.extract.figures.counted import is_person
from crosswire.extract.figures.numbers import find_numbers
from crosswire.extract.figures.page import Page
from crosswire.vocabulary.figure_words import figure_words

INSERTED = 12
"""Words that may be put in between a number and what is said of it."""

PHRASE = 18
"""Words that a phrase behind the counted noun may take: "16 members of the River Guard (the militia of the valley) died"."""

PAIRS = {",": ",", "(": ")", "[": "]", "--": "--", "—": "—", "–": "–"}
NAMING = frozenset({"NOUN", "PROPN", "ADJ", "DET", "PART", "ADV", "SPACE"})


def going_on(page: Page, at: int, stop: int) -> Iterator[int]:
    """The words at which what is said of a number before `at` may begin, nearest first."""
    yield at
    if at + 1 >= stop:
        return
    word = page.lower[at]
    if word in PAIRS:
        yield from _past_pair(page, at, stop)
        if word == "," and page.lower[at + 1] in figure_words("of_several"):
            yield at + 1  # "Ana Tarel and Oren Bask, two reporters, were killed"
        if page.lower[at + 1] in figure_words("who"):  # "the six monks, who were murdered"
            yield at + 2
    elif word in figure_words("who") or page.token(at).tag == "VBG":  # "two guards watching the gate were killed"
        yield from _helpers(page, at, stop)
    elif word == "and":
        yield from _past_next(page, at + 1, stop)
    elif word in figure_words("belonging"):
        yield from _past_phrase(page, at, stop)


def _past_pair(page: Page, at: int, stop: int) -> Iterator[int]:
    """Behind what stands between two commas, dashes or brackets."""
    closing = PAIRS[page.lower[at]]
    behind = next((here for here in range(at + 1, min(stop, at + INSERTED)) if page.lower[here] == closing), None)
    if behind is not None and behind + 1 < stop:
        again = page.lower[behind + 1] in figure_words("who") or page.lower[behind + 1] == "and"
        yield from going_on(page, behind + 1, stop) if again else (behind + 1,)


def _helpers(page: Page, at: int, stop: int) -> Iterator[int]:
    """Each "were" of "four nuns who were travelling to Brenn were killed"; none behind another number."""
    for here in range(at, min(stop, at + INSERTED)):
        if page.lower[here] in figure_words("passive"):
            yield here
        if page.token(here).pos == "NUM":
            return


def _past_next(page: Page, at: int, stop: int) -> Iterator[int]:
    """Behind "three nurses who shared their meals", the next of a list."""
    number = next(find_numbers(page.lower, at, min(stop, at + 2)), None)
    if number is None:
        return
    for noun in range(number.last + 1, min(stop, number.last + 5)):
        if is_person(page, noun):
            if page.lower[noun + 1 : noun + 2] != ["and"]:
                yield from going_on(page, noun + 1, stop)
            return
        if not page.lower[noun].isalpha():
            return


def _past_phrase(page: Page, at: int, stop: int) -> Iterator[int]:
    """Behind "of the River Guard (the militia of the valley)", "from the Institute of Trade": names and what is in brackets."""
    here, last = at + 1, min(stop, at + PHRASE)
    while here < last:
        word = page.lower[here]
        own = page.meaning(here, "own-verb") and not page.meaning(here, "verb")
        if word in figure_words("helping") or own:  # not "several relatives of people killed"
            yield here
            return
        if word in ("(", "["):
            here = next((then for then in range(here, last) if page.lower[then] == PAIRS[word]), last)
        elif not (page.token(here).pos in NAMING or word in figure_words("within_names")):
            return
        here += 1
