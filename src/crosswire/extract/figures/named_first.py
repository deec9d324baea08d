"""This file knows people counted at the end of a list of names: "killed the mayor, his wife, and two guards"."""

from __future__ import annotations

from crosswire.extract.figures.counted import Counted
from crosswire.extract.figures.hedges import skip_back
from crosswire.extract.figures.page import Page
from crosswire.extract.figures.signals import Signal
from crosswire.vocabulary.figure_words import figure_words

LONGEST = 30
"""Words that the names before a number may take."""
LISTING = frozenset({"and", "or", ",", ";", "."})
CASUALTIES = "casualties"
NAMING = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "PRON", "PART", "PUNCT", "CCONJ", "SPACE"})


def named_first(page: Page, found: Counted, stop: int) -> Signal | None:
    """The verb or noun of a loss before a list of names that ends in a number."""
    joint = skip_back(page.lower, found.number.first)
    joint -= page.lower[joint] in figure_words("definite")
    if joint < 1 or page.lower[joint] not in ("and", ",", ";"):
        return None
    if page.lower[joint] != "and" and page.lower[found.last + 1 : found.last + 2] not in ([","], ["and"], [";"]):
        return None  # "after the murder of Ana Tarel, the 40 judges of the town"
    signal = _before_names(page, joint)
    if signal is None or not _ends_there(page, found.last + 1, stop, noun=page.lower[signal.at + 1] == "of"):
        return None
    return signal


def _before_names(page: Page, joint: int) -> Signal | None:
    for at in range(joint - 1, max(joint - LONGEST, -1), -1):
        if page.lower[at] == "of" and at > 0 and (meaning := page.meaning(at - 1, "noun", "verb")):
            return Signal(meaning, at - 1) if meaning.measure.beneath == CASUALTIES else None
        meaning = page.meaning(at, "verb")
        if meaning is not None and meaning.measure.beneath == CASUALTIES:
            passive = at > 0 and page.lower[at - 1] in figure_words("passive")
            bare = page.lower[at + meaning.words] in LISTING  # "accused of murder and twelve more offences"
            return None if passive or bare else Signal(meaning, at)
        named = page.token(at).pos in NAMING or page.lower[at] in figure_words("within_names") or _is_deadly(page, at)
        if not named or page.token(at).opens or page.lower[at] in figure_words("who"):
            return None
    return None


def _is_deadly(page: Page, at: int) -> bool:
    """Whether a word belongs to a verb of several words: the "to death" of "shot to death"."""
    return page.lower[at] == "death" or page.lower[at : at + 2] == ["to", "death"]


def _ends_there(page: Page, at: int, stop: int, *, noun: bool) -> bool:
    """Whether no clause of their own begins behind the people: "killed the mayor, and two men fled" tells of two that fled."""
    if at >= stop or not page.lower[at][0].isalpha():
        return True
    word = page.lower[at]
    known = ("after_passive", "at_place", "belonging", "who")
    return any(word in figure_words(kind) for kind in known) or (noun and word in figure_words("of_one"))
