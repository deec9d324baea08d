"""This file knows the propositions of a story as they are held against each other: what is told, of whom, on which days, how real."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, cached_property
from itertools import product

from crosswire.model.mention import Proposition, Span, Time
from crosswire.model.passage import Passage
from crosswire.reconcile.findings.clauses import UNREAL
from crosswire.reconcile.findings.clauses.lines import Line
from crosswire.reconcile.findings.parties import Parties
from crosswire.reconcile.findings.propositions.one_word import known_as
from crosswire.reconcile.findings.propositions.terms import Relation, Term, Terms, relation_of
from crosswire.vocabulary.assertion_words import assertion_words
from crosswire.vocabulary.event_words import event_words
from crosswire.vocabulary.kinship import kin
from crosswire.vocabulary.opposite_words import Opposite, opposite_verbs, opposites
from crosswire.vocabulary.stage_words import stage_words
from crosswire.wording import spelling

CORE = ("subject", "object")
CLOSE = 4
"""Letters before a clause within which a word that foretells belongs to it: "is | to be signed"."""
DONE = frozenset({"happened", "ongoing"})
SMALL = frozenset({"the", "a", "an"})


RELATIVE = frozenset({"which", "who", "whose", "whom", "where"})
EMPTY = frozenset(
    {"be", "have", "do", "make", "take", "get", "go", "come", "say", "tell", "give", "want", "know", "see", "think"}
)
"""Verbs that tell of too many things to say which act is meant."""


@dataclass(frozen=True)
class Deed:
    """A proposition of a text with its sentence and the times of its own clause; `by_key` are those of its text by verb.

    `span` are the first and last day of a noun's act, where its clause tells none; `meant` is what "the attack" points back at.
    """

    proposition: Proposition
    line: Line
    times: tuple[Time, ...]
    parties: Parties
    published: str = ""
    event: str | None = None
    span: tuple[str, str] | None = None
    meant: Deed | None = None
    opponents: Opponents | None = field(default=None, compare=False, repr=False)
    by_key: Mapping[str, list[Deed]] = field(default_factory=dict, compare=False, repr=False)

    @cached_property
    def terms(self) -> Terms:
        """What stands in its roles."""
        found: dict[str, tuple[Term, ...]] = {}
        for argument in self.proposition.arguments:
            words, bearer = _cut(self.line, argument.at), _cut(self.line, argument.head)
            term = Term(words, bearer, self.parties, self.line)
            found[argument.role] = (*found.get(argument.role, ()), term)
        if self.meant is not None:
            found["object"] = self.meant.terms["object"]
        return found

    @cached_property
    def key(self) -> str | None:
        """The verb by which the like of it is found, papers' words for one act as one; None where it says nothing.

        A verb that tells of too many things is known by the word in its object or subject.
        """
        if self.meant is not None:
            return self.meant.key
        lemma = self.proposition.lemma
        if lemma in EMPTY:
            thing = next((term for role in CORE[::-1] for term in self.terms.get(role, ())), None)
            known = thing is not None and thing.head and not (thing.is_name or thing.is_pronoun)
            return f"{lemma} {thing.head}" if thing is not None and known else None
        if lemma in assertion_words("negation", "auxiliaries"):
            return None
        verb, *belonging = lemma.split(" ")
        return " ".join((known_as(spelling(kin(verb))), *belonging))

    def has_key_of(self, other: Deed) -> bool:
        """Whether both have a key, and the same."""
        return self.key is not None and self.key == other.key

    @property
    def passage(self) -> Passage:
        """The sentence."""
        return self.line.passage

    @cached_property
    def verb(self) -> Passage:
        """The word that tells it, as printed."""
        return _cut(self.line, self.proposition.at)

    @cached_property
    def clause(self) -> Passage:
        """The words of its clause."""
        return _cut(self.line, self.proposition.clause)

    @property
    def source(self) -> str:
        """The id of its text."""
        return self.line.passage.source

    @property
    def is_pointing(self) -> bool:
        """Whether a noun names it, done or told of elsewhere: "blamed the army for the raid", "since the raid"."""
        carried = self.proposition.carried
        return carried is not None and carried in _laying()

    @property
    def is_laid_to(self) -> bool:
        """Whether somebody is said to have done it: as told, or as alleged."""
        return "subject" in self.terms and (self.is_done or self.proposition.status == "alleged")

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

    @property
    def is_by_pronoun(self) -> bool:
        """Whether a pronoun stands where it would say who or what."""
        return any(term.is_pronoun for role in CORE for term in self.terms.get(role, ()))

    @cached_property
    def alone(self) -> bool:
        """Whether its text tells no other deed of its verb that may be done to the same."""
        return all(self._is_of_another(other) for other in self.by_key.get(self.key or "", ()) if other is not self)

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

    @cached_property
    def own_forms(self) -> tuple[str, ...]:
        """The same without what a relative clause between commas tells: "the Front, which has held the hills since May, will stay"."""
        text, found, aside = self.passage.text, list[str](), False
        before = self._starts
        for word in self.line.words:
            if self._starts <= word.start < self._ends:
                if "," in text[before : word.start]:
                    aside = not aside and word.form in RELATIVE
                if not aside:
                    found.append(word.form)
                before = word.start
        return tuple(found)

    @property
    def _starts(self) -> int:
        return self.clause.start - self.passage.start

    @property
    def _ends(self) -> int:
        return self.clause.end - self.passage.start

    @cached_property
    def days(self) -> frozenset[tuple[str, str]]:
        """The days told in the clause, each by its first and last day."""
        own = frozenset(
            ((time.earliest or "")[:10], (time.latest or "")[:10])
            for time in self.times
            if time.earliest and time.latest
        )
        if own or self.span is not None:
            return own or frozenset({self.span} if self.span is not None else ())
        return self.meant.days if self.meant is not None else own

    @property
    def is_old(self) -> bool:
        """Whether it tells days, all of an earlier year than its text; where nobody knows when that appeared, whole years."""
        if not self.published:
            return bool(self.days) and all(a.endswith("-01-01") and b.endswith("-12-31") for a, b in self.days)
        return bool(self.days) and all(last[:4] < self.published[:4] for _, last in self.days)

    def relation(self, role: str, other: Deed) -> Relation | None:
        """What stands in a role of both; None where one of them has nothing there."""
        mine, theirs = self.terms.get(role), other.terms.get(role)
        if not mine or not theirs:
            return None
        if self._narrows(role, other) or other._narrows(role, self):
            return "unlike"
        return relation_of(mine, theirs)

    def is_of_the_other_side(self, other: Deed) -> bool:
        """Whether its doer and the other's are two: by what they are called, or since a text tells what one did to the other."""
        relation = self.relation("subject", other)
        if relation != "unknown":
            return relation == "other"
        mine, theirs = self.terms["subject"], other.terms["subject"]
        return all(self.are_opponents(one.whom, two.whom) for one in mine for two in theirs)

    def are_opponents(self, one: str, other: str) -> bool:
        """Whether some text of the story tells that the one did something to the other."""
        return self.opponents is not None and frozenset({one, other}) in self.opponents.told

    def told_sides(self) -> Iterator[frozenset[str]]:
        """Those who stand on either end of it, if they are two."""
        doers, things = self.terms.get("subject", ()), self.terms.get("object", ())
        for one, two in product(doers, things):
            if one.is_known and two.is_known and one.whom != two.whom:
                yield frozenset({one.whom, two.whom})

    def _narrows(self, role: str, other: Deed) -> bool:
        """Whether a phrase here holds a preposition behind which the other's verb has another word: "leads the inquiry | into bribes".

        A name and a noun may be of one thing: "off Velm", "off both ports".
        """
        forms = {form for term in self.terms[role] for form in term.forms}
        named = any(term.names for term in self.terms[role])
        told = set(map(known_as, forms))
        return any(
            behind in forms and not any(told & set(map(known_as, term.forms)) - SMALL or bool(term.names) != named for term in terms)
            for behind, terms in other.terms.items() if behind not in CORE and behind != role
        )  # fmt: skip

    @property
    def thing(self) -> tuple[Term, ...]:
        """What it befalls: its object, or the subject of a verb without one; of an act that a noun names the noun is the thing."""
        return self.terms.get("object") or self.terms.get("subject", ())

    @cached_property
    def opposites(self) -> tuple[Opposite, ...]:
        """What its verb may be the opposite of, or the state it tells: "closed" the border, the border "was closed"."""
        states = [term.bearer.text for term in self.terms.get("complement", ())]
        told = (word for form in (self.verb.text, *states) for word in opposites().get(form.casefold(), ()))
        lemma = self.proposition.lemma
        verbs = (
            word
            for verb in (lemma, *(f"{lemma} {state}" for state in states))
            for word in opposite_verbs().get(verb, ())
        )
        return (*verbs, *(word for word in told if word.state and not word.behind))

    def knows(self, role: str) -> bool:
        """Whether a term in a role says which one is meant; "its guns" does where its doer is known."""
        owned = role != "subject" and any(term.is_known for term in self.terms.get("subject", ()))
        return any(term.is_known or (owned and term.is_owned) for term in self.terms.get(role, ()))


class Opponents:
    """Those of whom a text of a story tells that the one did something to the other; read when first asked for."""

    def __init__(self) -> None:
        """Nothing is told yet."""
        self.deeds: Sequence[Deed] = ()

    @cached_property
    def told(self) -> frozenset[frozenset[str]]:
        """Each two, by what they mean: an actor, or the word for them."""
        return frozenset(two for deed in self.deeds for two in deed.told_sides())


@cache
def _laying() -> frozenset[str]:
    """The verbs by which a noun's act is laid to somebody, and the empty one of a noun alone."""
    kinds = ("blaming", "laying", "taking", "denying")
    return frozenset({"", "be"}).union(*(event_words("ascribing", kind) for kind in kinds))


def _cut(line: Line, span: Span) -> Passage:
    start, end = span
    offset = line.passage.start
    return Passage(line.passage.source, start, end, line.passage.text[start - offset : end - offset])
