"""This file knows whether the sentences of two numbers say that they are of one thing: by the verb each stands with, and who and what stand with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations, product

from crosswire.model.passage import Passage
from crosswire.model.record import FigureValue, RecordFigure
from crosswire.reconcile.findings.clauses.lines import Line
from crosswire.reconcile.findings.clauses.view import View
from crosswire.reconcile.findings.draft import Draft
from crosswire.reconcile.findings.figures import EXCLUDE, UPDATE
from crosswire.reconcile.findings.propositions.deeds import CORE, Deed
from crosswire.reconcile.findings.propositions.oneness import have_two_named_doers
from crosswire.vocabulary.measures import is_of_people, measured_out

APART = frozenset({"near", "unlike", "other"})
"""What tells the doers or things of two numbers apart; "number" is what is asked."""
MOST = 12
"""Passages of a side that are held against the other's."""
PART = 0.5
"""The part of the weight of the words of the plainer of two sentences that both share, where no verb ties them."""
NEAR = 1.5
"""How far apart, as a ratio, two tolls of one happening may lie in reports of one day."""


def of_one_matter(
    drafts: Iterable[Draft], figures: Iterable[RecordFigure], deeds: Iterable[Deed], view: View
) -> Iterator[Draft]:
    """The drafts but for conflicts and agreements of numbers that nothing shows to be of one thing.

    Numbers of people are held to be so by their happening; where the day of a text is not known and they lie far apart,
    the one may be an update of the other: they leave room for each other. Other numbers (sums, distances, shares, things)
    need one verb of the same who or what, or sentences that tell much the same, and no two doers.
    """
    by_id = {figure.id: figure for figure in figures}
    told = Tellings.of(deeds, view)
    for draft in drafts:
        figure = by_id.get(draft.about.ref or "") if draft.about.kind == "figure" else None
        if figure is None or not _is_asked(draft, figure):
            yield draft
        elif is_of_people(figure.measure):
            held = _are_timed(draft, view) or _are_close(figure)
            yield draft if held else replace(draft, verdict="compatible")
        elif told.are_of_one(draft):
            held = draft.verdict == "agree" or _are_timed(draft, view)
            yield draft if held else replace(draft, verdict="compatible")


def _is_asked(draft: Draft, figure: RecordFigure) -> bool:
    """Whether it is asked of what the numbers are: as many things of a kind are one in a story, and so are $5.7 million; two miles and
    60 percent are told of much.
    """
    if draft.verdict == "agree":
        return figure.measure in measured_out() and all(map(_is_plain, figure.values))
    return draft.verdict == "conflict"


def _is_plain(value: FigureValue) -> bool:
    """Whether a number has one digit, or one and noughts."""
    told = value.low if value.low is not None else value.high
    return told is not None and len(f"{told:g}".replace(".", "").strip("0")) <= 1


def _are_timed(draft: Draft, view: View) -> bool:
    """Whether more is known than that the numbers differ and may be of two days, or the days of all texts are."""
    others = [reason for reason in draft.reasons if UPDATE not in reason and reason != EXCLUDE]
    return bool(others) or all(view.is_dated(passage) for side in draft.sides for passage in side.passages)


def _are_close(figure: RecordFigure) -> bool:
    """Whether the numbers differ by no more than a toll does from one report of a day to another."""
    told = [number for value in figure.values for number in (value.low, value.high) if number is not None]
    return bool(told) and max(told) <= NEAR * min(told)


@dataclass(frozen=True, slots=True)
class Tellings:
    """The sentences of a story's texts and the deeds they tell, by the text."""

    lines: Mapping[str, Sequence[Line]]
    deeds: Mapping[str, Sequence[Deed]]

    @classmethod
    def of(cls, deeds: Iterable[Deed], view: View) -> Tellings:
        """Those of a story."""
        lines: dict[str, list[Line]] = defaultdict(list)
        for line in view.lines.all:
            lines[line.passage.source].append(line)
        by_text: dict[str, list[Deed]] = defaultdict(list)
        for deed in deeds:
            by_text[deed.source].append(deed)
        return cls(lines, by_text)

    def are_of_one(self, draft: Draft) -> bool:
        """Whether two numbers of two sides are of one thing, and none of two doers."""
        sides = [side.passages for side in draft.sides]
        ways = combinations(sides, 2) if len(sides) > 1 else [(sides[0], sides[0])]
        pairs = [pair for one, other in ways for pair in product(one[:MOST], other[:MOST])]
        return not any(self._are_of_two(*pair) for pair in pairs) and any(self._is_one(*pair) for pair in pairs)

    def _are_of_two(self, one: Passage, other: Passage) -> bool:
        pairs = product(self._round(one), self._round(other)) if one.source != other.source else ()
        return any(have_two_named_doers(*pair) for pair in pairs)

    def _is_one(self, one: Passage, other: Passage) -> bool:
        lines = [self._line(one), self._line(other)]
        if any(line is None or line.heading for line in lines):
            return True  # a heading tells no more than its text does
        if one.source == other.source:
            return False  # what one text tells apart are two numbers
        mine, theirs = self._round(one), self._round(other)
        deeds = list(product(mine, theirs))
        if any(_are_of_one(*pair) for pair in deeds) or _tell_alike(*filter(None, lines)):
            return True
        return not _beside(mine, one).isdisjoint(_beside(theirs, other))

    def _line(self, number: Passage) -> Line | None:
        return next((line for line in self.lines.get(number.source, ()) if line.passage.covers(number)), None)

    def _round(self, number: Passage) -> list[Deed]:
        """The deeds in whose clause a number stands."""
        return [deed for deed in self.deeds.get(number.source, ()) if deed.clause.covers(number)]


def _are_of_one(one: Deed, other: Deed) -> bool:
    relations = {role: one.relation(role, other) for role in one.terms.keys() & other.terms.keys()}
    if not APART.isdisjoint(relations.values()):
        return False
    known = one.knows("subject") and other.knows("subject")
    if one.has_key_of(other) and (known or not {"same", "number"}.isdisjoint(relations.get(role) for role in CORE)):
        return True
    return relations.get("subject") == "same" and known


def _beside(deeds: Iterable[Deed], number: Passage) -> frozenset[str]:
    """The words for who or what a number's verb is of, where they do not hold the number: the turnout that "reached 61 percent"."""
    terms = (term for deed in deeds for role in CORE for term in deed.terms.get(role, ()))
    return frozenset(
        term.head for term in terms if not (term.is_name or term.is_pronoun or term.passage.covers(number))
    )


def _tell_alike(one: Line, other: Line) -> bool:
    """Whether the sentences share enough of the weight of the words that the plainer one tells with."""
    mine, theirs = one.alike, other.alike
    shared = sum(worth for word, worth in mine.items() if word in theirs)
    return shared >= PART * min(sum(mine.values()), sum(theirs.values()))
