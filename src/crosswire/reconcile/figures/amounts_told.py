"""This file knows when two amounts that differ are told of two things: by what stands before them, and by what they are for."""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.reconcile.frames import Frame, alike, is_of_calendar
from crosswire.vocabulary.figure_words import figure_words
from crosswire.vocabulary.rarity import TELLING, rarity


def are_of_two(one: Frame, other: Frame) -> bool:
    """Whether the clauses round two amounts tell of two things.

    Sums, shares and distances are told of everything: "the mill is 24 km from here", "the bridge is 80 km from here"; "for the
    port", "for the dredging of the port"; "in the first round", "in the runoff" dispute nothing.
    """
    before = _before(one), _before(other)
    if all(before) and not before[0] & before[1]:
        return True
    mine, theirs = list(_phrases(one)), list(_phrases(other))
    if mine and theirs and not mine[0] & theirs[0]:
        return True
    behind = frozenset[str]().union(*mine), frozenset[str]().union(*theirs)
    return bool(behind[0] - behind[1] - before[1] and behind[1] - behind[0] - before[0])


def _before(frame: Frame) -> frozenset[str]:
    """The telling words before the amount, but for its verbs and days."""
    here = range(frame.first, min(frame.own, default=frame.first))
    return frozenset(alike(frame.words[at].form) for at in here if not frame.is_verb(at) and _tells(frame, at))


def _phrases(frame: Frame) -> Iterator[frozenset[str]]:
    """The telling words behind the amount, from one preposition to the next."""
    phrase: set[str] = set()
    for at in range(max(frame.own, default=frame.last) + 1, frame.last):
        if frame.words[at].form in figure_words("shared_prepositions") and phrase:
            yield frozenset(phrase)
            phrase = set()
        if _tells(frame, at):
            phrase.add(alike(frame.words[at].form))
    if phrase:
        yield frozenset(phrase)


def _tells(frame: Frame, at: int) -> bool:
    form = frame.words[at].form
    return form[0].isalpha() and rarity(form) >= TELLING and not is_of_calendar(form)
