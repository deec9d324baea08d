"""This file knows whether clauses of two texts tell of one act, whatever else each tells of it: what a slot is held against."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from itertools import dropwhile, takewhile

from crosswire.reconcile.findings.agreed import put_another
from crosswire.reconcile.findings.clauses import Clause
from crosswire.reconcile.findings.clauses.lines import Line
from crosswire.reconcile.findings.clauses.singled_out import is_singled_out, ranks
from crosswire.reconcile.findings.clauses.view import View
from crosswire.reconcile.frames import alike, is_of_time
from crosswire.vocabulary.alike_words import frame_words
from crosswire.vocabulary.rarity import TELLING, rarity

DEEDS = frozenset({"promise", "order", "ask", "urge", "threaten", "suggest"})
"""What a verb of saying does, where saying it is the deed itself."""
PART = 0.6
"""The part of the words of the lighter clause that both have, what fills the slot left out."""


def are_one_act(one: Clause, other: Clause, view: View, part: float = PART) -> bool:
    """Whether two clauses tell one act of one doer on one thing, what they are round left out; not whether it is done once only."""
    mine, theirs = one.frame.verb, other.frame.verb
    if view.days.exclude(one.passage, other.passage) or ranks(one) != ranks(other) or has_other_doers(one, other):
        return False
    if mine and theirs and mine != theirs and mine not in other.frame.telling and theirs not in one.frame.telling:
        return False
    turned = one.frame.is_passive != other.frame.is_passive  # no word stands where the other has its like
    if (not turned and put_another(forms_beside(one), forms_beside(other))) or are_of_other_things(one, other):
        return False
    return view.matters.are_one(one, other, part=part, filled=True)


def forms_beside(clause: Clause) -> tuple[str, ...]:
    """The words of a clause but for those it is round."""
    frame, forms = clause.frame, clause.line.forms
    return (*forms[frame.first : clause.at], *forms[clause.end : frame.last])


def is_known(one: Clause, other: Clause, view: View) -> bool:
    """Whether two tellings of such an act can be of one only: of the one thing of its kind, or of one day and place by name."""
    return is_singled_out(one, other) or are_of_one_day(one, other, view)


def are_of_one_day(one: Clause, other: Clause, view: View) -> bool:
    """Whether both tell of one day, and a name is in both."""
    return view.days.share(one.passage, other.passage) and not one.frame.names.isdisjoint(other.frame.names)


def has_other_doers(one: Clause, other: Clause) -> bool:
    """Whether both name who does it, and nobody is named in both; who promises or demands a thing does that."""
    mine, theirs = one.frame.doers, other.frame.doers
    bound = [_bound(clause) for clause in (one, other)]
    return bool(mine and theirs and not mine & theirs) or (None not in bound and bound[0] != bound[1])


def _bound(clause: Clause) -> str | None:
    """Who promises, offers or demands what a clause tells; None where nobody does, or he is not known."""
    report = clause.report
    if report is None or report.cue is None or report.cue.force not in DEEDS or report.speaker is None:
        return None
    return report.speaker.actor or (report.speaker.name or "").casefold() or None


def are_of_other_things(one: Clause, other: Clause) -> bool:
    """Whether the acts are done to things of two nouns: "gave the bell of the ferry", "the anchor of the ferry was given"."""
    mine, theirs = _thing_of(one), _thing_of(other)
    return bool(mine and theirs and mine != theirs)


def _thing_of(clause: Clause) -> str | None:
    """The noun for what the act is done to: behind an active verb, before a passive one; None where a name stands there."""
    frame = clause.frame
    verb = frame.verb_at
    if verb is None:
        return None
    return noun_in(clause, range(frame.first, verb) if frame.is_passive else range(verb + 1, frame.last))


def noun_in(clause: Clause, spots: Iterable[int]) -> str | None:
    """The noun of the first phrase at some places of a clause, small words and days before it passed over; None where it is a name."""
    frame, forms = clause.frame, clause.line.forms
    told = dropwhile(lambda at: rarity(forms[at]) < TELLING or is_of_time(forms[at]), spots)
    named = list(
        takewhile(
            lambda at: (
                is_of_noun(forms[at]) and rarity(forms[at]) >= TELLING and at not in range(clause.at, clause.end)
            ),
            told,
        )
    )
    if not named or alike(forms[named[-1]]) in frame.names:
        return None
    return alike(forms[named[-1]])


def have_other_heads(one: Clause, other: Clause) -> bool:
    """Whether the nouns differ by which the clauses begin: "the talks lasted", "a break in the talks lasted"."""
    mine, theirs = (
        head_of(clause.line, range(clause.frame.first, clause.frame.verb_at or clause.at)) for clause in (one, other)
    )
    return bool(mine and theirs and mine.isdisjoint(theirs))


def head_of(line: Line, spots: Iterable[int]) -> frozenset[str]:
    """The noun that the words at some places begin with, the last word before a preposition: "a break" of "a break in the talks"."""
    named = list(takewhile(is_of_noun, (line.forms[at] for at in spots)))
    if not named or named[0] not in frame_words("determiners"):
        return frozenset()
    return frozenset(map(alike, named[-1:]))


def are_completed_otherwise(one: Clause, other: Clause) -> bool:
    """Whether one preposition brings in two nouns: "guilty of theft", "acquitted of murder"; "open to cars", "closed to lorries"."""
    mine, theirs = _completed(one), _completed(other)
    return any(mine[preposition].isdisjoint(theirs[preposition]) for preposition in mine.keys() & theirs.keys())


def are_of_others(one: Clause, other: Clause) -> bool:
    """Whether what the clauses are told of is two: "the deputy commander", "the commander"; "the summit", "the meeting of finance
    ministers"; or one preposition brings in two nouns.
    """
    ranks = frame_words("standing in")
    ranked = [ranks.intersection(each.line.forms[each.frame.first : each.frame.last]) for each in (one, other)]
    if ranked[0] != ranked[1] or are_completed_otherwise(one, other):
        return True
    mine, theirs = _owned(one), _owned(other)
    if mine and theirs:
        return mine.values() != theirs.values() and set(mine.values()).isdisjoint(theirs.values())
    held, free = (mine, other) if mine else (theirs, one)
    told = free.line.forms[free.frame.first : free.frame.last]
    return any(noun not in told for noun in held)


def _owned(clause: Clause) -> dict[str, str]:
    """The nouns before the words a clause is round, with the last word of whose each is: "meeting" of "ministers"."""
    forms, first = clause.line.forms, clause.frame.first
    found: dict[str, str] = {}
    for at in range(first + 1, clause.at):
        if forms[at] == "of":
            owner = list(takewhile(is_of_noun, forms[at + 1 : clause.at]))
            if owner:
                found[forms[at - 1]] = alike(owner[-1])
    return found


def _completed(clause: Clause) -> dict[str, set[str]]:
    """The nouns behind each preposition that says of what or whom, behind the words a clause is round; not of times and numbers."""
    forms, last = clause.line.forms, clause.frame.last
    found: dict[str, set[str]] = defaultdict(set)
    for at in range(clause.end, last):
        if forms[at] in frame_words("completing"):
            named = [
                form for form in takewhile(is_of_noun, forms[at + 1 : last]) if form not in frame_words("determiners")
            ]
            if named and not any(is_of_time(form) or form.isdigit() for form in named):
                found[forms[at]].add(alike(named[-1]))
    return found


def is_of_noun(form: str) -> bool:
    """Whether no verb or preposition, with which a noun and what stands before it ends."""
    return not any(form in frame_words(kind) for kind in ("adjoining", "between", "being", "staying"))
