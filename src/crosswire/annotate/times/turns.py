"""This file knows how the times of a paragraph are resolved one by one, each in the light of the one before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crosswire.annotate.times.chain import Chain
from crosswire.annotate.times.doubts import Surroundings
from crosswire.annotate.times.found import Found
from crosswire.annotate.times.tense import Direction, direction
from crosswire.calendar import Resolved, moment_of, resolve

ALIKE = frozenset({"or", "and", ","})
"""Between two times of one kind: "by April or May", both look the same way."""
ON_TO = frozenset({"to", "through", "till", "until", "-", "–", "—"})
"""Between the ends of a span: in "from December to February" the second follows the first."""

Turn = tuple[Found, str | None, Resolved | None]


def resolve_in_turn(times: Sequence[Found], around: Surroundings, chain: Chain, block: int) -> Iterator[Turn]:
    """Each time of a block with its calendar steps and what they come to; a quarter nobody told is left out."""
    headline = around.parse.blocks[block].kind == "headline"
    before: tuple[Found, Direction, str | None] | None = None
    for time in times:
        seen: Direction = "unknown"
        if _asks_tense(time, around):
            link = around.form(time.first - 1) if before and before[0].last == time.first - 1 else ""
            if before and link in ON_TO and before[2] and _shape(before[0]) == _shape(time) != "":
                time = replace(time, base=before[2], sign=">")
            elif before and link in ALIKE and before[0].grain == time.grain:
                seen = before[1]
            else:
                seen = _direction(time, around, headline)
        time = _ahead(time, seen, around)
        steps = chain.steps(time, seen, block)
        if steps is None and time.doubt == "quarter":
            continue
        time, resolved = _settled(time, steps, chain.published)
        chain.tell(time, steps, block)
        before = (time, seen, steps)
        yield time, steps, resolved


def _shape(time: Found) -> str:
    """What kind of slot a time holds: weekday, month, month and day ..."""
    return time.slot.rstrip("0123456789") if time.slot[:1].isalpha() else "day" * bool(time.slot)


def _is_within(time: Found, around: Surroundings) -> bool:
    return time.type == "DURATION" and not (time.side or time.anchor or time.slot) and around.form(time.first - 1) == "within"


def _asks_tense(time: Found, around: Surroundings) -> bool:
    """Whether the way the clause looks decides anything: a slot without a period or sign, or "within"."""
    return _is_within(time, around) or bool(time.slot and not time.base and time.sign in ("", "this"))


def _direction(time: Found, around: Surroundings, headline: bool) -> Direction:
    words = range(around.token_at(time.start), around.token_at(time.end - 1) + 1)
    return direction(around.parse, words, around.form(time.first - 1), headline)


def _ahead(time: Found, seen: Direction, around: Surroundings) -> Found:
    """``within two weeks`` begins today, unless it is told of the past: "agreed within two weeks"."""
    return replace(time, side=f"{time.fixed}>") if _is_within(time, around) and seen != "past" else time


def _settled(time: Found, steps: str | None, published: str | None) -> tuple[Found, Resolved | None]:
    """The time and what its steps come to; a length told from no time known stays a length."""
    if steps is None and time.doubt.startswith("away "):
        return replace(time, type="DURATION", fixed=time.doubt.split()[1], base="", told_before=False), None
    if steps and "|" in steps:  # 04/05/2025: either day, so the span of both
        both = [moment_of(part) for part in steps.split("|")]
        days = sorted(moment.start.isoformat() for moment in both if moment is not None and moment.start is not None)
        return time, Resolved(None, days[0], days[-1], "span") if days else None
    return time, resolve(steps, published, time.mod) if steps else None
