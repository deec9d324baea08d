"""This file knows where an agency is named as the origin of words or pictures."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from crosswire.mark.captions import photo_credit
from crosswire.mark.datelines import read_dateline
from crosswire.mark.page import Page
from crosswire.model.article import Mark
from crosswire.model.source import Credit, CreditKind, StoredSource
from crosswire.vocabulary.outlets import agency_credits, told_to
from crosswire.vocabulary.page_words import page_pattern, page_word_set

HEADS = frozenset({"byline", "heading", "furniture"})
HEAD, LINE = 1_000, 120
"""Code points from the start in which a text's head ends, and of a line of it."""
BEFORE, BEHIND = 60, 60
PHOTO = re.compile(r"(?<!\s)\s+(?:photos?|images?|pictures?)\s*$", re.IGNORECASE)
ARTICLE = r"\s+(?:the\s+|an?\s+)?(?:news\s+agency\s+)?$"
TOLD = re.compile(
    r"\b(?:told|tells|telling|interview\s+(?:with|to)|(?:speaking|spoke|comments|statement)\s+to)" + ARTICLE,
    re.IGNORECASE,
)
QUOTED = re.compile(r"\b(?:according\s+to|citing|(?:cited|reported|quoted)\s+by)" + ARTICLE, re.IGNORECASE)
REPORTED = re.compile(
    r"(?:['’]s)?(?:\s+(?:news\s+agency|news|has|had|have|also|earlier|first|later|previously))*\s+report(?:ed|s)\b",
    re.IGNORECASE,
)


WORD = re.compile(r"\w+")
# in a byline "Petra Roe" and "PETRA ROE" are people, "Associated Press Writer" and "AP Diplomatic Writer" are not
PERSON = re.compile(r"[A-Z][a-z]+ [A-Z][a-z]+(?:[,;)]| and | in |$)|[A-Z]+ [A-Z]{2,}\b|[A-Z][a-z]+ [A-Z]\. [A-Z]")


class Named(NamedTuple):
    """An agency's name in some words: as printed, and where it stands there."""

    printed: str
    start: int
    end: int


def find_credits(page: Page, marks: Sequence[Mark]) -> tuple[Credit, ...]:
    """The credits in order of the text.

    `agency` is the vocabulary's name; an agency it does not know is named as printed where only a credit can stand
    (a dateline's bracket, after the slash of a photo credit).
    """
    forms = _forms_in(page)
    agencies = tuple(form for form in forms if form in agency_credits())
    found = [credit for mark in marks for credit in _in_mark(page.source, mark, agencies)]
    if forms:
        for index, words in page.body():
            found += _in_words(page.source, page.start(index), words, forms)
    own = _by_initials(page.source, marks)
    found = [replace(credit, agency=own.get(credit.passage.text, credit.agency)) for credit in found]
    return tuple(sorted(found, key=lambda credit: (credit.passage.start, credit.passage.end, credit.kind)))


def _in_mark(source: StoredSource, mark: Mark, forms: Sequence[str]) -> Iterator[Credit]:
    start, words = mark.passage.start, mark.passage.text
    if mark.kind == "dateline" and (line := read_dateline(source.text[start : start + 200])) and line.agency:
        yield _credit(source, line.agency, "dateline", start + line.agency_start)
    elif mark.kind == "caption":
        yield from _of_photo(source, start, words, forms)
    elif mark.kind in ("byline", "footer"):
        helped = _contributed().search(words) is not None
        kind: CreditKind = "contributed" if helped else "byline"
        for name in _names(words, forms) if helped or mark.kind == "byline" else ():
            if not PERSON.match(name.printed + words[name.end :]):
                yield _credit(source, name.printed, kind, start + name.start)


def _of_photo(source: StoredSource, start: int, words: str, forms: Sequence[str]) -> Iterator[Credit]:
    printed = photo_credit(words)
    if not printed:
        return
    at = start + words.rindex(printed)
    known = list(_names(printed, forms))
    for name in known:
        yield _credit(source, name.printed, "photo", at + name.start)
    left, slash, right = printed.rpartition("/")
    if slash and not known:
        # "MPA Photo/Jane Roe" names the house first, "Jane Roe/MPA" last
        first = left.rpartition("|")[2].rpartition(",")[2]
        house = PHOTO.sub("", first).strip() if PHOTO.search(first) or first.strip().isupper() else right.strip(" .")
        if house:
            yield _credit(source, house, "photo", at + printed.rindex(house))


def _in_words(source: StoredSource, start: int, words: str, forms: Sequence[str]) -> Iterator[Credit]:
    """Agencies and other outlets that were told something ("told Reuters") or that reported it ("Reuters reported",
    "according to AFP"); an outlet's own name credits nobody.
    """
    for name in _names(words, forms):
        if told_to()[name.printed].name == source.outlet:
            continue
        before = words[max(0, name.start - BEFORE) : name.start]
        if TOLD.search(before):
            yield _credit(source, name.printed, "told", start + name.start)
        elif QUOTED.search(before) or REPORTED.match(words[name.end : name.end + BEHIND]):
            yield _credit(source, name.printed, "reported", start + name.start)


def _names(words: str, forms: Sequence[str]) -> Iterator[Named]:
    """The agencies named in the words; of forms that overlap the longest, which stands first in `forms`."""
    if not any(form in words for form in forms):
        return
    for match in _any(tuple(forms)).finditer(words):
        yield Named(match.group(), match.start(), match.end())


def _credit(source: StoredSource, printed: str, kind: CreditKind, start: int) -> Credit:
    known = told_to().get(printed)
    return Credit(known.name if known else printed, kind, source.passage(start, start + len(printed)))


def _by_initials(source: StoredSource, marks: Sequence[Mark]) -> Mapping[str, str]:
    """The agencies that the text's outlet, authors or head name in full, by the initials they sign with: "(TNA)" of the Tidewater News
    Agency. The table may know another agency by the same letters.
    """
    heads = (
        mark.passage.text
        for mark in marks
        if mark.kind in HEADS and mark.passage.end < HEAD and len(mark.passage.text) < LINE
    )
    found: dict[str, str] = {}
    for line in (source.outlet or "", *source.authors, *heads):
        for name in map(str.strip, line.split(",")):
            words = name.removeprefix("By ").split()
            initials = "".join(word[0] for word in words if word[0].isupper())
            if len(initials) > 1 and words[-1].lower() in page_word_set("agency", "houses"):
                found.setdefault(initials, " ".join(words))
    return found


def _forms_in(page: Page) -> tuple[str, ...]:
    """The forms of agencies and outlets that the text holds, longest first; only those need looking for."""
    words = set(WORD.findall(page.source.text, 0, page.paragraphs[-1].end)) if page.paragraphs else set()
    found = [form for first in words & _by_first_word().keys() for form in _by_first_word()[first]]
    return tuple(sorted((form for form in found if form in page.source.text), key=lambda form: (-len(form), form)))


@cache
def _by_first_word() -> dict[str, tuple[str, ...]]:
    grouped: dict[str, list[str]] = {}
    for form in told_to():
        grouped.setdefault(WORD.findall(form)[0], []).append(form)
    return {first: tuple(forms) for first, forms in grouped.items()}


def _any(forms: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w.-])(?:{'|'.join(map(re.escape, forms))})(?![\w-])")


@cache
def _contributed() -> re.Pattern[str]:
    return re.compile(rf"\b{page_pattern('byline', 'helped')}\b|\b(?:inputs|files|material)\s+from\b", re.IGNORECASE)
