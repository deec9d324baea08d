"""This file knows when one noun is narrowed in two ways: "the siege of the embassy", "the siege of the barracks"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping

from crosswire.reconcile.frames import Frame, alike, is_of_calendar
from crosswire.vocabulary.figure_words import figure_words
from crosswire.vocabulary.rarity import TELLING, rarity
from crosswire.vocabulary.time_words import time_words

Narrowing = Mapping[tuple[str, str], frozenset[str]]
"""The words that narrow a noun, by the noun and by how they stand to it: a preposition; ``name``, ``order`` or ``word`` before it."""
BEHIND = 5
"""Words behind a preposition in which what it brings in is told."""


def are_narrowed_apart(one: Frame, other: Frame, nouns: Collection[str] | None = None) -> bool:
    """Whether some noun of both clauses (of `nouns`) is narrowed in each, by the same means and to two things.

    Where no nouns are given, a plain word before one does not count: "the old plan" and "the peace plan" may be one.
    As in "talks on the border" and "talks on fishing", "Norland's ambassador" and "Sarn's ambassador"; not "peace talks" and
    "talks in Sarn".
    """
    mine, theirs = narrowing(one), narrowing(other)
    stems = None if nouns is None else set(map(alike, nouns))
    asked = (key for key in mine.keys() & theirs.keys() if (key[1] != "word" if stems is None else key[0] in stems))
    return any(not mine[key] & theirs[key] for key in asked)


def are_told_of_others(one: Frame, other: Frame) -> bool:
    """Whether each of two clauses has a telling word, no verb and no name, that the other lacks: "the tanks", "the guns"."""
    mine, theirs = _nouns(one), _nouns(other)
    return bool(mine - other.telling.keys() and theirs - one.telling.keys())


def _nouns(frame: Frame) -> frozenset[str]:
    """The telling words of a clause but for its verbs and names, and those that bind or say."""
    here = (at for at in range(frame.first, frame.last) if at not in frame.own and not frame.is_verb(at))
    forms = (frame.words[at].form for at in here if _tells(frame, at))
    return frozenset(alike(form) for form in forms if form not in figure_words("obliges")) - frame.names


def narrowing(frame: Frame) -> Narrowing:
    """What narrows the telling words of a clause."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for at in range(frame.first, frame.last):
        if at in frame.own or not _tells(frame, at) or frame.is_verb(at):
            continue
        noun = alike(frame.words[at].form)
        if before := _before(frame, at):
            found[noun, before[0]].add(before[1])
        follows = frame.words[at + 1].form if at + 1 < frame.last else ""
        if follows in figure_words("narrowing"):
            found[noun, follows] |= _behind(frame, at + 2)
    return {key: frozenset(held) for key, held in found.items() if held}


def _before(frame: Frame, at: int) -> tuple[str, str] | None:
    """The word right before a noun that is no name: the owner or the country, or another noun."""
    if frame.text[frame.words[at].start].isupper():
        return None
    before = at - 1
    while before > frame.first and frame.words[before].start == frame.words[before - 1].start:
        before -= 1  # the ending of a possessive
    if before < frame.first or before in frame.own:
        return None
    known = time_words().get(frame.words[before].form)
    if known is not None and known.kind == "ordinal":
        return ("order", frame.words[before].form)
    if frame.is_verb(before) or not _tells(frame, before):
        return None
    named = frame.text[frame.words[before].start].isupper()
    return ("name" if named else "word", alike(frame.words[before].form))


def _behind(frame: Frame, at: int) -> set[str]:
    """The telling words behind a preposition, up to the next verb or preposition."""
    found: set[str] = set()
    for here in range(at, min(at + BEHIND, frame.last)):
        form = frame.words[here].form
        if here in frame.own or frame.is_verb(here) or form in figure_words("ends_subject"):
            break
        if _tells(frame, here):
            found.add(alike(form))
    return found


def _tells(frame: Frame, at: int) -> bool:
    form = frame.words[at].form
    if not form[0].isalpha() or rarity(form) < TELLING:
        return False
    return form not in figure_words("ends_subject") and not is_of_calendar(form)
