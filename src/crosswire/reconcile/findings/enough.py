"""This file knows whether a wording tells enough of a statement to agree with it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from crosswire.model.record import Statement, Variant
from crosswire.reconcile.findings.agreed import end_otherwise
from crosswire.reconcile.frames import TIMELY
from crosswire.vocabulary.assertion_words import assertion_words, undoing_words
from crosswire.vocabulary.rarity import STEM, rarity, telling
from crosswire.vocabulary.stage_words import stage_words
from crosswire.vocabulary.time_words import time_words
from crosswire.wording import holds, words

ENOUGH = 6.0
"""The weight of the reference's telling words that a wording must hold, or half of them, to say the same."""
IN_A_ROW, TOLD = 6, 4.0
"""Words in marks, in one piece of the reference, and what they tell, that say enough: "this is a theft of the vote"."""
ENDING, REACH = frozenset({"by", "until", "till"}), 5
"""Words before the end of a time, and how many words behind them may tell it."""
TOLD_APART, ALL_THREE, NEARLY_ALL, MOST = 1.0, 3, 0.8, 40
"""What a word tells at least that has a place in a clause; how many tell an order, and what share of all; and words looked at."""
NAMING = frozenset({"about", "for", "over"})
"""Words by which a report names a matter and tells nothing of it, as its first or behind a noun that is its first."""


def says_enough(variant: Variant, statement: Statement) -> bool:
    """Whether a wording tells enough of the reference to agree with it.

    "Constructive" alone is not all of "constructive and helpful ideas", and a long sentence on another matter is none of it:
    of words that nobody marked as the speaker's own, only those count that the reference has, and half of what the shorter
    of both tells must be among them, none of it with another thing in its place: of 234 agreements in 50 stories this takes away 16, of which about half were none.
    """
    whole, own = (tuple(word.form for word in words(text)) for text in (statement.gist, variant.passage.text))
    if variant.kind in ("direct", "partial"):
        held, all_, lighter = sum(map(rarity, own)), sum(map(rarity, whole)), 0.0
    elif (
        has_other_numbers(whole, own)
        or has_another_day(whole, own)
        or has_another_deadline(whole, own)
        or is_only_ahead(whole, own)
        or _names_only(own)
        or _is_undone(whole, own)
        or end_otherwise(whole, own)
        or is_turned_round(whole, own)
    ):
        return False
    else:
        told, there = telling(whole), telling(own)
        held, all_ = sum(weight for stem, weight in told.items() if stem in there), sum(told.values())
        lighter = min(all_, sum(there.values()))
    printed = variant.kind in ("direct", "partial") and len(own) >= IN_A_ROW and held >= TOLD and holds(whole, own)
    return (held >= ENOUGH or 2 * held >= all_ or printed) and 2 * held >= lighter


def _names_only(own: Sequence[str]) -> bool:
    """Whether a report only names what was spoken of: "theories about the ferry", "for a new ferry"."""
    return any(form in NAMING for form in own[:2])


def _is_undone(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one wording undoes what the other tells: "abandoned the plan to dredge", "plans to dredge"."""
    undoing = [not _undoing().isdisjoint(forms) for forms in (one, other)]
    return undoing[0] != undoing[1]


@cache
def _undoing() -> frozenset[str]:
    return assertion_words("denied", "called off") | assertion_words("denied", "undone")


def is_turned_round(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two things stand the other way round about one word: "pilots had attacked crews", "crews had attacked pilots".

    Told in the active here and in the passive there it is the same: "crews had been attacked by pilots".
    """
    if ("by" in one) != ("by" in other):
        return False
    mine, theirs = ([form[:STEM] for form in forms if rarity(form) >= TOLD_APART][:MOST] for forms in (one, other))
    at = {stem: place for place, stem in enumerate(theirs)}
    shared = len({*mine} & at.keys())
    if (
        shared < max(ALL_THREE, NEARLY_ALL * max(len(mine), len(theirs)))
        or len({*mine}) < len(mine)
        or len(at) < len(theirs)
    ):
        return False
    places = [at[stem] for stem in mine if stem in at]
    return any(
        any(before > place for before in places[:middle]) and any(behind < place for behind in places[middle + 1 :])
        for middle, place in enumerate(places)
    )


def is_only_ahead(whole: Sequence[str], own: Sequence[str]) -> bool:
    """Whether one wording tells as due what the other tells as so: "expected to sign a deal" is not yet "we have a deal"."""
    so = assertion_words("negation", "auxiliaries").intersection(whole)
    return bool(so) and not undoing_words().intersection(whole) and _is_ahead(own)


def _is_ahead(forms: Sequence[str]) -> bool:
    pairs = zip(forms, (*forms[1:], ""), strict=True)
    return any(
        one in stage_words("coming") or (after == "to" and one in stage_words("leading")) for one, after in pairs
    )


def has_another_day(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two wordings name days of the week and none in common: an exchange on Thursday is none on Saturday."""
    mine, theirs = ({form for form in forms if _is_weekday(form)} for forms in (one, other))
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def has_another_deadline(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether both tell by when, with no word for it in common: "by Friday", "by the end of the month"."""
    mine, theirs = _deadline(one), _deadline(other)
    return bool(mine and theirs) and mine.isdisjoint(theirs)


def _deadline(forms: Sequence[str]) -> frozenset[str]:
    """The words of time right behind "by" and the like; none where it is by somebody."""
    ends = (forms[at + 1 : at + 1 + REACH] for at, form in enumerate(forms) if form in ENDING)
    known = ((form, time_words().get(form)) for some in ends for form in some)
    return frozenset(form for form, word in known if word is not None and word.kind in TIMELY)


def _is_weekday(form: str) -> bool:
    known = time_words().get(form)
    return known is not None and known.kind == "weekday"


def has_other_numbers(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether each of two wordings has a number that the other has not: 41 breaches in 24 hours are not 58 in 24 hours."""
    mine, theirs = ({form for form in forms if form[0].isdigit()} for forms in (one, other))
    return bool(mine - theirs) and bool(theirs - mine)
