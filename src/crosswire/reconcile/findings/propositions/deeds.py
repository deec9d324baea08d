"""This file knows the propositions of a story as they are held against each other: what is told, of whom, on which days, how real."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from crosswire.model.article import Reading
from crosswire.model.mention import Argument, Proposition, Time
from crosswire.model.passage import Passage
from crosswire.model.record import RecordEvent
from crosswire.reconcile.findings.clauses import UNREAL
from crosswire.reconcile.findings.clauses.lines import Line
from crosswire.reconcile.findings.clauses.view import View
from crosswire.reconcile.findings.parties import Parties
from crosswire.reconcile.findings.propositions.terms import Around, Relation, Term, Terms, relation_of
from crosswire.reconcile.frames import alike
from crosswire.vocabulary.assertion_words import assertion_words
from crosswire.vocabulary.kinship import kin
from crosswire.vocabulary.opposite_words import Opposite, opposite_verbs, opposites
from crosswire.vocabulary.rarity import TELLING, rarity
from crosswire.vocabulary.stage_words import stage_words
from crosswire.wording import spelling

CORE = ("subject", "object")
CLOSE = 4
"""Letters before a clause within which a word that foretells belongs to it: "is | to be signed"."""
MOST = 24
"""Tellings of one act that are held against each other, the first of the story."""
DONE = frozenset({"happened", "ongoing"})
TELLING_ROLES = ("object", "subject")
"""The roles by whose word such a verb is known, the first that there is."""
SMALL = frozenset({"the", "a", "an"})


NOTHING = Around()
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
    published: str = ""
    like: tuple[Deed, ...] = ()
    """The other deeds of its verb that its text tells."""

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
        return self.proposition.status in DONE and not self.is_ahead

    @property
    def is_undone(self) -> bool:
        """Whether it is told as not so: by its own words, or by whoever denies it; what is refused or prevented is another matter."""
        status = self.proposition.status
        nobody = any(term.is_nobody for terms in self.terms.values() for term in terms)
        return status == "denied" or (status == "negated" and (self.proposition.negated or nobody))

    @property
    def is_ahead(self) -> bool:
        """Whether all its days are behind that of its text, so that a plain present foretells: "takes effect on Friday"."""
        return bool(self.days) and self.published != "" and all(first > self.published for first, _ in self.days)

    @cached_property
    def is_coming(self) -> bool:
        """Whether it is foretold: what is asked for or wished is planned by somebody, and not to come."""
        if self.proposition.status != "planned":
            return self.proposition.status in DONE and self.is_ahead
        foretelling = stage_words("coming") | stage_words("reported") | {"ll"}
        before_to = stage_words("leading") | stage_words("passive")
        forms = [word.form for word in self.line.words if self._starts - CLOSE <= word.start < self._ends]
        pairs = zip(forms, (*forms[1:], ""), strict=True)
        return any(
            (one in foretelling and after not in UNREAL) or (after == "to" and one in before_to) for one, after in pairs
        )

    @cached_property
    def alone(self) -> bool:
        """Whether its text tells no other deed of its verb that may be done to the same."""
        return all(self._is_of_another(other) for other in self.like)

    def _is_of_another(self, other: Deed) -> bool:
        mine, theirs = self.terms.get("object", ()), other.terms.get("object", ())
        if any(term.is_pronoun for term in (*mine, *theirs)):
            return False
        parted = bool(mine and theirs) and {term.head for term in mine}.isdisjoint(term.head for term in theirs)
        return parted or self.relation("object", other) in ("unlike", "other")

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The words of its clause, as compared."""
        return tuple(word.form for word in self.line.words if self._starts <= word.start < self._ends)

    @property
    def _starts(self) -> int:
        return self.proposition.clause.start - self.passage.start

    @property
    def _ends(self) -> int:
        return self.proposition.clause.end - self.passage.start

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
        if not mine or not theirs:
            return None
        if self._narrows(role, other) or other._narrows(role, self):
            return "unlike"
        return relation_of(mine, theirs)

    def _narrows(self, role: str, other: Deed) -> bool:
        """Whether a phrase here holds a preposition behind which the other's verb has another word: "leads the inquiry | into bribes"."""
        forms = {form for term in self.terms[role] for form in term.forms}
        heads = set(map(alike, forms))
        return any(
            behind in forms and not any(heads & set(map(alike, term.forms)) - SMALL for term in terms)
            for behind, terms in other.terms.items() if behind not in CORE and behind != role
        )  # fmt: skip

    @property
    def thing(self) -> tuple[Term, ...]:
        """What it befalls: its object, or the subject of a verb without one; of an act that a noun names the noun is the thing."""
        return self.terms.get("object") or self.terms.get("subject", ())

    @cached_property
    def opposites(self) -> tuple[Opposite, ...]:
        """What its verb may be the opposite of, or the state it tells: "closed" the border, the border "was closed"."""
        states = [term.argument.head.text for term in self.terms.get("complement", ())]
        told = (
            word for form in (self.proposition.passage.text, *states) for word in opposites().get(form.casefold(), ())
        )
        lemma = self.proposition.lemma
        verbs = (
            word
            for verb in (lemma, *(f"{lemma} {state}" for state in states))
            for word in opposite_verbs().get(verb, ())
        )
        return (*verbs, *(word for word in told if word.state and not word.behind))

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
        for deed in _of_text(lines.get(reading.source.id, []), reading, parties, joined)
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
    lines: list[Line], reading: Reading, parties: Parties, joined: Mapping[tuple[str, int], str]
) -> Iterator[Deed]:
    published = reading.source.published.value[:10] if reading.source.published is not None else ""
    ordered = sorted(reading.propositions, key=lambda one: one.passage.start)
    told = _times_of({one.clause for one in ordered}, reading.times)
    found = []
    for one, line in _in_lines(ordered, lines):
        terms: dict[str, tuple[Term, ...]] = {}
        for argument in one.arguments:
            around = _around(argument, line, parties)
            terms[argument.role] = (*terms.get(argument.role, ()), Term(argument, parties, around))
        keys = tuple(_keys(one, terms, joined))
        if keys and (terms or one.carried):
            found.append(Deed(one, line, tuple(told.get(one.clause, ())), terms, keys, published))
    by_verb: dict[str, list[Deed]] = defaultdict(list)
    for deed in found:
        by_verb[deed.keys[-1]].append(deed)
    return (
        replace(deed, like=tuple(one for one in by_verb[deed.keys[-1]][:MOST] if one is not deed)) for deed in found
    )


def _in_lines(ordered: Iterable[Proposition], lines: Iterable[Line]) -> Iterator[tuple[Proposition, Line]]:
    """Each proposition with the sentence it stands in; none of headings and questions."""
    waiting = iter(lines)
    line = next(waiting, None)
    for one in ordered:
        while line is not None and line.passage.end <= one.passage.start:
            line = next(waiting, None)
        if line is None:
            return
        if line.passage.covers(one.passage) and not line.heading and not line.passage.text.rstrip().endswith("?"):
            yield one, line


def _around(argument: Argument, line: Line, parties: Parties) -> Around:
    """What a pronoun may stand for; of another word nothing is asked."""
    if rarity(argument.head.text.casefold()) >= TELLING:
        return NOTHING
    before = line.before if line.before is not None and line.before.passage.source == line.passage.source else line
    named = parties.named(line.passage.source, before.passage.start, argument.head.start)
    own = (alike(word.form) for word in line.words if word.start < argument.head.start - line.passage.start)
    return Around(frozenset({*before.alike, *own}), frozenset(actor for _, actor in named))


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


def _keys(one: Proposition, terms: Terms, joined: Mapping[tuple[str, int], str]) -> Iterator[str]:
    event = joined.get((one.passage.source, one.passage.start))
    if event is not None:
        yield event
    if one.lemma in EMPTY:
        thing = next((term for role in TELLING_ROLES for term in terms.get(role, ())), None)
        if thing is not None and thing.head and not (thing.is_name or thing.is_pronoun):
            yield f"{one.lemma} {thing.head}"
    elif one.lemma not in assertion_words("negation", "auxiliaries"):
        verb, *belonging = one.lemma.split(" ")
        yield " ".join((alike(spelling(kin(verb))), *belonging))
