"""This file knows where and when an event took place, as far as its own clause tells."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain, pairwise

from crosswire.calendar import bounded, when_of
from crosswire.extract.coreference import Cast
from crosswire.extract.events.clause import cue_words
from crosswire.extract.events.occasions import nouns_within, relative_of, when_clauses
from crosswire.extract.events.page import Page
from crosswire.extract.events.triggers import Trigger
from crosswire.model.mention import Name, NamedPlace, Time
from crosswire.model.values import When
from crosswire.vocabulary.actions import object_groups
from crosswire.vocabulary.event_words import event_words

MAX_STEPS = 7
GROUND = frozenset({"place", "country"})
AT_OBJECT = frozenset({"ASSAULT", "COERCE", "CONSULT", "MOBILIZE"})


class Circumstances:
    """The times and places of an article by the verb or event noun they hang on."""

    def __init__(self, page: Page, cast: Cast, triggers: list[Trigger]) -> None:
        self.page = page
        self._nouns = {trigger.word for trigger in triggers if trigger.is_noun}
        forces = {t.word: t.is_noun for t in triggers if t.match.action.type == "ASSAULT"}
        self._forces = {word for word, is_noun in forces.items() if not is_noun}
        self._acts = frozenset(forces)
        self._joined: dict[int, list[int]] = {}
        self._times: dict[int, list[tuple[Time, int]]] = defaultdict(list)
        self._places: dict[int, list[tuple[Name, str, int]]] = defaultdict(list)
        for time in page.article.times:
            root = self._root(page.words(time.passage))
            if root is not None and not self._names_a_thing(time, root):
                self._times[self._anchor(root)].append((time, root))
        for name in cast.names:
            if name.kind in GROUND and name.form == "name":
                root = self._root(page.words(name.passage))
                if root is not None:
                    self._settle(name, root)

    def _names_a_thing(self, time: Time, root: int) -> bool:
        """As in "opened an inquiry into the 2016 election": which election, and not when; "ran in the 2016 election" is when."""
        token, tokens = self.page.tokens[root], self.page.tokens
        noun = token.head
        if time.precision != "year" or token.dep not in ("nummod", "compound", "nmod", "amod") or noun in self._nouns:
            return False
        link = tokens[noun].head
        if tokens[noun].dep == "pobj":
            return self.page.lower[link] not in ("in", "during", "at") or not self.page.is_verb(tokens[link].head)
        return tokens[noun].dep in ("nsubj", "nsubjpass")

    def _settle(self, name: Name, root: int) -> None:
        if self._is_set_beside(root):
            return
        token = self.page.tokens[root]
        if token.dep == "pobj" and self._is_whose_people(token.head):
            return
        word = self.page.lower[token.head] if token.dep == "pobj" else token.dep
        self._places[self._anchor(root)].append((name, word, token.head))

    def _is_whose_people(self, preposition: int) -> bool:
        """As in "three sailors of Norland were killed": whose they are, not where they were."""
        page, holder = self.page, self.page.tokens[preposition].head
        verb = page.tokens[holder].head
        harmed = (
            holder not in self._acts
            and page.tokens[holder].dep in ("nsubj", "nsubjpass", "dobj")
            and page.is_verb(verb)
        )
        somebody = holder in page.mention and page.mention[holder].kind in ("person", "group")
        harmed = harmed and (somebody or page.lemma[verb] in event_words("acts", "harming"))
        return page.lower[preposition] == "of" and harmed

    def _root(self, words: range) -> int | None:
        """The word of a mention that hangs on a word outside it."""
        for at in words:
            if self.page.tokens[at].head not in words or self.page.tokens[at].head == at:
                return at
        return None

    def _is_set_beside(self, word: int) -> bool:
        """As in "in addition to Brenn, they shelled a depot": what happened there is not what is told."""
        at = word
        for _ in range(MAX_STEPS):
            head = self.page.tokens[at].head
            if head == at or self.page.is_verb(head):
                return False
            at = head
            if self.page.lower[at] in event_words("prepositions", "beside"):
                return True
        return False

    def _anchor(self, word: int) -> int:
        """The verb or event noun a word hangs on."""
        at = word
        for _ in range(MAX_STEPS):
            head = self.page.tokens[at].head
            if head == at:
                return at
            at = head
            if at in self._nouns or self.page.is_verb(at):
                return at
        return at

    def when(self, trigger: Trigger) -> When | None:
        """The time told in the clause; kept open where only the text's date is
        missing; None where none is told or two.
        """
        clauses = self._clauses(trigger)
        for place in chain(clauses, (beside for clause in clauses for beside in self._at_once(clause))):
            told = [one for one in self._times.get(place, ()) if self._places_something(one[0])]
            values = {(time.value, time.relative, time.earliest) for time, _ in told}
            if len(values) == 1:
                return self._when(*told[0])
            if told:
                return self._when(*told[0]) if _is_one_moment(told) else None
        return None

    def _when(self, time: Time, root: int) -> When | None:
        known = when_of(time, "clause")
        if known is None:
            return (
                When(time.id, None, None, None, "open", "clause")
                if time.relative is not None and time.anchor is None
                else None
            )
        token = self.page.tokens[root]
        word = self.page.lower[token.head] if token.dep == "pobj" else ""
        for bound in ("since", "after", "until", "before"):
            if word in event_words("prepositions", f"bounds_{bound}"):
                return bounded(known, bound)
        return known

    def _places_something(self, time: Time) -> bool:
        return time.type in ("DATE", "TIME") or time.earliest is not None or time.latest is not None

    def _clauses(self, trigger: Trigger) -> list[int]:
        """The words whose times and places are the event's: its own, its carrier's,
        that of the verb it is joined to.
        """
        if trigger.word not in self._joined:  # asked for its time and for its place
            self._joined[trigger.word] = self._joined_to(trigger)
        return self._joined[trigger.word]

    def _joined_to(self, trigger: Trigger) -> list[int]:
        page, found = self.page, [trigger.word]
        if trigger.word in self._forces:
            found += self._done_in(trigger.word)
        # "approved the truce on Tuesday": the day is that of the approval
        at = trigger.verb if trigger.verb is not None and trigger.carried not in ("bare", "told") else None
        if not trigger.is_noun:
            at = trigger.word
        elif (carrier := at if at is not None else self._harmed_in(trigger.word)) is not None:
            found.append(carrier)
        for _ in range(3):
            if at is None:
                break
            token = page.tokens[at]
            participle = token.dep == "advcl" and token.tag == "VBG" and page.kid(at, "mark") is None
            participle = participle or at in self._at_once(token.head)  # "died in May when a bomb went off"
            if token.head == at or not page.is_verb(token.head) or not (token.dep in ("conj", "xcomp") or participle):
                break
            if token.dep == "xcomp" and page.lemma[token.head] in cue_words("planned", "verbs"):
                break  # "agreed on Tuesday to send troops"
            at = token.head
            if token.dep == "conj" and page.kid(found[-1], "nsubj", "nsubjpass") is not None:
                break
            found.append(at)
        return found

    def _done_in(self, verb: int) -> list[int]:
        """The acts of force that a verb's act of force was done in or by, and the noun whose place its clause goes on with."""
        page = self.page
        nouns = [*nouns_within(page, verb), *page.kids(verb, "nsubj")]
        holder = relative_of(page, verb)
        acts = [noun for noun in nouns if noun in self._acts]
        return acts if holder is None else [*acts, self._anchor(holder) if holder not in self._nouns else holder]

    def _at_once(self, verb: int) -> list[int]:
        """The clauses that tell when a verb's act was: "killed when shells fell on Tuesday"."""
        return when_clauses(self.page, verb) if self.page.is_verb(verb) else []

    def _harmed_in(self, noun: int) -> int | None:
        """The verb for the harm done in an act: "died" of the shelling, in "died in the shelling of Orel on Sunday", or by it:
        "the explosion wrecked a station".
        """
        page, holder = self.page, self.page.tokens[noun].head
        if self.page.tokens[noun].dep == "nsubj" and holder in self._forces:
            return holder
        if self.page.tokens[noun].dep != "pobj" or page.lower[holder] not in ("in", "during"):
            return None
        verb = page.tokens[holder].head
        harm = event_words("acts", "harming") | event_words("acts", "befalling")
        return verb if page.is_verb(verb) and page.lemma[verb] in harm else None

    def place(self, trigger: Trigger) -> NamedPlace | None:
        """The place told in the clause: the smallest one named."""
        clauses = self._clauses(trigger)[:3]
        for clause in chain(clauses, self._at_once(clauses[0])):
            told = [
                name
                for name, how, holder in self._places.get(clause, ())
                if self._is_scene(trigger, clause, how) or self._is_of_site(trigger, name, holder)
            ]
            towns = [name for name in told if name.kind == "place"] or told
            if towns:
                name = towns[0]
                return NamedPlace(name.passage, " ".join(name.passage.text.split()))
        return None

    def _is_of_site(self, trigger: Trigger, name: Name, holder: int) -> bool:
        """As in "the bombing of the Brenn market": what bears a town's name stands there; not "Brenn shells" or "Norland bases"."""
        token = self.page.tokens[holder]
        struck = trigger.match.action.type == "ASSAULT" and token.dep in ("pobj", "dobj", "nsubjpass")
        before = name.kind == "place" and name.passage.start < token.start
        fixed = self.page.lemma[holder] not in event_words("sense", "moving")
        return struck and before and fixed and self.page.lemma[holder] in object_groups()["site"]

    def _is_scene(self, trigger: Trigger, clause: int, how: str) -> bool:
        type_ = trigger.match.action.type
        if how in event_words("prepositions", "scene"):
            return True
        if type_ not in AT_OBJECT:
            return False
        if how in ("on", "into", "to", "against", "of", "toward", "towards"):
            return clause == trigger.word or trigger.carried != "verb"
        return how in ("dobj", "nsubjpass") and clause == trigger.word


def _is_one_moment(told: list[tuple[Time, int]]) -> bool:
    """As in "on Thursday, 14 May, at 4 a.m.": several expressions side by side tell one moment; others compete."""
    ends = [(time.passage.start, time.passage.end) for time, _ in told]
    return all(later[0] - earlier[1] <= 8 for earlier, later in pairwise(ends))
