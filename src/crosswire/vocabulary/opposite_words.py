"""This file knows verbs that cannot both be so of one thing: "approved" and "blocked", "called off" and "will go ahead"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from crosswire.vocabulary.inflection import verb_forms
from crosswire.vocabulary.tables import gathered, read_toml, section, words

FILE = "opposite_words.toml"


@dataclass(frozen=True, slots=True)
class Opposite:
    """A verb of one side of a group; `past` is false for its plain form, `particle` follows it; of one doer, or one time."""

    group: str
    side: int
    past: bool
    particle: str
    of_doer: bool
    same_time: bool


@cache
def opposites() -> Mapping[str, tuple[Opposite, ...]]:
    """What each written form of a verb may be the opposite of; `VocabularyError` where the file is malformed."""
    tables = read_toml(FILE)
    return gathered(pair for group in tables for pair in _group(group, section(FILE, tables, group)))


def _group(group: str, table: Mapping[str, object]) -> list[tuple[str, Opposite]]:
    of_doer, same_time = words(FILE, table, "of") == ("doer",), words(FILE, table, "time") == ("same",)
    found = []
    for side, name in enumerate(("one", "other")):
        for phrase in words(FILE, table, name):
            lemma, _, particle = phrase.partition(" ")
            present = {lemma, lemma + "s", lemma + "es", lemma[:-1] + "ies"}
            for form in verb_forms(lemma):
                if form == lemma or (form not in present and not form.endswith("ing")):
                    found.append((form, Opposite(group, side, form not in present, particle, of_doer, same_time)))
    return found
