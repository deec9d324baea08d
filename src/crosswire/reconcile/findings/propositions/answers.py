"""This file knows what a proposition answers to the questions that are asked of every story: did it arrive, who holds it, is it open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import dropwhile, takewhile

from crosswire.model.passage import Passage
from crosswire.reconcile.findings.propositions.deeds import Deed
from crosswire.reconcile.findings.propositions.one_word import known_as
from crosswire.reconcile.findings.propositions.terms import Term
from crosswire.vocabulary.entailments import Question, Slot, questions, ways
from crosswire.vocabulary.inflection import past_forms
from crosswire.vocabulary.rarity import TELLING, rarity
from crosswire.wording import words

PAST = frozenset({"was", "were", "had"})
NOW = frozenset({"is", "are", "has", "have"})
FORETELLING = frozenset({"will", "would", "wo", "ll"})
FAR = 60
"""Letters between who is told of and the verb, beyond which he is not printed with it."""
DENYING = frozenset({"no", "not", "never", "nobody", "neither", "nor", "n't"})
NEAR = 4
"""Words behind a verb among which its particle stands."""
BINDING = frozenset(
    {"if", "unless", "until", "till", "once", "when", "whenever", "whether", "after", "before", "provided", "as"}
)
"""Words before a clause that make it a condition or a time of another."""
WEIGHING = frozenset({"in", "of", "for", "about", "on", "at", "by", "to", "against", "towards"})
"""Words before a form in "-ing" by which a thing is only spoken of: "the idea of | going"."""
OPENING = PAST | NOW | FORETELLING | {
    "be", "been", "being", "not", "never", "no", "still", "also", "did", "does", "do", "n't", "to",
}  # fmt: skip
"""Words before a verb that belong to it."""


@dataclass(frozen=True)
class Bound:
    """Who and what stand in the slots of a way, which roles they take, and where the last of them ends."""

    who: tuple[Term, ...]
    what: tuple[Term, ...]
    roles: frozenset[str]
    who_roles: frozenset[str]
    end: int


@dataclass(frozen=True)
class Answer:
    """What a deed answers to a question: yes or no, by a state or by an act, of whom and about what."""

    deed: Deed
    question: Question
    yes: bool
    state: bool
    bound: Bound
    words: frozenset[str] = frozenset()

    @property
    def who(self) -> tuple[Term, ...]:
        """Of whom it is told."""
        return self.bound.who

    @property
    def what(self) -> tuple[Term, ...]:
        """About what; empty where that goes untold."""
        return self.bound.what

    @property
    def keys(self) -> frozenset[tuple[str, str]]:
        """By what it is found: the question with each who, or with each thing of which there is one who."""
        terms = [*(self.what if self.question.sole or self.question.mutual else ()), *self.who]
        return frozenset((self.question.name, key) for term in terms for key in (term.whom, term.head))

    @property
    def beside(self) -> Mapping[str, tuple[Term, ...]]:
        """What stands in the other roles."""
        return {role: terms for role, terms in self.deed.terms.items() if role not in self.bound.roles}

    def names_but(self, other: Answer) -> frozenset[str]:
        """The words of its roles that are printed as names, but for who it is where each answer may name another."""
        left_out = set(self.bound.who_roles) if self.question.sole and self.yes and other.yes else set()
        told = (terms for role, terms in self.deed.terms.items() if role not in left_out)
        return frozenset(name for terms in told for term in terms for name in term.names)

    @cached_property
    def told(self) -> Passage:
        """The words from the verb, with those before it that belong to it, to the end of what stands behind; of a denial, and
        where another is told to have it, from who is told of.
        """
        start, offset = self.deed.verb.start, self.deed.passage.start
        if self.question.sole or self.deed.proposition.status in ("negated", "denied"):
            told = [term.passage.start for term in self.deed.terms.get("subject", ()) or self.who]
            denying = [offset + word.start for word in self.deed.line.words if word.form in DENYING]
            start = min((at for at in (*told, *denying) if start - FAR < at < start), default=start)
        end = max(self.bound.end, self._particle_ends)
        for word in reversed([word for word in self.deed.line.words if word.start < start - offset]):
            if word.form not in OPENING:
                break
            start = offset + word.start
        return Passage(self.deed.source, start, end, self.deed.passage.text[start - offset : end - offset])

    @property
    def _particle_ends(self) -> int:
        """Where the word ends that belongs to the verb: "turned it down"."""
        behind, offset = self.deed.proposition.lemma.split(" ")[1:], self.deed.passage.start
        after = [word for word in self.deed.line.words if word.start >= self.deed.verb.end - offset][:NEAR]
        return max((offset + word.start + len(word.form) for word in after if word.form in behind), default=0)

    @property
    def is_foretold(self) -> bool:
        """Whether it is told of what is to come."""
        return self.deed.is_coming or (self.deed.proposition.negated and not FORETELLING.isdisjoint(self.deed.forms))

    @property
    def is_present(self) -> bool:
        """Whether it is told as it is now."""
        forms = [word.form for word in words(self.told.text)]
        if not PAST.isdisjoint(forms):
            return False
        verb, text = self.deed.proposition.lemma.split(" ")[0], self.deed.verb.text.casefold()
        return text == verb or text not in past_forms(verb) or not NOW.isdisjoint(forms)


def answers_of(deed: Deed) -> Iterator[Answer]:
    """The answers that a deed gives; none where it is neither told as done, nor as not done, nor foretold."""
    found = ways().get(deed.proposition.lemma, ())
    undone = deed.is_undone or deed.proposition.status == "negated" or _is_of_the_contrary(deed)
    if not found or not (undone or deed.is_done or deed.is_coming) or _is_bound(deed):
        return
    for way in found:
        denied = undone and not way.denies
        if (way.exact or not denied) and way.told.issubset(deed.line.forms):
            bound = _bound(deed, way.slots)
            if bound is not None:
                state = way.state or _is_going_on(deed)
                yield Answer(deed, questions()[way.question], way.yes != denied, state, bound, way.told)


def _is_bound(deed: Deed) -> bool:
    """Whether the word before its clause makes it a condition or a time of another: "once | the prisoners are freed"."""
    start = deed.clause.start - deed.passage.start
    before = [word.form for word in deed.line.words if word.start < start]
    return bool(before) and before[-1] in (BINDING | WEIGHING if deed.verb.text.endswith("ing") else BINDING)


def _is_of_the_contrary(deed: Deed) -> bool:
    """Whether the state is denied, and not the verb: "pleaded not guilty"."""
    return any(term.forms[:1] == ("not",) for term in deed.terms.get("complement", ()))


def _is_going_on(deed: Deed) -> bool:
    """Whether an act is told as a state: "is being held", "is closed"."""
    before = words(deed.passage.text[: deed.verb.start - deed.passage.start])
    passive = bool(before) and before[-1].form in ("is", "are") and not deed.verb.text.endswith("ing")
    return deed.proposition.status == "ongoing" or passive


def _bound(deed: Deed, slots: Sequence[Slot]) -> Bound | None:
    """What stands in the slots; None where one is empty, nobody is told, or an object stands beside them."""
    bound: dict[str, list[Term]] = {"who": [], "what": [], "": []}
    taken, held, ends = set[str](), set[str](), [deed.verb.end]
    for slot in slots:
        role = next((role for role in deed.terms if role in slot.roles), "")
        met = [term for term in deed.terms.get(role, ()) if not slot.heads or term.head in _known(slot.heads)]
        if not met and not slot.optional:
            return None
        if met:
            taken.add(role)
            if slot.bound == "who":
                held.add(role)
            ends += [term.passage.end for term in met if term.passage.start > deed.verb.start]
            bound[slot.bound] += [inner for term in met for inner in (_within(term) if slot.within else (term,))]
    if not bound["who"] or "object" in deed.terms.keys() - taken:
        return None
    return Bound(tuple(bound["who"]), tuple(bound["what"]), frozenset(taken), frozenset(held), max(ends))


@cache
def _known(heads: frozenset[str]) -> frozenset[str]:
    return frozenset(map(known_as, heads))


def _within(term: Term) -> Iterator[Term]:
    """Who is named beside the head of a phrase: the noun that stands next behind it, else the last before it."""
    found = words(term.passage.text)
    head = next((at for at, word in enumerate(found) if known_as(word.form) == term.head), len(found))
    behind = dropwhile(lambda word: rarity(word.form) < TELLING, found[head + 1 :])
    chunk = list(takewhile(lambda word: rarity(word.form) >= TELLING, behind))
    before = [word for word in found[:head] if rarity(word.form) >= TELLING]
    for word in (chunk or before)[-1:]:
        start, end = word.start, word.start + len(word.form)
        bearer = Passage(
            term.passage.source, term.passage.start + start, term.passage.start + end, term.passage.text[start:end]
        )
        yield Term(term.passage, bearer, term.parties, term.line)
