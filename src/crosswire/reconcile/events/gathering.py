"""This file knows how the mentions of a story are gathered into happenings: what is told with most first, the rest beside it.

A mention that tells nothing of its own ("the attack") is of the one happening of its sort; of two that would take it, of the one
its own text spoke of last, else of the one told far more often, else of none. At the end two happenings are one deed where every
mention of one fits the other, which has grown since: "charges", told first, and "indicted", told later, met in a third text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from itertools import combinations

from crosswire.calendar import compare
from crosswire.model.values import Verdict, When
from crosswire.reconcile.events.commonplaces import without_commonplaces
from crosswire.reconcile.events.evidence import is_one_under_two_types
from crosswire.reconcile.events.happening import WORDED, Happening
from crosswire.reconcile.events.sameness import is_shown, same_happening
from crosswire.reconcile.events.telling import Telling
from crosswire.vocabulary.kinship import is_loose, is_often_done, is_voiced

MOST_COMPARED = 16
"""Happenings of one sort, and of those with one sign in common, that a mention is held against: a long story costs no squares."""
MARGIN = 0.15
"""By how much one happening must be likelier than the next."""
SOLID = 0.4
"""How likely one mention at least makes two happenings one: the word for it and a doer, an object, the town, the day or a few words."""
DOMINANT = 2
"""How many times more often one is told than the next, in two texts at least, to be meant by a text which tells no more."""

ANY = ""
"""Stands for every family of types, under what a mention tells besides its word."""

Fit = tuple[Verdict, Happening]


def gather(told: Iterable[Telling], persons: Collection[str]) -> list[Happening]:
    """The happenings of a story; every mention is of one, if only of its own."""
    ordered = without_commonplaces(sorted(told, key=lambda one: one.rank))
    recurring = _recurring(ordered)
    made: list[Happening] = []
    by_sort: dict[tuple[str, str, str], list[Happening]] = defaultdict(list)
    for one in ordered:
        keys = [(one.family, one.sort, sign) for sign in ("", *one.signs)]
        keys += [(ANY, one.sort, sign) for sign in one.signs]
        keys += [(one.family, one.deed, sign) for sign in one.signs if one.deed]
        lists = [by_sort.get(key, []) for key in keys]
        near = dict.fromkeys(known for some in lists for known in some[:MOST_COMPARED])
        fitting = [(verdict, known) for known in near if (verdict := same_happening(known, one, persons)).score]
        fitting = [fit for fit in fitting if fit[1].family == one.family or is_one_under_two_types(fit[1], one)]
        if one.sort in recurring:
            fitting = [fit for fit in fitting if is_shown(fit[1], one)]
        home = _home(fitting, one)
        if home is None:
            made.append(Happening(one))
            for key in keys:
                by_sort[key].append(made[-1])
        else:
            if one.sort not in home[1].sorts:  # one deed told by another word: what is told by that word may be of it
                for key in keys:
                    by_sort[key].append(home[1])
            home[1].add(one, home[0].score, home[0].reasons)
    return _without_halves(made, recurring, persons)


def _without_halves(made: list[Happening], recurring: Collection[str], persons: Collection[str]) -> list[Happening]:
    """The happenings, those of one sort of deed made one where all mentions of the lesser are of the other, and of no third apart from it."""
    by_sort: dict[tuple[str, str], list[Happening]] = defaultdict(list)
    for found in made:
        first = found.tellings[0]
        if not (is_voiced(first.sort) or is_often_done(first.sort) or is_loose(first.sort) or is_loose(first.twin)):
            by_sort[found.family, first.sort].append(found)
    gone: set[int] = set()
    for several in by_sort.values():
        alike = sorted(several, key=lambda found: -found.size)[:MOST_COMPARED]
        for place in range(len(alike) - 1, 0, -1):
            fits = [
                (verdict, known)
                for known in alike[:place]
                if (verdict := _all_fit(known, alike[place], recurring, persons)) is not None
            ]
            if fits and _are_one(fits, recurring, persons):
                verdict, known = fits[0]
                for one in alike[place].tellings:
                    known.add(one, verdict.score, verdict.reasons)
                gone.add(id(alike[place]))
    return [found for found in made if id(found) not in gone]


def _are_one(fits: list[Fit], recurring: Collection[str], persons: Collection[str]) -> bool:
    """Whether those that take a happening in would take each other in too: of two that would not, it may be of either."""
    return all(
        _all_fit(known, other, recurring, persons) or _all_fit(other, known, recurring, persons)
        for (_, known), (_, other) in combinations(fits, 2)
    )


def _all_fit(
    known: Happening, other: Happening, recurring: Collection[str], persons: Collection[str]
) -> Verdict | None:
    """How well the best mention of a happening fits another, where every one of them does and that one by more than its word."""
    verdicts = []
    for one in other.tellings[:WORDED]:
        verdict = same_happening(known, one, persons)
        if not verdict.score or (one.sort in recurring and not is_shown(known, one)):
            return None
        verdicts.append(verdict)
    best = max(verdicts, key=lambda verdict: verdict.score)
    return best if best.score > SOLID else None


def _recurring(told: Iterable[Telling]) -> set[str]:
    """The sorts of act that a story tells more than once: in two places, or on two days, or in part and as a whole.

    Acts of speech are left out: that two of them are one rests on their words in any case; so is what is told as history
    ("his last arrest, in 2015"), which is none of today's.
    """
    places: dict[str, list[frozenset[str]]] = defaultdict(list)
    days: dict[str, list[When]] = defaultdict(list)
    extents: dict[str, set[str]] = defaultdict(set)
    for one in told:
        key = one.sort
        if is_voiced(key) or one.event.historical:
            continue
        if one.extent:
            extents[key].add(one.extent)
        if one.place and not one.wide and all(one.place.isdisjoint(other) for other in places[key]):
            places[key].append(one.place)
        if one.when is not None and all(
            compare(one.when, other).relation in ("before", "after") for other in days[key]
        ):
            days[key].append(one.when)
    return {key for found in (places, days, extents) for key, several in found.items() if len(several) > 1}


def _home(fitting: list[Fit], one: Telling) -> Fit | None:
    """The happening a mention is of: the likeliest, the one its text spoke of nearest, the one told far more often; or none."""
    if len(fitting) < 2:
        return fitting[0] if fitting else None
    best = max(verdict.score for verdict, _ in fitting)
    ties = [(verdict, known) for verdict, known in fitting if verdict.score > best - MARGIN]
    if len(ties) == 1:
        return ties[0]
    here = [fit for fit in ties if one.source in fit[1].last_in]
    if here:
        return min(here, key=lambda fit: abs(fit[1].last_in[one.source] - one.event.passage.start))
    ties.sort(key=lambda fit: -fit[1].size)
    first, second = ties[0][1], ties[1][1]
    return ties[0] if len(first.last_in) > 1 and first.size >= DOMINANT * second.size else None
