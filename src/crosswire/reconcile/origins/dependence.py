"""This file knows which texts depend on which: one copy, a text rewritten sentence by sentence, a sentence taken."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from crosswire.model.passage import Passage
from crosswire.model.record import Lineage
from crosswire.model.source import PRIMARY_KINDS
from crosswire.reconcile.origins.candidates import candidates
from crosswire.reconcile.origins.course import Course, common_course
from crosswire.reconcile.origins.parallels import Pair, Parallels, side_by_side
from crosswire.reconcile.origins.precedence import Precedence, precedence
from crosswire.reconcile.origins.quotations import OWN as OWN_BESIDE_QUOTATIONS
from crosswire.reconcile.origins.quotations import had_from
from crosswire.reconcile.origins.shared_sentences import SharedSentence, sentences_in_both, shared_sentences
from crosswire.reconcile.origins.told import Text
from crosswire.reconcile.origins.writers import Writers

COPY = 0.5
"""The share of the shorter text that must stand in the other for the two to be one copy."""

SAME_SENTENCES, LONG_ENOUGH = 3, 8
"""Sentences (of so many words outside quotation marks) told in the same words that show one copy behind a part."""

NUMBERS = 3
"""Pairs of sentences with other numbers, and half of those with numbers, from which two texts count for themselves.

Two reports of one summit run one course, quotation by quotation, and differ in what they count: "six months", "twelve
months". Of twenty texts rewritten sentence by sentence none has so many.
"""

SURE = 3.0
"""What a course must weigh beyond chance for each sentence of the shorter text to show by itself that one was made of the other.

Of texts rewritten sentence by sentence all had more; pairs of obituaries and of reports of one trial or one day's talks 0.6 to 2.8.
"""

OWN = 0.35
"""The share of its names and numbers that a text made of another may have alone: it adds a line or two."""

NEW, PROSE = 0.1, 0.45
"""Or the share from which it has none of its own, and of the plain words that pairs of sentences must share then."""

Relation = Literal["same-copy", "derived-from", "revision-of"]


@dataclass(frozen=True, slots=True)
class Taken:
    """A stretch of the later text (offsets), and where in the first text it begins."""

    start: int
    end: int
    at: Passage


@dataclass(frozen=True, slots=True)
class Dependence:
    """Two texts one of which depends on the other: parallel sentences (later, first), what was taken, and why."""

    relation: Relation
    order: Precedence
    pairs: tuple[tuple[Passage, Passage], ...]
    taken: tuple[Taken, ...]
    strength: float
    reasons: tuple[str, ...]
    copied: tuple[tuple[Passage, Passage], ...] = ()
    """Those of the pairs (later, first) that are one sentence, the same or lightly edited."""
    doubtful: bool = False
    """Whether nothing but a course shows it: no sentence is the same."""
    gain: float = 0.0
    prose: float = 0.0

    @property
    def first(self) -> str:
        """The id of the source that came first, as far as can be seen."""
        return self.order.first.source.id

    @property
    def later(self) -> str:
        """The id of the source that depends on it."""
        return self.order.later.source.id

    def lineage(self) -> Lineage:
        """The dependence as the record writes it out."""
        return Lineage(
            source=self.later,
            relation=self.relation,
            to=self.first,
            certainty="likely",
            passages=self.pairs,
            reasons=self.reasons,
        )


def compare(texts: Sequence[Text], writers: Writers) -> tuple[tuple[Dependence, ...], tuple[SharedSentence, ...]]:
    """The dependences among the reports of a story, and the single sentences that others share.

    Primary documents are quoted, not copied.
    """
    reports = sorted((text for text in texts if text.source.kind not in PRIMARY_KINDS), key=lambda text: text.source.id)
    found: list[Dependence] = []
    in_both: list[tuple[Passage, Passage]] = []
    for one, other in candidates([text for text in reports if text.told]):
        parallels = side_by_side(one, other)
        dependence = judge(parallels, writers)
        if dependence is not None:
            found.append(dependence)
        if dependence is None or dependence.doubtful:
            in_both.extend(sentences_in_both(parallels))
    dependences = _without_courses_of_the_day(found)
    by_id = {text.source.id: text for text in reports}
    return dependences, tuple(shared_sentences(in_both, by_id, writers))


def judge(parallels: Parallels, writers: Writers) -> Dependence | None:
    """What the parallels of two texts show; None where they may be independent reports of one thing."""
    copy = parallels.copied >= COPY
    course = None if copy else common_course(parallels.one, parallels.other)
    if course is not None and (_counts_for_itself(along := parallels.along(course)) or _shares_names_only(along)):
        course = None
    elif course is not None:
        parallels = along
    reasons = _signs(parallels, course)
    order = precedence(parallels.one, parallels.other, writers)
    one_first = order.first is parallels.one
    if not copy and (had := _quotations(order, parallels)):
        return _quoting(order, parallels, had, reasons)
    if not reasons:
        return None
    pairs = (*parallels.pairs, *parallels.moved) if course else parallels.verbatim
    rows = (*parallels.rows, *((pair,) for pair in parallels.moved)) if copy or course else ()
    return Dependence(
        relation="revision-of" if _revises(order) else "same-copy" if copy else "derived-from",
        order=order,
        pairs=tuple(sorted(_passages(order, pair, one_first) for pair in pairs)),
        taken=(
            *(part for row in rows for part in _sentences(order, row, one_first)),
            *(_taken(order, row, one_first) for row in (*rows, *((pair,) for pair in parallels.verbatim))),
        ),
        strength=parallels.copied + parallels.covered,
        reasons=(*reasons, order.reason),
        copied=tuple(sorted(_passages(order, pair, one_first) for pair in parallels.verbatim)),
        doubtful=course is not None and not copy and not _same_sentences(parallels),
        gain=course.gain if course else 0.0,
        prose=parallels.prose,
    )


def _quotations(order: Precedence, parallels: Parallels) -> tuple[tuple[Passage, Passage], ...]:
    """The quotations that the later text has from the first, where it has hardly a name or number of its own."""
    had = had_from(order.later.said, order.first.said)
    own = bool(had) and (order.later.new_beside([order.first]) > OWN_BESIDE_QUOTATIONS or _counts_for_itself(parallels))
    return () if own else had


def _quoting(
    order: Precedence, parallels: Parallels, had: tuple[tuple[Passage, Passage], ...], reasons: Sequence[str]
) -> Dependence:
    """A text that has all its quotations from another: with them what it tells like the other is the other's."""
    one_first = order.first is parallels.one
    alike = sorted({_passages(order, pair, one_first) for pair in (*parallels.pairs, *parallels.moved)})
    told = f"{len(had)} of its {len(order.later.said)} quotations stand in {order.first.source.id} too"
    return Dependence(
        relation="revision-of" if _revises(order) else "derived-from",
        order=order,
        pairs=tuple(sorted({*alike, *had})),
        taken=tuple(Taken(later.start, later.end, first) for later, first in (*alike, *had)),
        strength=parallels.copied + parallels.covered,
        reasons=(told, *reasons, order.reason),
        copied=tuple(sorted(_passages(order, pair, one_first) for pair in parallels.verbatim)),
    )


def _without_courses_of_the_day(found: Sequence[Dependence]) -> tuple[Dependence, ...]:
    """The dependences but for those that only show one course, where two reporters may have followed one event.

    Such a one holds where the course weighs far more than chance and most names and numbers of the later text are in those that
    it may be made of; or where hardly one is not, and it tells them in words that are much the same.
    """
    ahead: dict[str, list[Dependence]] = {}
    for one in found:
        if one.doubtful:
            ahead.setdefault(one.later, []).append(one)
    new = {later: ones[0].order.later.new_beside([one.order.first for one in ones]) for later, ones in ahead.items()}
    return tuple(one for one in found if not one.doubtful or _is_made_of(one, new[one.later]))


def _is_made_of(one: Dependence, new: float) -> bool:
    return (one.gain >= SURE and new <= OWN) or (one.prose >= PROSE and new <= NEW)


def _counts_for_itself(parallels: Parallels) -> bool:
    """Whether the later text has numbers of its own where the other has numbers: a rewriter leaves out, and keeps the rest."""
    told = ((parallels.one.told[pair.one], parallels.other.told[pair.other]) for pair in parallels.pairs)
    numbers = [(set(one.numbers), set(other.numbers)) for one, other in told if one.numbers and other.numbers]
    differing = sum(not (one <= other or other <= one) for one, other in numbers)
    return differing >= NUMBERS and 2 * differing >= len(numbers)


def _shares_names_only(parallels: Parallels) -> bool:
    """Whether most sentences told in one order share who and where, and nothing of what is told: two may follow one day."""
    pairs = [(parallels.one.told[pair.one], parallels.other.told[pair.other]) for pair in parallels.pairs]
    telling_more = sum(not one.matter.isdisjoint(other.matter) for one, other in pairs)
    return 2 * telling_more < len(pairs)


def _same_sentences(parallels: Parallels) -> int:
    """How many sentences long enough outside quotation marks stand in both, the same or lightly edited."""
    return sum(len(parallels.one.told[pair.one].own) >= LONG_ENOUGH for pair in parallels.verbatim)


def _revises(order: Precedence) -> bool:
    outlets = (order.first.source.outlet, order.later.source.outlet)
    return order.known and outlets[0] is not None and outlets[0] == outlets[1]


def _signs(parallels: Parallels, course: Course | None) -> tuple[str, ...]:
    """The reasons to call two texts dependent."""
    if parallels.copied >= COPY:
        return (f"{parallels.copied:.0%} of the shorter text stands in the other, word for word or nearly",)
    reasons = []
    if course is not None:
        shorter = min((parallels.one, parallels.other), key=lambda text: len(text.told))
        told = {pair.one if shorter is parallels.one else pair.other for pair in parallels.pairs}
        reasons.append(f"{len(told)} of {len(shorter.told)} sentences tell the same rare details in the same order")
    same = _same_sentences(parallels)
    if same >= SAME_SENTENCES:
        reasons.append(f"{same} sentences stand in both, word for word or nearly")
    return tuple(reasons)


def _passages(order: Precedence, pair: Pair, one_first: bool) -> tuple[Passage, Passage]:
    """The later and the first passage of a pair."""
    first, later = (pair.one, pair.other) if one_first else (pair.other, pair.one)
    return order.later.told[later].passage, order.first.told[first].passage


def _sentences(order: Precedence, row: Sequence[Pair], one_first: bool) -> Iterator[Taken]:
    """The sentences of a row each by itself, with what stands before the next.

    Of a row that begins with "diplomats told Northwire" only that sentence is the agency's, as in the first text.
    """
    held = [_passages(order, pair, one_first) for pair in row]
    for number, (later, first) in enumerate(held):
        end = held[number + 1][0].start if number + 1 < len(held) else later.end
        yield Taken(later.start, end, first)


def _taken(order: Precedence, row: Sequence[Pair], one_first: bool) -> Taken:
    """A row from its first to its last sentence; a quotation between two taken sentences is taken with them."""
    (start, first), (end, _) = _passages(order, row[0], one_first), _passages(order, row[-1], one_first)
    return Taken(start.start, end.end, first)
