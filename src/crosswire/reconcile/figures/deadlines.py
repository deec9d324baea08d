"""This file knows the length of time in which something is to be done: "within six months", "gave them 48 hours to leave"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from crosswire.reconcile.figures.narrowed import are_narrowed_apart, are_told_of_others
from crosswire.reconcile.figures.things import DEADLINE, are_named_apart
from crosswire.reconcile.frames import alike
from crosswire.vocabulary.figure_words import figure_words
from crosswire.vocabulary.inflection import verb_forms
from crosswire.vocabulary.rarity import TELLING, rarity
from crosswire.wording import words

if TYPE_CHECKING:
    from crosswire.reconcile.figures.sameness import Told

TO_DO = re.compile(r" to ([a-z]{2,40})\b(?: (out|over|down|up|back)\b)?")
"""What is to be done, behind the length of time."""
BEFORE = re.compile(r"([A-Za-z-]{2,40})(?: be held)? within(?: the next| about| some)? $")


def is_one_deadline(one: Told, other: Told) -> bool:
    """Whether two deadlines are of one thing: the same is to be done, and the clauses share a word and leave room for one another."""
    mine, theirs = one.frame, other.frame
    if one.thing != DEADLINE or other.thing != DEADLINE or bool(one.months) != bool(other.months):
        return False
    if mine.years != theirs.years or are_named_apart(mine, theirs):
        return False
    if are_narrowed_apart(mine, theirs) or are_told_of_others(mine, theirs):
        return False
    due = _due(one), _due(other)
    if due[0] and due[0] == due[1]:
        return True
    acts = _act(one), _act(other)
    if not all(acts) or (acts[0] != acts[1] and not set(acts) <= _departing()):
        return False
    shared = mine.telling.keys() & theirs.telling.keys()
    return bool(shared - mine.names - theirs.names - {*acts, alike("within")})


def are_two_deadlines(one: Told, other: Told) -> bool:
    """Whether two deadlines that differ are not shown to be of one thing."""
    if one.thing != DEADLINE or other.thing != DEADLINE:
        return False
    same = (one.report.low, one.report.high) == (other.report.low, other.report.high)
    return not same and not is_one_deadline(one, other)


def _due(told: Told) -> str | None:
    """The noun of what is due, right before "within": the elections of "promised elections within six months"."""
    found = BEFORE.search(told.sentence[: told.at])
    form = words(found[1])[-1].form if found else ""
    if not form or rarity(form) < TELLING or alike(form) == told.frame.verb:
        return None
    return alike(form)


def _act(told: Told) -> str | None:
    """What is to be done: the verb behind "to" where somebody is given the time, else the verb of the clause."""
    behind = TO_DO.match(told.sentence[told.at + len(told.figure.passage.text) :])
    return " ".join(filter(None, (alike(behind[1]), behind[2]))) if behind else told.frame.verb


def _departing() -> frozenset[str]:
    told = (phrase.split() for phrase in figure_words("departing"))
    return frozenset(" ".join((alike(form), *behind)) for verb, *behind in told for form in verb_forms(verb))
