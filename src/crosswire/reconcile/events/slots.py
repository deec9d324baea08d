"""This file knows when two texts fill the slots of one act alike, whatever the verb and whichever way round.

"Norland freed the crew in Orel" and "the crew was let go by Norland": a slot that one text leaves empty is looked for in
the words of its sentence, so that a passive tells by whom.
"""

from __future__ import annotations

from collections.abc import Iterable

from crosswire.model.values import Who
from crosswire.reconcile.events.telling import COMMON, Telling
from crosswire.vocabulary.kinship import is_loose, is_mutual, is_often_done, is_own, is_voiced
from crosswire.vocabulary.rarity import rarity
from crosswire.wording import words

ENOUGH = 2
"""Slots that two tellings of one sort of act fill alike, to be one."""
DAYS = frozenset({"day", "time"})


def is_told_as_one(one: Telling, other: Telling) -> bool:
    """Whether two mentions of one happening tell the same of it: who, to whom or what, where, on which day; none otherwise."""
    if one.sort != other.sort or is_voiced(one.sort) or one.named or other.named or one.many or other.many:
        return False
    if "ongoing" in (one.event.status, other.event.status):  # "provides homes with power": what is always so
        return False
    if is_loose(one.kin) or is_loose(other.kin) or not (_is_verb(one) or _is_verb(other)):
        return False
    slots = _doer(one, other), _object(one, other), _same(one.place, other.place), _day(one, other)
    if False in slots:
        return False
    if is_own(one.twin) and is_own(other.twin) and one.twin == other.twin and slots[0]:
        return True
    scene = slots[2] or slots[3]
    told = bool(slots[0] and slots[1]) or bool(scene and (slots[0] or slots[1]))
    return told and sum(map(bool, slots)) >= ENOUGH + is_often_done(one.sort)


def _is_verb(one: Telling) -> bool:
    """Whether the act is told by a verb; "buying the firm would help" and "the purchase" only name it."""
    return one.many is None and not one.verb.endswith("ing")


def _same(mine: frozenset[str], theirs: frozenset[str]) -> bool | None:
    """Whether both tell the same there; None where one of them tells nothing."""
    return bool(mine & theirs) if mine and theirs else None


def _doer(one: Telling, other: Telling) -> bool | None:
    if is_mutual(one.sort) and one.parties and other.parties:
        return bool(one.parties & other.parties)
    if one.actors and other.actors:
        return bool(one.actors & other.actors)
    return _filled(_named(one.event.actors), _named(other.event.actors), one, other)


def _object(one: Telling, other: Telling) -> bool | None:
    if one.recipients & other.recipients:
        return True
    if is_mutual(one.sort):  # whom one text has as met is who met in the other
        return None
    doers = _named(one.event.actors) | _named(other.event.actors)
    return _filled(_plain(one.about) - doers, _plain(other.about) - doers, one, other)


def _filled(mine: frozenset[str], theirs: frozenset[str], one: Telling, other: Telling) -> bool | None:
    """Whether a slot holds the same, or what fills it in one text stands beside the act in the other, which leaves it empty."""
    if mine and theirs:  # "harbour services" and "pilot services" are two: more than half of the shorter is the same
        return 2 * len(mine & theirs) > min(len(mine), len(theirs))
    if mine:
        return True if mine <= _beside(other) else None
    return True if theirs and theirs <= _beside(one) else None


def _beside(one: Telling) -> frozenset[str]:
    return _plain(word.form for word in words(one.clause))


def _named(whos: Iterable[Who]) -> frozenset[str]:
    return _plain(word.form for who in whos for word in words(who.name or ""))


def _plain(forms: Iterable[str]) -> frozenset[str]:
    """The words that tell something, by one form for one and several."""
    return frozenset(form.removesuffix("s") for form in forms if rarity(form) > COMMON and not form.isdigit())


def _day(one: Telling, other: Telling) -> bool | None:
    mine, theirs = one.when, other.when
    if mine is None or theirs is None or not {mine.precision, theirs.precision} <= DAYS:
        return None
    return bool(mine.earliest and theirs.earliest) and (mine.earliest or "")[:10] == (theirs.earliest or "")[:10]
