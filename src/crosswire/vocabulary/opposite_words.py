"""This file knows words that cannot both be so of one thing: "approved" and "blocked", "will go ahead" and "called off", "calm" and "tense"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from crosswire.errors import VocabularyError
from crosswire.model.record import FindingClass
from crosswire.vocabulary.inflection import past_forms
from crosswire.vocabulary.tables import gathered, read_toml, section, words

FILE = "opposite_words.toml"
CLASSES: Mapping[str, FindingClass] = {"fact": "fact", "stage": "stage", "framing": "framing"}
SHARED = frozenset({"doer", "thing", "bearer", "person"})


@dataclass(frozen=True, slots=True)
class Opposite:
    """A word of one side of a group, and those that must follow it; of what they are told, when, and what kind of conflict it is.

    A verb is of the past or plain (to stand behind "will"); a `state` stands behind "was" and the like, or before its noun.
    """

    group: str
    side: int
    past: bool
    state: bool
    behind: tuple[str, ...]
    of: frozenset[str]
    same_time: bool
    kind: FindingClass


@cache
def opposites() -> Mapping[str, tuple[Opposite, ...]]:
    """What each written form of a word may be the opposite of; `VocabularyError` where the file is malformed."""
    tables = read_toml(FILE)
    return gathered(pair for group in tables for pair in _group(group, section(FILE, tables, group)))


def _group(group: str, table: Mapping[str, object]) -> Iterator[tuple[str, Opposite]]:
    of, same_time = frozenset(words(FILE, table, "of")), words(FILE, table, "time") == ("same",)
    told = words(FILE, table, "class") if "class" in table else ("fact",)
    if not of <= SHARED or told[0] not in CLASSES:
        raise VocabularyError(f"{FILE}: {group}: {sorted(of)} or {told[0]} is nothing that is known")
    for side, name in enumerate(("one", "other")):
        for phrase in words(FILE, table, name) if name in table else ():
            lemma, *behind = phrase.split(" ")
            for form in (lemma, *past_forms(lemma)):
                yield form, Opposite(group, side, form != lemma or lemma in past_forms(lemma), False, tuple(behind), of, same_time,
                                     CLASSES[told[0]])  # fmt: skip
        for phrase in words(FILE, table, f"{name} phrase") if f"{name} phrase" in table else ():
            form, *behind = phrase.split(" ")
            yield form, Opposite(group, side, True, False, tuple(behind), of, same_time, CLASSES[told[0]])
        for phrase in words(FILE, table, f"{name} state") if f"{name} state" in table else ():
            form, *behind = phrase.split(" ")
            yield form, Opposite(group, side, True, True, tuple(behind), of, same_time, CLASSES[told[0]])


@cache
def opposite_verbs() -> Mapping[str, tuple[Opposite, ...]]:
    """What each verb, by its lemma with its particle, may be the opposite of."""
    tables = read_toml(FILE)
    return gathered(pair for group in tables for pair in _verbs(group, section(FILE, tables, group)))


def _verbs(group: str, table: Mapping[str, object]) -> Iterator[tuple[str, Opposite]]:
    plain = {(word.side, word.behind, form): word for form, word in _group(group, table) if not word.state}
    for side, name in enumerate(("one", "other")):
        for phrase in words(FILE, table, name) if name in table else ():
            lemma, *behind = phrase.split(" ")
            yield phrase, plain[side, tuple(behind), lemma]
