"""This file knows how two propositions that tell one act exclude each other."""

from __future__ import annotations

from datetime import date

from crosswire.reconcile.findings.lasting import was_for_a_time
from crosswire.reconcile.findings.propositions.circumstances import means_kinds, scene_kinds
from crosswire.reconcile.findings.propositions.deeds import CORE, Deed
from crosswire.reconcile.findings.propositions.one_word import known_as
from crosswire.reconcile.findings.propositions.oneness import (
    APART,
    are_known_as_one,
    are_of_one_time,
    are_once,
    are_one_act,
    are_the_one_act,
    are_tied,
    is_between,
    is_led,
    is_often,
    is_single,
    is_singled,
    tell_of_two_matters,
)

COUNTED = (*CORE, "complement")
"""Roles in which a number counts what the act is of."""
PLACING = ("in", "at", "near", "outside", "inside", "off", "from", "to", "into")
AIMING = ("on", "at", "against", "upon")
"""Prepositions before those whom an act is aimed at."""
LIMITING = frozenset({"if", "unless", "whether", "yet", "still", "until", "since", "all", "every", "only", "partly"})
"""Words of a clause by which it holds of a part, for a time or on a condition."""
LEFT_OPEN = LIMITING | {"will", "would", "wo", "may", "might", "could", "can", "should", "must"}
"""Words of a clause by which a denial is of what is to come, of the time so far, or of a part."""
HEDGES = frozenset({
    "about", "almost", "another", "approximately", "around", "dozen", "dozens", "further", "least", "more", "most", "nearly",
    "other", "over", "roughly", "some", "up",
})  # fmt: skip
"""Words by which a number is none, or is of some more."""
COMPLETING = frozenset({"complete", "finish"})
"""Verbs by which a thing is told to its end."""
DYING = "die"
NOBODY = (("nobody",), ("no", "one"))
FAR = 7
"""Days between two days told for one act, beyond which they are two acts."""


def are_turned_round(one: Deed, other: Deed) -> bool:
    """Whether each has as doer whom the other has as the one it is done to: "a cutter rammed a boat", "a boat rammed the cutter".

    Or at whom: "the police opened fire on miners", "miners opened fire on the police".
    """
    if not (one.is_done and other.is_done) or is_between(one) or not are_tied(one, other):
        return False
    return any(_are_exchanged(one, other, role) for role in ("object", *AIMING))


def _are_exchanged(one: Deed, other: Deed, role: str) -> bool:
    return (
        _meet(one, "subject", other, role)
        and _meet(one, role, other, "subject")
        and not _meet(one, "subject", other, "subject")
        and not _meet(one, role, other, role)
    )


def is_denied(one: Deed, other: Deed) -> bool:
    """Whether one tells as done what the other tells as not done, of the same in every role that the denial has."""
    done, undone = (one, other) if one.is_done else (other, one)
    if not (done.is_done and undone.is_undone) or _tells(LEFT_OPEN, one, other) or not are_of_one_time(one, other):
        return False
    if _is_of_the_end(undone) and not _is_of_the_end(done):
        return False
    role = "object" if "object" in undone.terms else "subject"
    the_one = not undone.terms and (are_the_one_act(undone, done) or _is_of_none(undone, done))
    sure = are_known_as_one(undone, done, role) or _is_of_nobody(undone, done) or the_one
    return sure and all(_is_met(done, undone, role) for role in undone.terms)


def is_still_to_come(one: Deed, other: Deed) -> bool:
    """Whether one tells as done on a day what the other foretells for one, of one known thing and of doers that may be the same."""
    done, coming = (one, other) if one.is_done else (other, one)
    if not (done.is_done and coming.is_coming and done.days and coming.days) or _tells(LIMITING, one, other):
        return False
    if is_often(done) or not (done.alone and coming.alone) or tell_of_two_matters(done, coming):
        return False
    known = any(deed.knows("object") or deed.is_by_pronoun for deed in (done, coming))
    thing = known and done.relation("object", coming) == "same"
    return thing and done.relation("subject", coming) != "other"


def have_two_doers(one: Deed, other: Deed) -> bool:
    """Whether an act that only one can have done, of one thing, is given to two."""
    laid = (one.is_laid_to and other.is_laid_to) or (one.is_coming and other.is_coming)
    if not laid or not ("subject" in one.terms and "subject" in other.terms) or is_between(one):
        return False
    if not one.is_of_the_other_side(other):
        return False
    shared = (one.terms.keys() & other.terms.keys()) - {"subject"}
    if any(one.relation(role, other) in APART for role in shared):
        return False
    if are_once(one, other):
        return True
    if not is_single(one) or not are_known_as_one(one, other, "object") or not are_of_one_time(one, other):
        return False
    joined = one.event is not None and one.event == other.event
    kept = one.is_pointing or other.is_pointing or is_led(one)
    return joined or bool(one.days & other.days) or (kept and one.alone and other.alone)


def have_two_days(one: Deed, other: Deed) -> bool:
    """Whether one act that is singled out is told of two days."""
    if not _are_told_alike(one, other) or len(one.days) != 1 or len(other.days) != 1 or not are_one_act(one, other):
        return False
    (first, last), (start, end) = *one.days, *other.days
    near = days_between(first, start) <= FAR or (one.is_coming and other.is_coming and are_once(one, other))
    return first == last and start == end and first != start and near


def have_two_places(one: Deed, other: Deed) -> bool:
    """Whether one act that is singled out is told of two towns, or of two countries, by the same preposition."""
    if not _are_told_alike(one, other) or not are_of_one_time(one, other):
        return False
    where = next((role for role in PLACING if one.relation(role, other) == "other"), None)
    if where is None:
        return False
    places = [term for deed in (one, other) for term in deed.terms[where]]
    if not all(term.is_name for term in places) or len({term.is_wide for term in places}) > 1:
        return False  # a town may lie in the country
    return are_one_act(one, other, but=where)


def have_two_scenes(one: Deed, other: Deed) -> bool:
    """Whether what befalls somebody once is told of two kinds of place; where he died need not be where he was shot."""
    if not (one.is_done and other.is_done) or DYING in (one.proposition.lemma, other.proposition.lemma):
        return False
    told = are_once(one, other) or (are_the_one_act(one, other) and bool(one.days & other.days))
    return told and _are_parted(scene_kinds(one), scene_kinds(other))


def have_two_means(one: Deed, other: Deed) -> bool:
    """Whether what befalls somebody once was done by two kinds of means."""
    return one.is_done and other.is_done and are_once(one, other) and _are_parted(means_kinds(one), means_kinds(other))


def have_two_numbers(one: Deed, other: Deed) -> bool:
    """Whether one act is done to so many and to so many others, or by them."""
    if not _are_told_alike(one, other) or not are_tied(one, other) or _tells(HEDGES, one, other):
        return False
    shared = one.terms.keys() & other.terms.keys()
    counted = [role for role in COUNTED if role in shared and one.relation(role, other) == "number"]
    beside = shared - set(counted)
    return len(counted) == 1 and bool(beside) and all(are_known_as_one(one, other, role) for role in beside)


def are_opposite(one: Deed, other: Deed) -> bool:
    """Whether the verbs or states exclude each other of one thing, or of one doer in one matter."""
    words = [
        mine
        for mine in one.opposites
        for theirs in other.opposites
        if mine.group == theirs.group and mine.side != theirs.side
    ]
    if not words or not all(deed.is_done or deed.is_coming for deed in (one, other)) or not are_of_one_time(one, other):
        return False
    if was_for_a_time(one.forms) != was_for_a_time(other.forms):
        return False
    reported = one.is_coming and other.is_coming and ("would" in one.forms) != ("would" in other.forms)
    if reported or _tells(LIMITING, one, other) or tell_of_two_matters(one, other) or _have_other_doers(one, other):
        return False
    same_time = one.is_coming == other.is_coming
    return any(
        (same_time or not word.same_time)
        and (_are_of_one_thing(one, other, word.of) or _are_of_one_doer(one, other, word.of))
        for word in words
    )


def _tells(words: frozenset[str], one: Deed, other: Deed) -> bool:
    return not words.isdisjoint((*one.forms, *other.forms))


def _are_told_alike(one: Deed, other: Deed) -> bool:
    return (one.is_done and other.is_done) or (one.is_coming and other.is_coming)


def _are_parted(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    return len(mine) == len(theirs) == 1 and mine != theirs


def _meet(one: Deed, role: str, other: Deed, theirs: str) -> bool:
    pairs = ((mine, term) for mine in one.terms.get(role, ()) for term in other.terms.get(theirs, ()))
    return any(mine.relation(term) == "same" for mine, term in pairs)


def _is_met(done: Deed, undone: Deed, role: str) -> bool:
    """Whether what stands in a role of the denial stands there where it is told as done, or beside it; who did it may go untold there."""
    told, relation = undone.terms[role], done.relation(role, undone)
    if relation is None:
        beside = all(term.head in map(known_as, done.line.forms) for term in told) and role not in CORE
        return beside or (role == "subject" and "object" in undone.terms)
    met = [any(term.denies(theirs) or term.covers(theirs) for theirs in done.terms[role]) for term in told]
    return all(met) if is_between(undone) else any(met)


def _is_of_the_end(deed: Deed) -> bool:
    """Whether it tells that a thing was completed: of what was not, a part may have been done."""
    return not COMPLETING.isdisjoint({deed.proposition.lemma, deed.proposition.carried})


def _is_of_nobody(undone: Deed, done: Deed) -> bool:
    """Whether the one denies it of anybody, and either text tells it once: "nobody was arrested", "three men were arrested"."""
    told = undone.terms.get("object", ()) if "subject" not in undone.terms else ()
    anybody = any(
        term.forms in NOBODY or any(term.denies(other) for other in done.terms.get("object", ())) for term in told
    )
    return anybody and undone.alone and done.alone and "object" in done.terms


def _is_of_none(undone: Deed, done: Deed) -> bool:
    """Whether the one says that there was none of it, and either text tells of it once: "no arrests were made"."""
    return undone.proposition.carried is not None and not is_singled(undone) and undone.alone and done.alone


def _have_other_doers(one: Deed, other: Deed) -> bool:
    """Whether two bodies did it, each in its own way."""
    both = "object" in one.terms and "object" in other.terms
    return both and one.relation("subject", other) == "other"


def _are_of_one_thing(one: Deed, other: Deed, of: frozenset[str]) -> bool:
    if of.isdisjoint({"thing", "bearer"}) and any("subject" in deed.terms for deed in (one, other)):
        return False
    same = any(mine.relation(theirs) == "same" for mine in one.thing for theirs in other.thing)
    return same and all(any(term.is_known for term in deed.thing) for deed in (one, other))


def _are_of_one_doer(one: Deed, other: Deed, of: frozenset[str]) -> bool:
    if "doer" not in of or not are_known_as_one(one, other, "subject"):
        return False
    mine, theirs = (
        [term for role, terms in deed.terms.items() if role != "subject" for term in terms if term.is_known]
        for deed in (one, other)
    )
    return any(term.relation(their) == "same" for term in mine for their in theirs)


def days_between(one: str, other: str) -> int:
    """How many days lie between two ISO days."""
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)
