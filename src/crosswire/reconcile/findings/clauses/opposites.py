"""This file knows where texts tell of one thing by words that cannot both be so: "approved" here, "blocked" there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import product, takewhile

from crosswire.brevity import quoted
from crosswire.model.record import About
from crosswire.reconcile.findings.agreed import put_another
from crosswire.reconcile.findings.clauses import Clause, part_of, weight_of
from crosswire.reconcile.findings.clauses.acts import are_of_others, head_of, is_of_noun
from crosswire.reconcile.findings.clauses.lines import Line
from crosswire.reconcile.findings.clauses.matters import calendar_words
from crosswire.reconcile.findings.clauses.view import View
from crosswire.reconcile.findings.draft import Draft, Support
from crosswire.reconcile.findings.lasting import was_for_a_time
from crosswire.reconcile.frames import alike, are_of_same, is_of_calendar
from crosswire.vocabulary.alike_words import frame_words
from crosswire.vocabulary.assertion_words import undoing_words
from crosswire.vocabulary.opposite_words import Opposite, opposites
from crosswire.vocabulary.stage_words import stage_words
from crosswire.wording import spelling

NEAR = 3
"""Words before a verb in which one stands that undoes it or leaves it open."""
CLOSE = 2
"""Words before a verb in which "will" stands."""
OBJECT, THING, ALIKE, SURE = 2.0, 5.0, 0.5, 0.75
"""The weight of the words behind the verb that two clauses of one doer share, of all words where no doer is asked for, and their part, more where
both tell of what the other has not."""
MOST = 40
"""Tellings of a group that are held against each other, the first of the story."""
SHOWN = 90


@dataclass(frozen=True)
class Told:
    """One telling: the clause round the word, which word it is, whether it is to come, and whether its noun stands behind it."""

    clause: Clause
    word: Opposite
    coming: bool
    noun_behind: bool = False

    @cached_property
    def bearer(self) -> Mapping[str, float]:
        """The telling words of what it is told of: the noun behind a state ("violent protests"), else the subject of the clause."""
        clause = self.clause
        if self.noun_behind:
            return clause.told([clause.end])
        return clause.topic if self.word.state else clause.subject

    @property
    def passive(self) -> bool:
        """Whether "was" or the like makes the verb a passive."""
        return not self.word.state and _is_passive(self.clause)

    @cached_property
    def is_borne(self) -> bool:
        """Whether it is told of its subject alone: a state, a passive, or a verb without an object ("the talks went on in Velm")."""
        clause = self.clause
        if self.word.state or self.passive:
            return True
        last = min(clause.frame.last, len(clause.line.forms))
        if clause.end >= last:
            return clause.line.forms[last : last + 1] != ("that",)  # "confirmed that ..." is told of what stands there
        behind = clause.line.forms[clause.end]
        return (behind in frame_words("adjoining") and clause.end + 1 < last) or is_of_calendar(behind)

    @cached_property
    def what(self) -> Mapping[str, float]:
        """The telling words behind it; where the clause ends with it, those of the one behind: "abstained when it voted on the dam"."""
        clause = self.clause
        told = clause.rest
        if not told and clause.frame.last + 1 < len(clause.line.forms):
            told = Clause(clause.line, clause.frame.last + 1, clause.frame.last + 2).frame.telling
        return {word: worth for word, worth in told.items() if word not in calendar_words()}

    @cached_property
    def first(self) -> frozenset[str]:
        """The last word of the noun right behind it, by which it is known what it is of; none where a verb stands there."""
        clause = self.clause
        opening = clause.line.forms[clause.end : clause.end + 1]
        skipped = bool(opening) and opening[0] in frame_words("adjoining")
        return head_of(clause.line, range(clause.end + skipped, clause.frame.last)) - frozenset(
            map(alike, frame_words("empty"))
        )

    @property
    def befallen(self) -> Mapping[str, float]:
        """The telling words of what it befalls: the bearer, or the object of a verb that has one."""
        return self.bearer if self.is_borne else self.clause.rest

    @cached_property
    def heads(self) -> frozenset[str]:
        """The word that names what it befalls ("the situation" at the border); all of them, where another clause tells it."""
        clause = self.clause
        if self.noun_behind:
            return frozenset(self.befallen)
        spots = range(clause.frame.first, clause.at) if self.is_borne else range(clause.end, clause.frame.last)
        named = [alike(form) for form in takewhile(is_of_noun, (clause.line.forms[at] for at in spots))]
        told = [form for form in named if form not in frame_words("determiners") | frame_words("pronouns")]
        empty = told and told[-1] in map(alike, frame_words("empty"))  # "the situation at the border" is the border's
        return frozenset(self.befallen if empty else told[-1:] or self.befallen)

    @cached_property
    def counts(self) -> frozenset[str]:
        """The numbers among those words: "five hostages"."""
        clause = self.clause
        return frozenset(form for form in clause.line.forms[clause.frame.first : clause.at] if form.isdigit())


LEADING_TO = frozenset({"in", "from", "of", "to", "at"})
"""Words that bring in what somebody takes part in or stays away from."""


def about_opposites(view: View) -> Iterator[Draft]:
    """One finding for each thing that two texts tell by opposite words, where neither text tells both."""
    told: dict[str, list[Told]] = defaultdict(list)
    for line in view.lines.all:
        for one in () if line.heading else _tellings(line):
            told[one.word.group].append(one)
    for group in sorted(told):
        sides = [[one for one in told[group] if one.word.side == side][:MOST] for side in (0, 1)]
        pairs = [(a, b) for a, b in product(sides[0], sides[1]) if _exclude(a, b, view)]
        pairs = [pair for pair in pairs if not _is_course(pair, told[group][: 2 * MOST])]
        if pairs:
            yield _draft(pairs, view.support)


@cache
def _words() -> Mapping[str, tuple[Opposite, ...]]:
    """The opposites by the forms in which words are compared."""
    found: dict[str, tuple[Opposite, ...]] = {}
    for form, opposed in opposites().items():
        found[spelling(form)] = tuple(dict.fromkeys((*found.get(spelling(form), ()), *opposed)))
    return found


def _tellings(line: Line) -> Iterator[Told]:
    for at, form in enumerate(line.forms):
        for word in _words().get(form, ()):
            end = at + 1 + len(word.behind)
            if line.forms[at + 1 : end] == word.behind:
                told = _state(line, at, end, word) if word.state else _act(line, at, end, word)
                if told is not None:
                    yield told


def _act(line: Line, at: int, end: int, verb: Opposite) -> Told | None:
    clause = Clause(line, at, end)
    coming = _is_coming(clause)
    if not (verb.past or coming) or not _is_plain(line, at, coming):
        return None
    return Told(clause, verb, coming)


def _state(line: Line, at: int, end: int, state: Opposite) -> Told | None:
    """As in "the border was calm", "remained tense", "violent protests"."""
    clause = Clause(line, at, end)
    near = line.forms[max(clause.frame.first, at - NEAR) : at]
    if not _is_plain(line, at, False):
        return None
    if not _copulas().isdisjoint(near):
        return Told(clause, state, False)
    tied = end < clause.frame.last and end < len(line.words) and line.tells(end)
    return Told(clause, state, False, True) if tied else None


@cache
def _copulas() -> frozenset[str]:
    return frame_words("being") | frame_words("staying")


def _is_coming(clause: Clause) -> bool:
    return not {"will", "shall"}.isdisjoint(clause.line.forms[max(0, clause.at - CLOSE) : clause.at])


def _is_plain(line: Line, at: int, coming: bool) -> bool:
    """Whether nothing before a word undoes it or leaves it open; "will" only foretells it."""
    near = line.forms[max(0, at - NEAR) : at]
    undoing = undoing_words() - ({"will"} if coming else set())
    return undoing.isdisjoint(near) and "what" not in near and "?" not in line.passage.text


def _exclude(one: Told, other: Told, view: View) -> bool:
    a, b = one.clause.passage, other.clause.passage
    if one.word.same_time and one.coming != other.coming:
        return False
    if not (view.are_two(a, b) or view.are_apart(a, b)) or view.days.exclude(a, b):
        return False
    if was_for_a_time(one.clause.line.forms) != was_for_a_time(other.clause.line.forms):
        return False
    if are_of_others(one.clause, other.clause) or _are_led_to_two(one.clause, other.clause):
        return False
    return _is_one_thing(one, other) or _is_one_matter(one, other, view)


def _are_led_to_two(one: Clause, other: Clause) -> bool:
    """Whether right behind the words each brings in another noun: "took part in the summit", "stayed away from the dinner"."""
    led = [frozenset(_led_to(clause)) for clause in (one, other)]
    return all(led) and led[0].isdisjoint(led[1])


def _led_to(clause: Clause) -> Iterator[str]:
    forms = clause.line.forms
    if forms[clause.end : clause.end + 1] and forms[clause.end] in LEADING_TO:
        named = list(takewhile(is_of_noun, forms[clause.end + 1 : clause.frame.last]))
        after = clause.end + 1 + len(named)
        if frame_words("completing").isdisjoint(forms[after : after + 1]):  # "from the vote on", "in favour of"
            yield from map(alike, named[-1:])


def _is_one_matter(one: Told, other: Told, view: View) -> bool:
    """Whether the clauses tell of one matter, of one doer or of one thing that it befalls."""
    mine, theirs = one.clause, other.clause
    if one.counts != other.counts or not view.matters.are_one(mine, theirs):
        return False
    if not (one.is_borne or other.is_borne):
        if _are_of_others(one, other):
            return False
        of_what = (mine.rest.keys() & theirs.rest.keys()) - mine.frame.names - theirs.frame.names
        return bool(mine.subject.keys() & theirs.subject.keys()) and bool(of_what)
    return bool((one.heads & other.heads) - mine.frame.names - theirs.frame.names)


def _is_one_thing(one: Told, other: Told) -> bool:
    """Whether the clauses tell of one doer and object, of one thing, or of one that bears it."""
    mine, theirs, of = one.clause, other.clause, one.word.of
    if not are_of_same(mine.frame, theirs.frame):
        return False
    passive = one.passive and other.passive
    if "doer" in of and not passive and _is_of_doer(one, other):
        return True
    if "bearer" in of and _is_of_bearer(one, other):
        return True
    if "person" in of and not (one.passive or other.passive) and _is_of_bearer(one, other) and _is_named(one, other):
        return True
    return ("thing" in of or ("doer" in of and passive)) and _is_of_thing(one, other)


def _is_of_doer(one: Told, other: Told) -> bool:
    mine, theirs = one.clause.subject, other.clause.subject
    of_one = weight_of(mine, theirs) > 0 and part_of(mine, theirs) >= ALIKE
    of_what = weight_of(one.what, other.what) >= OBJECT and part_of(one.what, other.what) >= ALIKE
    if not (of_one and of_what) or _are_of_others(one, other):
        return False
    return bool((one.what.keys() & other.what.keys()) - one.clause.frame.names - other.clause.frame.names)


def _are_of_others(one: Told, other: Told) -> bool:
    """Whether what stands behind the verbs is two things.

    "A role in the force" is not the force, to bomb the town not to bomb the hospital, "the bill on the strait" not "the bill on fishing".
    """
    if one.first and other.first and one.first.isdisjoint(other.first):
        return True
    if put_another(*(told.clause.line.forms[told.clause.end : told.clause.frame.last] for told in (one, other))):
        return True
    names = one.clause.frame.names | other.clause.frame.names
    shared = one.what.keys() & other.what.keys()
    apart = one.what.keys() - shared - names and other.what.keys() - shared - names
    return bool(apart) and (len(shared) == 1 or part_of(one.what, other.what) < SURE)


def _is_of_thing(one: Told, other: Told) -> bool:
    mine, theirs = one.clause, other.clause
    names = mine.frame.names | theirs.frame.names
    all_mine, all_theirs = ({**clause.subject, **clause.rest} for clause in (mine, theirs))
    shared = all_mine.keys() & all_theirs.keys()
    return (
        len(shared) > 1
        and bool((one.befallen.keys() & other.befallen.keys()) - names)
        and weight_of(all_mine, all_theirs) >= THING
        and part_of(all_mine, all_theirs) >= ALIKE
    )


def _is_of_bearer(one: Told, other: Told) -> bool:
    """Whether both tell it of the same: as many, by half of the words, and beside a single noun that both have one tells no more."""
    mine, theirs = one.befallen, other.befallen
    shared = mine.keys() & theirs.keys()
    if shared.isdisjoint(one.heads) or shared.isdisjoint(other.heads):  # "the border" and "schools at the border"
        return False
    if one.counts != other.counts or weight_of(mine, theirs) < OBJECT or part_of(mine, theirs) < ALIKE:
        return False
    names = one.clause.frame.names | other.clause.frame.names
    if len(shared) > 1 or not shared.isdisjoint(names):
        return True
    apart = mine.keys() - shared, theirs.keys() - shared
    return not all(apart) and names.isdisjoint(apart[0] | apart[1])  # "trade talks", "talks on a treaty" are two


def _is_named(one: Told, other: Told) -> bool:
    """Whether a word that both are told of is a name."""
    shared = one.befallen.keys() & other.befallen.keys()
    return bool(shared - _in_small_letters(one.clause.line) - _in_small_letters(other.clause.line))


def _in_small_letters(line: Line) -> frozenset[str]:
    return frozenset(alike(form) for at, form in enumerate(line.forms) if line.tells(at))


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
                and third.word.side == other.word.side
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
        topic="told by opposite words",
        verdict="conflict",
        class_=pairs[0][0].word.kind,
        weight="quotation" if pairs[0][0].word.kind == "framing" else "assessment",
        statement=f"{quoted(lead.text, SHOWN)}: “{verbs[0]}” in one account, “{verbs[1]}” in another",
        sides=tuple(
            support.side(f"told as “{verb}”", (clause.passage for clause in side))
            for verb, side in zip(verbs, sides, strict=True)
        ),
        reasons=("words that cannot both be so, of one thing",),
        stakes=float(sum(map(len, sides))),
    )


def _printed(clause: Clause) -> str:
    found = clause.line.words
    return clause.passage.text[found[clause.at].start : found[clause.end - 1].end].lower()
