"""This file knows which happenings and positions are told well enough to stand in a record; the rest is withheld."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar

from crosswire.model.record import RecordEvent, RecordPosition, Withheld

T = TypeVar("T", RecordEvent, RecordPosition)


def told_well(event: RecordEvent) -> bool:
    """Whether a reader can tell which happening is meant.

    Either a place is known, or both sides, or one side and a day; or several origins tell it; or it is told that
    something did not happen, which has no place or day of its own ("no deal was signed").
    """
    sides = (bool(event.actors), bool(event.recipients))
    dated = event.when is not None and event.when.earliest is not None
    return (
        event.place is not None
        or all(sides)
        or (any(sides) and dated)
        or len(event.origins) > 1
        or event.status in ("negated", "denied")
    )


def stands_on_something(position: RecordPosition) -> bool:
    """Whether the issue is one of the field's, or several origins give the position."""
    return position.issue is not None or len(position.origins) > 1


def withheld(found: Sequence[T], kept: Sequence[T], what: str, why: str) -> Iterable[Withheld]:
    """One line on how many were left out and why; nothing where none was."""
    left_out = len(found) - len(kept)
    if left_out:
        yield Withheld(what=f"{left_out} {what}", why=why)
