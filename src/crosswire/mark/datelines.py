"""This file knows datelines: place, date and agency before the first words,
whatever dash or none stands behind them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from crosswire.mark.dates import PrintedDate, find_date, months
from crosswire.mark.page import Page
from crosswire.mark.shape import is_prose
from crosswire.vocabulary.outlets import agency_credits
from crosswire.vocabulary.page_words import page_pattern, page_word_set
from crosswire.vocabulary.places import place_senses

HEAD = 160
FIRST = 4
"""How many paragraphs of prose may open with a dateline that has no agency."""
CAPITALS = r"[^\W\d_a-z](?:[^\W\d_a-z]|[.'’-])+(?:\s[^\W\d_a-z](?:[^\W\d_a-z]|[.'’-])*){0,4}(?![a-z])"
MIXED = r"[A-Z][\w.'’-]+(?:\s(?:(?:de|la|of|the|and)\s|d['’])?[A-Z][\w.'’-]+){0,4}"
DASH = r"\s*(?:[—–―]|--+|[-_](?=\s|$))\s*"


@dataclass(frozen=True, slots=True)
class Dateline:
    """What a dateline says: its length in the words, its agency as printed ("" for none) with offset, its full date."""

    length: int
    agency: str
    agency_start: int
    date: PrintedDate | None


def mark_datelines(page: Page) -> None:
    """Mark the datelines, each cut off the paragraph it opens; a paragraph that holds nothing else is one whole."""
    proses = 0
    for index, words in list(page.body()):
        found = read_dateline(words, first=proses < FIRST)
        proses += is_prose(words)
        if found and found.length >= len(words):
            page.mark(index, "dateline")
        elif found:
            page.cut(index, found.length, "dateline")


def read_dateline(words: str, *, first: bool = True) -> Dateline | None:
    """The dateline a paragraph opens with, or None. Where `first` is false an agency must be named in it."""
    head = words[:HEAD]
    match = _dateline().match(head)
    if not match or not _is_sure(match, words, first):
        return None
    which = "slashed" if match["slashed"] else "agency"
    agency = match[which] or ""
    date = find_date(head, 0, match.end())
    return Dateline(match.end(), agency.strip(), match.start(which) if agency else 0, date)


def _is_sure(match: re.Match[str], words: str, first: bool) -> bool:
    rest = words[match.end() : match.end() + 40]
    if (match["dash"] or "").strip() == ":":
        # "UPDATE: ...", "MINISTER ROE: ...", "QUESTION (Reuters): ..." look the same
        return match["place"] in _capital_places()
    agency = match["agency"] or match["slashed"]
    if agency:
        known = agency.strip() in agency_credits()
        if not known and agency[0].islower():
            return False
        # "(AP)The": without a dash only a known agency tells a dateline from a bracket
        return bool(match["dash"]) or (known and bool(match["place"]) and rest[:1].isupper())
    if not first or not match["dash"] or not match["place"]:
        return False
    if match["date"]:
        return True
    if rest and (words[:HEAD].isupper() or not _opens_sentence(rest)):
        return False
    return _is_place(match["place"]) or "," in match["place"]


def _opens_sentence(rest: str) -> bool:
    """Whether a sentence begins behind the dash: "UNICEF — the fund — said" goes on in lower case."""
    first = rest.lstrip("\"“‘'«[(")[:1]
    return first.isupper() or first.isdigit()


def _is_place(printed: str) -> bool:
    """Whether capitals before a dash are a place: known as one, or too long for the short name of a body."""
    words = printed.strip().rstrip(",")
    if words in _capital_places():
        return True
    return (
        words.isupper()
        and (len(words) > 6 or " " in words)
        and words.lower() not in page_word_set("navigation", "labels")
    )


@cache
def _capital_places() -> frozenset[str]:
    return frozenset(form.upper() for form in place_senses())


@cache
def _dateline() -> re.Pattern[str]:
    month = "|".join(sorted(map(re.escape, months()), key=lambda word: (-len(word), word)))
    date = (
        rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+(?i:{month})\.?(?:,?\s+(?:\d{{4}}|\d{{2}}))?|(?i:{month})\.?\s+\d{{1,2}}(?:,\s+\d{{4}})?|"
        r"\d{4}-\d{2}-\d{2})"
    )
    agency = r"(?:\(\s*(?P<agency>[A-Za-z][\w&.'’ /-]{1,40}?)\s*\)|/(?P<slashed>[A-Za-z][\w&.-]{1,20})/\.?)"
    place = rf"(?P<place>{CAPITALS}(?:/{CAPITALS}){{0,2}}(?:,\s+(?!{date}){MIXED}\.?)?|{MIXED}(?:/{MIXED})?(?:,\s+{MIXED}\.?)?(?=[,.\s]+(?:{date}\s*[—–-]?\s*)?[—–-]?\s*\())"
    land = r"\([^()\n]{2,40}\)"  # "HARBEK (VELDANIA), 3 MAY 31 (NA) --"
    stamps = rf"(?:\s*\[(?i:{page_pattern('dateline', 'stamps')})\])*"
    return re.compile(
        rf"[\"“]?(?:{place}(?:\s*{land}(?=,\s*{date}))?[.,]?\s*)?(?P<date>{date}[.,]?\s*)?(?:(?:[—–-]\s*)?{agency})?(?P<dash>{DASH}|\s*:\s+(?=\S))?{stamps}\s*"
    )
