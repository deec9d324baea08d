"""This file knows the times told from today or from a time told before: last week,
that day, a month ago, two years later.
"""

from __future__ import annotations

from crosswire.annotate.times.found import Found, Told
from crosswire.annotate.times.lengths import length_of
from crosswire.annotate.times.patterns import Hit, Rule

COARSE = frozenset({"W", "WE", "M", "Q", "Y", "DE", "CE"})
"""Units of which there is a last, this and next; "last day" and "next hour" are no dates."""

OF_THEN: tuple[Told, ...] = ("dated",)
"""In "founded in March 2019, it had 40 members by the end of the year" the year is 2019."""


def _this_last_next(hit: Hit) -> Found | None:
    """``last week``, ``this year``, ``next month``: a whole unit from the one the publication lies in."""
    unit, count = hit.value("unit"), _turn(hit)
    if unit not in COARSE:
        return None
    if unit == "WE":
        return _weekend(hit, count)
    return hit.found(base=f"{count:+}{unit}", grain=unit)


def _turn(hit: Hit) -> int:
    return 0 if hit.get("this") else -1 if hit.get("last", "previous") else 1


def _weekend(hit: Hit, count: int) -> Found:
    if count > 0:
        return hit.found(base="+1W", slot="WE", grain="WE")
    return hit.found(slot="WE", sign="<" if count < 0 else "", grain="WE")


def _bare_weekend(hit: Hit) -> Found | None:
    return hit.found(slot="WE", grain="WE") if hit.value("unit") == "WE" else None


def _slot(hit: Hit) -> Found:
    """``last Friday``, ``next May``, ``this summer``: a day, month or season that comes round."""
    month, weekday = hit.get("month"), hit.get("weekday")
    slot = f"M{int(month.number):02}" if month else f"D{weekday.value}" if weekday else hit.value("season")
    grain = "M" if month else "D" if weekday else "SE"
    doubt = "" if grain == "SE" else "capital"
    if hit.get("last") and month:
        # in March, "last February" is a year ago: the one just over is "last month"
        return hit.found(base="-1M", slot=slot, sign="<", grain=grain, doubt=doubt)
    if weekday and hit.get("next"):
        return hit.found(base="+1W", slot=slot, grain=grain, doubt=doubt)
    if hit.get("this") and not (weekday or slot == "WI" or hit.get("past", "coming")):
        return hit.found(base="+0Y", slot=slot, grain=grain, doubt=doubt)
    sign = "<" if hit.get("past") else ">" if hit.get("coming") else "this" if hit.get("this") else ""
    return hit.found(slot=slot, sign=sign or ("<" if hit.get("last") else ">"), grain=grain, doubt=doubt)


def _nth_weekday(hit: Hit) -> Found | None:
    """``the first Monday of May``; the last Friday of a moon month is some day, no more is known."""
    month, weekday, year, ordinal = hit.get("month"), hit.value("weekday"), hit.get("year"), hit.get("ordinal")
    if month is None:
        return hit.found(doubt="unknown")
    if ordinal is not None and ordinal.number > 5:
        return None
    then = f"={int(ordinal.number) if ordinal else 'L'}D{weekday}"
    if year is not None:
        return hit.found(base=f"{int(year.number):04}-{int(month.number):02}", then=then, grain="D")
    return hit.found(slot=f"M{int(month.number):02}", then=then, grain="D")


def _before_last(hit: Hit) -> Found | None:
    unit = hit.value("unit")
    count = -2 if hit.get("before") else 2
    return hit.found(base=f"{count:+}{unit}", grain=unit) if unit in COARSE and unit != "WE" else None


def _near(hit: Hit) -> Found:
    base, _, clock = hit.value("near").partition(" ")
    if clock:
        return hit.found(type="TIME", base=base, clock=clock, grain="T", doubt="near")
    return hit.found(base=base, grain="D", doubt="near")


def _so_far(hit: Hit) -> Found | None:
    """``earlier this year``, ``later this month``: the part before or after today."""
    unit, early = hit.value("unit"), hit.get("earlier") is not None
    if unit not in COARSE - {"WE"} or (hit.get("last", "next") and early is False):
        return None
    if hit.get("last", "next"):
        return hit.found(base=f"{_turn(hit):+}{unit}", grain=unit, mod="START")
    return hit.found(base=f"+0{unit} {'so-far' if early else 'from-now'}", grain=unit, mod="START" if early else "END")


def _later_today(hit: Hit) -> Found:
    found = _near(hit)
    return hit.found(type=found.type, base=found.base, clock=found.clock, grain=found.grain)


def _third_of_this(hit: Hit) -> Found | None:
    """``the end of the year``, ``year's end``: of the unit the publication lies in."""
    unit = hit.value("unit")
    third = hit.value("third")
    if unit not in COARSE - {"WE"} | {"D"} or not third:
        return None
    doubt, told = "end of day" if unit == "D" else "", OF_THEN if hit.get("the") else ()
    return hit.found(base=f"+0{unit}", grain=unit, mod=third, doubt=doubt, told=told, untold="published")


def _unit_end(hit: Hit) -> Found | None:
    unit = hit.value("unit")
    if unit not in COARSE - {"WE"}:
        return None
    return hit.found(base=f"+0{unit}", grain=unit, mod="END", told=OF_THEN, untold="published")


def _told_before(hit: Hit) -> Found | None:
    """``the next day``, ``that year``, ``the previous month``: from a time told before."""
    unit, count = hit.value("unit"), 1 if hit.get("following", "next") else -1 if hit.get("previous") else 0
    if unit not in COARSE | {"D"} or unit == "WE":
        return None
    places: tuple[Told, ...] = ("quarter", "before") if unit == "Q" and not count else ("before",)
    return hit.found(base=f"{count:+}{unit}", grain=unit, told=places)


def _slot_told_before(hit: Hit) -> Found:
    """``the previous Friday``, ``the following March``: seen from a time told
    before; ``that Friday`` is the nearest.
    """
    month, weekday = hit.get("month"), hit.get("weekday")
    sign = ">" if hit.get("following") else "<" if hit.get("previous") else "~"
    slot, grain = (f"M{int(month.number):02}", "M") if month else (f"D{weekday.value if weekday else 1}", "D")
    doubt = "that" if weekday and hit.words[0].form == "that" else "capital"
    return hit.found(slot=slot, sign=sign, grain=grain, told=("before",), doubt=doubt)


def _next_with_article(hit: Hit) -> Found | None:
    """``the next day`` is told before; ``the next year`` is the span ahead."""
    unit = hit.value("unit")
    if unit == "D":
        return _told_before(hit)
    length = length_of(1, unit)
    return hit.found(type="DURATION", fixed=length, side=f"{length}>") if length else None


def _part_told_before(hit: Hit) -> Found | None:
    count = 1 if hit.get("following", "next") else -1 if hit.get("previous") else 0
    return hit.found(type="TIME", base=f"{count:+}D", clock=hit.value("part"), grain="T", told=("before",))


def _later_in(hit: Hit) -> Found | None:
    """``later in the day``: of the day told before, or today."""
    unit = hit.value("unit")
    if unit not in COARSE | {"D"} or unit == "WE":
        return None
    return Hit(hit.words[-2:]).found(base=f"+0{unit}", grain=unit, told=("before",), untold="published")


def _year_ago(hit: Hit) -> Found | None:
    """``the year-ago quarter``, ``the same period last year``: the time told before, a year earlier."""
    unit, what = hit.value("unit"), [word.value for word in hit.all("unit")][-1]
    if hit.get("this", "last", "previous"):
        what, unit = unit, what  # "the quarter of last year"
    if unit not in COARSE - {"WE"} or (what not in ("Q", unit) and not hit.get("period")):
        return None
    return hit.found(base=f"-1{unit}", grain=unit, told=("any quarter",), untold="published")


def _year_ago_alone(hit: Hit) -> Found | None:
    """``the year-earlier results``: without the article, which belongs to the results."""
    return _year_ago(Hit(hit.words[-3:]))


def _year_ago_quarter(hit: Hit) -> Found | None:
    """``the year-ago third quarter``."""
    ordinal, units = hit.get("ordinal"), [word.value for word in hit.all("unit")]
    if ordinal is None or not 1 <= ordinal.number <= 4 or units != ["Y", "Q"]:
        return None
    return hit.found(slot=f"Q{int(ordinal.number)}", then="-1Y", grain="Q")


def _quarter_of_last_year(hit: Hit) -> Found | None:
    """``last year's quarter``, ``the quarter a year ago``."""
    units = {word.value for word in hit.all("unit")}
    if units != {"Y", "Q"}:
        return None
    return hit.found(base="-1Y", grain="Y", told=("any quarter",), untold="published")


def _the_quarter(hit: Hit) -> Found | None:
    """``the quarter``: the one told before; ``the latest period``: the last one. Worn words of company reports."""
    if hit.get("latest"):
        return hit.found(base="-1Q", grain="Q") if hit.get("period") or hit.value("unit") == "Q" else None
    if hit.value("unit") != "Q":
        return None
    return hit.found(base="+0Q", grain="Q", told=("any quarter",), untold="drop", doubt="quarter")


def _this_whole(hit: Hit) -> Found | None:
    """``the current year``, ``the full year``; ``the fiscal year`` and ``the year ended`` are lengths."""
    unit = hit.value("unit")
    if unit not in COARSE - {"WE"} | {"D"} or (unit == "D" and len(hit.words) > 2):
        return None
    if hit.get("current", "full"):
        return hit.found(base=f"+0{unit}", grain=unit)
    return hit.found(type="DURATION", fixed=f"P1{unit}", doubt="" if hit.get("fiscal") else "ended")


def _beside(hit: Hit) -> Found | None:
    """``the day after``, ``the eve of``: beside an event or a date that is named next, or a time told before."""
    unit = hit.value("unit") or "D"
    if unit not in COARSE - {"WE", "Q"} | {"D"}:
        return None
    count = 0 if hit.get("of") else 1 if hit.get("after", "following") else -1
    return hit.found(base=f"{count:+}{unit}", grain=unit, doubt="beside")


def _part_beside(hit: Hit) -> Found:
    """``the evening before``, ``the morning after the vote``: of the day beside an event, a date or a time told before."""
    base = "-1D" if hit.get("before") else "+1D"
    return hit.found(type="TIME", base=base, clock=hit.value("part"), grain="T", doubt="beside")


def _this_time(hit: Hit) -> Found | None:
    """``this time last year``: about today's day of that year; ``at this time of year`` is another thing."""
    unit, first = hit.value("unit"), hit.words[0]
    if first.form not in ("at this time", "this time") or unit not in ("Y", "M", "W"):
        return None
    if first.form[0] == "a":  # without the preposition
        first = first._replace(start=first.start + 3, first=first.first + 1)
    base = f"+0M {_turn(hit) * 12:+}M" if unit == "Y" else f"{_turn(hit):+}{unit}"
    return Hit((first, *hit.words[1:])).found(base=base, grain="M" if unit == "Y" else unit)


def _before_last_slot(hit: Hit) -> Found | None:
    """``the Friday before last``, ``the weekend before last``."""
    weekday, unit = hit.get("weekday"), hit.value("unit")
    if weekday is None and unit != "WE":
        return None
    slot = f"D{weekday.value}" if weekday else "WE"
    return hit.found(slot=slot, sign="<", then="-7D" if weekday else "-1WE", grain="D" if weekday else "WE")


def _after_next_slot(hit: Hit) -> Found:
    """``the Tuesday after next``: a week after the one to come."""
    return hit.found(slot=f"D{hit.value('weekday')}", sign=">", then="+7D", grain="D")


def _beside_day(hit: Hit) -> Found | None:
    """``the day of the vote``; a week is told by a day in it only: "the week of March 6"."""
    if hit.value("unit") == "W":
        return hit.found(base="+0W", grain="W", doubt="week of")
    return _beside(hit) if hit.value("unit") == "D" else None


THIS = "(this | last | next)"
RULES = (
    Rule(f"{THIS} full? fiscal? unit", _this_last_next),
    Rule("this (coming | past)? (weekday | month | season)", _slot),
    Rule("the? (last | next | past | coming) (weekday | month | season)", _slot),
    Rule("the (last | ordinal) weekday (of | in) (month year? | feast)", _nth_weekday),
    Rule("the unit", _bare_weekend),
    Rule("the unit before last", _before_last),
    Rule("the unit after next", _before_last),
    Rule("the (weekday | unit) before last", _before_last_slot),
    Rule("the weekday after next", _after_next_slot),
    Rule("near", _near),
    Rule("(earlier | later) near", _later_today),
    Rule(f"(earlier | later) {THIS} unit", _so_far),
    Rule("third (the | this) full? unit", _third_of_this),
    Rule("the? unit (possessive | dash)? end", _unit_end),
    Rule("(the (following | previous) | (earlier | later)? that | following) unit", _told_before),
    Rule("(the (following | previous) | that) (weekday | month)", _slot_told_before),
    Rule("the next unit", _next_with_article),
    Rule("(that | the (following | previous | next)) part", _part_told_before),
    Rule("(earlier | later) in the unit", _later_in),
    Rule("the? comparable? unit dash (ago | earlier) (unit | period)", _year_ago),
    Rule("(the comparable? | that) (unit | period) (of | in)? (last | previous) unit", _year_ago),
    Rule("(the | a)? unit dash (ago | earlier)", _year_ago_alone),
    Rule("the? unit dash (ago | earlier) ordinal dash? unit", _year_ago_quarter),
    Rule("the unit a unit (ago | earlier)", _quarter_of_last_year),
    Rule("last unit possessive unit", _quarter_of_last_year),
    Rule("the (latest (unit | period) | unit)", _the_quarter),
    Rule("the (current | full | fiscal)? unit", _this_whole),
    Rule("eve", _beside),
    Rule("the unit (before | after | following)", _beside),
    Rule("the unit of", _beside_day),
    Rule("the part (before | after | following)", _part_beside),
    Rule(f"(this_time | reference) {THIS} unit", _this_time),
)
