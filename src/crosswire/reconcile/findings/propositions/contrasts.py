"""This file knows when two propositions tell one act, and how they then exclude each other."""

from __future__ import annotations

from functools import cache

from crosswire.reconcile.findings.clauses.singled_out import done_once
from crosswire.reconcile.findings.propositions.deeds import CORE, Deed
from crosswire.reconcile.frames import alike
from crosswire.vocabulary.alike_words import frame_words
from crosswire.vocabulary.inflection import verb_forms
from crosswire.vocabulary.kinship import is_mutual, is_often_done, kin, twin

COUNTED = (*CORE, "complement")
PLACING = ("in", "at", "near", "outside", "inside", "off")
LIMITING = frozenset({"if", "unless", "whether", "yet", "still", "until", "since", "all", "every", "only", "partly"})
"""Words of a clause by which it holds of a part, for a time or on a condition."""
LEFT_OPEN = LIMITING | {"will", "would", "wo", "may", "might", "could", "can", "should", "must"}
"""Words of a clause by which a denial is of what is to come, of the time so far, or of a part."""
COMPLETING = frozenset({"complete", "finish"})
HEDGES = frozenset(
    {
        "about",
        "almost",
        "around",
        "some",
        "nearly",
        "more",
        "over",
        "least",
        "most",
        "up",
        "roughly",
        "approximately",
        "further",
        "other",
        "another",
        "dozen",
        "dozens",
    }
)
"""Words by which a number is none, or is of some more."""
NEAR = 3
"""Words before a noun among which stands what singles it out."""
APART = frozenset({"number", "unlike", "other"})
"""Relations of what stands in a role of two tellings by which they are of two acts."""
FAR = 7
"""Days between two days told for one act, beyond which they are two acts."""


def are_kin(one: Deed, other: Deed) -> bool:
    """Whether the verbs are of one act or exclude each other."""
    groups = {word.group for word in one.opposites} & {word.group for word in other.opposites}
    return one.keys[-1] == other.keys[-1] or bool(groups)


def are_of_two_things(one: Deed, other: Deed) -> bool:
    """Whether it is done to two things that are told apart, or befalls them."""
    relation = one.relation("object", other)
    if relation is None and "object" not in one.terms and "object" not in other.terms:
        return one.relation("subject", other) == "unlike"
    return relation in ("unlike", "other")


def are_turned_round(one: Deed, other: Deed) -> bool:
    """Whether each has as doer whom the other has as the one it is done to: "a cutter rammed a boat", "a boat rammed the cutter"."""
    if not (one.is_done and other.is_done) or _is_mutual(one) or not _are_tied(one, other):
        return False
    return (
        _met(one, "subject", other, "object")
        and _met(one, "object", other, "subject")
        and not _met(one, "subject", other, "subject")
        and not _met(one, "object", other, "object")
    )


def is_denied(one: Deed, other: Deed) -> bool:
    """Whether one tells as done what the other tells as not done, of the same in every role that the denial has."""
    done, undone = (one, other) if one.is_done else (other, one)
    if not (done.is_done and undone.is_undone) or not LEFT_OPEN.isdisjoint((*undone.forms, *done.forms)):
        return False
    if undone.proposition.lemma in COMPLETING or undone.proposition.carried in COMPLETING:
        return False
    if not _may_be_of_one_time(done, undone):
        return False
    sure = _is_sure_of(undone, done) or _is_of_nobody(undone, done) or _are_the_one_act(undone, done)
    return sure and all(_is_met(done, undone, role) for role in undone.terms)


def is_still_to_come(one: Deed, other: Deed) -> bool:
    """Whether one tells as done on a day what the other foretells, of one known thing and of doers that may be the same."""
    done, coming = (one, other) if one.is_done else (other, one)
    if not (done.is_done and coming.is_coming and done.days and coming.days) or not LIMITING.isdisjoint(
        (*done.forms, *coming.forms)
    ):
        return False
    if (
        is_often_done(twin(kin(done.proposition.lemma)))
        or not (done.alone and coming.alone)
        or _tell_of_two_matters(done, coming)
    ):
        return False
    thing = done.relation("object", coming) == "same" and (done.knows("object") or coming.knows("object"))
    return thing and done.relation("subject", coming) != "other"


def have_two_doers(one: Deed, other: Deed) -> bool:
    """Whether an act that only one can have done, of one thing and day, is given to two."""
    if not (one.is_done and other.is_done) or _is_mutual(one) or one.relation("subject", other) != "other":
        return False
    if not _is_once(one, other) and not (
        one.relation("object", other) == "same" and one.knows("object") and other.knows("object")
    ):
        return False
    if any(one.relation(role, other) in APART for role in (one.terms.keys() & other.terms.keys()) - {"subject"}):
        return False
    if _is_once(one, other):
        return True
    return (
        _is_single(one)
        and _may_be_of_one_time(one, other)
        and (bool(one.days & other.days) or (one.alone and other.alone))
    )


def have_two_days(one: Deed, other: Deed) -> bool:
    """Whether one act that is singled out is told of two days."""
    if one.proposition.status != other.proposition.status or one.is_undone or not _is_one_act(one, other):
        return False
    mine, theirs = one.days, other.days
    if len(mine) != 1 or len(theirs) != 1:
        return False
    (first, last), (start, end) = *mine, *theirs
    return first == last and start == end and first != start and _days_between(first, start) <= FAR


def have_two_places(one: Deed, other: Deed) -> bool:
    """Whether one act that is singled out is told of two towns or the like, by the same preposition."""
    if one.proposition.status != other.proposition.status or one.is_undone or not _may_be_of_one_time(one, other):
        return False
    where = next((role for role in PLACING if one.relation(role, other) == "other"), None)
    if where is None or not all(term.is_town for deed in (one, other) for term in deed.terms[where]):
        return False
    return _is_one_act(one, other, but=where)


def have_two_numbers(one: Deed, other: Deed) -> bool:
    """Whether one act is done to so many and to so many others, or by them."""
    if one.proposition.status != other.proposition.status or one.is_undone or not _are_tied(one, other):
        return False
    if not HEDGES.isdisjoint((*one.forms, *other.forms)):
        return False
    relations = {role: one.relation(role, other) for role in one.terms.keys() & other.terms.keys()}
    counted = [role for role in COUNTED if relations.get(role) == "number"]
    return (
        len(counted) == 1
        and all(
            relation == "same" and one.knows(role) and other.knows(role)
            for role, relation in relations.items()
            if role not in counted
        )
        and len(relations) > 1
    )


def are_opposite(one: Deed, other: Deed) -> bool:
    """Whether the verbs exclude each other of one thing, or of one doer in one matter."""
    pairs = [
        (mine, theirs)
        for mine in one.opposites
        for theirs in other.opposites
        if mine.group == theirs.group and mine.side != theirs.side
    ]
    if not pairs or one.is_undone or other.is_undone or not _may_be_of_one_time(one, other):
        return False
    if not all(deed.is_done or deed.is_coming for deed in (one, other)):
        return False
    reported = ("would" in one.forms) != ("would" in other.forms)
    if reported or not LIMITING.isdisjoint((*one.forms, *other.forms)) or _tell_of_two_matters(one, other):
        return False
    same_time = one.is_coming == other.is_coming
    if _have_other_doers(one, other):
        return False
    return any(
        (same_time or not word.same_time)
        and (_are_of_one_thing(one, other, word.of) or _are_of_one_doer(one, other, word.of))
        for word, _ in pairs
    )


def roles_of(deed: Deed) -> str:
    """Who did it to whom, as printed."""
    return f"{doer_of(deed)} {deed.proposition.passage.text} {_printed(deed, 'object')}"


def reality_of(deed: Deed) -> str:
    """Whether it was done."""
    return "done" if deed.is_done else "not done"


def stage_of(deed: Deed) -> str:
    """Whether it has been done or is to come."""
    return "done" if deed.is_done else "still to come"


def doer_of(deed: Deed) -> str:
    """Who did it, as printed."""
    return f"“{_printed(deed, 'subject')}”"


def day_of(deed: Deed) -> str:
    """The day, as printed."""
    return f"“{deed.times[0].passage.text}”"


def place_of(deed: Deed) -> str:
    """The place, as printed."""
    return f"“{next(_printed(deed, role) for role in PLACING if role in deed.terms)}”"


def number_of(deed: Deed) -> str:
    """Whom or what it is done to or by, as printed."""
    counted = (term for role in COUNTED for term in deed.terms.get(role, ()) if term.numbers)
    return f"“{next(term.argument.passage.text for term in counted)}”"


def act_of(deed: Deed) -> str:
    """The verb, as printed."""
    return f"“{deed.proposition.passage.text}”"


def _printed(deed: Deed, role: str) -> str:
    terms = deed.terms.get(role, ())
    return terms[0].argument.passage.text if terms else ""


def _met(one: Deed, role: str, other: Deed, theirs: str) -> bool:
    return any(
        mine.relation(term) == "same" for mine in one.terms.get(role, ()) for term in other.terms.get(theirs, ())
    )


def _is_met(done: Deed, undone: Deed, role: str) -> bool:
    """Whether what stands in a role of the denial stands there where it is told as done; who did it may go untold there."""
    relation = done.relation(role, undone)
    if relation is None or all(term.is_nobody for term in undone.terms[role]):
        return role in CORE if relation is not None else role == "subject" and "object" in undone.terms
    if role == "subject" and relation == "near":
        return True
    met = [term.is_nobody or any(term.covers(told) for told in done.terms[role]) for term in undone.terms[role]]
    return all(met) if _is_mutual(undone) else any(met)


def _is_sure_of(undone: Deed, done: Deed) -> bool:
    """Whether both say which thing they are of, or where there is none, which doer, and it is one."""
    role = "object" if "object" in undone.terms else "subject"
    return undone.relation(role, done) == "same" and undone.knows(role) and done.knows(role)


def _is_of_nobody(undone: Deed, done: Deed) -> bool:
    """Whether the one denies it of anybody, and either text tells it once: "nobody was arrested", "three men were arrested"."""
    nobody = any(term.is_nobody and len(term.forms) == 1 for term in undone.terms.get("object", ()))
    return nobody and undone.alone and done.alone and "object" in done.terms


def _are_the_one_act(undone: Deed, done: Deed) -> bool:
    """Whether each names the one act of its text by "the" and its noun: "the withdrawal has not begun"."""
    carried = undone.proposition.carried is not None and done.proposition.carried is not None
    return carried and undone.alone and done.alone and not undone.terms and _is_singled(undone) and _is_singled(done)


def _are_tied(one: Deed, other: Deed) -> bool:
    """Whether both are of one day, of one joined happening, or have something more in common; no day of one excludes the other."""
    if not _may_be_of_one_time(one, other):
        return False
    roles = (one.terms.keys() & other.terms.keys()) - set(CORE)
    beside = any(one.relation(role, other) == "same" for role in roles)
    return bool(one.days & other.days) or one.keys[0] == other.keys[0] != one.keys[-1] or beside


def _may_be_of_one_time(one: Deed, other: Deed) -> bool:
    if not one.days or not other.days:
        return True
    return any(a[0] <= b[1] and b[0] <= a[1] for a in one.days for b in other.days)


def _is_one_act(one: Deed, other: Deed, but: str | None = None) -> bool:
    """Whether both are of one thing: done once in a life to somebody named, or singled out by "the" and to come; nothing in them differs."""
    shared = (one.terms.keys() & other.terms.keys()) - {but}
    relations = {role: one.relation(role, other) for role in shared}
    if any(relation in APART for relation in relations.values()):
        return False
    if _is_once(one, other):
        return True
    carried = one.proposition.carried is not None and other.proposition.carried is not None
    coming = one.is_coming and other.is_coming
    if carried:
        alone = coming and one.proposition.lemma == other.proposition.lemma
        singled = all(map(_is_singled, (one, other))) and _ranks(one) == _ranks(other)
        return singled and relations.get("object", "same" if alone else None) == "same"
    thing = relations.get("object") == "same" and one.knows("object") and other.knows("object")
    return (
        coming and thing and "unknown" not in relations.values() and not is_often_done(twin(kin(one.proposition.lemma)))
    )


def _tell_of_two_matters(one: Deed, other: Deed) -> bool:
    """Whether both say more than doer and thing, and nothing of it is the same: acquitted of one charge, convicted on another."""
    mine, theirs = (
        [term for role, terms in deed.terms.items() if role not in CORE for term in terms] for deed in (one, other)
    )
    return bool(mine and theirs) and not any(term.relation(their) == "same" for term in mine for their in theirs)


def _have_other_doers(one: Deed, other: Deed) -> bool:
    """Whether two bodies did it, each in its own way."""
    both = "object" in one.terms and "object" in other.terms
    return both and one.relation("subject", other) == "other"


def _are_of_one_thing(one: Deed, other: Deed, of: frozenset[str]) -> bool:
    if of.isdisjoint({"thing", "bearer"}) and any("subject" in deed.terms for deed in (one, other)):
        return False
    relations = {mine.relation(theirs) for mine in one.thing for theirs in other.thing}
    return "same" in relations and all(any(term.is_known for term in deed.thing) for deed in (one, other))


def _are_of_one_doer(one: Deed, other: Deed, of: frozenset[str]) -> bool:
    if (
        "doer" not in of
        or one.relation("subject", other) != "same"
        or not (one.knows("subject") and other.knows("subject"))
    ):
        return False
    mine, theirs = (
        [term for role, terms in deed.terms.items() if role != "subject" for term in terms] for deed in (one, other)
    )
    return any(term.relation(their) == "same" and term.is_known and their.is_known for term in mine for their in theirs)


def _are_persons(one: Deed, other: Deed) -> bool:
    """Whether both are done by persons who are named: what a ship did its navy did too."""
    doers = [term for deed in (one, other) for term in deed.terms["subject"]]
    return all(term.kinds == {"person"} for term in doers)


def _is_singled(deed: Deed) -> bool:
    return not frame_words("singling").isdisjoint(_before(deed))


def _ranks(deed: Deed) -> frozenset[str]:
    return frame_words("ranking").intersection(_before(deed))


def _before(deed: Deed) -> list[str]:
    """The words that stand right before the verb or noun."""
    start = deed.proposition.passage.start - deed.passage.start
    return [word.form for word in deed.line.words if word.start < start][-NEAR:]


def _is_once(one: Deed, other: Deed) -> bool:
    """Whether it is done to somebody named, and once in a life."""
    once = _key(one) in done_once() and _key(other) in done_once()
    return once and any(
        term.actors & their.actors for term in one.terms.get("object", ()) for their in other.terms.get("object", ())
    )


def _key(deed: Deed) -> str:
    return alike(deed.proposition.lemma)


@cache
def _singles() -> frozenset[str]:
    return frozenset(
        alike(form) for kind in ("single", "sole", "led") for lemma in frame_words(kind) for form in verb_forms(lemma)
    )


def _is_single(deed: Deed) -> bool:
    return _key(deed) in _singles()


def _is_mutual(deed: Deed) -> bool:
    return is_mutual(twin(kin(deed.proposition.lemma)))


def _days_between(one: str, other: str) -> int:
    from datetime import date

    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)
