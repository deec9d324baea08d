"""This file knows what two mentions have in common besides the word for the act, and when that word alone is too little.

An act of speech (a demand, criticism, a promise) is done by many and again and again in one story: two of them are one where their
sentences share words about what is said, parties left out. Talks and visits need a party, a place, a day or an object in common
where more than one is told. What one text has as done and another as still to come, or as never done, is one act only where something
besides the word says so.
"""

from __future__ import annotations

from crosswire.calendar import compare
from crosswire.reconcile.events.happening import WORDED, Happening
from crosswire.reconcile.events.telling import COMING, UNDONE, Telling
from crosswire.vocabulary.kinship import is_loose, is_often_done, is_own, is_voiced

CLOSE = frozenset({"same", "within", "overlap"})
DAYS = frozenset({"day", "time"})
FORCEFUL = frozenset({"ASSAULT", "COERCE", "SANCTION", "RETREAT", "MOBILIZE", "PROTEST"})
"""Types of deeds that a story seldom tells two of, without saying which: an arrest, a strike, a resignation."""
REFUSAL = "REJECT"
TIES = 2
"""Telling words about what is done that tie two texts where they have nothing else in common."""
SHARED_WORDS = 3
"""Telling words that two sentences share where they speak of one act."""


def is_too_bare(known: Happening, one: Telling) -> bool:
    """Whether the word is all that ties a mention to a happening, and the word is too little."""
    others = known.tellings[:WORDED]
    another_word = one.twin not in known.twins
    if another_word and not (_is_pointed_at(known, one) or any(_is_one_scene(other, one) for other in others)):
        return True
    if is_own(one.twin) and known.actors & one.actors and not _is_staged(known, one):
        return False
    if is_voiced(one.sort):
        return not any(_is_one_saying(other, one) for other in others)
    staged = _is_staged(known, one)
    if not (staged or is_often_done(one.sort)):
        return False
    if not staged and is_spoken_of(known, one):
        return False
    if not staged and any(_is_one_word(other, one) for other in others):
        return False
    return not any(_shared(other, one) > (other.quoted != one.quoted) for other in others)


def is_tied(known: Happening, one: Telling) -> bool:
    """Whether a mention that has no party, object, place or day in common with a happening is of it all the same.

    It is where its own text told that before, where what is said around is the same, where both texts name it by one noun ("the
    inquiry"), and where a deed tells nothing of its own ("he was arrested"); not "allowed them to go" and "allows us to build".
    """
    if one.source in known.last_in:
        return True
    if not one.tells and one.event.type in FORCEFUL and not is_loose(one.sort):
        return True
    return any(
        len(other.matter & one.matter) >= TIES or (_is_one_noun(other, one) and not is_loose(one.sort))
        for other in known.tellings[:WORDED]
    )


def _is_one_noun(other: Telling, one: Telling) -> bool:
    """Whether both are the same noun, and one of them points at what is known: "the inquiry", "an inquiry"."""
    nouns = other.many is not None and one.many is not None
    return nouns and other.kin == one.kin and (other.definite or one.definite)


def is_one_deed(known: Happening, one: Telling) -> bool:
    """Whether two deeds of one kind told by quite other words are one: two of doer, sufferer, town, day and object are the same.

    "Iran seized a tanker on Thursday", "an oil tanker was captured on Thursday"; where both tell an object, that or the town is the same.
    """
    close = _is_close(known, one)
    about, place = known.about & one.about, known.place & one.place
    worded = any(len(other.topic & one.topic) >= SHARED_WORDS for other in known.tellings[:WORDED])
    shared = (known.actors & one.actors, known.recipients & one.recipients, place, close, about, worded)
    return sum(map(bool, shared)) > 1 and bool(about or place or worded or not (known.about and one.about))


def is_one_under_two_types(known: Happening, one: Telling) -> bool:
    """Whether a deed is read as of two types ("must make it public", "to make it public"): the same word, and two things told the same.

    An act of speech that is read so says two things, talks are many, and who refuses an act has not done it.
    """
    if (
        one.kin not in known.kins
        or is_often_done(one.sort)
        or is_voiced(one.sort)
        or REFUSAL in (known.family, one.family)
    ):
        return False
    shared = (
        known.actors & one.actors,
        known.recipients & one.recipients,
        known.about & one.about,
        known.place & one.place,
    )
    return sum(map(bool, (*shared, _is_close(known, one)))) > 1


def _is_close(known: Happening, one: Telling) -> bool:
    """Whether it is of a day on which the happening is told."""
    day = one.when is not None and one.when.precision in DAYS
    return day and any(compare(when, one.when).relation in CLOSE for when in known.whens)


def is_spoken_of(known: Happening, one: Telling) -> bool:
    """Whether a mention that tells nothing of its own is of a happening its own text tells: "the talks", further up or down."""
    if one.tells or one.source not in known.last_in:
        return False
    return not is_often_done(one.sort) or (
        one.definite and not one.quoted and known.first_in[one.source] < one.event.passage.start
    )


def _is_pointed_at(known: Happening, one: Telling) -> bool:
    """Whether a noun that tells nothing of its own points at what its own text told before: "the vote", said of an election."""
    before = known.first_in.get(one.source)
    return (
        one.definite and one.many is False and not one.tells and before is not None and before < one.event.passage.start
    )


def _is_one_saying(other: Telling, one: Telling) -> bool:
    """Whether two acts of speech have enough of what is said in common; a speaker or hearer in common spares a word, both two.

    Where neither is the same they share words that are no commonplaces of the story; not so two nouns for one thing ("an offer", "the allegations").
    """
    doer, hearer = bool(other.actors & one.actors), bool(other.recipients & one.recipients)
    if other.kin != one.kin and not (doer or hearer):
        return False
    known = doer or hearer or other.many is one.many is False or _is_one_noun(other, one)
    return len(other.topic & one.topic if known else other.rare & one.rare) >= SHARED_WORDS - doer - hearer


def _is_one_scene(other: Telling, one: Telling) -> bool:
    """Whether two words for an act are of one: one town, one day, or one doer with those it is done with; "killed", "attacked"."""
    if other.place & one.place or len(other.parties & one.parties) > 1:
        return True
    return bool(other.when and one.when and compare(other.when, one.when).relation in CLOSE)


def _is_staged(known: Happening, one: Telling) -> bool:
    """Whether it is told as done here, and as to come or not done there; a noun that only names an act tells neither."""
    if one.named or one.many is not None:
        return False
    told = [other.event.status for other in known.tellings[:WORDED] if not other.named and other.many is None]
    return any(
        told and (one.event.status in kind) != all(status in kind for status in told) for kind in (COMING, UNDONE)
    )


def _is_one_word(other: Telling, one: Telling) -> bool:
    return other.kin == one.kin and not other.quoted and not one.quoted


def _shared(other: Telling, one: Telling) -> int:
    return sum(
        map(
            bool,
            (
                other.about & one.about,
                other.actors & one.actors,
                other.place & one.place,
                other.when and one.when and compare(other.when, one.when).relation in CLOSE,
                len(other.near & one.near) >= SHARED_WORDS,
            ),
        )
    )
