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


@cache
def wider_words() -> Mapping[str, tuple[str, ...]]:
    """For each printed form of a word the sets whose words tell of it with less detail: who shelled a town attacked it."""
    table = section(FILE, read_toml(FILE), "wider")
    pairs = ((form, f"{name}*") for name in table for lemma in words(FILE, table, name) for form in verb_forms(lemma))
    return gathered(pairs)
