"""This file knows whether a mention tells an act as done or as still to come, and when two so told are one act.

A status alone does not make a stage: "By lifting the ban" and "the decision to lift the ban" are one fact in two forms,
and "I would like to thank" is no plan. A stage is told by a verb of the narrating or attributed clause: a past form for
what is done, "will", "plans to", "is due to" and the like for what is to come.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Literal

from crosswire.model.values import When
from crosswire.reconcile.events.acts import SAID
from crosswire.reconcile.events.slots import is_told_as_one
from crosswire.reconcile.events.telling import Telling
from crosswire.vocabulary.assertion_words import assertion_words
from crosswire.vocabulary.inflection import spellings, verb_forms
from crosswire.vocabulary.kinship import is_voiced
from crosswire.vocabulary.stage_words import stage_words
from crosswire.wording import spelling

Stage = Literal["done", "coming", "possible"]
LATE = 2
"""Days by which a text may foresee what another tells as done on a day; beyond them the two are two acts."""
SAID_WORDS = 2
"""Words of what is said that two acts of speech share, the names of the parties left out, to be one."""
APART = 45
"""Days between the day told for what is done and the day told for what is to come, beyond which they are two acts."""


@cache
def _words(kind: str) -> frozenset[str]:
    """The words of a kind as compared ("organised" is compared as "organized")."""
    return frozenset(spelling(word) for word in stage_words(kind))


def stage_of(one: Telling) -> Stage | None:
    """What the words before the verb make of the act; None where they leave it open, or where it is quoted."""
    said = one.family in _words("verbal") or one.act in _words("said")
    if said or one.quoted or one.event.historical:
        return None
    if one.event.status == "planned" and _is_foretold(one.before):
        return "coming"
    if one.event.status == "happened" and _is_told_as_done(one):
        return "done"
    if one.event.status in ("conditional", "planned") and _is_told_as_possible(one.before):
        return "possible"
    return None


def _lead(before: tuple[str, ...]) -> tuple[str, ...]:
    """The words before the verb without those that may stand between: "will also be" gives "will"."""
    end = len(before)
    while end and (before[end - 1] in _words("passed_over") or before[end - 1].endswith("ly")):
        end -= 1
    return before[:end]


def _is_foretold(before: tuple[str, ...]) -> bool:
    lead = _lead(before)
    if not lead:
        return False
    if lead[-1] != "to":
        return lead[-1] in _words("coming") | _words("reported")
    governor = lead[-2] if len(lead) > 1 else ""
    passive = "be" in before[len(lead) :]
    return governor in _words("leading") or (passive and governor in _words("passive"))


def _is_told_as_possible(before: tuple[str, ...]) -> bool:
    """Whether it may be done, or somebody is ready to do it, and no more is said."""
    lead = _lead(before)
    if not lead:
        return False
    if lead[-1] != "to":
        return lead[-1] in _words("possible")
    return len(lead) > 1 and lead[-2] in _words("ready")


def _is_told_as_done(one: Telling) -> bool:
    if one.verb in _past_forms(one.act):
        lead = _lead(one.before)
        return not lead or lead[-1] not in _words("open")
    # "widened its sanctions on Thursday, freezing the assets": a participle is a deed where its clause gives it a day
    return one.verb.endswith("ing") and one.event.when is not None and one.event.when.precision in ("day", "time")


@cache
def _past_forms(lemma: str) -> frozenset[str]:
    """The forms of a verb that only its past has: not "put", which may be the present."""
    present = {form for stem in spellings(lemma) for form in (stem, stem + "s", stem + "es", stem[:-1] + "ies")}
    return frozenset(spelling(form) for form in verb_forms(lemma) if form not in present and not form.endswith("ing"))


def is_one_act(one: Telling, other: Telling) -> bool:
    """Whether two texts tell of one act: the same verb, the same doer, the same object, days that allow it.

    Where both tell it alike (as done, as denied) it may be told by other words too, or turned round, and it must be
    told by the texts: not in the words of a speaker, nor behind a "not" that leaves nothing of it.
    """
    if one.source == other.source:
        return False
    alike = one.event.status == other.event.status
    if alike and not (is_plainly_told(one) and is_plainly_told(other)):
        return False
    return _is_one_by_verb(one, other) or (alike and is_told_as_one(one, other))


def is_plainly_told(one: Telling) -> bool:
    """Whether the text itself tells the act as its status has it: "we are not at war" tells of no war that goes on, and
    whoever "would walk away from the talks" does not tell that there were none.
    """
    if one.quoted and not one.event.found_by.startswith(SAID):
        return False
    if one.event.status == "denied":
        return True
    return _is_behind_not(one.before) == (one.event.status == "negated")


def _is_behind_not(before: tuple[str, ...]) -> bool:
    for word in reversed(before):
        if word in assertion_words("negation", "ends"):
            return False
        if word in assertion_words("denied", "negative"):
            return True
    return False


def _is_one_by_verb(one: Telling, other: Telling) -> bool:
    if one.act != other.act:
        return False
    if not _same_day(one.event.when, other.event.when) or _are_two_sayings(one, other):
        return False
    shared = len(one.about & other.about) + len(one.recipients & other.recipients)
    if one.actors & other.actors:
        return shared > 0
    if one.actors and other.actors:  # two doers, unless a paper got the name wrong: all else is the same then
        return shared > 1 and bool(one.stems & other.stems)
    return shared > 1 or bool(one.place & other.place and shared)


def _are_two_sayings(one: Telling, other: Telling) -> bool:
    """Whether two acts of speech have too little of what is said in common; one asks
    and blames one party in many things.
    """
    if one.family == "REQUEST" and not (one.actors and other.actors):  # "asked whether ...": by reporters
        return True
    return is_voiced(one.sort) and len(one.topic & other.topic) < SAID_WORDS


def _same_day(one: When | None, other: When | None) -> bool:
    """Whether the days told for the act are near enough, where both are told."""
    first, second = (_day(when.earliest) if when else None for when in (one, other))
    return first is None or second is None or abs((first - second).days) <= APART


def is_foreseen_too_late(done: Telling, coming: Telling) -> bool:
    """Whether a text foresees it days after it was done, as another text has it: then another act is foreseen."""
    was, said = _day(done.event.when.latest) if done.event.when else None, _day(coming.published)
    return was is not None and said is not None and (said - was).days > LATE


def _day(value: str | None) -> date | None:
    try:
        return date.fromisoformat(value[:10]) if value else None
    except ValueError:  # a season, or a year alone
        return None
