"""This file knows whether two wordings may come from one speaker."""

from __future__ import annotations

from dataclasses import replace
from functools import cache, lru_cache
from typing import Literal

from crosswire.model.record import Statement
from crosswire.model.values import Who
from crosswire.naming.bodies import by_entries
from crosswire.reconcile.statements.slices import Slice
from crosswire.vocabulary.name_heads import name_heads
from crosswire.vocabulary.rarity import telling
from crosswire.vocabulary.speech_words import speech_words
from crosswire.vocabulary.unnamed_sources import unnamed_sources
from crosswire.vocabulary.wording_words import wording_words
from crosswire.wording import words

Standing = Literal["one", "two", "unclear"]


def standing(one: Slice, other: Slice) -> Standing:
    """Whether one speaker says both, two do, or it cannot be told.

    "Ministry officials" and "a ministry official" are taken for one, as are "the ministry" and its unnamed officials; an
    official of another description is another, and so is an analyst. A document speaks for whoever issues it, and
    for nobody told by other words, unless a text without a name has them in marks: "the leaders" may be who issues it. What "he" says, or a
    letter, is unclear.
    """
    if one.actor is not None and other.actor is not None:
        of_a_body = one.by_person != other.by_person and one.in_marks and other.in_marks
        return "one" if one.actor == other.actor else "unclear" if of_a_body else "two"
    if (one.by_person and _is_thing(other.speaker)) or (other.by_person and _is_thing(one.speaker)):
        return "two"
    if _speaks_of(one, other) or _speaks_of(other, one):
        return "two"
    mine, theirs = _described(one.speaker), _described(other.speaker)
    if mine and theirs and (mine <= theirs or theirs <= mine):
        return "one"
    here, there = _persons(one.speaker), _persons(other.speaker)
    if here and there and here.isdisjoint(there):
        return "two"
    if one.primary or other.primary:
        may_be = one.in_marks and other.in_marks and (other if one.primary else one).actor is None
        return "two" if (mine or here) and (theirs or there) and not may_be else "unclear"
    return "two" if mine and theirs and (here or there) else "unclear"


def _speaks_of(quoted: Slice, other: Slice) -> bool:
    """Whether words in marks, of whom is not known, name the person who says the other wording: "Ode has no shame", "Ode said"."""
    if not quoted.in_marks or quoted.actor is not None or not other.by_person or other.speaker is None:
        return False
    surname = words((other.speaker.name or "").rpartition(" ")[2])
    return bool(surname) and surname[-1].form in quoted.forms


def _is_thing(who: Who | None) -> bool:
    return who is not None and who.actor is None and _printed(who).lower() == "it"


def is_told_apart(one: Who, other: Who) -> bool:
    """Whether two speakers are told by words of which neither's holds the other's: persons, bodies or issuers, no pronoun."""
    mine, theirs = _described(one), _described(other)
    if not mine:
        return bool(_persons(one))
    last = _printed(one).split()[-1].lower()
    head = name_heads().get(last) or name_heads().get(last.removesuffix("s"))  # "business groups"
    is_body = one.passage is None or (head is not None and head.kind == "organisation")  # no words name an issuer
    return is_body and not (mine <= theirs or theirs <= mine)


def are_described_apart(one: Who | None, other: Who | None) -> bool:
    """Whether two speakers whom no name tells are described by words of which neither's holds the other's."""
    if one is None or other is None or one.actor is not None or other.actor is not None:
        return False
    mine, theirs = _described(one), _described(other)
    return bool(mine and theirs) and not (mine <= theirs or theirs <= mine)


def is_only_described(who: Who | None) -> bool:
    """Whether a speaker whom no name tells is told by more than a pronoun: "analysts", "a senior official", "the letter"."""
    return who is not None and who.actor is None and bool(_persons(who) or _described(who))


def told_or_unknown(statement: Statement) -> Statement:
    """The statement, its speaker unknown where no text has more of one than a pronoun that could not be followed ("it", "their")."""
    who = statement.speaker
    if who is None or who.actor is not None or not stands_for_nobody(_printed(who)):
        return statement
    return replace(statement, speaker=None)


def stands_for_nobody(printed: str) -> bool:
    """Whether words for a speaker that is not known name or describe nobody: "it", "their"; "some" are some."""
    low = printed.lower()
    owner = low in speech_words("possessive") or low in speech_words("owning")
    return is_pronoun(low) or owner


def is_pronoun(printed: str) -> bool:
    """Whether a speaker is printed as a pronoun only ("he", "they")."""
    return printed.lower() in _pronouns()


@cache
def _pronouns() -> frozenset[str]:
    return speech_words("personal") | speech_words("standing_in")


def _described(who: Who | None) -> frozenset[str]:
    """The stems of the words that tell who speaks: of the name where it is known, else of the description."""
    if who is None:
        return frozenset()
    return _stems(_printed(who))


def _printed(who: Who) -> str:
    """The words for the speaker: "their spokesman" is told by his name, which says whose he is."""
    name = who.name or ""
    if who.passage is None or who.actor is not None or len(name.split()) > len(who.passage.text.split()):
        return name
    return who.passage.text


def _persons(who: Who | None) -> frozenset[str]:
    """The kinds of persons that a speaker without a name is told to be; a report or the media may be anybody's words."""
    if who is None or who.actor is not None:
        return frozenset()
    groups = (unnamed_sources().get(word.form) for word in words(_printed(who)))
    return frozenset(group for group in groups if group and group not in ("reports", "relatives"))


@lru_cache(maxsize=4_096)
def _stems(text: str) -> frozenset[str]:
    counting = wording_words().meaning["a quantifier"]
    forms = (word.form for word in words(by_entries(text)))
    said = [form for form in forms if form not in unnamed_sources() and form not in counting and not form.isdigit()]
    return frozenset(telling(said))
