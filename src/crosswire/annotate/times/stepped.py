"""This file knows days told in two steps: two Fridays ago, a week from Friday,
a year ago today, the first week of May.
"""

from __future__ import annotations

from crosswire.annotate.times.calendar_dates import month_day
from crosswire.annotate.times.found import Found
from crosswire.annotate.times.patterns import Hit, Rule

DAYS = {"D": 1, "W": 7, "FN": 14}
MONTHS = {"M": 1, "Y": 12}
TURNS = {"last": -1, "previous": -1, "next": 1}


def _count(hit: Hit) -> int:
    number = hit.get("small", "spelled")
    return int(number.number) if number else 1


def _weekdays_ago(hit: Hit) -> Found:
    """``two Fridays ago``: the Friday before last."""
    return hit.found(slot=f"D{hit.value('weekday_plural')}", sign="<", then=f"-{7 * (_count(hit) - 1)}D", grain="D")


def _from_weekday(hit: Hit) -> Found | None:
    """``a week from Friday``, ``two days from tomorrow``."""
    days = DAYS.get(hit.value("unit", "units"))
    if days is None:
        return None
    base, slot = hit.value("near"), hit.value("weekday")
    if slot:
        return hit.found(slot=f"D{slot}", sign=">=", then=f"+{days * _count(hit)}D", grain="D")
    return None if " " in base else hit.found(base=base, then=f"+{days * _count(hit)}D", grain="D")


def _weekday_week(hit: Hit) -> Found | None:
    """``on Monday week``: a week after the Monday to come."""
    if hit.words[-1].form != "week":
        return None
    return hit.found(slot=f"D{hit.value('weekday')}", sign=">=", then="+7D", grain="D", doubt="weekday week")


def _ago_today(hit: Hit) -> Found | None:
    """``a year ago today`` is that day; ``a year ago Monday``, ``two years ago this
    week`` are of its month at least.
    """
    units = [word.value for word in hit.all("unit", "units")]
    months, near = MONTHS.get(units[0]), hit.value("near")
    if months is None or " " in near or (len(units) > 1 and units[1] != "W"):
        return None
    back = f"-{months * _count(hit)}M"
    if near:
        return hit.found(base=near, then=f"{back}@", grain="D")
    if hit.get("weekday"):
        return hit.found(slot=f"D{hit.value('weekday')}", sign="<=", then=back, grain="M")
    return hit.found(base="+0W", then=back, grain="M")


def _week_of_month(hit: Hit) -> Found | None:
    """``the first week of May``: days 1 to 7, ``the last week``: the last seven."""
    month, year, ordinal = hit.get("month"), hit.get("year"), hit.get("ordinal")
    if hit.value("unit") != "W" or month is None or (ordinal is not None and ordinal.number > 4):
        return None
    then = f"={int(ordinal.number) if ordinal else 'L'}W"
    if year is not None:
        return hit.found(base=f"{int(year.number):04}-{int(month.number):02}", then=then, grain="W")
    return hit.found(slot=f"M{int(month.number):02}", then=then, grain="W")


def _part_of_this(hit: Hit) -> Found | None:
    """``the first week of next month``, ``the last day of the year``: counted in the month or year meant."""
    ordinal, (part, whole) = hit.get("ordinal"), [word.value for word in hit.all("unit")]
    if part not in ("W", "D") or whole not in ("M", "Y") or (ordinal is not None and not 1 <= ordinal.number <= 4):
        return None
    turn = TURNS.get(hit.words[-2].kind, 0)
    return hit.found(base=f"{turn:+}{whole}", then=f"={int(ordinal.number) if ordinal else 'L'}{part}", grain=part)


def _that_day(hit: Hit) -> Found | None:
    """``at that March 9 hearing``: the day, "that" being the event's."""
    return month_day(Hit(hit.words[1:]))


NUMBER = "(small | spelled)"
RULES = (
    Rule(f"{NUMBER} weekday_plural ago", _weekdays_ago),
    Rule(f"(a | {NUMBER}) UNIT from (weekday | near)", _from_weekday),
    Rule("weekday unit", _weekday_week),
    Rule(f"(a | {NUMBER}) UNIT ago (weekday | near | this unit)", _ago_today),
    Rule("that month DAY ((comma | of)? year)?", _that_day),
    Rule("the (ordinal | last | first_last) unit of (the | this | last | next | previous) unit", _part_of_this),
    Rule("the (ordinal | last | first_last) unit (of | in) month ((comma | of)? year)?", _week_of_month),
)
