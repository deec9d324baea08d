"""This file knows whether what stands in a role of two propositions is one person or thing, another, or not known to be either."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from typing import Literal, get_args

from crosswire.model.passage import Passage
from crosswire.reconcile.findings.clauses.lines import Line
from crosswire.reconcile.findings.clauses.placed import is_wide
from crosswire.reconcile.findings.parties import Parties
from crosswire.reconcile.findings.propositions.one_word import known_as
from crosswire.reconcile.frames import is_of_time
from crosswire.vocabulary.alike_words import frame_words
from crosswire.vocabulary.rarity import STEM, TELLING, frequency, rarity
from crosswire.wording import words

Relation = Literal["same", "near", "number", "unknown", "unlike", "other"]
"""Of two terms: one thing; two that speak for one party; so many of a thing and so many others; not known; one noun that is
narrowed in two ways; two things."""
FORCES = ("state forces", "irregular forces")
OWNING = frozenset({"its", "their", "his", "her", "our", "my"})
BACK = 3
"""Sentences back to the last of which a pronoun may point at somebody."""
NOBODY = frozenset({"nobody", "none", "nothing"})


@dataclass(frozen=True)
class Term:
    """What stands in a role, with the actors that are named in its words."""

    passage: Passage
    bearer: Passage
    parties: Parties
    line: Line

    @cached_property
    def forms(self) -> tuple[str, ...]:
        """The words of the phrase, as compared."""
        return tuple(word.form for word in words(self.passage.text))

    @cached_property
    def head(self) -> str:
        """The word that bears the phrase, words told in turn as one."""
        found = words(self.bearer.text)
        return known_as(found[-1].form) if found else ""

    @cached_property
    def noun(self) -> str:
        """The same in the words of the text, inflected forms as one."""
        return self.bearer.text.casefold()[:STEM]

    @cached_property
    def _named(self) -> tuple[frozenset[str], frozenset[str]]:
        """The actors that the head means, and those that are named beside it: "Norland's army", "the army of Norland"."""
        passage, head = self.passage, self.bearer
        meant: set[str] = set()
        beside: set[str] = set()
        for end, actor in self.parties.named(passage.source, passage.start, passage.end):
            (meant if end >= head.end else beside).add(actor)
        starts = {actor for _, actor in self.parties.named(passage.source, passage.start, head.end)}
        return frozenset(meant & starts), frozenset(beside | (meant - starts))

    @property
    def actors(self) -> frozenset[str]:
        """Whom the head means."""
        return self._named[0]

    @cached_property
    def owners(self) -> frozenset[str]:
        """The parties of those named beside it; whose "its" is, is only read, so that it counts where he is named before in the sentence."""
        source, first = self.passage.source, self.passage.text.split(" ", 1)[0]
        start = self.passage.start + (len(first) if self.is_owned else 0)
        named = {actor for _, actor in self.parties.named(source, start, self.passage.end)}
        if self.is_owned:
            opening = self.line.passage.start
            named |= {actor for _, actor in self.parties.named(source, opening, self.passage.start)}
        return frozenset(map(self.parties.of, self._named[1] & named))

    @property
    def is_owned(self) -> bool:
        """Whether "its", "his" or the like stands before it."""
        return self.forms[:1] != () and self.forms[0] in OWNING

    @cached_property
    def is_name(self) -> bool:
        """Whether the head is printed as a name; in a sentence of capitals no letter tells, nor does the first of a word that English has."""
        if self.actors or not self.bearer.text[:1].isupper() or self._is_shouted:
            return bool(self.actors)
        form = self.bearer.text.casefold()
        return self.bearer.start > self.line.passage.start or not (frequency(form) or frequency(form.removesuffix("s")))

    @cached_property
    def _is_shouted(self) -> bool:
        return self.line.passage.text.isupper()

    @cached_property
    def beside(self) -> frozenset[str]:
        """The telling words of the phrase but for its head and those that rank it."""
        return frozenset(
            known_as(form) for form in self.forms
            if rarity(form) >= TELLING and not form[0].isdigit() and not is_of_time(form) and known_as(form) != self.head
            and form not in frame_words("ranking")
        )  # fmt: skip

    @cached_property
    def names(self) -> frozenset[str]:
        """The words of the phrase printed with a capital, but for one that opens it."""
        text = self.passage.text
        return frozenset(
            known_as(word.form) for word in words(text)
            if text[word.start].isupper() and (word.start or self.is_name) and rarity(word.form) >= TELLING
            and not self._is_shouted
        )  # fmt: skip

    @cached_property
    def ranks(self) -> frozenset[str]:
        """The words in it for one of several of a kind: "the first draft", "the next round"."""
        return frame_words("ranking") & frozenset(self.forms)

    @property
    def standing_in(self) -> frozenset[str]:
        """The words in it that make another person of who holds an office: "the deputy chief"."""
        return frame_words("standing in") & frozenset(self.forms)

    @cached_property
    def numbers(self) -> frozenset[str]:
        """The numbers that count the head, in digits."""
        before = self.bearer.end - self.passage.start
        told = (word for word in words(self.passage.text) if word.start < before)
        return frozenset(word.form for word in told if word.form[0].isdigit())

    @property
    def _stands_alone(self) -> bool:
        """Whether it is one noun without an article, as "Parliament" that opens a sentence: of its kind there is one."""
        text = self.passage.text
        return text[:1].isupper() and text == self.bearer.text and not text.endswith("s") and not self._is_shouted

    @cached_property
    def is_known(self) -> bool:
        """Whether it says which one is meant, by a name or by "the" or an owner before a telling word; a pronoun says it elsewhere."""
        if self.is_name or self._stands_alone:
            return rarity(self.forms[-1]) >= TELLING if len(self.forms) == 1 else True
        if not self.head or rarity(words(self.bearer.text)[-1].form) < TELLING:
            return False
        return bool(self.owners) or not (frame_words("singling") - OWNING).isdisjoint(self.forms)

    @cached_property
    def whom(self) -> str:
        """Whom or what it means: the actor, where there is one, else the word that bears it."""
        return min(self.actors, default=self.head)

    @property
    def bodies(self) -> frozenset[str]:
        """The actors it means or is of."""
        return self.actors | self._named[1]

    @property
    def is_told(self) -> bool:
        """Whether it says which one is meant, or is the pronoun of a person who is named elsewhere in the text."""
        return self.is_known or any(self.parties.kind(actor) == "person" for actor in self.actors)

    @property
    def is_wide(self) -> bool:
        """Whether it is the name of a country, a region or the like, in which another place may lie."""
        return is_wide(self.passage.text)

    @property
    def is_pronoun(self) -> bool:
        """Whether it is a word for somebody who is not known."""
        return not self.actors and rarity(self.bearer.text.casefold()) < TELLING

    @property
    def is_nobody(self) -> bool:
        """Whether it is told of nobody, or of none of a kind: "no shots"."""
        return bool(self.forms) and (self.forms[0] == "no" or self.bearer.text.casefold() in NOBODY)

    def denies(self, other: Term) -> bool:
        """Whether it is told of nobody at all, or of none of the other's kind."""
        return self.is_nobody and (len(self.forms) == 1 or self.head == other.head)

    @cached_property
    def actors_near(self) -> frozenset[str]:
        """The actors of the sentences before it and of its own, up to it, which a pronoun may stand for."""
        opening = self.line
        for _ in range(BACK):
            opening = opening.before or opening
        return frozenset(
            actor for _, actor in self.parties.named(self.passage.source, opening.passage.start, self.bearer.start)
        )

    @cached_property
    def words_near(self) -> frozenset[str]:
        """The telling words of the sentence before it and of its own, up to it, one of which an "it" stands for."""
        own = (
            known_as(word.form) for word in self.line.words if word.start < self.bearer.start - self.line.passage.start
        )
        before = self.line.before.forms if self.line.before is not None else ()
        return frozenset({*map(known_as, before), *own})

    def may_be(self, other: Term) -> bool:
        """Whether both may mean one actor: the same is named, or a pronoun stands near the name."""
        mine = self.actors or (self.actors_near if self.is_pronoun else frozenset())
        theirs = other.actors or (other.actors_near if other.is_pronoun else frozenset())
        return bool(mine & theirs) and bool(self.actors or other.actors)

    @property
    def force(self) -> str | None:
        """Which sort of armed force it is, if a word tells."""
        return _force(self.head)

    def relation(self, other: Term) -> Relation:
        """What the two have to do with each other."""
        if self.actors and other.actors:
            return self._of_actors(other)
        if self._is_owner_in(other) or other._is_owner_in(self):
            return "other"
        if self.is_pronoun or other.is_pronoun:
            return "same" if self._stands_for(other) or other._stands_for(self) else "unknown"
        if self.force and other.force and self.force != other.force:
            return "other"
        if self.is_name and other.is_name:
            return "same" if self.head == other.head or self.names & other.names else "other"
        if self.owners and other.owners and not (self.owners & other.owners or self.names & other.names):
            return "other"
        if self.head != other.head:
            return "same" if self._describes(other) or other._describes(self) else "unknown"
        return self._of_one_noun(other)

    def _describes(self, other: Term) -> bool:
        """Whether its noun stands before the other's name: "the cutter", "the cutter Grey Heron"."""
        return other.is_name and not self.is_name and self.head in map(known_as, other.forms[:-1])

    @property
    def _is_led(self) -> bool:
        """Whether a person is named beside its head: a general's troops may be the country's."""
        return any(self.parties.kind(actor) == "person" for actor in self._named[1])

    def _is_owner_in(self, other: Term) -> bool:
        """Whether it is a person, and the other somebody of his: nobody is his own deputy."""
        persons = {actor for actor in self.actors if self.parties.kind(actor) == "person"}
        return bool(persons & other._named[1]) or (bool(persons) and not other.is_name and self.head in other.beside)

    def _stands_for(self, other: Term) -> bool:
        """Whether it is an "it" beside the very word that the other says it with."""
        return self.head == "it" and not other.actors and other.head in self.words_near

    def _of_actors(self, other: Term) -> Relation:
        if self.actors & other.actors:
            return "same"
        mine, theirs = (frozenset(map(self.parties.of, term.actors)) for term in (self, other))
        return "near" if mine & theirs or self.names & other.names else "other"

    def _of_one_noun(self, other: Term) -> Relation:
        if self.numbers and other.numbers and self.numbers.isdisjoint(other.numbers):
            return "number"
        if self.names and other.names and self.names.isdisjoint(other.names):
            return "unknown" if self._is_led != other._is_led else "other"
        if self.ranks != other.ranks or self.standing_in != other.standing_in:
            return "unlike"
        if self.noun != other.noun and self.beside != other.beside and not (self.beside and other.beside):
            return "unlike"  # a summit, and a meeting of finance ministers
        if self.beside <= other.beside or self.beside >= other.beside:
            return "same"
        return "unlike" if self._is_narrowed_otherwise(other) else "unknown"

    def _is_narrowed_otherwise(self, other: Term) -> bool:
        """Whether both have words of a sort in one place, and other ones: an army chief and a navy chief, a deal on oil and one on gas."""
        mine, theirs = self._narrowing, other._narrowing
        return any(
            mine[place] and theirs[place] and mine[place].isdisjoint(theirs[place])
            and bool(mine[place] & self.names) == bool(theirs[place] & other.names)
            for place in mine.keys() & theirs.keys()
        )  # fmt: skip

    @cached_property
    def _narrowing(self) -> Mapping[str, frozenset[str]]:
        """The telling words beside the head, by the small word that stands before them; those before the head by none."""
        found: dict[str, frozenset[str]] = {}
        head, place = self.bearer.start - self.passage.start, ""
        for word in words(self.passage.text):
            if known_as(word.form) in self.beside and (word.start < head or place):
                found[place] = found.get(place, frozenset()) | {known_as(word.form)}
            elif word.start > head and rarity(word.form) < TELLING:
                place = word.form
        return found

    def covers(self, other: Term) -> bool:
        """Whether it is the same and told with no word that the other has not: what holds of it holds of the other."""
        told = bool(self.actors) or other.is_pronoun or self.beside <= other.beside
        return told and self.relation(other) == "same"


@cache
def _force(head: str) -> str | None:
    kinds = [kind for kind in FORCES if head in set(map(known_as, frame_words(kind)))]
    return kinds[0] if len(kinds) == 1 else None


Terms = Mapping[str, tuple[Term, ...]]
"""The terms of a proposition by role."""


def relation_of(mine: tuple[Term, ...], theirs: tuple[Term, ...]) -> Relation:
    """The relation of what stands in one role of two propositions: the closest that two terms of it have."""
    found = {one.relation(other) for one in mine for other in theirs}
    return next((relation for relation in get_args(Relation) if relation in found), "unknown")
