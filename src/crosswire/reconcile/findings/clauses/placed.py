"""This file knows where a clause says that an act was done: "signed in Velm", "near the village of Orsha"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from crosswire.model.article import Reading
from crosswire.naming.gazetteer import gazetteer
from crosswire.naming.phrases import key_of
from crosswire.reconcile.findings.agreed import put_another
from crosswire.reconcile.findings.clauses import Clause
from crosswire.reconcile.findings.clauses.acts import are_of_others, forms_beside
from crosswire.reconcile.findings.clauses.lines import Line
from crosswire.reconcile.findings.clauses.singled_out import is_singled_out
from crosswire.reconcile.findings.clauses.slots import Filled, Slot
from crosswire.reconcile.findings.clauses.view import View
from crosswire.reconcile.frames import alike
from crosswire.vocabulary.alike_words import frame_words
from crosswire.vocabulary.name_heads import name_heads

LONG = 6
"""Words of a place behind its preposition: "the small village of Orsha"."""


@dataclass(frozen=True)
class Placed(Filled):
    """An act at a place: the words of its name, the preposition before it, and the noun for what it is ("village")."""

    name: frozenset[str]
    leading: str
    noun: str | None

    @property
    def printed(self) -> str:
        """The words that tell the place."""
        found, text = self.clause.line.words, self.clause.passage.text
        return text[found[self.clause.at].start : found[self.clause.end - 1].end]

    def differs(self, other: Self, view: View) -> bool:
        """Whether they are two places of one act, and neither text names the other's: of a text that does, both may be told."""
        if (self.leading, self.noun) != (other.leading, other.noun) or self.is_filled_alike(other):
            return False
        a, b = self.clause.passage, other.clause.passage
        if any(view.matters.has(word, b.source) for word in self.name) or view.days.exclude(a, b):
            return False
        if any(view.matters.has(word, a.source) for word in other.name):
            return False
        if put_another(forms_beside(self.clause), forms_beside(other.clause)):
            return False  # "the northern islands went to Norland", "the southern islands to Sudmark"
        if are_of_others(self.clause, other.clause):
            return False
        return is_singled_out(self.clause, other.clause) and view.matters.are_one(
            self.clause, other.clause, filled=True
        )

    def is_filled_alike(self, other: Self) -> bool:
        """Whether the names have a word in common."""
        return not self.name.isdisjoint(other.name)


def _placed(view: View) -> Iterator[Placed]:
    """The acts of a story with their places, where the clause denies nothing and leaves nothing open."""
    towns = {reading.source.id: _towns(reading) for reading in view.readings}
    for line in view.lines.all:
        if not line.heading:
            for at, form in enumerate(line.forms):
                one = _behind(line, at, towns[line.passage.source]) if form in frame_words("placing") else None
                if one is not None:
                    yield one


def _towns(reading: Reading) -> frozenset[int]:
    """Where in a text the names of places begin, but for regions and the like, in which another may lie."""
    return frozenset(
        name.passage.start for name in reading.names if name.kind == "place" and not is_wide(name.passage.text)
    )


def is_wide(name: str) -> bool:
    """Whether a name is one of a country, a region or the like, in which another place may lie."""
    return any(one.sense != "capital" for one in gazetteer().values.get(key_of(name), ()))


def _behind(line: Line, at: int, towns: frozenset[int]) -> Placed | None:
    """The place behind a preposition: a town by its name, or a name beside the noun for what it is ("the Orsha crossing")."""
    text, start, last = line.passage.text, line.passage.start, at + 1
    while last < min(len(line.words), at + 1 + LONG) and _goes_on(line, last):
        last += 1
    spots = range(at + 1, last)
    named = [
        spot
        for spot in spots
        if text[line.words[spot].start].isupper() and line.forms[spot] not in frame_words("determiners")
    ]
    nouns = [line.forms[spot] for spot in spots if _is_site(line.forms[spot]) and spot not in named]
    if not named or not (nouns or any(start + line.words[spot].start in towns for spot in named)):
        return None
    clause, name = Clause(line, at + 1, last), frozenset(alike(line.forms[spot]) for spot in named)
    found = Placed(clause, clause.acts, name, line.forms[at], nouns[0] if nouns else None)
    return None if found.is_open else found


def _goes_on(line: Line, at: int) -> bool:
    """Whether a word still belongs to the words for a place: a name, the noun for it, or a small word before one."""
    gap = line.passage.text[line.words[at - 1].end : line.words[at].start]
    form = line.forms[at]
    small = form in frame_words("determiners") or form == "of"
    return not gap.strip() and (small or _is_site(form) or line.passage.text[line.words[at].start].isupper())


def _is_site(form: str) -> bool:
    head = name_heads().get(form)
    return head is not None and head.kind == "place"


PLACE = Slot("where it was", "at", "one act by its clause, at two places", _placed)
