"""This file knows bylines: who wrote a text, at its head, in a slug before its first words, or below its end."""

from __future__ import annotations

import re
from functools import cache

from crosswire.mark.datelines import read_dateline
from crosswire.mark.dates import find_date, months, read_date_lines, weekdays
from crosswire.mark.page import Page
from crosswire.mark.shape import folded, has_more_words, is_closed, is_prose, word_count
from crosswire.vocabulary.outlets import agency_credits, outlet_forms
from crosswire.vocabulary.page_words import page_pattern, page_word_set

LONGEST_HEAD, LONGEST_FOOT = 22, 60
HEAD = 60
"""How many paragraphs the head of a page may have; one with more before its prose is a list."""
FOOT = 8
"""How many paragraphs from the last one up are looked at for those who helped."""
WORD = re.compile(r"[^\W_][\w.'’-]*")
REPORTED_FROM = re.compile(r"\breport(?:ed|s|ing)\s+from\s+[A-Z]")
AROUND_NAMES = " ,.|·•/–—-"
PARTS = re.compile(r"[,|·•/–—]|(?<!\w)(?:with|and|via|from)(?!\w)")
# "Headline/ Outlet/ CITY/ A. Writer/ Edition/ Words": three parts or more, each closed by a slash and a space
SLUG = re.compile(r"[^/\n]{2,160}/\s+(?:[^/\n]{2,40}/\s+){2,6}(?=[A-Z\"“])")


def mark_head_bylines(page: Page) -> None:
    """Mark bylines and lines of date at the head, before the first prose, where their words alone give them away."""
    last = min(page.first_prose(), HEAD)
    for index, words in list(page.body()):
        if index > last:
            break
        if is_byline(words):
            page.mark(index, "byline")
        elif read_date_lines(words):
            page.mark(index, "furniture")
        elif _credits_and_dates(words, page.source.outlet):
            page.mark(index, "byline")
        elif _is_place_and_date(words) or _is_dateline_alone(words):
            page.mark(index, "dateline")


def mark_date_lines(page: Page) -> None:
    """Mark lines of dates at the head and the foot, before phrases and bars are looked for: "3 May 2031 | 10:22" is
    no row of links.
    """
    count = len(page.paragraphs)
    foot = range(max(page.last_prose() + 1, count - FOOT), count)
    for index in (*range(min(page.first_prose(), HEAD)), *foot):
        if read_date_lines(page.texts[index]):
            page.mark(index, "furniture")


def mark_names_below_headline(page: Page, headline: int) -> None:
    """Mark lines between headline and text that hold but names and places: "Jane Roe
    in Geneva", "Desk of the Courier".
    """
    first = min(page.first_prose(), HEAD)
    for index, words in list(page.body()):
        if not headline < index < first or has_more_words(words, LONGEST_HEAD) or is_closed(words):
            continue
        below = page.paragraphs[index + 1] if index + 1 < len(page.paragraphs) else None
        dated = below is not None and not below.gap and bool(read_date_lines(below.text))
        if _only_names(words) and (dated or _has_role(words) or words in agency_credits()):
            page.mark(index, "byline")


def mark_slug(page: Page) -> None:
    """Mark a slug of headline, outlet, place and writer before the first words, each part for what it is."""
    index = page.first_prose()
    if index == len(page.paragraphs):
        return
    match = SLUG.match(page.texts[index][:400])
    if not match or not any(part.strip().isupper() for part in match.group().split("/")):
        return
    first = match.group().index("/")
    headline = folded(match.group()[:first])
    if any(folded(paragraph.text) == headline for paragraph in page.paragraphs[:index]):
        page.cut(index, first, "headline")
        page.cut(index, match.end() - first, "byline")
    else:
        page.cut(index, match.end(), "byline")


def mark_foot_bylines(page: Page) -> None:
    """Mark credits of writers and helpers at the foot: "Reporting by ...", "... contributed to this report."."""
    free = [index for index, _ in page.body()][-FOOT:]
    for index in reversed(free):
        words = page.texts[index]
        if has_more_words(words, LONGEST_FOOT):
            continue
        told = index in free[-3:] and _tells_of_writer(words, last=index == free[-1])
        if told or _labels().match(words) or _helped().search(words):
            page.mark(index, "byline")


def is_byline(words: str) -> bool:
    """Whether a line opens with "By" and holds names, places and roles alone."""
    match = _openers().match(words)
    if not match or has_more_words(words, LONGEST_HEAD):
        return False
    rest = words[match.end() :]
    if (date := find_date(rest)) and not is_closed(words):
        rest = rest[: date.start] + rest[date.end :]
    names = WORD.findall(rest)
    if not names or names[0].lower().rstrip(".") in _calendar() or (names[0].islower() and names[0] not in _small()):
        return False
    return _only_names(rest) and any(name[0].isupper() for name in names)


def _only_names(words: str) -> bool:
    """Whether all words are capitalised, or small words and roles that bylines hold."""
    return all(
        not word[0].islower() or word.rstrip(".,") in _small() or word.rstrip(".,") in page_word_set("byline", "roles")
        for word in WORD.findall(words)
    )


def _has_role(words: str) -> bool:
    return any(word.lower() in page_word_set("byline", "roles") for word in WORD.findall(words))


def _tells_of_writer(words: str, *, last: bool) -> bool:
    """Whether a sentence at the foot is about a writer: "Outlet reporter Jane Roe is
    based in ...", "Roe reported from ...".

    In the last paragraph the outlet may be one that the vocabulary does not know.
    """
    reported = REPORTED_FROM.search(words)
    if reported and word_count(words) <= LONGEST_HEAD and _only_names(words[: reported.start()]):
        return True
    match = _writer().match(words)
    return match is not None and (last or match["outlet"] is None or match["outlet"].strip() in outlet_forms())


def _is_place_and_date(words: str) -> bool:
    """Whether a line is "Place, date" and nothing else."""
    date = find_date(words) if word_count(words) <= 10 and not is_prose(words) else None
    if not date or words[date.end :].strip(" .") or not words[: date.start].rstrip().endswith(","):
        return False
    return _only_names(words[: date.start])


def _credits_and_dates(words: str, outlet: str | None) -> bool:
    """Whether a line is a date and names, an agency or the outlet itself among them: "Ledger / MPA, 3 May 2031"."""
    date = find_date(words) if word_count(words) <= 12 and not is_prose(words) else None
    if not date:
        return False
    names = f"{words[: date.start]} {words[date.end :]}"
    if not _only_names(names):
        return False
    return names.strip(AROUND_NAMES) == outlet or any(part.strip() in agency_credits() for part in PARTS.split(names))


def _is_dateline_alone(words: str) -> bool:
    found = read_dateline(words)
    return found is not None and found.length >= len(words)


@cache
def _small() -> frozenset[str]:
    return page_word_set("byline", "small")


@cache
def _calendar() -> frozenset[str]:
    # "By Friday", "By April": a deadline, no writer
    return weekdays() | frozenset(months())


@cache
def _openers() -> re.Pattern[str]:
    return re.compile(rf"{page_pattern('byline', 'openers')}(?:\s*[:|]\s*|\s+)", re.IGNORECASE)


@cache
def _labels() -> re.Pattern[str]:
    return re.compile(rf"[(\[]?\s*{page_pattern('byline', 'labels')}\b", re.IGNORECASE)


@cache
def _helped() -> re.Pattern[str]:
    return re.compile(rf"\b{page_pattern('byline', 'helped')}\b")


@cache
def _writer() -> re.Pattern[str]:
    writer, habit = page_pattern("byline", "writers"), page_pattern("byline", "habits")
    name = r"[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){1,3}"
    outlet = r"(?P<outlet>(?!The\b)[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*){0,3}\s+)"
    return re.compile(
        rf"(?:{outlet}(?:senior\s+|staff\s+|foreign\s+)?{writer}\s+{name}\s+{habit}|"
        rf"{name}\s+is\s+an?\s+(?:[\w’'-]+\s+){{0,5}}?{writer})\b"
    )
