"""This file knows the words of dates and times: names, units, modifiers, feasts
and relative words, with their values.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from crosswire.errors import VocabularyError
from crosswire.vocabulary.tables import read_toml, section, words

FILE = "time_words.toml"
FEAST_RULES = frozenset({"fixed", "easter", "orthodox-easter", "weekday", "islamic", "hebrew", "season"})
VALUED = (
    "weekday", "weekday_short", "weekday_plural", "month", "month_short", "season", "part", "part_plural", "moment", "unit", "units", "vague",
    "cardinal", "scale", "ordinal", "decade", "near", "reference", "set", "times_a", "third", "bound", "zone", "plain_zone", "meridian",
)  # fmt: skip
"""The tables whose words carry a value; a table's name is the kind of its words."""
TELLING = frozenset(VALUED) - {"vague", "cardinal", "scale", "ordinal", "third", "bound", "zone", "plain_zone", "times_a", "part_plural"} | {
    "feast", "recent", "current", "eve", "oclock", "past", "latest"}  # fmt: skip
"""Kinds of which a time holds at least one word (or a figure)."""
YEAR_OPENERS = frozenset({"nineteen", "eighteen"})
"""Numbers that open a year in words: nineteen ninety-six."""


class Word(NamedTuple):
    """What a form means: its kind (a table of the file) and its value there, "" for a word without one."""

    kind: str
    value: str


class Phrase(NamedTuple):
    """A form of several words: the words after the first, and what the whole means."""

    rest: tuple[str, ...]
    word: Word


@dataclass(frozen=True, slots=True)
class Feast:
    """A feast with the rule of its date.

    ``fixed``: `month` and `day`; ``easter`` and ``orthodox-easter``: `offset` days from it; ``weekday``: the `nth`
    `weekday` (0 Monday; -1 the last) of a month, `offset` days on; ``islamic``: month and day of that calendar;
    ``hebrew``: `offset` days from that year's new year; ``season``: some day of the span. `length` in days.
    """

    name: str
    forms: tuple[str, ...]
    rule: str
    month: int
    day: int
    offset: int
    weekday: int
    nth: int
    length: int


@cache
def time_words() -> Mapping[str, Word]:
    """What each single word means, lower case. "second" and "may" have one meaning here; the rules know the others."""
    return {form: word for form, word in _forms() if " " not in form}


@cache
def time_phrases() -> Mapping[tuple[str, ...], tuple[Phrase, ...]]:
    """The forms of several words by their first two words, longest first."""
    found: dict[tuple[str, ...], list[Phrase]] = {}
    for form, word in _forms():
        first, *rest = form.split(" ")
        if rest:
            found.setdefault((first, rest[0]), []).append(Phrase(tuple(rest), word))
    return {key: tuple(sorted(phrases, key=lambda phrase: -len(phrase.rest))) for key, phrases in found.items()}


@cache
def telling_words() -> frozenset[str]:
    """Words of which every time in words holds one: single ones of a telling kind, and the longest of other phrases."""
    forms = [form.split(" ") for form, word in _forms() if word.kind in TELLING or form in YEAR_OPENERS]
    single = {form[0] for form in forms if len(form) == 1}
    abbreviated = {"".join(form) for form in forms if "." in form and len(form) == 4}  # "a.m."
    return frozenset(single | abbreviated) | {
        max(reversed(form), key=len) for form in forms if not single & set(form) and "." not in form
    }


@cache
def kinds() -> tuple[str, ...]:
    """All kinds of words, in order of the file."""
    return (*_table("kinds"), *VALUED, "feast")


@cache
def feasts() -> Mapping[str, Feast]:
    """The feasts by their table name."""
    tables = _table("feast")
    return {name: _feast(name, section(FILE, tables, name)) for name in tables}


@cache
def listed(name: str) -> frozenset[str]:
    """A list of the ``lists`` table: ``forward``, ``year_cues`` ..."""
    return frozenset(words(FILE, _table("lists"), name))


def _table(name: str) -> Mapping[str, object]:
    return section(FILE, _file(), name)


@cache
def _file() -> Mapping[str, object]:
    return read_toml(FILE)


def _forms() -> Iterator[tuple[str, Word]]:
    seen: dict[str, Word] = {}
    for form, word in _all_forms():
        if form in seen:
            raise VocabularyError(f"{FILE}, [{word.kind}]: {form!r} stands in [{seen[form].kind}] too")
        if form != form.lower():
            raise VocabularyError(f"{FILE}, [{word.kind}]: {form!r} is not lower case")
        seen[form] = word
    yield from seen.items()


def _all_forms() -> Iterator[tuple[str, Word]]:
    plain = _table("kinds")
    for kind in plain:
        for form in words(FILE, plain, kind):
            yield form, Word(kind, "")
    for kind in VALUED:
        table = _table(kind)
        for value in table:
            for form in words(FILE, table, value):
                yield form, Word(kind, value)
    for feast in feasts().values():
        for form in feast.forms:
            yield form, Word("feast", feast.name)


def _feast(name: str, table: Mapping[str, object]) -> Feast:
    rule = table.get("rule")
    if not isinstance(rule, str) or rule not in FEAST_RULES:
        raise VocabularyError(f"{FILE}, [feast.{name}]: rule {rule!r} is not one of {sorted(FEAST_RULES)}")
    numbers: dict[str, int] = {}
    for key, usual in (("month", 1), ("day", 1), ("offset", 0), ("weekday", 0), ("nth", 1), ("length", 1)):
        value = table.get(key, usual)
        if not isinstance(value, int):
            raise VocabularyError(f"{FILE}, [feast.{name}]: {key} is no whole number")
        numbers[key] = value
    return Feast(name=name, forms=words(FILE, table, "forms"), rule=rule, **numbers)
