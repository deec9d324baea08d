"""This file knows how neighbouring times become one: "Thursday, April 17", "noon on Sunday", "early next month"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from crosswire.annotate.times.found import Found
from crosswire.annotate.times.words import Lexeme, Words

END_CUES = frozenset({"by", "at", "until", "till", "before", "since", "from", "to"})
LINKS = {
    "period": frozenset({(), ("of",), (",",), ("in",), ("'s",), ("’s",), ("of", "the")}),
    "day": frozenset({(), (",",), ("the",), (",", "the"), ("(",), ("of",)}),
    "clock": frozenset(
        {
            (),
            ("on",),
            ("of",),
            (",",),
            (",", "on"),
            ("on", "the"),
            ("the",),
            ("late",),
            ("on", "a"),
            ("local",),
            ("local", "on"),
        }
    ),
    "night": frozenset({(), ("on",), ("of",), ("on", "the"), ("from",), ("into",), ("to",)}),
    "week": frozenset({(), ("of",)}),
    "beside": frozenset({(), ("the",)}),
    "again": frozenset({()}),
    "after": frozenset(
        {
            (),
            ("at",),
            (",",),
            (",", "at"),
            ("in", "the"),
            ("in",),
            ("at", "around"),
            ("at", "about"),
            ("by",),
            ("around",),
        }
    ),
}
"""What may stand between two times that are one, by what the second adds to the first."""


def joined(times: Sequence[Found], words: Words) -> list[Found]:
    """The times of a block with neighbours joined, and with "early", "late", "the end of" before them read."""
    found: list[Found] = []
    zones = {lexeme.first: lexeme for lexeme in words.lexemes if lexeme is not None and lexeme.kind == "zone"}
    thirds = {lexeme.last: lexeme for lexeme in words.lexemes if lexeme is not None and lexeme.kind == "third"}
    for time in (_with_third(time, words, thirds) for time in times):
        one = _as_clock(found[-1], time, words) if found else None
        whole = _pair(one, time, words.forms[one.last : time.first]) if one else None
        if whole is None:
            found.append(time)
        else:
            found[-1] = whole
    return [_with_zone(_with_hour(time, words), zones) for time in found]


def _as_clock(one: Found, two: Found, words: Words) -> Found:
    """``from 1800 Friday``, ``at 1430 on Sunday``: four figures that are no year, before a weekday."""
    figures = words.forms[one.core]
    told = one.doubt == "year" and two.slot.startswith("D") and two.is_day and not two.base
    if not told or words.forms[one.first - 1 : one.first] not in CLOCK_CUES or not "1000" <= figures < "2400":
        return one
    if one.last - one.first != 1 or figures[2:] > "59":
        return one
    return replace(one, type="TIME", base="", clock=f"T{figures[:2]}:{figures[2:]}", grain="T", doubt="clock")


CLOCK_CUES = frozenset({("at",), ("from",), ("until",), ("by",), ("between",), ("since",), ("around",), ("about",)})


def _with_hour(time: Found, words: Words) -> Found:
    """``at nine on Tuesday morning``, ``until 8 on Sunday evening``: an hour by a bare number, before the part of a day."""
    at = time.first - 2
    if time.clock not in HALVES or at < 1 or words.forms[at + 1] != "on" or words.forms[at - 1] not in HOUR_CUES:
        return time
    told = words.lexemes[at]
    if told is None or told.number not in range(1, NOON + 1) or told.last != at + 1:
        return time
    hour = int(told.number) % NOON + HALVES[time.clock]
    return replace(time, start=told.start, first=told.first, clock=f"T{hour:02}:00")


HOUR_CUES = frozenset({"at", "until", "till", "from", "since", "before", "after"})
"""Words before an hour; "about nine" and "by nine" may count anything."""
HALVES = {"TMO": 0, "TAF": 12, "TEV": 12}
"""The hours before the half of the day in which a part of it lies."""
NOON = 12


def _with_zone(time: Found, zones: Mapping[int, Lexeme]) -> Found:
    """``midnight Sunday GMT``: the zone after the day."""
    zone = zones.get(time.last)
    if zone is None or not time.clock[1:2].isdigit():
        return time
    return replace(time, clock=time.clock + zone.value, end=zone.end, last=zone.last)


def _pair(one: Found, two: Found, between: Sequence[str]) -> Found | None:
    if len(between) > 2:
        return None
    link = tuple(between)
    for rule, links in (
        (_slot_and_period, "period"),
        (_same_day, "day"),
        (_clock_and_day, "clock"),
        (_day_and_clock, "after"),
        (_day_beside, "beside"),
        (_overnight, "night"),
        (_week_of_days, "week"),
        (_part_again, "again"),
    ):
        if link in LINKS[links]:
            whole = rule(one, two, link)
            if whole is not None:
                return replace(
                    whole, start=one.start, end=two.end, first=one.first, last=two.last, mod=one.mod or two.mod
                )
    return None


DASHES = frozenset({"-", "‑", "–"})


def _slot_and_period(one: Found, two: Found, link: tuple[str, ...]) -> Found | None:
    """``Thursday next week``, ``the first quarter of last year``, ``last week Thursday``, ``next year's first quarter``."""
    slot, period = (one, two) if one.slot else (two, one)
    if (
        not slot.slot
        or slot.base
        or slot.sign
        or period.slot
        or not period.base
        or period.clock
        or period.fixed
        or "|" in period.base
    ):
        return None
    if slot is two and link not in ((), ("'s",), ("’s",)):
        return None
    if period.grain != ("W" if slot.slot.startswith("D") else "Y"):
        return None  # "Monday 2014" names no day
    return replace(
        slot, base=period.base, told=period.told, untold=period.untold, doubt=slot.doubt if slot.grain == "SE" else ""
    )


def _same_day(one: Found, two: Found, _link: tuple[str, ...]) -> Found | None:
    """``Thursday, April 17``, ``the morning of Friday, April 4``: the weekday and the date are one day."""
    if not one.slot.startswith("D") or one.base or not two.is_day or two.told or two.slot[:1] in ("D", "F"):
        return None
    # "Friday the 13th" needs no cue
    return replace(two, type=one.type, clock=one.clock, grain=one.grain, doubt="" if two.slot[:1] == "d" else two.doubt)


def _clock_and_day(one: Found, two: Found, _link: tuple[str, ...]) -> Found | None:
    """``noon on Sunday``, ``the evening of April 12``."""
    if not one.is_clock or not two.is_day:
        return None
    return replace(two, type="TIME", clock=one.clock, grain="T", doubt="")


def _day_and_clock(one: Found, two: Found, link: tuple[str, ...]) -> Found | None:
    """``Sunday at noon``, ``Thursday night``."""
    if (
        not two.is_clock
        or not one.is_day
        or (two.doubt == "part" and link not in ((), ("in", "the"), ("in",), ("at",)))
    ):
        return None
    clock = "TNI" if link == ("at",) and two.clock == "TNI" else two.clock
    return replace(one, type="TIME", clock=clock, grain="T", doubt="")


def _day_beside(one: Found, two: Found, _link: tuple[str, ...]) -> Found | None:
    """``the eve of May 9``, ``the day after Christmas``, ``the week of March 6``."""
    if not two.is_day:
        return None
    if one.doubt == "week of":
        return replace(two, then=one.base, grain="W", doubt="")
    if one.doubt != "beside" or one.grain not in ("D", "T"):
        return None
    return replace(two, then=one.base, type=one.type, clock=one.clock, grain=one.grain)  # "the night before May 9"


def _part_again(one: Found, two: Found, _link: tuple[str, ...]) -> Found | None:
    """``the early hours of Thursday morning``, ``10 a.m. Thursday morning``."""
    told = one.grain == "T" and (one.base or one.slot) and two.doubt == "part"
    return one if told and (one.clock == two.clock or one.clock[1:2].isdigit()) else None


def _overnight(one: Found, two: Found, link: tuple[str, ...]) -> Found | None:
    """``overnight on Thursday`` is its night; ``overnight into Friday`` the night before it."""
    night = one.clock == "TNI" and (one.is_clock or one.base == "-1D")
    if one.is_clock and night and link == ("from",) and two.is_day:
        return replace(two, type="TIME", clock="TNI", grain="T", doubt="")  # "the night from Saturday to Sunday"
    if night and one.first < two.first and _is_two_days(two):
        return replace(two, type="TIME", clock="TNI", grain="T", fixed=None, then="")  # "the night of 3-4 May"
    if (one.base, one.clock) != ("-1D", "TNI") or not two.is_day or two.told:
        return None
    into = link in {("into",), ("to",)}
    return replace(two, type="TIME", clock="TNI", grain="T", then="-1D" if into else "", doubt="")


def _is_two_days(time: Found) -> bool:
    return time.fixed == "P2D" and bool(time.base or time.slot)


def _week_of_days(one: Found, two: Found, _link: tuple[str, ...]) -> Found | None:
    """``the week of 4-10 May``, ``the weekend of May 9``: told by days in it."""
    spanned = two.type == "DURATION" and two.then.endswith("D>") and bool(two.base or two.slot)
    if not (spanned or two.is_day) or two.told:
        return None
    if one.grain == "WE" and one.slot == "WE" and not (one.base or one.sign):
        return replace(two, type="DATE", fixed=None, then="+0WE", grain="WE", doubt="")
    if one.doubt == "week of" and spanned:
        return replace(two, type="DATE", fixed=None, then=one.base, grain="W", doubt="")
    return None


def _with_third(time: Found, words: Words, thirds: Mapping[int, Lexeme]) -> Found:
    """``early March``, ``mid-April``, ``the end of 2022``: the words before a date that part it in three."""
    if time.fixed is not None or time.mod is not None or not time.grain or time.clock[1:2].isdigit():
        return time
    before = time.first - 1 if time.first and words.forms[time.first - 1] in DASHES else time.first
    third = thirds.get(before)
    if third is None:
        return _with_end(time, before, words)
    first = third.first
    if first and words.forms[first - 1] == "the" and third.last - third.first == 1 and time.grain != "M":
        first -= 1  # "the early 1980s"; in "the late-November voyage" the article belongs to the trip
    return replace(time, start=words.spans[first][0], first=first, mod=third.value)


def _with_end(time: Found, before: int, words: Words) -> Found:
    """``by end-May``, ``at end 2025``: "end" right before a month or year."""
    if time.grain not in ("M", "Y") or before < 2 or words.forms[before - 1] != "end":
        return time
    if words.forms[before - 2] not in END_CUES:
        return time
    return replace(time, start=words.spans[before - 1][0], first=before - 1, mod="END")
