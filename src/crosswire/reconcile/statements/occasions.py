"""This file knows when two quotations of much the same words were said on two occasions, so that neither changes the other."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from crosswire.reconcile.statements.kept_words import base
from crosswire.reconcile.statements.slices import Slice
from crosswire.vocabulary.outlets import told_to
from crosswire.vocabulary.wording_words import wording_words
from crosswire.wording import holds, words

OUTLETS = frozenset(
    {"affiliate", "broadcaster", "channel", "magazine", "network", "newspaper", "radio", "station", "television"}
)
"""What an outlet is called in small letters beside its name: "a KLM affiliate"."""


def are_two_occasions(one: Slice, other: Slice) -> bool:
    """Whether words that are not the same were said to different people or outlets, later than a text appeared, or of what was due and is done.

    As "we will open the gates", told to reporters, and "we will never open the gates", told to parliament. The very same
    words, or a part of them, may be printed with another occasion: those are told as one.
    """
    if not (one.in_marks and other.in_marks) or holds(one.forms, other.forms) or holds(other.forms, one.forms):
        return False
    heard = {_audience(one), _audience(other)} - {None}
    return (
        len(heard) == 2
        or _are_two_outlets(_outlet(one), _outlet(other))
        or _is_later(one, other)
        or _is_later(other, one)
        or _is_done(one, other)
        or _is_done(other, one)
    )


def _are_two_outlets(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two interviews are told of: the names of the outlets have no word in common."""
    return bool(one and other) and one.isdisjoint(other)


def _outlet(piece: Slice) -> frozenset[str]:
    """The words of the name of the outlet that it is said to, also of the name that its short form stands for; none where it is not known for one."""
    who = piece.quote.addressee if piece.quote is not None else None
    printed = who.passage.text if who is not None and who.passage is not None else ""
    known = told_to().get(printed.strip().removeprefix("the "))
    names = words(printed)
    if known is None and OUTLETS.isdisjoint(printed[word.start : word.end] for word in names):
        return frozenset()
    full = words(known.name) if known is not None else ()
    return frozenset(word.form for word in (*(one for one in names if printed[one.start].isupper()), *full))


def _audience(piece: Slice) -> str | None:
    """The press or an assembly, by the words for whom it is said to."""
    who = piece.quote.addressee if piece.quote is not None else None
    printed = (who.passage.text if who.passage else who.name) if who is not None else None
    said = {word.form for word in words(printed or "")}
    found = [kind for kind, members in wording_words().audience.items() if not members.isdisjoint(said)]
    return found[0] if len(found) == 1 else None


def _is_later(one: Slice, other: Slice) -> bool:
    """Whether the one was said on a day after the other's text appeared."""
    when = one.quote.when if one.quote is not None else None
    if when is None or when.earliest is None or other.appeared is None:
        return False
    day = when.earliest[:10]
    return day > other.appeared and (one.appeared is None or day <= one.appeared)


def _is_done(one: Slice, other: Slice) -> bool:
    """Whether the one tells as due what the other tells as done: "I will raise the matter", "I have raised the matter"."""
    (due, was_done), (still_due, done) = (
        (_behind(piece.forms, wording_words().due), _behind(piece.forms, wording_words().done))
        for piece in (one, other)
    )
    return bool((due & done) - was_done - still_due)


def _behind(forms: Sequence[str], marks: frozenset[str]) -> frozenset[str]:
    """What follows certain words, without its ending."""
    return frozenset(base(after) for before, after in pairwise(forms) if before in marks)
