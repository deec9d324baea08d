"""This file knows how the times of a paragraph are resolved one by one, each in the light of the one before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from crosswire.annotate.times.chain import BACK, Chain
from crosswire.annotate.times.found import Found
from crosswire.annotate.times.surroundings import Surroundings
from crosswire.annotate.times.tense import counts_from_then, direction
from crosswire.annotate.times.verbs import Direction
from crosswire.calendar import Resolved, moment_of, resolve
from crosswire.vocabulary.time_words import listed

ALIKE = frozenset({"or", "and", ","})
"""Between two times of one kind: "by August or May", both look the same way."""
ON_TO = frozenset({"to", "through", "till", "until", "-", "–", "—"})
"""Between the ends of a span: in "from December to February" the second follows the first."""

BESIDE = frozenset({",", "(", "-", "–", "—"})
"""Before a day said a second time, by an event."""
CLOSE = 2
"""Words at most between a time of day in brackets and its day."""

Turn = tuple[Found, str | None, Resolved | None]
Before = tuple[Found, Direction, str | None]


def resolve_in_turn(times: Sequence[Found], around: Surroundings, chain: Chain, block: int) -> Iterator[Turn]:
    """Each time of a block with its calendar steps and what they come to; a quarter nobody told is left out."""
    headline = around.parse.blocks[block].kind == "headline"
    before: Before | None = None
    for found in _on_their_days(times, around):
        time, seen = _looking(found, before, around, headline)
        same = _same_day(time, before, around)
        time = replace(time, anchor=None) if same else time
        steps = same or chain.steps(time, seen, block)
        if steps is None and time.untold == "drop":
            continue
        time, resolved = _settled(time, steps, chain.published, around)
        chain.tell(time, steps, block)
        before = (time, seen, steps)
        yield time, steps, resolved


def _on_their_days(times: Sequence[Found], around: Surroundings) -> list[Found]:
    """``2 p.m. ET (1800 GMT) Friday``, ``later in the day on Friday``: what stands just
    before its day, though not beside it.
    """
    placed: list[Found] = []
    for time in reversed(times):
        after = placed[-1] if placed else None
        year = _year_of_next(time, after, around)
        if year is not None:
            placed.append(replace(time, base=year, sign="<"))
            continue
        near = after is not None and time.is_clock and after.first - time.last <= CLOSE
        led = (
            after is not None and time.base == "+0D" and after.first - time.last == 1 and around.form(time.last) == "on"
        )
        if after is not None and (near or led) and (after.base or after.slot) and after.grain in ("D", "T"):
            placed.append(replace(time, base=after.base, slot=after.slot, sign=after.sign, told=(), untold=""))
        else:
            placed.append(time)
    return placed[::-1]


def _year_of_next(time: Found, after: Found | None, around: Surroundings) -> str | None:
    """The steps of the time behind it whose year it shares: ``from January to April
    2021``, ``3 May and 9 June 2021``.
    """
    if after is None or after.first != time.last + 1 or not time.slot or time.base or time.sign or time.told:
        return None
    in_a_list = around.form(time.last) in ("and", "or") or (around.form(time.last) == "," and after.sign == "<")
    if not (around.form(time.last) in ON_TO or in_a_list) or time.grain not in ("D", "M") or _shape(time) in ("D", ""):
        return None
    if after.grain != time.grain or not after.base[:4].isdigit() or "|" in after.base or after.then or after.told:
        return None
    return f"{after.base} {after.sign}{after.slot}".strip()


def _same_day(time: Found, before: Before | None, around: Surroundings) -> str | None:
    """The steps of the day just named that this one says again: ``seen on Nov. 3, the day before the vote``."""
    if before is None or time.anchor is None or time.grain != "D" or not before[0].is_day:
        return None
    beside = time.first == before[0].last + 1 and around.form(before[0].last) in BESIDE
    return before[2] if beside else None


def _looking(time: Found, before: Before | None, around: Surroundings, headline: bool) -> tuple[Found, Direction]:
    """The time with the way its clause looks; the second end of a span is picked from the first instead."""
    if time.told == ("dated",):
        words = range(around.token_at(time.start), around.token_at(time.end - 1) + 1)
        seen = direction(around.parse, words, around.form(time.first - 1), headline)
        return (time if seen in BACK or seen == "unknown" else replace(time, told=())), seen
    if not _asks_tense(time, around):
        return time, "unknown"
    link = around.form(time.first - 1) if before and before[0].last == time.first - 1 else ""
    if before and link in ON_TO and before[2] and _shape(before[0]) == _shape(time) != "":
        return replace(time, base=before[2], sign=">"), "unknown"
    if before and link in ALIKE and before[0].grain == time.grain:
        return time, before[1]
    words = range(around.token_at(time.start), around.token_at(time.end - 1) + 1)
    seen = direction(around.parse, words, around.form(time.first - 1), headline)
    if around.form(time.last) == "ended":  # "the first quarter ended Sept. 30"
        seen = "over"
    begun = _is_within(time, around) and seen not in ("past", "over", "about")
    if begun and not counts_from_then(
        around.parse, words
    ):  # "within two weeks" begins today; not "agreed within two weeks"
        return replace(time, side=f"{time.fixed}>"), seen
    if seen not in ("future", "planned", "due") and _names_a_thing(time, around):
        return replace(time, then="near"), seen
    return time, seen


def _names_a_thing(time: Found, around: Surroundings) -> bool:
    """``the September 11 attacks``, ``post-Sept. 11 laws``: a day without its year that is a name; far from today, or
    ahead, it may be of any year.
    """
    if time.slot not in listed("name_days") or around.token_after(time).pos != "NOUN":
        return False
    return around.form(time.first - 1) in ("the", "-") or around.token(time).dep in ("compound", "nmod")


def _shape(time: Found) -> str:
    """What kind of slot a time holds: weekday, month, month and day ..."""
    return time.slot.rstrip("0123456789") if time.slot[:1].isalpha() else "day" * bool(time.slot)


def _is_within(time: Found, around: Surroundings) -> bool:
    return (
        time.type == "DURATION"
        and not (time.side or time.anchor or time.slot)
        and around.form(time.first - 1) == "within"
    )


def _asks_tense(time: Found, around: Surroundings) -> bool:
    """Whether the way the clause looks decides anything: a slot without a period or sign, or "within"."""
    return _is_within(time, around) or bool(time.slot and not time.base and time.sign in ("", "this"))


def _settled(
    time: Found, steps: str | None, published: str | None, around: Surroundings
) -> tuple[Found, Resolved | None]:
    """The time and what its steps come to; a length told from no time known stays a length."""
    if steps is None and time.untold.startswith("P"):
        end = around.words.spans[time.last - 2][1]  # "later" belongs to a day that can be counted
        return replace(time, type="DURATION", fixed=time.untold, base="", told=(), end=end, last=time.last - 1), None
    if steps and "|" in steps:  # 04/05/2025: either day, so the span of both
        both = [moment_of(part) for part in steps.split("|")]
        days = sorted(moment.start.isoformat() for moment in both if moment is not None and moment.start is not None)
        return time, Resolved(None, days[0], days[-1], "span") if days else None
    return time, resolve(steps, published, time.mod) if steps else None
