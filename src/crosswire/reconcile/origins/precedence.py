"""This file knows which of two texts that depend on each other came first, and by which sign."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.calendar.publication import published_of
from crosswire.model.source import Source
from crosswire.reconcile.origins.told import Text
from crosswire.reconcile.origins.writers import Writers

LONGER = 1.1
"""How many times as much a text must tell to be taken for the fuller one."""


@dataclass(frozen=True, slots=True)
class Precedence:
    """The earlier and the later text, whether a sign shows it, and the reason a reader is given."""

    first: Text
    later: Text
    known: bool
    reason: str


def precedence(one: Text, other: Text, writers: Writers) -> Precedence:
    """Which text came first: by credit, an agency's copy, the date, a signature,
    the fuller text; else it is not known.
    """
    for sign in (_credited, _agency, _dated, _timed, _signed, _fuller):
        ahead, reason = sign(one, other, writers)
        if ahead:
            return Precedence(one, other, known=True, reason=reason)
        behind, reason = sign(other, one, writers)
        if behind:
            return Precedence(other, one, known=True, reason=reason)
    first, later = sorted((one, other), key=lambda text: (text.source.sha256, text.source.id))
    return Precedence(first, later, known=False, reason="which of the two came first is not known")


def _credited(first: Text, later: Text, writers: Writers) -> tuple[bool, str]:
    name = writers.of[first.source.id].name
    credited = {writers.agency(credit).name for credit in later.source.credits if credit.kind != "photo"}
    own = writers.of[later.source.id].name
    return name in credited and own != name, f"{later.source.id} credits {name}"


def _agency(first: Text, later: Text, writers: Writers) -> tuple[bool, str]:
    kinds = (writers.of[first.source.id].kind, writers.of[later.source.id].kind)
    return kinds == ("agency", "outlet"), f"{first.source.id} is an agency's copy"


def _dated(first: Text, later: Text, _: Writers) -> tuple[bool, str]:
    days = (_day(first.source), _day(later.source))
    return bool(days[0] and days[1] and days[0] < days[1]), f"{first.source.id} is dated earlier"


def _day(source: Source) -> str | None:
    """The day a source itself gives; a date taken from the story says nothing of who was first."""
    day = published_of(source) if source.published and source.published.found_by != "story" else None
    return day if day and len(day) == 10 else None


def _timed(first: Text, later: Text, _: Writers) -> tuple[bool, str]:
    one, other = first.source.published, later.source.published
    if not one or not other or "story" in (one.found_by, other.found_by):
        return False, ""
    comparable = len(one.value) == len(other.value) > 10 and one.value[19:] == other.value[19:]
    return comparable and one.value < other.value, f"{first.source.id} is timed earlier"


def _signed(first: Text, later: Text, _: Writers) -> tuple[bool, str]:
    return _signature(first.source) and not _signature(later.source), f"only {first.source.id} is signed or dated"


def _signature(source: Source) -> bool:
    return bool(source.authors) or _day(source) is not None


def _fuller(first: Text, later: Text, _: Writers) -> tuple[bool, str]:
    return first.weight >= LONGER * later.weight, f"{first.source.id} tells more"
