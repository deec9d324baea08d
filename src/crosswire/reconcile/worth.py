"""This file knows which statements, happenings and positions are told well enough
to stand in a record; the rest is withheld.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterable, Sequence
from typing import TypeVar

from crosswire.model.article import Reading
from crosswire.model.mention import Event, Quote
from crosswire.model.record import RecordEvent, RecordPosition, Statement, Withheld
from crosswire.model.values import Who
from crosswire.vocabulary.actions import status_cues, verb_lemma
from crosswire.vocabulary.rarity import rarity
from crosswire.wording import words

T = TypeVar("T", Statement, RecordEvent, RecordPosition)

LIKELY = 0.5
"""Of reports without marks that are less likely than this one in two is none, or begins or ends at another word."""
FEWEST_WORDS = 4
"""Reports of fewer words ("criticised the mayor", "spoke about budgets") tell of whom
or what was spoken, not what was said.
"""
COMMON = 1.3
"""Rarity up to which a word tells nothing of who is meant."""
SPOKEN = frozenset({"REQUEST", "REJECT", "AGREE", "THREATEN", "ACCUSE", "CONCEDE", "SUPPORT"})
"""Types of acts that are done by saying something."""
DONE = frozenset({"happened", "ongoing"})
DAYS = frozenset({"day", "time"})
"""Precisions of a day and less."""
PLAIN = frozenset({"say", "tell", "add"})
"""Verbs that only tell that somebody spoke: what goes with them was said, however odd its place in the sentence."""


def doubtful_reports(readings: Iterable[Reading]) -> frozenset[str]:
    """The ids of the quotes that may well be no report."""
    return frozenset(quote.id for reading in readings for quote in reading.quotes if _is_doubtful(quote))


def _is_doubtful(quote: Quote) -> bool:
    if quote.likelihood is None:
        return False
    plainly = quote.cue is not None and quote.cue.lemma in PLAIN
    return len(quote.passage.text.split()) < FEWEST_WORDS or (quote.likelihood < LIKELY and not plainly)


def surely_said(statement: Statement, doubtful: frozenset[str]) -> bool:
    """Whether somebody said it for sure: in quotation marks, by a clear report, or by the reports of two texts."""
    spoken = [variant for variant in statement.variants if variant.kind != "narrated"]
    clear = any(variant.quote is None or variant.quote not in doubtful for variant in spoken)
    return clear or len({variant.passage.source for variant in spoken}) > 1


def told_in_full(readings: Iterable[Reading]) -> frozenset[str]:
    """The ids of the events told with a doer and with whom or what it is done to, both in words that mean something."""
    return frozenset(
        event.id
        for reading in readings
        for event in reading.events
        if any(map(_is_telling, event.actors)) and any(map(_is_telling, event.recipients))
    )


def told_alone(readings: Iterable[Reading]) -> frozenset[str]:
    """The ids of the events that their own clause tells: both sides, one of them by a name, though it be no actor of the
    story ("Ohio accused Utah"); or what somebody known does by saying it, which needs nobody else ("apologized for the remarks");
    or a deed of a day of its own ("the captain was arrested on Wednesday").
    """
    found: set[str] = set()
    for reading in readings:
        full = told_in_full([reading])
        names = sorted(name.passage.start for name in reading.names if name.form == "name")
        done = (event for event in reading.events if event.status in DONE)
        found |= {
            one.id
            for one in done
            if (one.id in full and _names_a_side(one, names)) or _is_voiced(one) or _is_dated(one)
        }
    return frozenset(found)


def _is_voiced(event: Event) -> bool:
    """Whether somebody known says something; not "criticized it", of which nobody can tell what is meant, nor "denied that
    it had struck", since what is denied is told itself.
    """
    pointless = event.recipients and not any(map(_is_telling, event.recipients))
    verb = verb_lemma(event.passage.text.lower().split()[0], "")
    denies = verb in status_cues()["denied"]["verbs"]
    return event.type in SPOKEN and any(who.actor is not None for who in event.actors) and not (pointless or denies)


def _is_dated(event: Event) -> bool:
    """Whether a deed is told of a day in its own clause and of somebody: "the captain was arrested on Wednesday"."""
    clause = event.when is not None and event.when.basis == "clause" and event.when.precision in DAYS
    return clause and event.type not in SPOKEN and any(map(_is_telling, (*event.actors, *event.recipients)))


def _names_a_side(event: Event, names: Sequence[int]) -> bool:
    sides = (who.passage for who in (*event.actors, *event.recipients) if who.passage is not None)
    return any(bisect_left(names, side.start) < bisect_left(names, side.end) for side in sides)


def _is_telling(who: Who) -> bool:
    """Whether somebody is known, or told by more than "it" or "some"."""
    return who.actor is not None or any(rarity(word.form) > COMMON for word in words(who.name or ""))


def told_well(event: RecordEvent, in_full: Collection[str] = (), alone: Collection[str] = ()) -> bool:
    """Whether a reader can tell which happening is meant; `in_full` and `alone` are ids of the readings' events.

    Either a place is known, or both sides, or one side and a day, or one side while some text tells the other in words ("the
    guild sued a bakery"); or some clause tells it without all that; or several origins tell it; or it is told that something
    did not happen, which has no place or day of its own ("no deal was signed").
    """
    sides = (bool(event.actors), bool(event.recipients))
    dated = event.when is not None and event.when.earliest is not None
    return (
        event.place is not None
        or all(sides)
        or (any(sides) and (dated or any(mention.event in in_full for mention in event.mentions)))
        or any(mention.event in alone for mention in event.mentions)
        or len(event.origins) > 1
        or event.status in ("negated", "denied")
    )


def stands_on_something(position: RecordPosition) -> bool:
    """Whether the issue is one of the field's, or several origins give the position."""
    return position.issue is not None or len(position.origins) > 1


def withheld(found: Sequence[T], kept: Sequence[T], one: str, what: str, why: str) -> Iterable[Withheld]:
    """One line on how many were left out and why; nothing where none was."""
    left_out = len(found) - len(kept)
    if left_out:
        yield Withheld(what=f"{left_out:,} {what if left_out > 1 else one}", why=why)
