"""This file knows what a time is while it is being read: its words, and what they say before a date is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypedDict

from crosswire.model.mention import TimeType

Told = Literal["before", "dated", "quarter", "any quarter", "past day"]
"""Where a time told before is looked for: the last one of a paragraph near by, or of this paragraph and with its year;
the last quarter near by or anywhere; the last day of this paragraph, if it is not ahead."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A time expression under way: offsets and tokens (last exclusive) of its words, and what they say.

    `core` is the token its own words begin at, past "early", "the end of" or a time of day before them.

    `base` holds calendar steps (see `crosswire.calendar`) that fix a period; `slot` is what is picked in it or,
    without a base, by `sign` ("last Friday" ``<``), by the tense of the clause where there is no sign. `told`
    are the places to look for a time told before that the steps begin at, instead of the publication; `untold`
    says what happens where none is found: ``published`` begins there after all, ``drop`` leaves the time out, a
    length (``P2Y``) is kept as one. `clock` is a time of day, `then` are steps after the slot ("the eve of"),
    `grain` is the unit the words tell. `fixed` is a value that needs no date (``P2D``, ``PAST_REF``), `side`
    the steps of its span. `doubt` names the check that must pass.
    """

    start: int
    end: int
    first: int
    last: int
    core: int
    type: TimeType = "DATE"
    base: str = ""
    slot: str = ""
    sign: str = ""
    clock: str = ""
    then: str = ""
    grain: str = ""
    mod: str | None = None
    fixed: str | None = None
    side: str = ""
    doubt: str = ""
    told: tuple[Told, ...] = ()
    untold: str = ""
    anchor: str | None = None

    @property
    def is_day(self) -> bool:
        """Whether a time of day can be added: it names a day, and no time of day yet."""
        return self.type == "DATE" and self.grain == "D" and not self.clock and self.fixed is None

    @property
    def is_clock(self) -> bool:
        """Whether it is a time of day that lacks its day."""
        return bool(self.clock) and not (self.base or self.slot or self.told)


class Saying(TypedDict, total=False):
    """What the words of a time say: the fields of `Found` but for their place."""

    type: TimeType
    base: str
    slot: str
    sign: str
    clock: str
    then: str
    grain: str
    mod: str | None
    fixed: str | None
    side: str
    doubt: str
    told: tuple[Told, ...]
    untold: str
