"""This file knows whether two mentions are of one happening, with the reasons; where they do not show it, they are two."""

from __future__ import annotations

from crosswire.calendar import compare
from crosswire.model.values import Verdict
from crosswire.reconcile.events.telling import COMING, DONE, UNDONE, Telling

APART = Verdict("other", 0.0, ())
RECURRING = frozenset({"CONSULT", "ASSAULT", "PROTEST", "ACCUSE", "REQUEST", "REJECT", "THREATEN"})
"""Acts that are done again and again: only the time tells one from the next."""
ENOUGH = 1.0


def same_happening(one: Telling, other: Telling) -> Verdict:
    """`same` with a score of 1 (stated) or less (inferred), or `other`."""
    if one.family != other.family or one.event.historical != other.event.historical:
        return APART
    if _contradict(one.place, other.place):
        return APART
    if _contradict(one.actors, other.actors) and not _is_misspelled(one, other):
        return APART
    time = compare(one.event.when, other.event.when)
    staged = _is_staged(one, other)
    if time.relation in ("before", "after", "zone") and (one.family in RECURRING or not staged):
        return APART
    if one.family != "ASSAULT" and one.act != other.act:
        return APART
    if one.recipients and other.recipients and not one.recipients & other.recipients and not one.about & other.about:
        return APART
    return _shown(one, other, time, staged)


def _contradict(one: frozenset[str], other: frozenset[str]) -> bool:
    return bool(one and other and not one & other)


def _is_misspelled(one: Telling, other: Telling) -> bool:
    """Whether two doers may be one whose name a paper got wrong: spelled nearly alike, the act and its object the same."""
    return one.act == other.act and len(one.about & other.about) > 1 and bool(one.stems & other.stems)


def _is_staged(one: Telling, other: Telling) -> bool:
    """Whether one is told as done and the other as still to come or as not done."""
    first, second = one.event.status, other.event.status
    return (first in DONE) != (second in DONE)


def _shown(one: Telling, other: Telling, time: Verdict, staged: bool) -> Verdict:
    """What shows that the two are one: shared doers, those it is done to, words, place, time."""
    reasons, score = [], 0.0
    about = one.about & other.about
    if one.actors & other.actors:
        reasons.append("the same doer")
        score += 0.4
    if one.recipients & other.recipients:
        reasons.append("done to the same")
        score += 0.4
    if about:
        reasons.append(f"about the same: {', '.join(sorted(about)[:4])}")
        score += 0.35 * min(len(about), 2)
    if one.place & other.place:
        reasons.append("the same place")
        score += 0.5
    if time.relation in ("same", "within", "overlap"):
        reasons.extend(time.reasons)
        score += 0.6 if time.relation == "same" else 0.3
    if one.act != other.act:
        score -= 0.2
    undone = one.event.status in UNDONE or other.event.status in UNDONE
    if (
        staged
        and (undone or COMING & {one.event.status, other.event.status})
        and not (about or one.place & other.place)
    ):
        return APART
    if one.family in RECURRING and time.relation == "unknown" and not (one.place & other.place or about):
        return APART
    return Verdict("same", min(score, 1.0), tuple(reasons)) if score >= _needed(one, other, time) else APART


def _needed(one: Telling, other: Telling, time: Verdict) -> float:
    """One text that tells a thing twice needs less than two texts; an unknown time needs more than a known one."""
    if one.source == other.source:
        return 0.7
    if one.act == other.act and len(one.about & other.about) > 1:
        return 0.65
    return 0.75 if time.relation in ("same", "within") or one.act == other.act else 0.85
