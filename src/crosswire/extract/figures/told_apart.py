"""This file knows losses told apart from their number: "the murder last week of four
men", "among the dead are two priests".
"""

from __future__ import annotations

from functools import cache

from crosswire.extract.figures.counted import Counted, is_person
from crosswire.extract.figures.hedges import skip_back
from crosswire.extract.figures.page import Page
from crosswire.extract.figures.signals import Signal, signal_of
from crosswire.vocabulary.figure_words import figure_words
from crosswire.vocabulary.inflection import verb_forms

INSERTED = 10
OWNED = 16
"""Words between "among the victims of the front's so-called river union" and its verb."""
LISTED = 40
NEAR = 5
APOSTROPHES = ("'", "’", "'s", "’s")


def told_apart(page: Page, found: Counted, stop: int) -> Signal | None:
    """The word that tells what became of people, where other words stand between it and their number."""
    if found.noun is None:
        return _suffered(page, found, stop) or _numbering(page, found)
    if not is_person(page, found.noun):
        return None
    return (
        _owned(page, found, stop)
        or _suffered(page, found, stop)
        or _behind_inserted(page, found)
        or _of_the_dead(page, found)
    )


def _loss(page: Page, at: int) -> Signal | None:
    """The signal of a noun for a loss of life or limb, or for those it fell on: "murder", "the wounded", "victims"."""
    if page.lower[at] in figure_words("victims"):
        return signal_of("casualties", at)
    meaning = page.meaning(at, "noun")
    return Signal(meaning, at) if meaning and "casualties" in (meaning.measure.name, meaning.measure.beneath) else None


def _owned(page: Page, found: Counted, stop: int) -> Signal | None:
    """As in "the six priests' murder", "two men's violent deaths"."""
    at = found.last + 1
    if at >= stop or page.lower[at] not in APOSTROPHES:
        return None
    signals = (_loss(page, here) or _massacre(page, here) for here in range(at + 1, min(stop, at + 3)))
    return next((signal for signal in signals if signal and page.lower[signal.at] not in figure_words("victims")), None)


def _massacre(page: Page, at: int) -> Signal | None:
    """As in "the ten leaders' massacre": a verb that stands as a noun."""
    meaning = page.meaning(at, "verb") if page.token(at).pos in ("NOUN", "PROPN") else None
    return Signal(meaning, at) if meaning and meaning.measure.beneath == "casualties" else None


def _suffered(page: Page, found: Counted, stop: int) -> Signal | None:
    """As in "four sustained very minor injuries", "two people have bullet wounds"."""
    at = found.last if page.lower[found.last] in _suffering() else found.last + 1
    if at >= stop or page.lower[at] not in _suffering():
        return None
    for here in range(at + 1, min(stop, at + NEAR)):
        signal = _loss(page, here)
        if signal or not page.lower[here].isalpha():
            return signal if signal and signal.meaning.measure.name == "wounded" else None
    return None


@cache
def _suffering() -> frozenset[str]:
    return frozenset(form for verb in figure_words("suffers") for form in verb_forms(verb))


def _behind_inserted(page: Page, found: Counted) -> Signal | None:
    """As in "the murder by gunmen of two priests", "the massacre -- the army is silent -- of 80 people"."""
    of = skip_back(page.lower, found.number.first)
    if of < 2 or page.lower[of] != "of" or page.lower[of - 1] in figure_words("part_nouns"):
        return None  # "the killing by members of two gangs"
    dashed = page.lower[of - 1] in figure_words("dashes")
    for at in range(of - 1 - dashed, max(of - INSERTED, 0), -1):
        if page.lower[at] in figure_words("dashes" if dashed else "inserted") and (signal := _loss(page, at - 1)):
            return signal
        if page.lower[at] in figure_words("ends_list") or page.token(at).opens:
            return None
    return None


def _of_the_dead(page: Page, found: Counted) -> Signal | None:
    """As in "among the victims are six priests", "the injured were Ana Tarel and two other teachers"."""
    copula = None
    for at in range(found.number.first - 1, max(found.number.first - LISTED, 0), -1):
        if page.lower[at] in figure_words("copulas"):
            copula = at
            break
        if page.lower[at] in figure_words("ends_list") or page.token(at).opens:
            return None
    return None if copula is None else _subject(page, copula) or _put_first(page, copula)


def _put_first(page: Page, copula: int) -> Signal | None:
    """As in "killed in the blast were five soldiers", "also injured were two children": the participle opens the clause."""
    for at in range(copula - 1, max(copula - OWNED, -1), -1):
        said = page.lower[at] in figure_words("participles") or page.lower[at] in figure_words("self_counting")
        first = at - (page.lower[at - 1] in figure_words("also"))
        if said and (page.token(first).opens or first == 0):
            meaning = page.meaning(at, "verb", "adjective")
            return Signal(meaning, at) if meaning else None
        if page.token(at).opens or page.lower[at] in figure_words("ends_list"):
            return None
    return None


def _subject(page: Page, copula: int) -> Signal | None:
    """The loss that the words before "were" name by those it fell on:
    "the injured", "among the victims of the raid".
    """
    for at in range(copula - 1, max(copula - OWNED, -1), -1):
        own = page.lower[at] in figure_words("self_counting") or page.lower[at] in figure_words("victims")
        if own and (signal := _loss(page, at)):
            first = next((here for here in range(at - 1, max(at - NEAR, -1), -1) if page.lower[here] == "the"), None)
            led = first is not None and page.lower[max(0, first - 1)] in figure_words("among")
            alone = at == copula - 1 and first is not None and _opens(page, first)
            return signal if led or alone else None
        if page.token(at).opens:
            return None
    return None


def _opens(page: Page, first: int) -> bool:
    """Whether a clause begins here: "according to the mayor, the victims were", "said that the injured are"."""
    return page.token(first).opens or page.lower[first - 1] in figure_words("opens_clause")


def _numbering(page: Page, found: Counted) -> Signal | None:
    """As in "the casualties number over 2,000", "the victims of the war amount to 19,000", "THE NUMBER OF INJURED ROSE TO 43"."""
    at = skip_back(page.lower, found.number.first)
    at -= page.lower[at] in figure_words("total_at")
    if at < 1 or page.lower[at - 1] == "the":
        return None
    if page.lower[at] in figure_words("changed"):
        return _right_before(page, at)
    if page.lower[at] not in _totalling():
        return None
    for here in range(at - 1, max(at - LISTED, -1), -1):
        if page.lower[here] in figure_words("participles") and (meaning := page.meaning(here, "verb")):
            return Signal(meaning, here)  # "the number of people killed now totals 18,000"
        said = page.lower[here] in figure_words("self_counting") or page.lower[here] in figure_words("victims")
        if said and (signal := _loss(page, here)):
            return signal
        if page.lower[here] in figure_words("ends_list") or page.token(here).opens:
            return None
    return None


def _right_before(page: Page, verb: int) -> Signal | None:
    """The loss that stands before "rose", with no noun between: "the injured have risen", not "the injured man's fever rose"."""
    for here in range(verb - 1, max(verb - NEAR, -1), -1):
        if page.lower[here] in figure_words("self_counting"):
            return _loss(page, here)
        if page.lower[here] not in figure_words("helping"):
            return None
    return None


@cache
def _totalling() -> frozenset[str]:
    return frozenset(form for verb in figure_words("totals") for form in verb_forms(verb))
