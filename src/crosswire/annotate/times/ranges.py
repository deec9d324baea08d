"""This file knows spans told by both ends in one: May 3-5, 3 to 5 May, 2021-22."""

from __future__ import annotations

from dataclasses import replace

from crosswire.annotate.times.calendar_dates import dated
from crosswire.annotate.times.found import Found
from crosswire.annotate.times.patterns import Hit, Rule


def _days(hit: Hit) -> Found | None:
    month, days = hit.get("month"), hit.all("small", "ordinal")
    if month is None or len(days) != 2 or not days[0].number < days[1].number:
        return None
    first = dated(hit, month, days[0], hit.get("year"))
    if first is None or dated(hit, month, days[1], None) is None:
        return None
    more = int(days[1].number - days[0].number)
    if hit.get("and") and more != 1 and not hit.get("from"):
        return None  # two days, not a span
    if hit.get("slash") and more != 1:
        return None  # "the 6/11 march"
    if hit.words[0].kind == "from":  # "between 1 and 14 May"
        first = replace(first, start=hit.words[1].start, first=hit.words[1].first, core=hit.words[1].first)
    return replace(first, type="DURATION", fixed=f"P{more + 1}D", then=f"P{more}D>", grain="", doubt="")


def _slashed_days(hit: Hit) -> Found | None:
    """``3/4 May``: not three quarters of it."""
    days = hit.words[0].form.split("/")
    if len(days) != 2 or int(days[1]) != int(days[0]) + 1:
        return None
    one, two = (hit.words[0]._replace(kind="small", number=float(day)) for day in days)
    return _days(Hit((one, two, *hit.words[1:])))


def _years(hit: Hit) -> Found | None:
    first, last = hit.words[-3], hit.words[-1]
    more = int(last.number) - int(first.number) % 100
    if len(last.form) != 2 or not 0 < more < 50 or not 1800 <= first.number <= 2100:
        return None
    return hit.found(type="DURATION", base=f"{int(first.number)}", fixed=f"P{more + 1}Y", then=f"P{more}Y>")


RULES = (
    Rule("from? month DAY (dash | slash | to | and) DAY ((comma | of)? year)?", _days),
    Rule("from? DAY (dash | slash | to | and) DAY of? month ((comma | of)? year)?", _days),
    Rule("fraction of? month ((comma | of)? year)?", _slashed_days),
    Rule("fiscal? year (dash | slash) (small | number)", _years),
)
