"""This file knows the dates that are told by name or number: days and months, years, quarters, seasons, feasts."""

from __future__ import annotations

from calendar import monthrange

from crosswire.annotate.times.found import Found
from crosswire.annotate.times.patterns import Hit, Rule
from crosswire.annotate.times.words import Lexeme, full_year

LEAP = 2024
"""Some leap year: whether 29 February is a day of the year meant is seen when it is known."""


def month_day(hit: Hit) -> Found | None:
    """The day that a month and a number tell: ``May 3``, ``May 3, 2014``."""
    return dated(hit, hit.get("month"), hit.get("small", "ordinal"), hit.get("year", "short_year"))


def _day_month(hit: Hit) -> Found | None:
    day = hit.get("small", "ordinal")
    if day and day.kind == "ordinal" and not day.form[0].isdigit() and hit.get("of") is None:
        return None  # "the second March round" is no 2 March
    return dated(hit, hit.get("month"), day, hit.get("year"))


def dated(hit: Hit, month: Lexeme | None, day: Lexeme | None, year: Lexeme | None) -> Found | None:
    """The day that these words tell; None where the month has no such day."""
    if month is None or day is None or not 1 <= day.number <= monthrange(LEAP, int(month.number))[1]:
        return None
    written = f"{int(month.number):02}-{int(day.number):02}"
    if year is None:
        return hit.found(slot=written, grain="D", doubt="month name")
    return hit.found(base=f"{int(year.number):04}-{written}", grain="D", doubt="month name")


def _day_month_short_year(hit: Hit) -> Found | None:
    day, month, year = hit.words[0], hit.get("month"), hit.words[-1]
    dashed = hit.get("dash") is not None
    if month is None or len(month.form) != 3 or len(year.form) != 2 or not (dashed or year.number > 31):
        return None  # "4 Feb 12 people died" is no date of 2012
    return dated(hit, month, day, year._replace(number=full_year(year.number)))


def _counted_before(hit: Hit) -> Found | None:
    """``the 19 Sept. 11 hijackers``: the number before the month counts, the one behind it is the day."""
    return month_day(Hit(hit.words[2:]))


def _month(hit: Hit) -> Found | None:
    month, year = hit.get("month"), hit.get("year", "short_year")
    if month is None:
        return None
    if year is not None:
        return hit.found(base=f"{int(year.number):04}-{int(month.number):02}", grain="M")
    return hit.found(slot=f"M{int(month.number):02}", grain="M", doubt="month")


def _day_alone(hit: Hit) -> Found | None:
    """``until the 14th``: the day of the nearest month, if no thing is counted so."""
    ordinal = hit.get("ordinal")
    if ordinal is None or not ordinal.form[0].isdigit() or not 1 <= ordinal.number <= 31:
        return None
    return hit.found(slot=f"d{int(ordinal.number)}", grain="D", doubt="day alone")


def _weekday(hit: Hit) -> Found:
    return hit.found(slot=f"D{hit.value('weekday')}", grain="D", doubt="weekday")


def _year(hit: Hit) -> Found | None:
    year = hit.get("year", "spelled")
    if year is None or not 1000 <= year.number <= 2199:
        return None
    sure = hit.get("unit", "fiscal") is not None or not year.form.isdigit()
    if hit.get("unit") is not None and hit.value("unit") != "Y":
        return None
    return hit.found(base=f"{int(year.number):04}", grain="Y", doubt="" if sure else "year")


def _beside_year(hit: Hit) -> Found | None:
    """``post-2014 sanctions``, ``pre-2022 lines``: the years on one side of it."""
    year = hit.get("year")
    return hit.found(base=year.form, grain="Y", mod="AFTER" if hit.get("post") else "BEFORE") if year else None


def _decade(hit: Hit) -> Found:
    return hit.found(base=hit.value("decade"), grain="DE", doubt="decade")


def _ordinal_unit(hit: Hit) -> Found | None:
    ordinal, unit, year = hit.get("ordinal"), hit.get("unit"), hit.get("year")
    if ordinal is None or unit is None:
        return None
    if unit.value == "CE" and year is None and 1 <= ordinal.number <= 21:
        return hit.found(base=f"{int(ordinal.number) - 1:02}", grain="CE")
    if unit.value == "Q" and 1 <= ordinal.number <= 4:
        return _part_of_year(hit, f"Q{int(ordinal.number)}", "Q")
    return None


def _lettered_part(hit: Hit) -> Found | None:
    """``Q3 2024``, ``3Q 2024``, ``H1 2024``; "H1" alone may be anything."""
    letters = hit.words[0].form
    slot = letters if letters[0].isalpha() else letters[::-1]
    if slot[0] == "Q":
        return _part_of_year(hit, slot, "Q")
    return _part_of_year(hit, slot, "HY") if hit.get("year", "short_year") else None


def _half(hit: Hit) -> Found | None:
    ordinal = hit.get("ordinal")
    number = 2 if ordinal is None else int(ordinal.number)
    return _part_of_year(hit, f"H{number}", "HY", "half") if number <= 2 else None


def _half_of_this(hit: Hit) -> Found | None:
    """``the first half of the year``: of the year the publication lies in."""
    ordinal = hit.get("ordinal")
    number = 2 if ordinal is None else int(ordinal.number)
    return hit.found(base="+0Y", slot=f"H{number}", grain="HY") if hit.value("unit") == "Y" and number <= 2 else None


def _part_of_year(hit: Hit, slot: str, grain: str, doubt: str = "") -> Found:
    year = hit.get("year", "short_year")
    if year is not None:
        return hit.found(base=f"{int(year.number):04}-{slot}", grain=grain)
    return hit.found(slot=slot, grain=grain, doubt=doubt)


def _season(hit: Hit) -> Found:
    return _part_of_year(hit, hit.value("season"), "SE", "season")


def _numbered_week(hit: Hit) -> Found | None:
    number, year = hit.get("small", "number"), hit.get("year")
    if hit.value("unit") != "W" or number is None or year is None or number.number > 53:
        return None
    return hit.found(base=f"{int(year.number):04}-W{int(number.number):02}", grain="W")


def _iso(hit: Hit) -> Found:
    written = hit.words[0].value
    if "W" in written:
        return hit.found(base=written, grain="W")
    day, clock = written[:10], written[11:]
    if clock:
        return hit.found(type="TIME", base=day, clock=f"T{clock}", grain="T")
    return hit.found(base=day, grain="D")


def _slashed(hit: Hit) -> Found | None:
    """A date in figures; where day and month could change places, both stay possible: ``a|b``."""
    written = hit.words[0].value
    one, two, year = (int(part) for part in written.replace("-", "/").replace(".", "/").split("/"))
    full = int(full_year(year))
    days = [(two, one)] if "." in written else [(one, two), (two, one)]
    fit = [
        f"{full:04}-{month:02}-{day:02}"
        for month, day in days
        if 1 <= month <= 12 and 1 <= day <= monthrange(LEAP, month)[1]
    ]
    if not fit or not 1000 <= full <= 2199:
        return None
    return hit.found(base="|".join(sorted(set(fit))), grain="D")


def _feast(hit: Hit) -> Found:
    year, slot = hit.get("year"), f"F:{hit.value('feast')}"
    if year is not None:
        return hit.found(base=f"{int(year.number):04}", slot=slot, grain="D", doubt="feast")
    return hit.found(slot=slot, grain="D", doubt="feast")


RULES = (
    Rule("month DAY ((comma | of)? year | comma? short_year)?", month_day),
    Rule("(the? ordinal | small) of? month ((comma | of)? year)?", _day_month),
    Rule("small dash? month dash? (small | number)", _day_month_short_year),
    Rule("small dash month dash year", _day_month),
    Rule("the small month small", _counted_before),
    Rule("month ((comma | of)? year | of? short_year)?", _month),
    Rule("the ordinal", _day_alone),
    Rule("weekday", _weekday),
    Rule("(the? fiscal? unit | fiscal)? year", _year),
    Rule("the? unit spelled", _year),
    Rule("(post | pre) dash year", _beside_year),
    Rule("the? decade", _decade),
    Rule("the? fiscal? dash? ordinal unit ((comma | of)? year)?", _ordinal_unit),
    Rule("fiscal? ordinal dash fiscal? unit", _ordinal_unit),
    Rule("the ordinal dash unit of year", _ordinal_unit),
    Rule("the? year ordinal dash? unit", _ordinal_unit),
    Rule("q ((comma | of)? (year | short_year))?", _lettered_part),
    Rule("the? (ordinal | last) half (of? year)?", _half),
    Rule("the? (ordinal | last) half of (the | this) unit", _half_of_this),
    Rule("the? season ((comma | of)? year | of? short_year)?", _season),
    Rule("unit (small | number) (comma | of)? year", _numbered_week),
    Rule("iso", _iso),
    Rule("slashed", _slashed),
    Rule("feast ((comma | of)? year)?", _feast),
)
