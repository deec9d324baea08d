"""This file knows when one act is told of two hours of a day, or is to be done by two days: "at dawn" and "at noon", "by 1 June" and "by 15 July"."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import cache

from crosswire.model.mention import Time
from crosswire.reconcile.findings.propositions.deeds import CORE, Deed
from crosswire.reconcile.findings.propositions.one_word import known_as
from crosswire.reconcile.findings.propositions.oneness import are_known_as_one, is_often
from crosswire.vocabulary.rarity import TELLING, rarity
from crosswire.wording import words

LEAST, MOST = timedelta(hours=1), timedelta(hours=18)
"""How far two hours told for one act lie apart; further apart they are of two days."""
DAWN, DAWNED = frozenset({"dawn", "daybreak", "sunrise"}), timedelta(hours=8)
"""Words for the first light, and the hour by which it is day: the part of the day by which they are known is its whole morning."""
AGAIN = (
    "shell",
    "bomb",
    "bombard",
    "fire",
    "strike",
    "hit",
    "attack",
    "pound",
    "target",
    "shoot at",
    "open fire",
    "clash",
    "raid",
)
"""Verbs of what is done to one place several times a day."""
OPEN = frozenset({"by", "until", "till", "since", "after", "from", "between", "to"})
"""Words before an hour at which nothing need have been done."""
TERM = frozenset({"by", "before"})
BOUND = frozenset({"planned", "conditional"})
"""How real is what somebody has to do, or will."""


def have_two_hours(one: Deed, other: Deed) -> bool:
    """Whether one act, of a known thing, is told of two hours that lie apart by an hour or more, and by less than a day."""
    mine, theirs = _hour_of(one), _hour_of(other)
    if mine is None or theirs is None or _zone(mine) != _zone(theirs):
        return False
    alike = (one.is_done and other.is_done) or (one.is_coming and other.is_coming)
    if not alike or is_often(one) or one.key in _done_again() or not _tell_one_act(one, other, mine, theirs):
        return False
    (first, last), (start, end) = _ends(mine), _ends(theirs)
    return LEAST <= max(first, start) - min(last, end) <= MOST


def have_two_terms(one: Deed, other: Deed) -> bool:
    """Whether the same is to be done by one of two days; where somebody asks for it, both texts tell it so."""
    mine, theirs = _term_of(one), _term_of(other)
    if mine is None or theirs is None or one.proposition.status != other.proposition.status:
        return False
    if one.proposition.status not in BOUND or one.is_undone or other.is_undone:
        return False
    if not _tell_one_act(one, other, mine, theirs) or not _are_asked_alike(one, other):
        return False
    return _last(mine) < (theirs.earliest or "")[:10] or _last(theirs) < (mine.earliest or "")[:10]


def hour_told(deed: Deed) -> str:
    """The hour, as printed."""
    time = _hour_of(deed)
    return f"“{time.passage.text}”" if time else ""


def term_told(deed: Deed) -> str:
    """The day by which it is to be done, as printed."""
    time = _term_of(deed)
    return f"“by {time.passage.text}”" if time else ""


def _hour_of(deed: Deed) -> Time | None:
    """The one time of day that the clause tells, or that it tells of the hours before light."""
    told = [time for time in deed.times if time.precision == "time" and time.earliest and time.latest]
    if len(told) != 1 or not (lead := _before(deed, told[0])):
        return None
    near = lead[-1] == "before" and not (_is_dawn(told[0]) or lead[-2:-1] in (["shortly"], ["just"]))
    return None if near or lead[-1] in OPEN else told[0]


def _term_of(deed: Deed) -> Time | None:
    """The day or month by which it is to be done, if it is the one that the clause tells."""
    told = [time for time in deed.times if time.earliest and time.latest]
    if len(told) != 1 or told[0].precision not in ("day", "month"):
        return None
    return told[0] if TERM.intersection(_before(deed, told[0])[-1:]) else None


def _before(deed: Deed, time: Time) -> list[str]:
    text = deed.passage.text[: max(0, time.passage.start - deed.passage.start)]
    return [word.form for word in words(text)]


def _is_dawn(time: Time) -> bool:
    return any(word.form in DAWN for word in words(time.passage.text))


def _ends(time: Time) -> tuple[datetime, datetime]:
    first, last = (datetime.fromisoformat((at or "")[:16]) for at in (time.earliest, time.latest))
    return (first, first.replace(hour=0, minute=0) + DAWNED) if _is_dawn(time) else (first, last)


def _zone(time: Time) -> str:
    return (time.earliest or "")[16:]


def _last(time: Time) -> str:
    return (time.latest or "")[:10]


def _tell_one_act(one: Deed, other: Deed, *times: Time) -> bool:
    """Whether verb, doer, thing and all else that both tell are the same, but for the times, the thing is known and either tells it once."""
    if not one.has_key_of(other) or not (one.alone and other.alone):
        return False
    shared = [role for role in one.terms.keys() & other.terms.keys() if not _is_time(one, other, role, times)]
    if any(one.relation(role, other) != "same" for role in shared):
        return False
    if any(
        _is_one_of_many(term.forms) or term.numbers for deed in (one, other) for term in deed.terms.get("subject", ())
    ):
        return False
    both = "object" in one.terms or "object" in other.terms
    return are_known_as_one(one, other, "object" if both else "subject")


def _is_one_of_many(forms: Sequence[str]) -> bool:
    return forms[:1] in (("a",), ("an",), ("another",))


def _is_time(one: Deed, other: Deed, role: str, times: tuple[Time, ...]) -> bool:
    terms = (*one.terms[role], *other.terms[role]) if role not in CORE else ()
    return any(term.passage.touches(time.passage) for term in terms for time in times)


def _are_asked_alike(one: Deed, other: Deed) -> bool:
    """Whether the words before the two clauses are the same, but for those that say who says so: one and the same asks for it."""
    mine, theirs = _governing(one), _governing(other)
    return mine == theirs or bool(mine and theirs and (mine <= theirs or theirs <= mine))


def _governing(deed: Deed) -> frozenset[str]:
    """The telling words of the sentence before its clause."""
    start = min(deed.clause.start, deed.verb.start) - deed.passage.start
    forms = [word.form for word in words(deed.passage.text[:start])]
    return frozenset(known_as(form) for form in forms if rarity(form) >= TELLING)


@cache
def _done_again() -> frozenset[str]:
    return frozenset(" ".join((known_as(verb), *rest)) for verb, *rest in map(str.split, AGAIN))
