"""This file knows by what a body or country is recognised: the gazetteer's entry, else
the words of its name in one order.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache

from crosswire.model.values import NameKind
from crosswire.model.words import words_of
from crosswire.naming.gazetteer import Sense, gazetteer
from crosswire.naming.spelling import bases_of, fold
from crosswire.vocabulary.bodies import bodies
from crosswire.vocabulary.given_names import forenames
from crosswire.vocabulary.labels import labels
from crosswire.vocabulary.name_heads import name_heads
from crosswire.vocabulary.name_signs import sign_words
from crosswire.vocabulary.places import countries
from crosswire.vocabulary.referring import referring
from crosswire.vocabulary.titles import people_nouns

BodyKey = tuple[str, str]
"""How a body is known and under what: ("country", "UKR"), ("body", "NATO"), ("seat", "kremlin"), ("named", "ukr army").
"""

SENSES_OF: Mapping[str, tuple[str, ...]] = {
    "country": ("name", "capital"),
    "organisation": ("body", "seat", "body-seat", "outlet"),
    "group": ("body", "members", "people", "folk"),
}
ENTRIES = frozenset({"name", "adjective", "body"})
POSSESSIVE = re.compile(r"['\u2019]s? ")
# "the Orel company" is no Orel
OWN_NOUNS = frozenset({"company", "corporation"})
AS_KEY = {"name": "country", "capital": "country", "members": "body", "body-seat": "body"}
EMPTY = frozenset({"the", "and"})
SPELLED = {
    "defence": "defense",
    "gop": "republicans",
    "centre": "center",
    "labour": "labor",
    "organisation": "organization",
    "programme": "program",
}
# people who act for no one body: officials of a country are no actor, its soldiers are
ACTING = frozenset({"military", "fighter", "police"})


@lru_cache(maxsize=20_000)
def senses_for(text: str, kind: NameKind) -> tuple[Sense, ...]:
    """The gazetteer's senses of a form that fit the kind, without a last word that only says what it is.

    "Islamic State group" is looked up as "Islamic State" where the whole is unknown.
    """
    words = text.split()
    fitting = tuple(sense for sense in gazetteer().get(text) or () if sense.sense in SENSES_OF.get(kind, ()))
    if fitting or len(words) < 2 or not _says_kind(words[-1]):
        return fitting
    return tuple(sense for sense in gazetteer().get(" ".join(words[:-1])) or () if sense.sense in ("body", "members"))


@cache
def _passing() -> frozenset[str]:
    return referring("passing") | {part for word in labels() for part in fold(word).split() if "*" not in word}


def is_passing(word: str) -> bool:
    """Whether a small word before a body is what somebody calls it, or passes with time: "hard-line", "outgoing"."""
    return word in _passing()


@cache
def _pairs() -> frozenset[str]:
    return frozenset(noun for noun in referring("state_bodies") if " " in noun)


def is_state_pair(first: str, second: str) -> bool:
    """Whether two small words are what a body of a state is called where one is not: "air force", no other force."""
    return f"{first} {second}" in _pairs()


def _without_kind(text: str) -> str:
    """A body's name of several words without what its people are called: "Red Harbour Front rebels"."""
    words = text.split()
    bare = " ".join(words[:-1])
    named = len(words) > 2 and all(word[:1].isupper() for word in words[:-1]) and words[-2].lower() in name_heads()
    return bare if named and _says_kind(words[-1]) and gazetteer().get(bare) is None else text


def _says_kind(word: str) -> bool:
    head = name_heads().get(word.lower())
    return word.islower() and ((head is not None and head.kind == "group") or word == "group" or word in people_nouns())


@lru_cache(maxsize=20_000)
def body_key(text: str, kind: NameKind) -> BodyKey | None:
    """What a body or country is recognised by; null where the form may mean two, or means no body."""
    fitting = senses_for(text, kind)
    if (
        len({(AS_KEY.get(sense.sense, sense.sense), sense.ref) for sense in fitting}) > 1
        and fitting[0].sense == "body-seat"
    ):
        return None
    words = body_words(text)
    if (fitting and fitting[0].sense == "seat") or words in _seats():
        # the White House and the State Department are two seats of one government
        return "seat", _seats().get(words, words)
    if fitting:
        return AS_KEY.get(fitting[0].sense, fitting[0].sense), fitting[0].ref
    text = _without_kind(text)
    entry = _entries().get(body_words(text)) if kind == "organisation" else None
    if entry is not None:
        return "body", entry
    last = people_nouns().get(text.rsplit(maxsplit=1)[-1].lower()) if kind == "group" and text else None
    words = body_words(text)
    return ("named", words) if words and (last is None or last.kind in ACTING) else None


@cache
def _seats() -> Mapping[str, str]:
    """The seats of governments by their words, with and without the country:
    "Department of State", "US State Department".
    """
    seats = {body_words(seat): country.iso3.lower() for country in countries().values() for seat in country.seats}
    return {form: words for words, country in seats.items() for form in (words, f"{country} {words}")}


@cache
def _entries() -> Mapping[str, str]:
    """The bodies of the table by the words of names that may be turned about: "United States
    Supreme Court", "Justice Department".
    """
    found: dict[str, str] = {}
    for body in bodies().values():
        for form in (body.name, *body.aliases):
            if " of " in form or any(_country(word) for word in fold(form).split()):
                found.setdefault(body_words(form), body.name)
    return found


@lru_cache(maxsize=4_096)
def by_entries(text: str) -> str:
    """The text with each body or country that a table knows called by its entry: "EU observers" and "European Union
    observers" are both ``European Union observers``, "US officials" and "American officials" ``USA officials``.
    """
    parts, at = [], 0
    for found in gazetteer().find(text, words_of(text)):
        refs = {sense.ref for sense in found.value if sense.sense in ENTRIES}
        if len(refs) == 1:
            parts += [text[at : found.start], *refs]
            at = found.end
    return "".join((*parts, text[at:]))


def is_short_for(short: str, full: str) -> bool:
    """Whether the words of one body's name are those of another without whose it is or the house it sits in.

    "supreme court" is short for "usa supreme court", "judiciary committee" for "senate judiciary committee".
    """
    if not full.endswith(f" {short}"):
        return False
    left_out = full.removesuffix(short).split()
    return all(word in referring("state_bodies") or word.upper() in countries() for word in left_out)


def country_key(text: str) -> BodyKey | None:
    """What a country is recognised by where a form is its name and no other's; null else."""
    found = {sense.ref for sense in gazetteer().get(text) or () if sense.sense == "name"}
    return ("country", found.pop()) if len(found) == 1 else None


@lru_cache(maxsize=20_000)
def body_words(name: str) -> str:
    """The words of a body's name in one order and spelling, countries by their code.

    "Ministry of Defence of Russia", "Russia's Defence Ministry" and "Russian Defense Ministry" all give
    ``rus defense ministry``.
    """
    parts = [" ".join(part) for part in _parted(fold(POSSESSIVE.sub(" ", name)).split())]
    words = [SPELLED.get(word, word) for part in reversed(parts) for word in part.split() if word not in EMPTY]
    coded = _coded(_without_given(_without_labels(_without_ending(words))))
    return " ".join(sorted(coded, key=lambda word: not word.isupper())).lower()


def state_body(name: str, countries: AbstractSet[str]) -> str | None:
    """The words of a state's body with the country's own name, of countries that no
    table knows; None where it names none.

    With Ruritania among the countries (in folded words), "Ruritanian foreign ministry", "Ruritania's Foreign Ministry"
    and "Ministry of Foreign Affairs of Ruritania" are all ``ruritania foreign ministry``.
    """
    words = body_words(name).replace("foreign affairs ministry", "foreign ministry").split()
    turned = [next((base for base in (word, *bases_of(word)) if base in countries), word) for word in words]
    if len(turned) < 2 or turned[-1] not in referring("state_bodies") or countries.isdisjoint(turned):
        return None
    return " ".join(turned)


def _without_ending(words: list[str]) -> list[str]:
    """The words of a company's name without "Inc."."""
    return (
        words[:-1] if len(words) > 1 and words[-1].rstrip(".") in sign_words("company_endings") - OWN_NOUNS else words
    )


def _without_given(words: list[str]) -> list[str]:
    """The words of a person's own body by the surname alone: "Ivan L. Orlov's campaign" is the Orlov campaign."""
    if words and words[-1] in sign_words("led"):
        words = [word for word in words[:-1] if word != "presidential"] + words[-1:]
        while len(words) > 2 and (len(words[0]) == 1 or words[0].capitalize() in forenames()):
            words = words[1:]
    return words


def _coded(words: list[str]) -> list[str]:
    """The words with each country's name, of one word or two, as its code in capitals."""
    coded: list[str] = []
    for at, word in enumerate(words):
        both = _country(f"{words[at - 1]} {word}") if at else None
        if both:
            coded[-1] = both
        else:
            coded.append(_country(word) or word)
    return coded


def _without_labels(words: list[str]) -> list[str]:
    """The words of a state's body without what an outlet calls it: "Narnia's new hard-line government"."""
    if words and words[-1] in referring("state_bodies"):
        return [word for word in words[:-1] if not is_passing(word)] + words[-1:]
    return words


def _parted(words: list[str]) -> list[list[str]]:
    parts: list[list[str]] = [[]]
    for word in words:
        if word == "of" and parts[-1]:
            parts.append([])
        else:
            parts[-1].append(word)
    return parts


@lru_cache(maxsize=20_000)
def _country(word: str) -> str | None:
    """The code of the one country that folded words are the name or adjective of, in capitals."""
    for form in (word.title(), word.upper()):
        found = {sense.ref for sense in gazetteer().get(form) or () if sense.sense in ("adjective", "name")}
        if len(found) == 1:
            return found.pop()
    return None
