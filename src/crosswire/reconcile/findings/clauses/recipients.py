"""This file knows to whom a clause says that a thing was given: "handed the pilots over to Norland", "awarded the islands to Sarn"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Self

from crosswire.reconcile.findings.clauses import Clause
from crosswire.reconcile.findings.clauses.acts import are_one_act, is_known
from crosswire.reconcile.findings.clauses.lines import Line
from crosswire.reconcile.findings.clauses.slots import Filled, Slot
from crosswire.reconcile.findings.clauses.view import View
from crosswire.reconcile.findings.parties import Parties
from crosswire.reconcile.frames import alike
from crosswire.vocabulary.alike_words import frame_words
from crosswire.vocabulary.inflection import verb_forms
from crosswire.wording import spelling

LONG = 7
"""Words of the name behind "to": "the embassy of the Kingdom of Norland"."""
NAMING = frozenset({"to"})


@dataclass(frozen=True)
class Given(Filled):
    """A thing given to somebody named: the words of the name, and whom those named act for."""

    name: frozenset[str]
    parties: frozenset[str]

    @property
    def printed(self) -> str:
        """The words that tell to whom."""
        found = self.clause.line.words
        return self.clause.passage.text[found[self.clause.at].start : found[self.clause.end - 1].end]

    def differs(self, other: Self, view: View) -> bool:
        """Whether one thing went to two, of whom neither is named in the other's text."""
        if self.is_coming != other.is_coming or self.is_filled_alike(other):
            return False
        a, b = self.clause.passage, other.clause.passage
        if any(view.matters.has(word, b.source) for word in self.name):
            return False
        if any(view.matters.has(word, a.source) for word in other.name):
            return False
        return is_known(self.clause, other.clause, view) and are_one_act(self.clause, other.clause, view)

    def is_filled_alike(self, other: Self) -> bool:
        """Whether the names have a word in common, or one acts for the other."""
        return not (self.name.isdisjoint(other.name) and self.parties.isdisjoint(other.parties))


def _given(view: View) -> Iterator[Given]:
    parties = Parties(view.actors)
    for line in view.lines.all:
        if not line.heading and not _giving().isdisjoint(line.forms):
            for at, form in enumerate(line.forms):
                one = _behind(line, at, parties) if form in NAMING else None
                if one is not None:
                    yield one


@cache
def _giving() -> frozenset[str]:
    return frozenset(spelling(form) for verb in frame_words("giving") for form in verb_forms(verb))


def _behind(line: Line, at: int, parties: Parties) -> Given | None:
    """The name behind a "to" in the clause of a verb of giving."""
    last = at + 1
    while last < min(len(line.words), at + 1 + LONG) and _goes_on(line, last):
        last += 1
    text = line.passage.text
    named = [spot for spot in range(at + 1, last) if text[line.words[spot].start].isupper()]
    if not named:
        return None
    clause = Clause(line, at + 1, last)
    if _giving().isdisjoint(line.forms[clause.frame.first : at]):
        return None
    start = line.passage.start
    held = parties.named(line.passage.source, start + line.words[at + 1].start, start + line.words[last - 1].end)
    found = Given(
        clause,
        clause.acts,
        frozenset(alike(line.forms[spot]) for spot in named),
        frozenset(parties.of(actor) for _, actor in held),
    )
    return None if found.is_open else found


def _goes_on(line: Line, at: int) -> bool:
    """Whether a word still belongs to a name with its small words and nouns: "the embassy of Norland"."""
    gap = line.passage.text[line.words[at - 1].end : line.words[at].start]
    form = line.forms[at]
    if gap.strip() or form in frame_words("placing") or form in frame_words("openers"):
        return False
    named = line.passage.text[line.words[at].start].isupper() or form in frame_words("determiners")
    return named or line.forms[at + 1 : at + 2] == ("of",)


RECIPIENT = Slot("to whom it was given", "given to", "one act by its clause, of two who were given it", _given)
