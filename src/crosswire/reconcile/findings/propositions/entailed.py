"""This file knows where two texts answer one question of one and the same in two ways, in whatever words: it arrived, it was turned back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from crosswire.reconcile.findings.lasting import holds_on, is_perfect, was_for_a_time
from crosswire.reconcile.findings.propositions.answers import Answer, answers_of
from crosswire.reconcile.findings.propositions.contrasts import days_between
from crosswire.reconcile.findings.propositions.deeds import SMALL, Deed
from crosswire.reconcile.findings.propositions.gathering import MOST
from crosswire.reconcile.findings.propositions.one_word import known_as
from crosswire.reconcile.findings.propositions.oneness import are_of_one_time
from crosswire.reconcile.findings.propositions.terms import Term, relation_of
from crosswire.vocabulary.entailments import Question, questions

POSSIBLE = frozenset({"may", "might", "can", "ca", "should", "must", "cannot"})
"""Words behind which a denial is of what may be, and not of what is."""
LIMITING = frozenset({
    "if", "unless", "whether", "until", "since", "only", "partly", "almost", "nearly", "briefly", "once", "yet", "when",
})  # fmt: skip
"""Words of a clause by which it holds of a part, for a time or on a condition."""
SINCE = "since"
TIMED = frozenset({"until", "since", "when", "once", "briefly", "before", "after"})
"""Those of them that tell for how long, or from when."""
OF_SOME = frozenset({"some", "several", "many", "most", "few", "a", "an", "other", "more", "one", "another"})
"""Words for one or a part of a kind."""
WHOLE = frozenset({"all", "every", "each", "both"})
EVERY = (("all",), ("every",), ("each",), ("both",))
OF_ALL = frozenset({"all", "every", "entire", "whole", "both"})
"""Words of a denial by which it may hold of a part."""
RECENT = 14
"""Days back to which what is told without its day may lie."""
SCOPES = frozenset({"to", "before", "after", "until", "since", "except"})
"""Words before what a state holds for, or up to or from when."""


class Answers:
    """The answers of a story's deeds to one question of one and the same.

    They are those of its first deeds, so that none is held against too many, and none of a text that gives both.
    """

    def __init__(self, question: Question, answers: Iterable[Answer]) -> None:
        """Of answers to the question, in order of the texts."""
        self.question = question
        given = list(answers)
        both = {one.deed.source for one in given if one.yes} & {one.deed.source for one in given if not one.yes}
        self._of: dict[int, list[Answer]] = defaultdict(list)
        for one in given:
            if one.deed.source not in both:
                self._of[id(one.deed)].append(one)
        self.deeds = [answers[0].deed for answers in self._of.values()][:MOST]

    def exclude(self, one: Deed, other: Deed) -> bool:
        """Whether an answer of one deed excludes one of the other."""
        return any(_exclude(mine, theirs) for mine in self._of[id(one)] for theirs in self._of[id(other)])

    def told(self, deed: Deed) -> str:
        """The words of a deed's answer."""
        return f"“{self._of[id(deed)][0].told.text}”"


def answered_together(deeds: Iterable[Deed]) -> Iterator[Answers]:
    """The answers of several texts to one question of one and the same."""
    found: dict[tuple[str, str], list[Answer]] = defaultdict(list)
    for deed in deeds:
        for answer in answers_of(deed):
            for key in answer.keys:
                found[key].append(answer)
    for (name, _), answers in sorted(found.items(), key=lambda pair: pair[0]):
        if len({answer.deed.source for answer in answers}) > 1:
            yield Answers(questions()[name], answers)


def _exclude(one: Answer, other: Answer) -> bool:
    """Whether two answers to a question cannot both be true."""
    question = one.question
    two_holders = question.sole and one.yes and other.yes
    if (one.yes == other.yes and not two_holders) or not (_is_plain(one, other) and _is_plain(other, one)):
        return False
    if not _are_at_one_time(one, other) or _are_of_two_matters(one, other):
        return False
    if two_holders:
        return _are_two(one.who, other.who) and _are_one(one.what, other.what)
    if question.mutual and _are_one(one.who, other.what) and _are_one(one.what, other.who):
        return True
    if not _are_of_one_thing(one, other):
        return False
    return _are_one(one.who, other.who) or (_are_one(one.what, other.what) and _may_be_one(one.who, other.who))


def _is_plain(answer: Answer, other: Answer) -> bool:
    """Whether it does not hold of a part only, for a time, on a condition, or as what may be; who denies a thing denies it of any time."""
    forms = frozenset(answer.deed.own_forms) - answer.words
    if answer.deed.proposition.status in ("negated", "denied"):
        return (LIMITING - {SINCE} | OF_ALL | POSSIBLE).isdisjoint(forms)
    return (LIMITING - TIMED if other.deed.proposition.negated else LIMITING).isdisjoint(forms)


def _are_at_one_time(one: Answer, other: Answer) -> bool:
    """Whether both are told of one time: of one day, as things are now, or as they are to be.

    What will not be done excludes that it was, where the question is of a stance.
    """
    if not (_are_of_one_day(one, other) or _is_since(one, other) or _is_since(other, one)):
        return False
    question, same_day = one.question, bool(one.deed.days & other.deed.days)
    if one.is_foretold != other.is_foretold:
        coming, done = (one, other) if one.is_foretold else (other, one)
        return question.stance and done.yes and not coming.yes
    if one.is_foretold:
        return ("would" in one.deed.forms) == ("would" in other.deed.forms)  # "would" may report what was to come then
    if one.state and other.state:
        return one.is_present == other.is_present and (one.is_present or same_day or not question.turns)
    if one.state or other.state:
        return _holds_on(*((one, other) if one.state else (other, one)))
    if question.sole and one.yes and other.yes:
        return same_day or not (question.turns or one.deed.days or other.deed.days)
    return not question.turns or one.deed.proposition.negated or other.deed.proposition.negated


def _are_of_one_day(one: Answer, other: Answer) -> bool:
    return are_of_one_time(one.deed, other.deed) and not _is_of_long_ago(one, other) and not _is_of_long_ago(other, one)


def _is_since(denial: Answer, told: Answer) -> bool:
    """Whether one denies a thing of all the time since a day, and the other tells it of a later one: "not since August"."""
    if not denial.deed.proposition.negated or SINCE not in denial.deed.own_forms or not denial.deed.days:
        return False
    days = told.deed.days or {(told.deed.published, told.deed.published)}
    return max(last for _, last in denial.deed.days) < min(first for first, _ in days)


def _is_of_long_ago(one: Answer, other: Answer) -> bool:
    """Whether only one tells its day, and that lies far behind the text of the other, which tells of what is new."""
    dated = bool(one.deed.days) and not other.deed.days and other.deed.published != ""
    return dated and all(days_between(last, other.deed.published) > RECENT for _, last in one.deed.days)


def _holds_on(state: Answer, act: Answer) -> bool:
    """Whether a state is told as it is after an act, by a text that is no older; what is not done yet may be done the day after."""
    if act.deed.proposition.negated:
        return state.deed.published == act.deed.published
    if not state.is_present:
        return not (state.question.turns or state.question.sole)
    if was_for_a_time(act.deed.forms) or state.deed.published < act.deed.published:
        return False
    return not state.question.turns or holds_on(state.deed.forms) or is_perfect(act.deed.forms)


def _are_of_two_matters(one: Answer, other: Answer) -> bool:
    """Whether each names somebody or a place that the other does not, or what else they tell is of two scopes."""
    named, others = one.names_but(other), other.names_but(one)
    if named - others and others - named and not _are_of_one_pair(one, other):
        return True
    mine, theirs = one.beside, other.beside
    if any(relation_of(mine[role], theirs[role]) != "same" for role in mine.keys() & theirs.keys()):
        return True
    if _is_narrowed(one, other) or _is_narrowed(other, one) or _scope(one) != _scope(other):
        return True
    told_by_one = (mine.keys() ^ theirs.keys()) - (one.deed.terms.keys() & other.deed.terms.keys())
    denied = one.deed.proposition.negated or other.deed.proposition.negated
    return not (SCOPES - TIMED if denied else SCOPES).isdisjoint(told_by_one)


def _are_of_one_pair(one: Answer, other: Answer) -> bool:
    """Whether both are told of one and the same on either end, who may be named in two ways."""
    mine, theirs = (
        frozenset(actor for term in (*each.who, *each.what) for actor in term.actors) for each in (one, other)
    )
    return len(mine & theirs) > 1 or (one.question.mutual and bool(mine & theirs))


def _is_narrowed(one: Answer, other: Answer) -> bool:
    """Whether who or what is told with a preposition behind which the other's verb has other words: "the tariff | on oil"."""
    states = one.deed.terms.get("complement", ())
    forms = {form for term in (*one.who, *one.what, *states) for form in term.forms}
    told = set(map(known_as, forms)) - SMALL
    return any(
        role in forms and all(told.isdisjoint(map(known_as, term.forms)) for term in terms)
        for role, terms in other.beside.items()
    )


def _scope(answer: Answer) -> frozenset[str]:
    """What a state is told to hold for: "closed | to lorries"."""
    states = answer.deed.terms.get("complement", ())
    return frozenset(form for term in states if not SCOPES.isdisjoint(term.forms) for form in term.beside)


def _are_one(mine: Sequence[Term], theirs: Sequence[Term]) -> bool:
    """Whether two sides mean one and the same: both say which one, or the one does and both count as many."""
    return (
        _is_of_nobody(mine, theirs)
        or _is_of_all(mine, theirs)
        or any(
            _are_alike(term, their)
            and (term.is_told or their.is_told)
            and ((term.is_told and their.is_told) or bool(term.numbers & their.numbers))
            for term in mine
            for their in theirs
        )
    )


def _are_alike(term: Term, their: Term) -> bool:
    """Whether they are one thing, or two names of a body of which one is cut short: "the Highland Front", "the Front"."""
    relation = term.relation(their)
    cut = relation == "near" and bool(term.names and their.names)
    return relation == "same" or (cut and (term.names <= their.names or their.names <= term.names))


def _is_of_all(mine: Sequence[Term], theirs: Sequence[Term]) -> bool:
    """Whether the one tells of all of a kind, and the other of so many of it: "all the workers", "eleven workers"."""
    return any(
        every.forms[:1] in EVERY
        and some.head == every.head
        and ((some.numbers and some.beside <= every.beside) or (some.is_known and every.beside <= WHOLE))
        for one, other in ((mine, theirs), (theirs, mine))
        for every in one
        for some in other
    )


def _may_be_one(mine: Sequence[Term], theirs: Sequence[Term]) -> bool:
    """Whether one of them says which one, or none, and both mean all of a kind: "the inspectors", "inspectors"."""
    return any(
        term.relation(their) == "same"
        and (term.is_known or their.is_known or term.forms == their.forms)
        and not any(each.numbers or not OF_SOME.isdisjoint(each.forms) for each in (term, their))
        for term in mine
        for their in theirs
    )


def _is_of_nobody(mine: Sequence[Term], theirs: Sequence[Term]) -> bool:
    """Whether the one side is told of none of the kind that the other counts: "no prisoner", "eleven convicts"."""
    return any(
        nobody.is_nobody and not some.is_nobody and nobody.denies(some) and (some.is_known or bool(some.numbers))
        for one, other in ((mine, theirs), (theirs, mine))
        for nobody in one
        for some in other
    )


def _are_two(mine: Sequence[Term], theirs: Sequence[Term]) -> bool:
    return bool(mine and theirs) and all(term.relation(their) == "other" for term in mine for their in theirs)


def _are_of_one_thing(one: Answer, other: Answer) -> bool:
    """Whether both are about one thing; where one does not say it, its sentence has the word for it, or both are of one day."""
    if one.what and other.what:
        return any(term.relation(their) == "same" for term in one.what for their in other.what)
    named, silent = (one, other) if one.what else (other, one)
    told = all(term.head in map(known_as, silent.deed.line.forms) for term in named.what)
    return told or bool(one.deed.days & other.deed.days)
