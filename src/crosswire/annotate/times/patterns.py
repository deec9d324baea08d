"""This file knows how a pattern of words is written down and matched: ``the? ordinal unit (of? year)?``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Unpack

from crosswire.annotate.times.found import Found, Saying
from crosswire.annotate.times.words import Lexeme
from crosswire.vocabulary.time_words import kinds

OTHER = "."
NUMERIC = (
    "iso",
    "slashed",
    "clock",
    "military",
    "decade",
    "short_year",
    "fraction",
    "number",
    "q",
    "small",
    "year",
    "spelled",
)
"""Kinds the rules of reading give; all others are tables of the vocabulary."""
SETS: Mapping[str, tuple[str, ...]] = {
    "NUMBER": ("number", "small", "year", "spelled"),
    "COUNT": ("number", "small", "year", "spelled", "vague"),
    "DAY": ("small", "ordinal"),
    "UNIT": ("unit", "units"),
}


class Hit:
    """The words a pattern matched, asked for by kind."""

    __slots__ = ("words",)

    def __init__(self, words: Sequence[Lexeme]) -> None:
        self.words = words

    def get(self, *names: str) -> Lexeme | None:
        """The first word of one of these kinds."""
        return next((word for word in self.words if word.kind in names), None)

    def all(self, *names: str) -> list[Lexeme]:
        """All words of these kinds."""
        return [word for word in self.words if word.kind in names]

    def value(self, *names: str) -> str:
        """The value of the first word of one of these kinds, "" where there is none."""
        word = self.get(*names)
        return word.value if word else ""

    def found(self, **says: Unpack[Saying]) -> Found:
        """A time over all words of the hit."""
        first, last = self.words[0], self.words[-1]
        return Found(start=first.start, end=last.end, first=first.first, last=last.last, core=first.first, **says)


Builder = Callable[[Hit], Found | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what makes a time of its words (None: it is none after all)."""

    pattern: str
    build: Builder


@cache
def letters() -> Mapping[str, str]:
    """One letter for each kind of word."""
    return {kind: chr(0x100 + number) for number, kind in enumerate((*NUMERIC, *kinds()))}


class Grammar:
    """Rules compiled for matching: those that can begin with a kind of word are tried at it, the longest match wins."""

    def __init__(self, rules: Sequence[Rule]) -> None:
        self._by_letter: dict[str, list[tuple[re.Pattern[str], Rule]]] = {}
        self._alone: set[str] = set()
        for rule in rules:
            part = _part(rule.pattern)
            compiled = re.compile(part.expression)
            for letter in sorted(part.first):
                self._by_letter.setdefault(letter, []).append((compiled, rule))
                if compiled.fullmatch(letter):
                    self._alone.add(letter)

    def find(self, lexemes: Sequence[Lexeme | None]) -> Iterator[Found]:
        """The times of a block from left to right; none overlaps the next."""
        table = letters()
        line = "".join(table[word.kind] if word else OTHER for word in lexemes)
        at = 0
        while at < len(line):
            found, last = self._longest(lexemes, line, at) if self._can_begin(line, at) else (None, at)
            if found is not None:
                yield found
            at = max(last, at + 1)

    def _can_begin(self, line: str, at: int) -> bool:
        """Whether any rule can match here: "the" alone between other words begins nothing."""
        letter = line[at]
        return letter in self._by_letter and (letter in self._alone or line[at + 1 : at + 2] not in ("", OTHER))

    def _longest(self, lexemes: Sequence[Lexeme | None], line: str, at: int) -> tuple[Found | None, int]:
        matches = []
        for order, (compiled, rule) in enumerate(self._by_letter[line[at]]):
            match = compiled.match(line, at)
            if match:
                matches.append((-match.end(), order, rule))
        for end, _, rule in sorted(matches, key=lambda match: match[:2]):
            found = rule.build(Hit([word for word in lexemes[at:-end] if word is not None]))
            if found is not None:
                return found, -end
        return None, at


TOKENS = re.compile(r"[A-Za-z_]+|[()|?]")


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of a pattern: its regular expression, the letters it can begin with, whether it can match nothing."""

    expression: str
    first: frozenset[str]
    empty: bool


def _part(pattern: str) -> _Part:
    """The compiled form of a pattern: names, brackets, ``|`` and ``?``; no
    repetition, so a match has bounded length.
    """
    tokens = list(reversed(TOKENS.findall(pattern)))
    return _choice(tokens)


def _choice(tokens: list[str]) -> _Part:
    parts = [_sequence(tokens)]
    while tokens and tokens[-1] == "|":
        tokens.pop()
        parts.append(_sequence(tokens))
    first = frozenset().union(*(part.first for part in parts))
    return _Part("(?:" + "|".join(part.expression for part in parts) + ")", first, any(part.empty for part in parts))


def _sequence(tokens: list[str]) -> _Part:
    whole = _Part("", frozenset(), empty=True)
    while tokens and tokens[-1] not in "|)":
        part = _item(tokens)
        first = whole.first | part.first if whole.empty else whole.first
        whole = _Part(whole.expression + part.expression, first, whole.empty and part.empty)
    return whole


def _item(tokens: list[str]) -> _Part:
    name = tokens.pop()
    if name == "(":
        part = _choice(tokens)
        tokens.pop()
    else:
        kinds_meant = [letters()[kind] for kind in SETS.get(name, (name,))]
        part = _Part("[" + "".join(kinds_meant) + "]", frozenset(kinds_meant), empty=False)
    if tokens and tokens[-1] == "?":
        tokens.pop()
        return _Part(part.expression + "?", part.first, empty=True)
    return part
