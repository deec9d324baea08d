"""This file knows the propositions of a story as they are held against each other: what is told, of whom, on which days, how real."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from crosswire.model.mention import Proposition, Time
from crosswire.model.passage import Passage
from crosswire.model.record import RecordEvent
from crosswire.reconcile.findings.clauses.lines import Line
from crosswire.reconcile.findings.clauses.view import View
from crosswire.reconcile.findings.parties import Parties
from crosswire.reconcile.findings.propositions.terms import Relation, Term, Terms, relation_of
from crosswire.reconcile.frames import alike
from crosswire.vocabulary.assertion_words import assertion_words
from crosswire.vocabulary.kinship import kin
from crosswire.vocabulary.opposite_words import Opposite, opposite_verbs
from crosswire.vocabulary.stage_words import stage_words
from crosswire.wording import spelling

CORE = ("subject", "object")
MOST = 24
"""Tellings of one act that are held against each other, the first of the story."""
DONE = frozenset({"happened", "ongoing"})
EMPTY = frozenset(
    {"be", "have", "do", "make", "take", "get", "go", "come", "say", "tell", "give", "want", "know", "see", "think"}
)
"""Verbs that tell of too many things to say which act is meant."""


@dataclass(frozen=True)
class Deed:
    """A proposition of a text with its sentence, the times of its own clause, and the terms in its roles."""

    proposition: Proposition
    line: Line
    times: tuple[Time, ...]
    terms: Terms
    keys: tuple[str, ...]

    @property
    def passage(self) -> Passage:
        """The sentence."""
        return self.line.passage

    @property
    def source(self) -> str:
        """The id of its text."""
        return self.line.passage.source

    @property
    def is_done(self) -> bool:
        """Whether it is told as done or going on."""
        return self.proposition.status in DONE

    @property
    def is_undone(self) -> bool:
        """Whether it is told as not so: by its own words, or by whoever denies it; what is refused or prevented is another matter."""
        status = self.proposition.status
        return status == "denied" or (status == "negated" and self.proposition.negated)

    @cached_property
    def is_coming(self) -> bool:
        """Whether it is foretold: what is asked for or wished is planned by somebody, and not to come."""
        if self.proposition.status != "planned":
            return False
        foretelling = stage_words("coming") | stage_words("reported") | {"ll"}
        before_to = stage_words("leading") | stage_words("passive")
        pairs = zip(self.forms, (*self.forms[1:], ""), strict=True)
        return any(one in foretelling or (after == "to" and one in before_to) for one, after in pairs)

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The words of its clause, as compared."""
        start = self.proposition.clause.start - self.passage.start
        end = self.proposition.clause.end - self.passage.start
        return tuple(word.form for word in self.line.words if start <= word.start < end)

    @cached_property
    def days(self) -> frozenset[tuple[str, str]]:
        """The days told in the clause, each by its first and last day."""
        return frozenset(
            ((time.earliest or "")[:10], (time.latest or "")[:10])
            for time in self.times
            if time.earliest and time.latest
        )

    def relation(self, role: str, other: Deed) -> Relation | None:
        """What stands in a role of both; None where one of them has nothing there."""
        mine, theirs = self.terms.get(role), other.terms.get(role)
        return relation_of(mine, theirs) if mine and theirs else None

    @property
    def thing(self) -> tuple[Term, ...]:
        """What it befalls: its object, or the subject of a verb without one; of an act that a noun names the noun is the thing."""
        return self.terms.get("object") or self.terms.get("subject", ())

    @property
    def opposites(self) -> tuple[Opposite, ...]:
        """What its verb may be the opposite of."""
        return opposite_verbs().get(self.proposition.lemma, ())

    def knows(self, role: str) -> bool:
        """Whether a term in a role says which one is meant."""
        return any(term.is_known for term in self.terms.get(role, ()))


def deeds_of(view: View, events: Iterable[RecordEvent]) -> list[Deed]:
    """The propositions of a story that its texts tell in full sentences, in order of the texts."""
    parties = Parties(view.actors)
    joined = {
        (one.source, one.passage.start): event.id
        for event in events if len(event.mentions) > 1 for one in event.mentions
    }  # fmt: skip
    lines: dict[str, list[Line]] = defaultdict(list)
    for line in view.lines.all:
        lines[line.passage.source].append(line)
    return [
        deed
        for reading in view.readings
        for deed in _of_text(lines.get(reading.source.id, []), reading.propositions, reading.times, parties, joined)
    ]


def held_together(deeds: Iterable[Deed], keys_of: Callable[[Deed], Iterable[str]]) -> Iterator[list[Deed]]:
    """The deeds of several texts that have a key in common, a list a key."""
    found: dict[str, list[Deed]] = defaultdict(list)
    for deed in deeds:
        for key in dict.fromkeys(keys_of(deed)):
            found[key].append(deed)
    for _, some in sorted(found.items()):
        if len({one.source for one in some}) > 1:
            yield some[:MOST]


def _of_text(
    lines: list[Line], propositions: Iterable[Proposition], times: Iterable[Time], parties: Parties,
    joined: Mapping[tuple[str, int], str],
) -> Iterator[Deed]:  # fmt: skip
    ordered = sorted(propositions, key=lambda one: one.passage.start)
    told = _times_of({one.clause for one in ordered}, times)
    waiting = iter(lines)
    line = next(waiting, None)
    for one in ordered:
        while line is not None and line.passage.end <= one.passage.start:
            line = next(waiting, None)
        if line is None:
            return
        if line.heading or not line.passage.covers(one.passage) or line.passage.text.rstrip().endswith("?"):
            continue
        keys = tuple(_keys(one, joined))
        terms: dict[str, tuple[Term, ...]] = {}
        for argument in one.arguments:
            terms[argument.role] = (*terms.get(argument.role, ()), Term(argument, parties))
        if keys and terms:
            yield Deed(one, line, tuple(told.get(one.clause, ())), terms, keys)


def _times_of(clauses: Iterable[Passage], times: Iterable[Time]) -> Mapping[Passage, list[Time]]:
    """The times told in each clause, a time with the shortest clause round it."""
    found: dict[Passage, list[Time]] = defaultdict(list)
    ordered = sorted(clauses, key=lambda clause: clause.start)
    starts = [clause.start for clause in ordered]
    for time in times:
        if time.type in ("DATE", "TIME"):
            last = bisect_right(starts, time.passage.start)
            round_it = [clause for clause in ordered[max(0, last - MOST) : last] if clause.covers(time.passage)]
            if round_it:
                found[min(round_it, key=lambda clause: clause.end - clause.start)].append(time)
    return found


def _keys(one: Proposition, joined: Mapping[tuple[str, int], str]) -> Iterator[str]:
    event = joined.get((one.passage.source, one.passage.start))
    if event is not None:
        yield event
    if one.lemma not in EMPTY and one.lemma not in assertion_words("negation", "auxiliaries"):
        yield alike(spelling(kin(one.lemma)))
