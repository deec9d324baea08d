"""This file knows where texts tell of one thing by verbs that cannot both be so: "approved" here, "blocked" there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import product

from crosswire.brevity import in_passing
from crosswire.model.record import About
from crosswire.model.source import StoredSource
from crosswire.reconcile.findings.clauses import Clause, Days, part_of, weight_of
from crosswire.reconcile.findings.draft import Draft, Support, days_apart
from crosswire.reconcile.findings.lines import Line, Lines
from crosswire.reconcile.frames import are_of_same
from crosswire.vocabulary.assertion_words import undoing_words
from crosswire.vocabulary.opposite_words import Opposite, opposites
from crosswire.vocabulary.stage_words import stage_words
from crosswire.wording import spelling

NEAR = 3
"""Words before a verb in which one stands that undoes it or leaves it open."""
OBJECT, THING, ALIKE = 2.0, 5.0, 0.5
"""The weight of the words behind the verb that two clauses of one doer share, of all words where no doer is asked for, and their part."""
LATE = 1
"""Days between two texts beyond which the one may tell what has come of the other."""
MOST = 40
"""Tellings of a group that are held against each other, the first of the story."""
SHOWN = 90


@dataclass(frozen=True)
class Told:
    """One telling: the clause round the verb, what the verb is, and whether it is to come."""

    clause: Clause
    verb: Opposite
    coming: bool


def about_opposites(lines: Lines, days: Days, support: Support, stored: Mapping[str, StoredSource]) -> Iterator[Draft]:
    """One finding for each thing that two texts tell by opposite verbs, where neither text tells both."""
    told: dict[str, list[Told]] = defaultdict(list)
    for line in lines.all:
        for one in () if line.heading else _tellings(line):
            told[one.verb.group].append(one)
    for group in sorted(told):
        sides = [[one for one in told[group] if one.verb.side == side][:MOST] for side in (0, 1)]
        pairs = [(a, b) for a, b in product(sides[0], sides[1]) if _exclude(a, b, days, support, stored)]
        pairs = [pair for pair in pairs if not _is_course(pair, told[group][: 2 * MOST])]
        if pairs:
            yield _draft(pairs, support)


@cache
def _verbs() -> Mapping[str, tuple[Opposite, ...]]:
    """The opposites by the forms in which words are compared."""
    found: dict[str, tuple[Opposite, ...]] = {}
    for form, verbs in opposites().items():
        found[spelling(form)] = tuple(dict.fromkeys((*found.get(spelling(form), ()), *verbs)))
    return found


def _tellings(line: Line) -> Iterator[Told]:
    for at, form in enumerate(line.forms):
        for verb in _verbs().get(form, ()):
            end = _end(line, at, verb)
            coming = _is_coming(line, at)
            if end and (verb.past or coming) and _is_plain(line, at, coming):
                yield Told(Clause(line, at, end), verb, coming)


def _end(line: Line, at: int, verb: Opposite) -> int | None:
    """Where the verb ends, its particle included; None where that is not there."""
    if not verb.particle:
        return at + 1
    return at + 2 if line.forms[at + 1 : at + 2] == (verb.particle,) else None


def _is_coming(line: Line, at: int) -> bool:
    return bool({"will", "shall"}.intersection(line.forms[max(0, at - 2) : at]))


def _is_plain(line: Line, at: int, coming: bool) -> bool:
    """Whether nothing before the verb undoes it or leaves it open; "will" only foretells it."""
    near = line.forms[max(0, at - NEAR) : at]
    return not (undoing_words() - ({"will"} if coming else set())).intersection(near) and "?" not in line.passage.text


def _exclude(one: Told, other: Told, days: Days, support: Support, stored: Mapping[str, StoredSource]) -> bool:
    a, b = one.clause.passage, other.clause.passage
    if support.origin_of(a) == support.origin_of(b) or (one.verb.same_time and one.coming != other.coming):
        return False
    if days.exclude(a, b) or (not days.of(a) and days_apart(stored[a.source], stored[b.source]) > LATE):
        return False
    return _is_one_thing(one, other)


def _is_one_thing(one: Told, other: Told) -> bool:
    """Whether the clauses tell of one doer and object, or of one thing."""
    mine, theirs = one.clause, other.clause
    if not are_of_same(mine.frame, theirs.frame):
        return False
    names = mine.frame.names | theirs.frame.names
    if one.verb.of_doer and not (_is_passive(mine) and _is_passive(theirs)):
        of_one = weight_of(mine.subject, theirs.subject) > 0 and part_of(mine.subject, theirs.subject) >= ALIKE
        of_what = weight_of(mine.rest, theirs.rest) >= OBJECT and part_of(mine.rest, theirs.rest) >= ALIKE
        return of_one and of_what and bool((mine.rest.keys() & theirs.rest.keys()) - names)
    all_mine, all_theirs = ({**clause.subject, **clause.rest} for clause in (mine, theirs))
    shared = all_mine.keys() & all_theirs.keys()
    return (
        len(shared) > 1
        and bool(shared - names)
        and weight_of(all_mine, all_theirs) >= THING
        and part_of(all_mine, all_theirs) >= ALIKE
    )


def _is_passive(clause: Clause) -> bool:
    return bool(stage_words("passive").intersection(clause.line.forms[max(0, clause.at - NEAR) : clause.at]) or
                {"been", "be"}.intersection(clause.line.forms[max(0, clause.at - NEAR) : clause.at]))  # fmt: skip


def _is_course(pair: tuple[Told, Told], told: Sequence[Told]) -> bool:
    """Whether a text of the pair tells the other side of the same too: a course of things, or a dispute it knows of."""
    for one, other in (pair, pair[::-1]):
        for third in told:
            same_text = third.clause.passage.source == one.clause.passage.source
            if (
                same_text
                and third.verb.side == other.verb.side
                and (_is_one_thing(third, one) or _is_one_thing(third, other))
            ):
                return True
    return False


def _draft(pairs: Sequence[tuple[Told, Told]], support: Support) -> Draft:
    sides = [list(dict.fromkeys(pair[side].clause for pair in pairs)) for side in (0, 1)]
    verbs = [_printed(side[0]) for side in sides]
    lead = sides[0][0].passage
    return Draft(
        about=About(kind="source", ref=lead.source),
        topic="told by opposite verbs",
        verdict="conflict",
        class_="fact",
        weight="assessment",
        statement=f"“{in_passing(lead.text, SHOWN)}”: “{verbs[0]}” in one account, “{verbs[1]}” in another",
        sides=tuple(
            support.side(f"told as “{verb}”", (clause.passage for clause in side))
            for verb, side in zip(verbs, sides, strict=True)
        ),
        reasons=("verbs that cannot both be so, of one thing",),
        stakes=float(sum(map(len, sides))),
    )


def _printed(clause: Clause) -> str:
    found = clause.line.words
    return clause.passage.text[found[clause.at].start : found[clause.end - 1].end].lower()
