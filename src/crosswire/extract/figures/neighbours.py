"""This file knows what a figure measures by the words right beside it, for
headlines and capitals the parser misreads.
"""

from __future__ import annotations

from crosswire.extract.figures.counted import Counted, is_person
from crosswire.extract.figures.governing import Signal, of_doer, signal_of
from crosswire.extract.figures.numbers import find_numbers
from crosswire.extract.figures.page import Page
from crosswire.extract.figures.signals import Meaning
from crosswire.vocabulary.figure_words import figure_words

REACH = 6
INSERTED = 12
PAIRS = {",": ",", "(": ")", "[": "]", "--": "--", "—": "—", "–": "–"}


def beside(page: Page, found: Counted, stop: int) -> Signal | None:
    """The word beside a figure that says what it measures: "Kills 74", "12 OTHERS WERE WOUNDED", "DEATH OF 12"."""
    if found.joined:
        return None
    if _is_whole(page, found):
        return _left(page, found)
    if page.lower[max(0, found.number.first - 1)] == "of":  # "the death of four students who had been abducted"
        return _left(page, found) or _right(page, found, stop)
    return _right(page, found, stop) or _left(page, found)


def _is_whole(page: Page, found: Counted) -> bool:
    """As in "none of the 12 passengers": what is said is said of the part."""
    at = found.number.first - 1
    if at >= 0 and page.lower[at] in figure_words("definite"):
        at -= 1
    if at < 1 or page.lower[at] != "of":
        return False
    noun = page.token(at - 1).pos in ("NOUN", "PROPN", "VERB")  # "the funeral of six priests who were killed"
    return not noun or page.lower[at - 1] in figure_words("nobody")


def _right(page: Page, found: Counted, stop: int) -> Signal | None:
    """As in "40 people were reportedly killed", "34 dead": only helping words and adverbs may stand between.

    What is inserted, a relative clause and the next of a list are stepped over ("two
    women who worked there were killed").
    """
    helped = False
    at, left = _past_inserted(page, found.last + 1, stop), REACH
    while at < stop and left:
        left -= 1
        word = page.lower[at]
        if meaning := _said(page, at, stop, helped):
            return Signal(meaning, at)
        if word in figure_words("helping"):
            helped = helped or word in figure_words("passive")
        elif not word.endswith("ly"):
            return None
        at += 1
    return None


def _said(page: Page, at: int, stop: int, helped: bool) -> Meaning | None:
    word = page.lower[at]
    for meaning in page.meanings(at, "adjective", "own-verb", "verb", "noun"):
        if meaning.measure.family != "people":
            continue
        if meaning.sort == "noun" and (helped or word not in figure_words("self_counting")):
            continue
        verbal = meaning.sort == "verb" or (meaning.sort == "adjective" and page.meaning(at, "verb"))
        if verbal and not _passive(page, at, stop, helped, word):
            continue
        return meaning
    return None


def _past_inserted(page: Page, at: int, stop: int) -> int:
    """The word where the sentence goes on behind brackets, dashes, a relative clause or the next of a list."""
    if at >= stop:
        return at
    word = page.lower[at]
    if word in PAIRS:
        closing = next(
            (here for here in range(at + 1, min(stop, at + INSERTED)) if page.lower[here] == PAIRS[word]), None
        )
        if closing is None or closing + 1 >= stop:
            return at
        return (
            _past_inserted(page, closing + 1, stop) if page.lower[closing + 1] in figure_words("who") else closing + 1
        )
    if word in figure_words("who") or page.token(at).tag == "VBG":  # "two guards watching the gate were killed"
        helper = next(
            (here for here in range(at, min(stop, at + INSERTED)) if page.lower[here] in figure_words("passive")),
            at,
        )
        return helper
    if word == "and" and at + 1 < stop:
        return _past_next(page, at + 1, stop) or at
    return at


def _past_next(page: Page, at: int, stop: int) -> int | None:
    """Behind "two humble women who worked with them", the next of a list."""
    number = next(find_numbers(page.lower, at, min(stop, at + 2)), None)
    if number is None:
        return None
    for noun in range(number.last + 1, min(stop, number.last + 5)):
        if is_person(page, noun):
            return _past_inserted(page, noun + 1, stop) if page.lower[noun + 1 : noun + 2] != ["and"] else None
        if not page.lower[noun].isalpha():
            return None
    return None


def _passive(page: Page, at: int, stop: int, helped: bool, word: str) -> bool:
    """Whether a form of a verb is one of being done to: after "were", or with no
    object behind ("34 killed in blast").
    """
    if word.endswith(("ing", "s")):
        return False
    if helped:
        return True
    after = page.lower[at + 1] if at + 1 < stop else "."
    return not after[0].isalnum() or after in figure_words("at_place") or after in figure_words("after_passive")


def _left(page: Page, found: Counted) -> Signal | None:
    """As in "kills 74", "wounding at least 12", "the death of 12 people", "a toll of 17"."""
    at = found.number.first - 1
    if tuple(page.lower[max(0, at - 2) : at + 1]) == ("as", "well", "as"):
        return _listed_behind(page, at - 3)
    for _ in range(REACH):
        if at < 0:
            return None
        word = page.lower[at]
        if word.isspace() or word == "[":  # agency copy: "the massacre [of six priests]"
            at -= 1
            continue
        if word == "of" and at > 0:
            at -= page.lower[at - 1] == "["
            if page.lower[at - 1] in figure_words("lives"):
                return _taken(page, at - 2)
            if page.lower[at - 1] in figure_words("views"):
                return None
            if doer := of_doer(page, at - 1):
                return doer
            meaning = page.meaning(at - 1, "noun", "verb")
            return Signal(meaning, at - 1) if meaning and meaning.measure.family == "people" else None
        for meaning in page.meanings(at, "verb"):
            if meaning.measure.family == "people" and not _was(page, at):
                return Signal(meaning, at)
        if not (word in figure_words("hedging") or word.endswith("ly")):
            return None
        at -= 1
    return None


def _taken(page: Page, at: int) -> Signal | None:
    """As in "claimed the lives of 100 people"."""
    for here in range(at, max(at - 2, -1), -1):
        if page.lower[here] in figure_words("took_lives"):
            return signal_of("deaths", here)
    return None


def _listed_behind(page: Page, at: int) -> Signal | None:
    """As in "killed the mayor of the town, as well as two farmers"."""
    for here in range(at, max(at - INSERTED, -1), -1):
        for meaning in page.meanings(here, "verb"):
            if meaning.measure.family == "people":
                return None if _was(page, here) else Signal(meaning, here)
    return None


def _was(page: Page, at: int) -> bool:
    """As in "was killed, two others": a passive looks for nothing behind it."""
    return at > 0 and page.lower[at - 1] in figure_words("passive")
