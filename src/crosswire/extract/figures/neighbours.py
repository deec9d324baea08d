"""This file knows what a figure measures by the words right beside it, for
headlines and capitals the parser misreads.
"""

from __future__ import annotations

from crosswire.extract.figures.counted import Counted, is_person
from crosswire.extract.figures.governing import of_doer
from crosswire.extract.figures.numbers import find_numbers
from crosswire.extract.figures.page import Page
from crosswire.extract.figures.signals import Meaning, Signal, signal_of
from crosswire.extract.figures.stepping import INSERTED, going_on
from crosswire.extract.figures.undergone import done_to
from crosswire.vocabulary.figure_words import figure_words

REACH = 6
LONG_ASIDE = 14
"""Words at most of what dashes put in."""
NOMINAL = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM"})


def beside(page: Page, found: Counted, stop: int) -> Signal | None:
    """The word beside a figure that says what it measures: "Kills 74", "12 OTHERS WERE WOUNDED", "DEATH OF 12"."""
    if found.joined:
        return None
    if doing := done_to(page, found):
        return doing
    if _is_whole(page, found):
        return _left(page, found) or _told_of_whole(page, found.last + 1, stop)
    if page.lower[max(0, found.number.first - 1)] != "of":
        return _right(page, found, stop) or _left(page, found)
    if page.lower[max(0, found.number.first - 2)] in figure_words("total"):  # "a toll of one person wounded"
        return _right(page, found, stop) or _left(page, found)
    # "the death of four students who had been abducted"
    return _left(page, found) or _right(page, found, stop)


def _is_whole(page: Page, found: Counted) -> bool:
    """As in "none of the 12 passengers": what is said is said of the part."""
    at = found.number.first - 1
    if at >= 0 and page.lower[at] in figure_words("definite"):
        at -= 1
    if at < 1 or page.lower[at] != "of":
        return False
    noun = page.token(at - 1).pos in ("NOUN", "PROPN", "VERB")  # "the funeral of six priests who were killed"
    return not noun or page.lower[at - 1] in figure_words("nobody")


def _told_of_whole(page: Page, at: int, stop: int) -> Signal | None:
    """As in "one of the 12 people killed in the raid", "one of the seven porters who were hurt": it is said of all."""
    if at + 1 < stop and page.lower[at] in figure_words("who") and page.lower[at + 1] in figure_words("of_several"):
        return _from(page, at + 1, stop)
    meaning = _said(page, at, stop, helped=False) if at < stop else None
    return Signal(meaning, at) if meaning and page.meaning(at, "verb") else None


def _right(page: Page, found: Counted, stop: int) -> Signal | None:
    """As in "40 people were reportedly killed", "34 dead": only helping words and adverbs may stand between.

    What is inserted, a relative clause and the next of a list are stepped over ("two
    women who worked there were killed").
    """
    if _is_of_one(page, found):
        return None
    starts = going_on(page, found.last + 1, stop)
    return next((signal for at in starts if (signal := _from(page, at, stop))), None)


def told_of_whole(page: Page, found: Counted, stop: int) -> bool:
    """Whether what stands behind a part is said of its whole, which has a number: "one of the 12 people killed"."""
    behind = found.number.last + 1
    if (
        page.lower[behind : behind + 1] != ["of"]
        or next(find_numbers(page.lower, behind, found.last + 1), None) is None
    ):
        return False
    return _told_of_whole(page, found.last + 1, stop) is not None


def _is_of_one(page: Page, found: Counted) -> bool:
    """As in "the murder of Ana Tarel and four students was condemned"; not "a family of five was killed"."""
    singular = any(word in figure_words("of_one") for word in page.lower[found.last + 1 : found.last + 2])
    return singular and (found.number.low or 0) > 1 and page.lower[found.number.first - 1] != "of"


def _from(page: Page, at: int, stop: int) -> Signal | None:
    """What is said from a word on, past helping words and adverbs."""
    helped, left = False, REACH
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


def _passive(page: Page, at: int, stop: int, helped: bool, word: str) -> bool:
    """Whether a form of a verb is one of being done to: after "were", or with no
    object behind ("34 killed in blast").
    """
    if word.endswith(("ing", "s")):
        return False
    if helped:
        return True
    after = page.lower[at + 1] if at + 1 < stop else "."
    if after == "and" and at + 2 < stop and any(page.token(c).dep == "dobj" for c in page.children(at + 2)):
        return False  # "a gunman shot and wounded three"
    return not after[0].isalnum() or after in figure_words("at_place") or after in figure_words("after_passive")


def _left(page: Page, found: Counted) -> Signal | None:
    """As in "kills 74", "wounding at least 12", "the death of 12 people", "a toll of 17"."""
    at = found.number.first - 1
    if tuple(page.lower[max(0, at - 2) : at + 1]) == ("as", "well", "as"):
        return _listed_behind(page, at - 3)
    at = _explained(page, at)
    for _ in range(REACH):
        if at < 0:
            return None
        word = page.lower[at]
        if word.isspace() or word == "[":  # agency copy: "the massacre [of six priests]"
            at -= 1
            continue
        if word == "of" and at > 0:
            if page.lower[at - 1] in figure_words("dashes"):
                return _past_inserted(page, at - 1)
            return _of_noun(page, at - 1 - (page.lower[at - 1] in ("[", *figure_words("closing"))))
        if word == "with" and at > 1 and page.lower[at - 1] in figure_words("together"):
            return _done_to_another(page, at - 2)
        for meaning in page.meanings(at, "verb"):
            if meaning.measure.family == "people" and not _was(page, at):
                return Signal(meaning, at)
        if not (word in figure_words("hedging") or word in figure_words("more") or word.endswith("ly")):
            return None
        at -= 1
    return None


def _past_inserted(page: Page, dash: int) -> Signal | None:
    """As in "the massacre - for which they blame the army - of nearly 80 people"."""
    opened = (at for at in range(dash - 2, max(dash - LONG_ASIDE, 0), -1) if page.lower[at] in figure_words("dashes"))
    at = next(opened, None)
    return _of_noun(page, at - 1) if at is not None else None


def _explained(page: Page, at: int) -> int:
    """The word before those whom a number says more of: before "the monks" of "killed the monks (five Veldans)"."""
    if at < 2 or page.lower[at] not in figure_words("breaking_down") or page.token(at - 1).tag not in ("NNS", "NNPS"):
        return at
    here = at - 1
    if not is_person(page, here):
        return at
    while here > 0 and page.token(here).pos in NOMINAL and page.lower[here] != "of":
        here -= 1
    return here


def _of_noun(page: Page, noun: int) -> Signal | None:
    """The loss of "the killing of six": a noun, or a verb that stands as one."""
    if page.lower[noun] in figure_words("lives"):
        return _taken(page, noun - 1)
    if page.lower[noun] in figure_words("views"):
        return None
    if doer := of_doer(page, noun):
        return doer
    meaning = page.meaning(noun, "noun", "verb")
    return Signal(meaning, noun) if meaning and meaning.measure.family == "people" else None


def _done_to_another(page: Page, at: int) -> Signal | None:
    """As in "killed him along with the other two": what was done to the one was done to the others."""
    for here in range(at, max(at - INSERTED, -1), -1):
        for meaning in page.meanings(here, "verb"):
            if meaning.measure.family == "people":
                return Signal(meaning, here)
        if page.token(here).pos == "VERB" or page.token(here).opens:
            return None
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
