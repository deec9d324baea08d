"""This file knows the lengths of time (two hours, the past three months) and the dates a length away (ten days ago)."""

from __future__ import annotations

from crosswire.annotate.times.found import Found, Told
from crosswire.annotate.times.patterns import Hit, Rule
from crosswire.annotate.times.words import Lexeme

IN_TIME = {"S": "S", "MIN": "M", "H": "H"}
HALVES = {"MIN": "PT30S", "H": "PT30M", "D": "PT12H", "M": "P15D", "Y": "P6M", "DE": "P5Y", "CE": "P50Y", "Q": "P6W"}
PARTS = {
    "MIN": (60, "S"),
    "H": (60, "M"),
    "D": (24, "H"),
    "M": (30, "D"),
    "Y": (12, "M"),
    "DE": (10, "Y"),
    "CE": (100, "Y"),
}
"""What a unit divides into: "two and a half years" is two years and six months."""


def length_of(number: float | None, unit: str) -> str | None:
    """The TIMEX3 value of that many units: ``P2D``, ``PT30M``, ``PXM`` for an unknown number; None for a weekend."""
    if unit == "FN":
        number, unit = None if number is None else number * 2, "W"
    written = "X" if number is None else str(int(number)) if number == int(number) else f"{number:g}"
    if unit in IN_TIME:
        return f"PT{written}{IN_TIME[unit]}"
    return None if unit == "WE" and number is None else f"P{written}{unit}"


def _number(words: list[Lexeme]) -> tuple[float | None, float]:
    """The number told by the words before a unit, and a fraction beside it; None for a vague one."""
    counted = [word for word in words if word.kind in ("small", "number", "year", "spelled", "vague")]
    fraction = sum(word.number for word in words if word.kind == "fraction") + (
        0.5 if any(word.kind == "half" for word in words) else 0
    )
    if not counted:
        articles = sum(word.kind == "a" for word in words)
        return 1.0 if articles > (1 if fraction else 0) else 0.0, fraction  # "a year and a half", "half an hour"
    return (None if counted[-1].value == "X" else counted[-1].number), fraction


def _value(hit: Hit) -> str | None:
    unit = hit.value("unit", "units")
    words = [word for word in hit.words if word.kind not in ("unit", "units")]
    number, fraction = _number(words)
    if number is None or not fraction:
        return length_of(number, unit)
    if not number:
        return HALVES.get(unit)
    if unit not in PARTS or fraction != 0.5:
        return length_of(number + fraction, unit)
    count, lower = PARTS[unit]
    part = length_of(count // 2, lower) or ""
    return f"{length_of(number, unit)}{part[2:] if unit in IN_TIME else part[1:]}"


def _length(hit: Hit) -> Found | None:
    value = _value(hit)
    unit = hit.get("unit", "units")
    if value is None or unit is None:
        return None
    mod = "APPROX" if hit.get("or_so") else hit.value("bound") or None
    if hit.words[0].kind == "the" and (hit.get("a", "half") or value.endswith("WE")):
        return None
    if unit.value == "Q" and hit.get("a", "dash"):
        return None  # "a quarter of the votes", "three-quarters of the votes"
    if unit.kind == "unit" and hit.get("year") and not hit.get("dash"):
        return None  # "the 1997 quarter"
    if unit.kind == "unit" and hit.get("a") and not hit.get("half", "full", "bound"):
        return hit.found(type="DURATION", fixed=value, mod=mod, doubt="rate")
    return hit.found(type="DURATION", fixed=value, mod=mod, doubt="age")


def _sum(hit: Hit) -> Found | None:
    """``two years and three months``."""
    units = [word for word in hit.words if word.kind in ("unit", "units")]
    counts = [word for word in hit.words if word.kind in ("small", "number", "spelled", "a")]
    if len(units) != 2 or len(counts) != 2:
        return None
    parts = [length_of(count.number or 1, unit.value) for count, unit in zip(counts, units, strict=True)]
    if parts[0] is None or parts[1] is None or ("T" in parts[0]) != ("T" in parts[1]):
        return None
    return hit.found(type="DURATION", fixed=parts[0] + parts[1].lstrip("PT"), mod=hit.value("bound") or None)


def _from_to(hit: Hit) -> Found | None:
    """``four to six hours``: the longer, as its upper bound."""
    value = length_of(hit.all("small", "number", "spelled", "year")[-1].number, hit.value("unit", "units"))
    return hit.found(type="DURATION", fixed=value, mod="EQUAL_OR_LESS", doubt="age") if value else None


def _beside_today(hit: Hit) -> Found | None:
    """``the past three months``, ``the next few days``: a length that ends or begins today."""
    if hit.words[0].form in ("over", "under") and len(hit.words) > 3:
        hit = Hit(hit.words[1:])  # "over the past three months": a preposition
    unit, value = hit.value("unit", "units"), _value(hit) or ""
    if not hit.get("small", "number", "year", "spelled", "vague"):
        if hit.get("units"):
            return None
        value = length_of(1, unit) or ""
    if not value or unit == "WE" or (hit.get("unit") is hit.words[-1] and value == "PT1M"):
        return None  # "at the last minute"
    side = (
        ""
        if hit.get("ordinal", "first_last")
        else "<"
        if hit.get("last", "past", "latest", "recent", "previous")
        else ">"
    )
    return hit.found(
        type="DURATION",
        fixed=value,
        side=f"{value}{side}" if side else "",
        mod=hit.value("bound") or None,
        doubt="last of" if hit.get("last") else "",
    )


def _first_units(hit: Hit) -> Found | None:
    """``the first hours``, ``the final days``: of something else, for a while."""
    value = length_of(None, hit.value("units"))
    return hit.found(type="DURATION", fixed=value) if value else None


MONTHS = {"M": 1, "Q": 3, "Y": 12, "DE": 120, "CE": 1200}
TENTHS = {"DE": "Y", "CE": "DE"}
PARTS_OF_YEAR = {("first", 3): "Q1", ("first", 6): "H1", ("last", 3): "Q4", ("last", 6): "H2"}


def _first_of_year(hit: Hit) -> Found | None:
    """``the first six months of 2024``: a half of that year; nine months are none of its parts."""
    count, year, ordinal = hit.get("small", "spelled"), hit.get("year"), hit.get("ordinal")
    if count is None or year is None or (ordinal is not None and ordinal.number != 1):
        return None
    part = PARTS_OF_YEAR.get(("first" if ordinal else "last", int(count.number) * MONTHS.get(hit.value("units"), 0)))
    return hit.found(base=f"{int(year.number):04}-{part}", grain=part[0] if part[0] == "Q" else "HY") if part else None


def _long(hit: Hit) -> Found | None:
    """``a year-long siege``, ``weeks-long talks``."""
    value = length_of(1 if hit.get("unit") else None, hit.value("unit", "units"))
    return Hit(hit.words[-3:]).found(type="DURATION", fixed=value) if value and hit.words[-1].form == "long" else None


def _some_units(hit: Hit) -> Found | None:
    """``recent weeks``, ``the coming days``: before or after today, no more is known."""
    if hit.value("units") == "WE":
        return None
    value = "PAST_REF" if hit.get("recent", "past", "last") else "FUTURE_REF"
    return hit.found(fixed=value, side=value)


def _bare_units(hit: Hit) -> Found | None:
    value = length_of(None, hit.value("units"))
    return (
        hit.found(type="DURATION", fixed=value, mod=hit.value("bound") or None, doubt="bare length") if value else None
    )


def _away(hit: Hit) -> Found | None:
    """``ten days ago``, ``four days later``, ``two days from now``."""
    unit = hit.value("unit", "units")
    number, fraction = _number([word for word in hit.words if word.kind not in ("unit", "units")])
    back, told_before = bool(hit.get("ago", "earlier", "before")), bool(hit.get("earlier", "later", "before", "after"))
    mod = {"MORE_THAN": "BEFORE" if back else "AFTER", "LESS_THAN": "AFTER" if back else "BEFORE"}.get(
        hit.value("bound"), hit.value("bound")
    )
    mod = "APPROX" if hit.get("or_so") else mod
    counted = hit.get("small", "number", "year", "spelled", "vague", "a", "half", "fraction")
    value = _value(hit) if counted else length_of(None, unit)
    if value is None:
        return None
    if unit == "FN":
        number, unit = None if number is None else number * 2, "W"
    if number is None or not counted:
        return _vaguely_away(hit, value, back, told_before)
    if fraction and unit in MONTHS and (number + fraction) * MONTHS[unit] % 1 == 0:
        number, unit, fraction = (number + fraction) * MONTHS[unit], "M", 0  # half a century ago: 600 months
        number, unit = (number / 12, "Y") if number % 12 == 0 else (number, unit)
    if unit == "H" and not fraction and number and number % 24 == 0:
        number, unit = number / 24, "D"  # "24 hours later" is the next day
    if fraction or unit in IN_TIME or unit == "WE":
        return _without_direction(hit).found(type="DURATION", fixed=value, mod=mod or None)
    if unit in TENTHS:  # "a decade ago" is some year, not all of the decade before this one
        number, unit, mod = number * 10, TENTHS[unit], mod or "APPROX"
    if hit.get("exact"):
        return _to_the_day(hit, int(number), unit, back, told_before)
    base = f"{'-' if back else '+'}{int(number)}{unit}"
    if not told_before:
        # said of a quarter, "a year ago" is that quarter a year ago
        return hit.found(
            base=base, grain=unit, mod=mod or None, told=("quarter",) if base == "-1Y" else (), untold="published"
        )
    places: tuple[Told, ...] = ("quarter", "before") if base == "-1Y" else ("before",)
    return hit.found(
        base=base, grain=unit, mod=mod or None, told=places, untold=value, doubt="year earlier" if base == "-1Y" else ""
    )


def _to_the_day(hit: Hit, number: int, unit: str, back: bool, told_before: bool) -> Found:
    """``a year ago to the day``, ``a week later to the day``: that day, not its week or year."""
    days = f"{number * 7}D" if unit == "W" else f"{number}D" if unit == "D" else f"{number}{unit}@"
    base = f"{'-' if back else '+'}{days}"
    return hit.found(base=base, grain="D", told=("before",) if told_before else ())


def _in_time(hit: Hit) -> Found | None:
    """``in three weeks' time``: that many from today."""
    unit, number = (
        hit.value("unit", "units"),
        _number([word for word in hit.words if word.kind not in ("unit", "units")])[0],
    )
    if unit in IN_TIME or unit in ("WE", "FN") or hit.words[0].form != "in" or number is None:
        return None
    return Hit(hit.words[1:]).found(base=f"+{int(number or 1)}{unit}", grain=unit)


def _vaguely_away(hit: Hit, value: str, back: bool, told_before: bool) -> Found:
    if back:
        return hit.found(fixed="PAST_REF", side="" if told_before else "PAST_REF")
    if told_before:
        return _without_direction(hit).found(type="DURATION", fixed=value)
    return hit.found(fixed="FUTURE_REF", side="FUTURE_REF")


def _without_direction(hit: Hit) -> Hit:
    """A length alone: "later" is no part of it where no day can be counted."""
    return Hit(hit.words[:-1])


QUANTITY = "(a full? | COUNT full? | half a? | a half | fraction | (small | number) fraction | COUNT dash? and dash? a? dash? half)"
RULES = (
    Rule(f"bound? the? {QUANTITY} full? UNIT (or_so | exact)?", _length),
    Rule("bound? (COUNT | half) dash UNIT", _length),
    Rule("bound? (a | COUNT) full? UNIT and a half", _length),
    Rule("bound? (a | COUNT) UNIT and (a | COUNT) UNIT", _sum),
    Rule("bound? COUNT (to | or | dash) COUNT dash? UNIT", _from_to),
    Rule(
        f"bound? (the | this)? (last | past | latest | next | coming | recent | previous) {QUANTITY} full? UNIT or_so?",
        _beside_today,
    ),
    Rule(f"the (ordinal | first_last) {QUANTITY} full? UNIT", _beside_today),
    Rule("the (ordinal | first_last) units", _first_units),
    Rule("the (past | coming | last) unit", _beside_today),
    Rule("the (ordinal | last) COUNT units of year", _first_of_year),
    Rule("a? UNIT dash full", _long),
    Rule("the? (recent | coming | past | future) units (and units)?", _some_units),
    Rule("the units ahead", _some_units),
    Rule("bound? units", _bare_units),
    Rule(f"bound? {QUANTITY} full? UNIT (and a half)? or_so? (ago | earlier | later | hence) exact?", _away),
    Rule("units (ago | earlier | later)", _away),
    Rule("in (a | COUNT) UNIT possessive time", _in_time),
)
