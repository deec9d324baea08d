"""This file knows dates as a page prints them, and the lines that hold a date and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import NamedTuple

from crosswire.vocabulary.page_words import page_pattern, page_word_set
from crosswire.vocabulary.time_words import time_words

YEARS = range(1800, 2101)
PIVOT = 69
"""Two figures from 69 on are 19xx, below 20xx (POSIX)."""
LONGEST_LINE = 160
REST = re.compile(r"[^\W\d_]+(?:\.[^\W\d_])*")
BARS = re.compile(r"[|•·]")
MOST_PARTS = 3
"""More parts between bars are a row of links, whose date is the day the page was read."""
LONGEST_NAME = 4
"""Words of an outlet's name before the day; more of them may be a headline."""
REACH = 60
"""Characters between "published" and its date at most, the date included."""
CLOCK = re.compile(
    r"T\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?\b|\b\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?\b|\b\d{1,2}(?=\s?[ap]\.?m)|[+-]\d{2}:?\d{2}\b"
)


class PrintedDate(NamedTuple):
    """A full date as printed: its ISO form, and where it stands in the words looked at."""

    iso: str
    start: int
    end: int


class DateLine(NamedTuple):
    """A line that holds a date and nothing else: what it says the date is of ("published", "updated" or "")."""

    date: PrintedDate
    says: str


@cache
def months() -> dict[str, int]:
    """The number of each month by name and abbreviation, lower case."""
    return {form: int(word.value) for form, word in time_words().items() if word.kind in ("month", "month_short")}


@cache
def weekdays() -> frozenset[str]:
    """The names and abbreviations of the weekdays, lower case."""
    return frozenset(form for form, word in time_words().items() if word.kind in ("weekday", "weekday_short"))


def find_date(words: str, start: int = 0, end: int | None = None) -> PrintedDate | None:
    """The first full date (day, month, year) in the words that can be read in one way only."""
    for match in _dates().finditer(words, start, len(words) if end is None else end):
        if iso := _iso(match):
            return PrintedDate(iso, match.start(), match.end())
    return None


def read_date_lines(words: str) -> tuple[DateLine, ...]:
    """The dates of a line that holds dates, perhaps with labels, weekdays and clock times, and nothing else.

    A date may be one part of three between bars: "Press release | 3 May 2031 | Dransk".
    """
    if len(words) > LONGEST_LINE:
        return ()
    parts = list(_parts(words))
    beside = [part for part, _ in parts if not _dates_alone(part)]
    whole = _dates_alone(words)
    if whole or len(parts) > MOST_PARTS or any(map(_is_a_link, beside)):
        return whole
    return tuple(
        DateLine(PrintedDate(line.date.iso, line.date.start + at, line.date.end + at), line.says)
        for part, at in parts
        for line in _dates_alone(part)
    )


def is_name_and_day(words: str) -> bool:
    """Whether a line holds a short name and the day behind it, perhaps without the year: "The Desk, 4 June"."""
    found = _day_behind().search(words[:LONGEST_LINE])
    return found is not None and 0 < len(words[: found.start()].split()) <= LONGEST_NAME


def find_published_date(words: str) -> PrintedDate | None:
    """The date that a line says the text was published on: "This article was first published in The Desk on 3 May
    2031".
    """
    if len(words) > LONGEST_LINE:
        return None
    for label in _labels().finditer(words):
        found = find_date(words, label.end(), label.end() + REACH) if label["published"] else None
        if found:
            return found
    return None


def _parts(words: str) -> Iterator[tuple[str, int]]:
    at = 0
    for part in BARS.split(words):
        if part.strip():
            yield part, at
        at += len(part) + 1


def _is_a_link(part: str) -> bool:
    part = part.strip()
    return not part[0].isupper() or part.count(" ") > 1 or part.lower() in page_word_set("navigation", "labels")


def _dates_alone(words: str) -> tuple[DateLine, ...]:
    found: list[DateLine] = []
    rest, end = "", 0
    for match in _dates().finditer(words):
        iso = _iso(match)
        if iso is None:
            continue
        before = words[end : match.start()]
        label = [*_labels().finditer(before)][-1:]
        says = ("published" if label[0]["published"] else "updated") if label else ""
        found.append(DateLine(PrintedDate(iso, match.start(), match.end()), says))
        rest, end = f"{rest} {before}", match.end()
    rest = CLOCK.sub(" ", _labels().sub(" ", f"{rest} {words[end:]}"))
    plain = all(word.lower().rstrip(".") in _beside() for word in REST.findall(rest)) and not re.search(r"\d{5}", rest)
    return tuple(found) if plain else ()


@cache
def _day_behind() -> re.Pattern[str]:
    month = "|".join(sorted(map(re.escape, months()), key=lambda word: (-len(word), word)))
    day = rf"(?:\d{{1,2}}(?:st|nd|rd|th)? (?:{month})|(?:{month})\.? \d{{1,2}})"
    return re.compile(rf"\s?[,|·–—-] ?{day}(?:,? \d{{4}})?$", re.IGNORECASE)


@cache
def _dates() -> re.Pattern[str]:
    month = "|".join(sorted(map(re.escape, months()), key=lambda word: (-len(word), word)))
    return re.compile(
        rf"""(?<![\w/.-])(?:
        (?P<iso_y>\d{{4}})[-/](?P<iso_m>\d{{2}})[-/](?P<iso_d>\d{{2}})(?=T\d\d:|(?![\w/-]))
        | (?P<d1>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?[\s-]\s*(?P<m1>{month})\.?,?[\s-]\s*(?P<y1>\d{{4}}|['’]?\d{{2}}(?!\d*:))(?![\w/-])
        | (?P<m2>{month})\.?\s+(?P<d2>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<y2>\d{{4}})(?![\w/-])
        | (?P<d3>\d{{1,2}})\.\s?(?P<m3>\d{{1,2}})\.\s?(?P<y3>\d{{4}})(?![\w/-])
        | (?P<a>\d{{1,2}})/(?P<b>\d{{1,2}})/(?P<y4>\d{{4}})(?![\w/-])
        )""",
        re.IGNORECASE | re.VERBOSE,
    )


def _iso(match: re.Match[str]) -> str | None:
    part = match.groupdict()
    if part["iso_y"]:
        return _real(part["iso_y"], part["iso_m"], part["iso_d"])
    if part["m1"]:
        return _real(_year(part["y1"]), str(months()[part["m1"].lower()]), part["d1"])
    if part["m2"]:
        return _real(part["y2"], str(months()[part["m2"].lower()]), part["d2"])
    if part["d3"]:
        return _real(part["y3"], part["m3"], part["d3"])
    first, second = int(part["a"]), int(part["b"])
    if first <= 12 and second <= 12 and first != second:
        return None  # 05/04/2025 is the fourth of May or the fifth of April
    month, day = (second, first) if first > 12 else (first, second)
    return _real(part["y4"], str(month), str(day))


def _year(printed: str) -> str:
    digits = printed.lstrip("'’")
    if len(digits) == 4:
        return digits
    return f"{'19' if int(digits) >= PIVOT else '20'}{digits}"


def _real(year: str, month: str, day: str) -> str | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found.isoformat() if found.year in YEARS else None


@cache
def _labels() -> re.Pattern[str]:
    published, updated = page_pattern("dates", "published"), page_pattern("dates", "updated")
    return re.compile(rf"(?<!\w)(?:(?P<published>{published})|(?P<updated>{updated}))\b\s*[:\-–—]?\s*", re.IGNORECASE)


@cache
def _beside() -> frozenset[str]:
    labels = page_word_set("dates", "published") | page_word_set("dates", "updated")
    return page_word_set("dates", "beside") | weekdays() | {word for label in labels for word in label.split()}
