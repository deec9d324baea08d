"""This file knows how a block of text becomes the words of time in it: their kinds, values and places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from crosswire.model.article import Block, Parse
from crosswire.vocabulary.time_words import Word, telling_words, time_phrases, time_words

TOKEN = re.compile(
    r"(?P<iso>[0-9]{4}-[01][0-9]-[0-3][0-9](?:[T ][0-2][0-9]:[0-5][0-9](?::[0-5][0-9])?(?:Z|[+-][0-9]{2}:?[0-9]{2})?)?(?![0-9])"
    r"|[0-9]{4}-W[0-5][0-9](?![0-9]))"
    r"|(?P<slashed>(?:[0-9]{1,2}(?P<mark>[/.-])[0-9]{1,2}(?P=mark)[0-9]{4}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{2})(?![0-9/]))"
    r"|(?P<clock>[0-2]?[0-9]:[0-5][0-9](?::[0-5][0-9])?(?![0-9:])"
    r"|[0-2]?[0-9]\.[0-5][0-9](?=\s?(?:[ap]\.?m|GMT|UTC|BST|CES?T|E[SD]T|local time)\b)|[0-2]?[0-9]h[0-5][0-9]\b)"
    r"|(?P<military>0[0-9][0-5][0-9](?![0-9,.]?[0-9])|[12][0-9][0-5][0-9](?=Z\b|\s?(?:hours|hrs)\b))"
    r"|(?P<decade>(?:[12][0-9]{2}|['‘’]?[1-9])0['’]?[sS]\b)"
    r"|(?P<short_year>['‘’][0-9]{2}\b(?!['’,.:/-]?[0-9]))"
    r"|(?P<q>Q[1-4]\b|H[12]\b|[1-4]Q\b)"
    r"|(?P<ordinal>[0-9]{1,3}(?:st|nd|rd|th|ST|ND|RD|TH)\b)"
    r"|(?P<fraction>[1-9]/[2-9](?![0-9/])|[½¼¾])"
    r"|(?P<number>[0-9]+(?:,[0-9]{3})*(?:\.[0-9]+)?)"
    r"|(?P<word>[^\W\d_]+|['’]s\b)"
    r"|(?P<sign>[^\w\s])"
)
LONGEST = 9
"""Digits of the longest number read; a longer one counts no time."""


class Lexeme(NamedTuple):
    """A word of time, perhaps of several tokens: offsets, tokens (first, last exclusive), kind, value, lower-case text.

    `short` is true of an abbreviated month or weekday, `number` the value of a number, 0 otherwise.
    """

    start: int
    end: int
    first: int
    last: int
    kind: str
    value: str
    form: str
    number: float = 0
    short: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of a block in lower case with their offsets, and the words of time among them (None between them)."""

    forms: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    lexemes: tuple[Lexeme | None, ...]


def read_words(text: str, parse: Parse, block: Block) -> Words | None:
    """The words of time of a block, with a few words on both sides of each; None where it has none.

    Only stretches about a word that tells a time are read (a third of usual prose): reading all words cost as much again
    as all the rules together.
    """
    stretches = list(_stretches(parse, block))
    if not stretches:
        return None
    forms: list[str] = []
    spans: list[tuple[int, int]] = []
    groups: list[str] = []
    for start, end in stretches:
        if forms:  # what lies between two stretches joins nothing
            forms.append("")
            spans.append((start, start))
            groups.append("word")
        for token in TOKEN.finditer(text, start, end):
            group = token.lastgroup or ""
            forms.append(token.group().lower() if group == "word" else token.group())
            spans.append(token.span())
            groups.append(group)
    return Words(tuple(forms), tuple(spans), tuple(_lexemes(forms, spans, groups)))


BEFORE, AFTER = 8, 6
"""Tokens read before and after a word that tells a time: "no more than a couple of" stands before "days"."""
PARTS = re.compile(r"[^\W\d_]+")
FIGURES = re.compile(
    r"(?<![0-9,.])(?:[0-9]{4}(?![0-9,])|[1-9]0['’]?[sS]|[0-9]{1,4}[/:-][0-9]|[0-9]{1,2}\.[0-9]{1,2}\.[0-9]{4}|[0-9]{1,2}(?:st|nd|rd|th)$)"
)
"""Tokens of figures that may tell a time by themselves: a year, a decade, 04/18/2025, 10:30, 2021-22."""


def _stretches(parse: Parse, block: Block) -> Iterator[tuple[int, int]]:
    """Offsets of the stretches of a block to be read, in order, none touching the next."""
    telling, tokens = telling_words(), parse.tokens
    first = last = -1
    for at in range(block.first, block.last):
        text = tokens[at].text
        if text.lower() in telling if text.isalpha() else _tells(text, telling):
            if first >= 0 and at - BEFORE > last:
                yield tokens[first].start, tokens[last].end
                first = -1
            first = max(at - BEFORE, block.first) if first < 0 else first
            last = min(at + AFTER, block.last - 1)
    if first >= 0:
        yield tokens[first].start, tokens[last].end


def _tells(text: str, telling: frozenset[str]) -> bool:
    if len(text) == 1:
        return False
    return (
        FIGURES.search(text) is not None
        or text.lower() in telling
        or any(part in telling for part in PARTS.findall(text.lower()))
    )


def _lexemes(forms: list[str], spans: list[tuple[int, int]], groups: list[str]) -> list[Lexeme | None]:
    found: list[Lexeme | None] = []
    known, phrases = time_words(), time_phrases()
    at, count = 0, len(forms)
    while at < count:
        form, group = forms[at], groups[at]
        word, last = known.get(form), at + 1
        if tuple(forms[at : at + 2]) in phrases:
            word, last = _phrase(forms, at) or (word, last)
        if word is None and group in ("word", "sign"):
            found.append(None)
        elif word is None:
            found.append(_numeric(form, group, spans[at], at))
        else:
            lexeme = _lexeme(word, forms, spans, at, last)
            found.append(lexeme)
            last = lexeme.last
        at = last
    return found


def _phrase(forms: Sequence[str], at: int) -> tuple[Word, int] | None:
    for phrase in time_phrases().get(tuple(forms[at : at + 2]), ()):
        last = at + 1 + len(phrase.rest)
        if tuple(forms[at + 1 : last]) == phrase.rest:
            return phrase.word, last
    return None


def _lexeme(word: Word, forms: Sequence[str], spans: Sequence[tuple[int, int]], at: int, last: int) -> Lexeme:
    short = word.kind.endswith("_short")
    if short and last < len(forms) and forms[last] == "." and spans[last][0] == spans[last - 1][1]:  # "Feb."
        last += 1
    number = float(word.value) if word.kind in _COUNTED and word.value.isdigit() else 0
    kind, form = word.kind.removesuffix("_short"), " ".join(forms[at:last])
    return Lexeme(spans[at][0], spans[last - 1][1], at, last, kind, word.value, form, number, short)


_COUNTED = frozenset(
    {"cardinal", "scale", "ordinal", "vague", "times_a", "weekday", "month", "weekday_short", "month_short"}
)


def _numeric(form: str, group: str, span: tuple[int, int], at: int) -> Lexeme | None:
    kind, value, number = group, form, 0.0
    if group == "number":
        if len(form) > LONGEST:
            return None
        number = float(form.replace(",", ""))
        kind = _number_kind(form, number)
    elif group == "ordinal":
        number = float(form[:-2])
    elif group == "decade":
        digits = form.strip("'‘’sS")
        value = digits[:3] if len(digits) == 4 else f"19{digits[0]}"
    elif group == "short_year":
        number = full_year(float(form[1:]))
    elif group == "fraction":
        number = _FRACTIONS.get(form, 0) or int(form[0]) / int(form[2])
    return Lexeme(*span, at, at + 1, kind, value, form, number)


_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}


def full_year(number: float) -> float:
    """The year two figures stand for; 50 and above are of the last century."""
    return number if number > 99 else 1900 + number if number >= 50 else 2000 + number


def _number_kind(form: str, number: float) -> str:
    if not form.isdigit():
        return "number"
    if len(form) <= 2 and 1 <= number <= 31:
        return "small"
    return "year" if len(form) == 4 and 1000 <= number <= 2199 else "number"
