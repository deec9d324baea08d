"""This file knows of what kind the cause is that a text gives for a thing, and where two texts give causes of two kinds."""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.reconcile.findings.propositions.circumstances import told_in
from crosswire.reconcile.findings.propositions.deeds import Deed
from crosswire.reconcile.findings.propositions.one_word import known_as
from crosswire.reconcile.findings.propositions.oneness import are_of_one_time
from crosswire.reconcile.findings.propositions.terms import Term
from crosswire.vocabulary.alike_words import cause_phrases, frame_words
from crosswire.vocabulary.kinship import kin
from crosswire.wording import spelling

BEHIND = ("because", "because of", "due", "due to", "owing to", "as result")
"""Words before the cause of what a verb tells."""
OF_DEATH = ("of", "from")
"""Words before what somebody died of."""
DYING = "die"


def effects_of(deed: Deed) -> Iterator[str]:
    """By what a deed that tells a cause is found: the word for what was caused."""
    if not deed.is_done or not _kinds(deed):
        return
    if _is_causing(deed):
        yield from (known_as(spelling(kin(term.head))) for term in deed.terms.get("object", ()))
    else:
        yield known_as(spelling(kin(deed.proposition.lemma)))


def have_two_causes(one: Deed, other: Deed) -> bool:
    """Whether one thing is told to come of causes of two kinds; where either tells of several kinds, both may have a part in it."""
    mine, theirs = _kinds(one), _kinds(other)
    if len(mine) != 1 or len(theirs) != 1 or mine == theirs or not are_of_one_time(one, other):
        return False
    if _is_causing(one) and _is_causing(other):
        return _are_one(one.terms.get("object", ()), other.terms.get("object", ()))
    if _is_causing(one) or _is_causing(other):
        noun, verb = (one, other) if _is_causing(one) else (other, one)
        return any(term.is_known for term in noun.terms.get("object", ())) and noun.alone and verb.alone
    return _are_one(one.thing, other.thing)


def cause_of(deed: Deed) -> str:
    """The cause, as printed."""
    return f"“{next(iter(_causes(deed))).passage.text}”"


def _are_one(mine: tuple[Term, ...], theirs: tuple[Term, ...]) -> bool:
    return any(term.relation(their) == "same" and term.is_known and their.is_known for term in mine for their in theirs)


def _is_causing(deed: Deed) -> bool:
    return deed.proposition.lemma in frame_words("causing")


def _causes(deed: Deed) -> tuple[Term, ...]:
    if _is_causing(deed):
        return deed.terms.get("subject", ()) or deed.terms.get("by", ())
    roles = BEHIND + OF_DEATH if deed.proposition.lemma == DYING else BEHIND
    return tuple(term for role in roles for term in deed.terms.get(role, ()))


def _kinds(deed: Deed) -> frozenset[str]:
    return frozenset(kind for term in _causes(deed) for _, kind in told_in(term.forms, cause_phrases()))
