"""This file knows which words papers use in turn for one thing: "truck" and "lorry", "counted" and "recorded"."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from crosswire.vocabulary.inflection import plural, verb_forms
from crosswire.vocabulary.tables import gathered, read_toml, section, word_list, words

FILE = "alike_words.toml"


@cache
def frame_words(kind: str) -> frozenset[str]:
    """The small words of a kind by which a clause is taken apart; `VocabularyError` where there is no such kind."""
    return frozenset(word_list(FILE, "frame", kind))


@cache
def alike_words() -> Mapping[str, str]:
    """For each printed form of a word that has twins the name of their set; it is the name of no word."""
    table = section(FILE, read_toml(FILE), "alike")
    found: dict[str, str] = {}
    for name in table:
        for lemma in words(FILE, table, name):
            for form in (*verb_forms(lemma), plural(lemma)):
                found.setdefault(form, f"{name}*")
    return found


Phrases = Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
"""By its first word each phrase, as words compared, with the kind it is of."""


@cache
def joining_phrases() -> Phrases:
    """The words that join an act to another, by the order or the terms they tell: "before", "only if"."""
    return _phrases("joinings")


@cache
def extent_phrases() -> Phrases:
    """The words for how much of a thing is meant: "all", "half of", "with the exception of"."""
    return _phrases("extents")


@cache
def means_phrases() -> Phrases:
    """The words for the means of an act of force, by kinds of which one excludes the others: "drone", "sniper"."""
    return _phrases("means")


@cache
def scene_phrases() -> Phrases:
    """The words for where one was when it was done, by kinds of which one excludes the others: "home", "ministry"."""
    return _phrases("scenes")


@cache
def cause_phrases() -> Phrases:
    """The words for what brought a thing about, by kinds of which one excludes the others: "short circuit", "missile", "storm"."""
    return _phrases("causes")


def _phrases(name: str) -> Phrases:
    table = section(FILE, read_toml(FILE), name)
    found = ((tuple(phrase.split(" ")), kind) for kind in table for phrase in words(FILE, table, kind))
    return gathered((phrase[0], (phrase, kind)) for phrase, kind in found)


@cache
def wider_words() -> Mapping[str, tuple[str, ...]]:
    """For each printed form of a word the sets whose words tell of it with less detail: who shelled a town attacked it."""
    table = section(FILE, read_toml(FILE), "wider")
    pairs = ((form, f"{name}*") for name in table for lemma in words(FILE, table, name) for form in verb_forms(lemma))
    return gathered(pairs)
