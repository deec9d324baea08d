"""This file knows how two reported quantities of one thing stand to each other: a lattice of bounds, never an average."""

from __future__ import annotations

from dataclasses import dataclass
from math import inf

from crosswire.calendar import compare as compare_times
from crosswire.model.record import FigureValue
from crosswire.model.values import Verdict, When
from crosswire.reconcile.figures.rounding import is_rounded
from crosswire.reconcile.frames import alike
from crosswire.vocabulary.figure_words import figure_words
from crosswire.vocabulary.measures import is_let_go, measured_out

ROUGH = 0.1
"""How far "about 100" reaches to either side, and "nearly 100" downwards: news rounds to one or two digits."""


MANY = 1_000_000
"""A number from which on news gives the first digits, whatever is counted: 1.96 million are two million."""
CIVILIANS = "civilians"
TWINS = "*"
"""How the name of a set of words that are told in turn ends."""
PUBLISHED_LATER = "the same origin published the other number later"
ORDER_UNTOLD = "one origin published both: which is later is not told"

ONCE = frozenset({"votes"})
"""Measures of what is counted once and for all: no later count takes its place."""


@dataclass(frozen=True, slots=True)
class Report:
    """One printed value of a quantity: its bounds, and by whose count, of what moment, from which origin.

    ``of_whom`` is whom it counts where that is not everybody; ``hedge`` the words of the text about the number;
    ``published`` when the text appeared, which orders the counts of one origin and says nothing between two.
    """

    low: float | None
    high: float | None
    approximate: bool
    as_of: When | None
    counted_by: str | None
    origin: str
    of_whom: str | None = None
    hedge: str | None = None
    published: When | None = None
    measure: str | None = None
    source: str = ""

    @classmethod
    def of(cls, value: FigureValue, measure: str | None = None) -> Report:
        """The report a value of the record makes, with what it counts."""
        counter = value.attributed_to
        counted_by = (counter.actor or counter.name) if counter else None
        appeared = value.as_of is not None and value.as_of.basis == "publication"
        return cls(
            low=value.low,
            high=value.high,
            approximate=value.approximate,
            as_of=None if appeared else value.as_of,
            counted_by=counted_by,
            origin=value.origin,
            of_whom=value.of_whom,
            measure=measure,
            hedge=value.hedge,
            published=value.as_of if appeared else None,
            source=value.passage.source,
        )

    @property
    def span(self) -> tuple[float, float]:
        """Lowest and highest value the words allow; infinite where they leave it open."""
        low = -inf if self.low is None else self.low
        high = inf if self.high is None else self.high
        if not self.approximate:
            return (low, high)
        if self.low is None:
            return (high * (1 - ROUGH), high)  # "nearly 8,000" is not 5,000
        return (low * (1 - ROUGH), high * (1 + ROUGH))

    @property
    def exact(self) -> bool:
        """Whether one number is given, and not as an approximation."""
        return self.low is not None and self.low == self.high and not self.approximate

    @property
    def group(self) -> str | None:
        """Whom it counts where that is not simply people: civilians are at most all the dead."""
        return None if self.of_whom in figure_words("anybody") | figure_words("public") else self.of_whom

    @property
    def people(self) -> str | None:
        """The group by one word for all that are said of it in turn: "troops" are soldiers."""
        return one_word(self.group, self.measure)

    @property
    def change(self) -> int:
        """What the text says of a change: -1 for a number that was replaced ("an earlier toll"), 1 for the new one."""
        first = (self.hedge or "").split(" ")[0]
        return -1 if first in figure_words("replaced") else 1 if first in figure_words("changed") else 0


def one_word(whom: str | None, measure: str | None = None) -> str | None:
    """One word for those whom outlets call by several: "soldiers" and "troops", "crew" and "sailors"; anybody else stays as told.

    Those who are let go are captives and prisoners of war, whatever they were before.
    """
    if whom in figure_words("captives") or (is_let_go(measure) and whom in figure_words("soldiers")):
        return "prisoners"
    if whom in figure_words("sailors"):
        return "sailors"
    if whom in figure_words("soldiers"):
        return "soldiers"
    return alike(whom) if whom is not None and alike(whom).endswith(TWINS) else whom


def compare(one: Report, other: Report) -> Verdict:
    """How two reports of the same quantity stand: agree, compatible, conflict or superseded, with the reasons.

    That they are about the same quantity must have been shown before. A later count by the same origin supersedes; by
    another origin it is newer, no dispute. Where no side says as of when or who counts, a difference may be an update,
    and the reasons say so.
    """
    if one.exact and other.exact and one.low == other.low:
        return Verdict("agree", 1.0, ("the same number",))
    if one.people != other.people and not _are_held_alike(one, other) and (verdict := _of_group(one, other)):
        return verdict
    if one.span[0] <= other.span[1] and other.span[0] <= one.span[1]:
        same = one.span == other.span
        told = "the same bounds" if same else _precision(one, other)
        return Verdict("agree" if same else "compatible", 0.9, (told,))
    rounds = one.measure in measured_out() or min(one.span[0], other.span[0]) >= MANY
    if one.exact and other.exact and rounds and is_rounded(one.span[0], other.span[0]):
        return Verdict("compatible", 0.8, ("one number is the other rounded",))
    return _apart(one, other)


def _of_group(one: Report, other: Report) -> Verdict | None:
    """How the count of a group stands to that of everybody, or of another group; None where they exclude each other."""
    if one.group is not None and other.group is not None and not (_is_narrower(one, other) or _is_civil(one, other)):
        return Verdict("compatible", 0.5, (f"one counts {one.group}, the other {other.group}",))
    first = other.group is None or _narrows(one.group, other.group) or (other.group == CIVILIANS and one.group)
    part, whole = (one, other) if first else (other, one)
    if part.span[0] <= whole.span[1]:
        return Verdict("compatible", 0.7, (f"{part.group} may be a part of the whole",))
    return None


def _are_held_alike(one: Report, other: Report) -> bool:
    """Whether both count those let go, by "hostages" and by a word for anybody who is held: one may not be a part of the other."""
    held = figure_words("held")
    return is_let_go(one.measure) and {one.group, other.group} <= held | {"hostages"}


def _is_narrower(one: Report, other: Report) -> bool:
    return _narrows(one.group, other.group) or _narrows(other.group, one.group)


def _is_civil(one: Report, other: Report) -> bool:
    """Whether one counts the civilians, and the other people who are some of them: villagers, mourners."""
    return CIVILIANS in (one.group, other.group) and {one.group, other.group} <= figure_words("everybody")


def _narrows(one: str | None, other: str | None) -> bool:
    """Whether a group is some of another by the words for it: "norvan soldiers" of "soldiers"."""
    return bool(one and other) and frozenset((one or "").split()) > frozenset((other or "").split())


def _precision(one: Report, other: Report) -> str:
    if one.exact != other.exact:
        return "one number lies within the other's bounds"
    return "the bounds overlap"


def _apart(one: Report, other: Report) -> Verdict:
    order = compare_times(one.as_of, other.as_of).relation
    one_origin = one.origin == other.origin
    if order in ("before", "after") or (order == "zone" and one_origin):  # one origin's clock is one zone's
        if one_origin:
            return Verdict("superseded", 1.0, ("the same origin counted again later",))
        return Verdict("compatible", 0.6, ("counted at different times",))
    if one.change != other.change:
        if one_origin:
            return Verdict("superseded", 0.9, ("the text says that the number changed",))
        if not overtaken(one, other):
            return Verdict("compatible", 0.5, ("one text says that the number changed: the other may be older",))
    if one_origin and compare_times(one.published, other.published).relation in ("before", "after", "zone"):
        return Verdict("superseded", 0.8, (PUBLISHED_LATER,))
    if one_origin and one.source != other.source and not (one.counted_by and other.counted_by):
        return Verdict("compatible", 0.5, (ORDER_UNTOLD,))
    return _conflict(one, other, order)


def overtaken(one: Report, other: Report) -> bool:
    """Whether a number that one text says has risen or fallen is told otherwise by a text that came out after it."""
    new, rest = (one, other) if one.change > other.change else (other, one)
    if new.change == 0:
        return False
    order = compare_times(rest.published, new.published).relation
    return order == "after" or (order == "zone" and _appeared(rest) > _appeared(new))


def _appeared(report: Report) -> str:
    return (report.published.earliest or "") if report.published else ""


def _conflict(one: Report, other: Report, order: str) -> Verdict:
    reasons = ["the numbers exclude each other"]
    if one.counted_by and other.counted_by:
        same = one.counted_by == other.counted_by
        reasons.append("both name the same counter" if same else "they name different counters")
    elif order == "unknown" and one.measure not in ONCE:
        reasons.append("no text says as of when: it may be an update")
    return Verdict("conflict", 0.8, tuple(reasons))


def is_later(one: Report, other: Report) -> bool | None:
    """Whether, of two reports of one origin that exclude each other, the first is the later count; None if unknown."""
    for mine, theirs in ((one.as_of, other.as_of), (one.published, other.published)):
        order = compare_times(mine, theirs).relation
        if order in ("before", "after"):
            return order == "after"
        if order == "zone":
            return (mine.earliest or "") > (theirs.earliest or "") if mine and theirs else None
        if one.change != other.change and mine is one.as_of:
            return one.change > other.change
    return one.change > other.change if one.change != other.change else None
