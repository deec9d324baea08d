"""This file knows the tolls that are the only one of their text: two texts on one happening tell in them of the same harm."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from crosswire.model.mention import Figure
from crosswire.reconcile.figures.moments import is_of_old, same_day
from crosswire.reconcile.figures.sameness import Told
from crosswire.reconcile.frames import Frame, alike, are_of_same, is_one_doing
from crosswire.vocabulary.figure_words import figure_words
from crosswire.vocabulary.measures import is_harm, is_let_go
from crosswire.vocabulary.places import place_senses

FEW = 10
"""Up to so many wounded, another text may say that nobody was."""
HELD = frozenset({None, "people", "hostages", "captives"})
"""Those let go who may be all the hostages of a text."""
MOST_APART = 2.5
"""How far apart two tolls of one happening may lie: 20 drowned and 34."""
WEEKDAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
SETTING = 3
"""Words, a name among them, and perhaps the day, that two texts on one happening share round their tolls."""


@dataclass(frozen=True)
class SingleTolls:
    """Which figures are the only number of a harm that their text gives; `only` are their ids, `once` those told once."""

    only: frozenset[str]
    once: frozenset[str]

    @classmethod
    def of(cls, told: Iterable[Told]) -> SingleTolls:
        """What is to be known of the figures of a kind; those of a heading repeat what stands below, and an earlier toll is none."""
        numbers: dict[str, list[tuple[float | None, float | None]]] = defaultdict(list)
        members = [one for one in told if _is_told_once(one.figure) and one.figure.scope is None]
        for one in members:
            if not one.heading and one.report.change >= 0:
                numbers[one.figure.passage.source].append((one.figure.low, one.figure.high))
        only = (one for one in members if one.heading or len(set(numbers[one.figure.passage.source])) == 1)
        once = (one for one in members if one.heading or len(numbers[one.figure.passage.source]) == 1)
        return cls(frozenset(one.figure.id for one in only), frozenset(one.figure.id for one in once))

    def __call__(self, one: Told, other: Told) -> bool:
        """As in "the strike killed one" and "one person died in the strike", in two texts."""
        if one.figure.passage.source == other.figure.passage.source:
            return False
        both = {one.figure.id, other.figure.id}
        if all(told.figure.low == told.figure.high == 1 for told in (one, other)):
            return both <= self.once and bool(one.words & other.words) and is_one_doing(one.frame, other.frame)
        if not both <= self.only or is_of_old(one) != is_of_old(other) or _are_of_two_holders(one, other):
            return False
        return _are_near(one, other) and (_are_of_one_act(one, other) or _have_one_setting(one, other))


def _are_of_two_holders(one: Told, other: Told) -> bool:
    """Whether two clauses name who lets go, and not the same."""
    doers = one.frame.doers, other.frame.doers
    return is_let_go(one.figure.measure) and all(doers) and not doers[0] & doers[1]


def _is_told_once(figure: Figure) -> bool:
    """Whether it counts harm to people, or hostages let go; of prisoners each side of a swap lets some go."""
    return is_harm(figure.measure) or (is_let_go(figure.measure) and figure.of_whom in HELD)


def _are_near(one: Told, other: Told) -> bool:
    """Whether the numbers may be two accounts of one; that nobody was hurt is one of a few."""
    fewer, more = sorted(told.figure.high or told.figure.low or 0 for told in (one, other))
    return more <= MOST_APART * fewer if fewer else more < FEW


def _are_of_one_act(one: Told, other: Told) -> bool:
    """Whether both are of one happening of the record, on one day, with a name that both sentences have."""
    return one.event is not None and one.event == other.event and same_day(one, other) and bool(one.names & other.names)


def _have_one_setting(one: Told, other: Told) -> bool:
    """Whether the two sentences, or those before them, tell of one happening: words and a name are the same.

    Fewer are enough where they name a town or the like and the day: "in Karn on Tuesday".
    """
    shared = one.setting & other.setting - figure_words("losses")
    placed = any(form in WEEKDAYS for form in shared) and not all(map(_is_of_country, one.names & other.names))
    return len(shared) >= SETTING - placed and bool(one.names & other.names) and _is_one_doing(one.frame, other.frame)


def _is_of_country(form: str) -> bool:
    return bool(place_senses().get(form.capitalize()))


def _is_one_doing(one: Frame, other: Frame) -> bool:
    """Whether nothing speaks against one doing; a verb of the harm itself ("were killed") does not: "counted 14 who were killed"."""
    if one.verb in _harming() or other.verb in _harming():
        return are_of_same(one, other) and not (one.doers and other.doers and not one.doers & other.doers)
    return is_one_doing(one, other)


@cache
def _harming() -> frozenset[str]:
    return frozenset(map(alike, figure_words("losses") | figure_words("bringing_loss")))
