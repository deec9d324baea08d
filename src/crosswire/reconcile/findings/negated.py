"""This file knows where one text tells what another tells not to be so, in whatever order: "no shots were fired", "fired warning shots"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from crosswire.brevity import in_passing
from crosswire.model.passage import Passage
from crosswire.model.record import About
from crosswire.model.source import StoredSource
from crosswire.reconcile.findings.clauses import Clause, Days, part_of, weight_of
from crosswire.reconcile.findings.draft import Draft, Support, days_apart
from crosswire.reconcile.findings.lines import Line, Lines
from crosswire.reconcile.frames import alike, are_of_same
from crosswire.vocabulary.alike_words import frame_words
from crosswire.vocabulary.assertion_words import assertion_words, undoing_words
from crosswire.vocabulary.rarity import TELLING, rarity

HELD, ENOUGH = 0.8, 4.0
"""The part of what is denied that another clause must tell, and its weight."""
NEAR = 5
"""Words before a "not" or the words told in which a modal or a condition leaves them open."""
LATE = 1
"""Days between two texts beyond which the one may tell what has come of the other."""
MOST = 24
"""Clauses that a denial is held against, the first of the story."""
SHOWN = 90


@dataclass(frozen=True)
class Denial:
    """What a clause says is not so, or will not be (`coming`): the clause round the word of denial, and where the words denied stand."""

    clause: Clause
    words: tuple[int, ...]
    coming: bool = False

    @cached_property
    def told(self) -> Mapping[str, float]:
        """The words denied, words told in turn as one, by what they tell."""
        return self.clause.told(self.words)

    @property
    def of_none(self) -> bool:
        """Whether it says that there was none of a thing."""
        return self.clause.line.forms[self.clause.at] in NONE


NONE = ("no", "none")
NEGATIVE = frozenset({"not", "never", "denied", "denies", *NONE})
AHEAD = "will"
DENYING = ("denied", "denies")


def about_negated(lines: Lines, days: Days, support: Support, stored: Mapping[str, StoredSource]) -> Iterator[Draft]:
    """One finding for each sentence that denies what a text of another origin tells."""
    matter = Matter(lines)
    for line in lines.all:
        for denial in () if line.heading else _denials(line):
            told = [one for one in matter.beside(denial) if _tells(denial, one, days, support, stored)]
            told = [one for one in told if not matter.is_weighed(one, denial)]
            if told:
                yield _draft(told, line.passage, support)
                break


class Matter:
    """The clauses of a story by the words they hold, and what the texts deny, each by its telling words."""

    def __init__(self, lines: Lines) -> None:
        self._by_word: dict[str, list[Clause]] = defaultdict(list)
        self._denied: dict[str, list[Mapping[str, float]]] = defaultdict(list)
        for line in lines.all:
            for word, at in {} if line.heading else {alike(form): at for at, form in enumerate(line.forms)}.items():
                self._by_word[word].append(Clause(line, at, at + 1))
            if not NEGATIVE.isdisjoint(line.forms):
                here = {alike(form): rarity(form) for form in line.forms if rarity(form) >= TELLING}
                self._denied[line.passage.source].append(here)

    def beside(self, denial: Denial) -> list[Clause]:
        """The clauses of other texts round the rarest word that is denied; the first of them where it is all the story's."""
        rarest = max(denial.told, key=lambda word: (denial.told[word], word))
        source = denial.clause.passage.source
        return [one for one in self._by_word.get(rarest, ())[: 2 * MOST] if one.passage.source != source][:MOST]

    def is_weighed(self, one: Clause, denial: Denial) -> bool:
        """Whether the text that tells it has the denial too: it weighs the matter itself."""
        return any(part_of(denial.told, here) >= HELD for here in self._denied[one.passage.source])


def _denials(line: Line) -> Iterator[Denial]:
    """What a sentence says is not so, never was or will not be; nothing that only may or should not be."""
    for at, form in enumerate(line.forms):
        coming = form == "not" and line.forms[max(0, at - 1)] == AHEAD
        if form in DENYING:
            clause = _denied_clause(line, at)
        elif _is_negative(line, at) and not _is_open(line, at, coming):
            clause = Clause(line, at, at + 1)
        else:
            continue
        spots = () if clause is None else range(clause.frame.first, clause.frame.last)
        words = tuple(spot for spot in spots if _is_denied(line, spot, at))
        if _modals(coming).intersection(line.forms[spot] for spot in spots):
            continue  # "no shots will be fired": what is to be, not what was
        if clause is not None and len(words) > 1:
            yield Denial(clause, words, coming)


def _modals(coming: bool) -> frozenset[str]:
    """The words that leave open what a clause tells; "will" is none of what is to come."""
    modals = assertion_words("negation", "modals")
    return modals - {AHEAD} if coming else modals


def _is_negative(line: Line, at: int) -> bool:
    """Whether a word says that something is not so: "did not", "never", "no", but not "not only", "no longer" or "the No. 2 official"."""
    form, after = line.forms[at], line.forms[at + 1] if at + 1 < len(line.forms) else ""
    if form == "not":
        return (
            line.forms[at - 1 : at] != ()
            and line.forms[at - 1] in assertion_words("negation", "auxiliaries") | {AHEAD}
            and after not in frame_words("passing")
        )
    return form in ("never", *NONE) and after not in frame_words("passing") and not after[:1].isdigit()


def _denied_clause(line: Line, at: int) -> Clause | None:
    """The clause round the verb denied: "denied that it had blocked ...", "denied blocking ..."; None where a noun is."""
    before = line.forms[max(0, at - 2) : at]
    if _is_open(line, at) or (undoing_words() | frame_words("being")).intersection(before):  # "were denied funding"
        return None
    first = at + 2 if line.forms[at + 1 : at + 2] == ("that",) else at + 1
    if first >= len(line.forms) or (first == at + 1 and not line.forms[first].endswith("ing")):
        return None
    return Clause(line, first, first + 1)


def _is_open(line: Line, at: int, coming: bool = False) -> bool:
    near = frozenset(line.forms[max(0, at - NEAR) : at])
    opening = _modals(coming) | (assertion_words("plain", "open") - {"said", "told", *({AHEAD} if coming else ())})
    return bool(opening & near) or "?" in line.passage.text


def _is_denied(line: Line, spot: int, at: int) -> bool:
    """Whether a word is a part of what is denied: one that tells something, but for the names before it, which tell of whom."""
    form = line.forms[spot]
    return (
        spot != at
        and rarity(form) >= TELLING
        and form[0].isalpha()
        and (spot > at or line.tells(spot))
        and form != "yet"
    )


def _whole(clause: Clause) -> dict[str, float]:
    return clause.told(range(clause.frame.first, clause.frame.last))


def _tells(denial: Denial, one: Clause, days: Days, support: Support, stored: Mapping[str, StoredSource]) -> bool:
    """Whether a clause tells what is denied, plainly, of the same and of no other time."""
    a, b = denial.clause.passage, one.passage
    if support.origin_of(a) == support.origin_of(b) or not _holds(denial, one) or not _is_plain(one, denial.coming):
        return False
    if not are_of_same(denial.clause.frame, one.frame):
        return False
    if not denial.of_none and not _is_of_same(denial, one):
        return False
    return not days.exclude(a, b) and days_apart(stored[a.source], stored[b.source]) <= LATE


def _holds(denial: Denial, one: Clause) -> bool:
    told, there = denial.told, _whole(one)
    held = weight_of(told, there)
    return held >= ENOUGH and held >= HELD * sum(told.values()) and sum(word in there for word in told) > 1


def _is_of_same(denial: Denial, one: Clause) -> bool:
    """Whether who does not do it in the denial is who does it in the other clause; where neither says who, nothing shows it."""
    subject = {**denial.clause.subject}
    return bool(subject) and weight_of(subject, _whole(one)) > 0


def _is_plain(one: Clause, coming: bool) -> bool:
    """Whether nothing in a clause denies it or leaves it open, and it is to come where that is denied."""
    forms = one.line.forms[one.frame.first : one.frame.last]
    before = one.line.forms[max(0, one.frame.first - NEAR) : one.frame.first]
    turning = _modals(coming) | assertion_words("plain", "negative") | {"any", "to"}
    if coming and AHEAD not in forms:
        return False
    opened = assertion_words("negation", "conditions") | undoing_words() - {"to"}
    return turning.isdisjoint(forms) and opened.isdisjoint(before) and "?" not in one.passage.text


def _draft(told: Sequence[Clause], denied: Passage, support: Support) -> Draft:
    return Draft(
        about=About(kind="source", ref=denied.source),
        topic="told and denied",
        verdict="conflict",
        class_="fact",
        weight="assessment",
        statement=f"“{in_passing(denied.text, SHOWN)}”: told as so in another account",
        sides=(support.side("told as so", (one.passage for one in told)), support.side("told as not so", [denied])),
        reasons=("what one text says is not so, another tells",),
        stakes=float(len(told) + 1),
    )
