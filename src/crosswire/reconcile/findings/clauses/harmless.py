"""This file knows where one text says that nobody was hurt in what another tells of as having killed or wounded people."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import product

from crosswire.brevity import in_passing
from crosswire.model.passage import Passage
from crosswire.model.record import About
from crosswire.reconcile.findings.clauses import Clause
from crosswire.reconcile.findings.clauses.lines import Line
from crosswire.reconcile.findings.clauses.matters import calendar_words
from crosswire.reconcile.findings.clauses.view import View
from crosswire.reconcile.findings.draft import Draft
from crosswire.reconcile.frames import alike
from crosswire.vocabulary.assertion_words import assertion_words, undoing_words

DEADLY, HURTFUL = "kill*", "wound*"
"""The names of what is told in turn for both, see crosswire/vocabulary/alike_words.toml."""
DEATHS, ALL = frozenset({DEADLY}), frozenset({DEADLY, HURTFUL})
NOBODY = (("nobody",), ("no", "one"), ("no", "1"))
"""Words behind which it is told what befell nobody at all: not "no soldiers"."""
NONE: Mapping[tuple[str, ...], frozenset[str]] = {
    ("no", "casualties"): ALL,
    ("no", "injuries"): ALL,
    ("no", "deaths"): DEATHS,
    ("no", "lives"): DEATHS,
    ("single", "life"): DEATHS,
}
"""The same in words that tell what befell."""
NEAR = 3
"""Words between those and the harm, and before a verb among which one stands that undoes it."""
FULL = 5
"""Telling words of a sentence that tells by itself what happened."""
ENOUGH, SEVERAL, SAME = 9.0, 3, 0.45
"""The weight and the number of the words by which two tellings are known to be of one happening, and their part of the lighter one."""
SHOWN = 90


@dataclass(frozen=True)
class Telling:
    """A sentence that tells whom it befell, or that it befell nobody: which harm, and the clause."""

    line: Line
    harm: frozenset[str]

    @cached_property
    def happenings(self) -> tuple[Mapping[str, float], ...]:
        """The telling words of what happened: of the sentence, and together with the one before, which may tell it."""
        told, before = _but_harm(self.line), self.line.before
        if before is None or before.heading:
            return (told,)
        both = {**_but_harm(before), **told}
        return (both,) if len(told) < FULL else (told, both)

    def dated(self, view: View) -> Passage:
        """The sentence that tells the day: this, else the one before."""
        here, before = self.line.passage, self.line.before
        return here if before is None or view.days.of(here) else before.passage


def _but_harm(line: Line) -> dict[str, float]:
    return {word: worth for word, worth in line.alike.items() if word not in calendar_words() | ALL}


def about_harmless(view: View) -> Iterator[Draft]:
    """One finding for each sentence that says of a happening that nobody was hurt, where texts of other origins tell who was."""
    lines = [line for line in view.lines.all if not line.heading and "?" not in line.passage.text]
    spared = [one for line in lines for one in _spared(line)]
    struck = [one for line in lines for one in _struck(line)] if spared else []
    for one in spared:
        told = [other for other in struck if other.harm & one.harm and _are_of_one(one, other, view)]
        apart = [other for other in told if _are_two(one, other, view)]
        if apart and len(apart) == len(told):  # who tells of both tells of two happenings, or of a course of things
            yield _draft(one, apart, view)


def _spared(line: Line) -> Iterator[Telling]:
    forms = line.forms
    for at in range(len(forms)):
        if not assertion_words("negation", "conditions").isdisjoint(forms[max(0, at - NEAR) : at]):
            continue
        harm = NONE.get(forms[at : at + 2], frozenset())
        for phrase in NOBODY:
            if forms[at : at + len(phrase)] == phrase and "else" not in forms:
                befell = {alike(form) for form in forms[at + len(phrase) : at + len(phrase) + NEAR]} & ALL
                harm = ALL if HURTFUL in befell else frozenset(befell)
        if harm:
            yield Telling(line, harm)
            return


def _struck(line: Line) -> Iterator[Telling]:
    for at, form in enumerate(line.forms):
        if alike(form) in ALL:
            frame = Clause(line, at, at + 1).frame
            here, before = line.forms[frame.first : frame.last], line.forms[max(0, at - NEAR) : at]
            undone = undoing_words() | assertion_words("negation", "conditions") | {"nobody", "none"}
            plain = undone.isdisjoint(before) and {"no", "not", "nobody", "none", "never", "single"}.isdisjoint(here)
            if plain and frame.is_verb(at):
                yield Telling(line, frozenset({alike(form)}))


def _are_two(one: Telling, other: Telling, view: View) -> bool:
    a, b = one.line.passage, other.line.passage
    return view.are_two(a, b) or view.are_apart(a, b)


def _are_of_one(one: Telling, other: Telling, view: View) -> bool:
    """Whether both tell of one happening, by words enough, on no other day."""
    if one.line == other.line or view.days.exclude(one.dated(view), other.dated(view)):
        return False
    texts = (one.line.passage.source, other.line.passage.source)
    return any(_are_alike(mine, theirs, texts, view) for mine, theirs in product(one.happenings, other.happenings))


def _are_alike(mine: Mapping[str, float], theirs: Mapping[str, float], texts: tuple[str, str], view: View) -> bool:
    weight = view.matters.weight(mine, theirs, texts)
    if len(mine.keys() & theirs.keys()) < SEVERAL or weight < ENOUGH:
        return False
    return weight >= SAME * min(view.matters.weight(words, words, texts) for words in (mine, theirs))


def _draft(one: Telling, told: list[Telling], view: View) -> Draft:
    passage = one.line.passage
    return Draft(
        about=About(kind="source", ref=passage.source),
        topic="whether anybody was hurt",
        verdict="conflict",
        class_="fact",
        weight="assessment",
        statement=f"“{in_passing(told[0].line.passage.text, SHOWN)}”: nobody in another account",
        sides=(
            view.support.side("told as harmful", dict.fromkeys(other.line.passage for other in told)),
            view.support.side("told as harmless", [passage]),
        ),
        reasons=("in one happening nobody was hurt here, and somebody was there",),
        stakes=float(len(told) + 1),
    )
