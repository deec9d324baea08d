"""This file knows which words decide how much a changed wording matters."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from crosswire.vocabulary.tables import read_toml, section, words

FILE = "wording_words.toml"


@dataclass(frozen=True, slots=True)
class WordingWords:
    """`meaning`: sets of words by kind, a difference in which changes what was said; `small`: words of no weight.

    `phrases`: the same of several words together ("so far", "far from"), with the kind of each, the longest first.
    `alike`: for some of the first another that says the same ("will" for "shall").
    `strength`: for some how much or how surely they tell, by kind, each with which of its words they are ("may": possible, 0).
    `apart`: for some the kinds that they are of, each with which of its words they are ("bomb": arms, 0): another of one kind says
    something else. `short`: for a title or month printed short the whole word.
    `opposite`: for some the words that say the opposite, both ways; `person`: which person a pronoun stands for.
    `addressed` and `spoken_of`: the words for whom one speaks to, and for whom one speaks of.
    `audience`: the words for those spoken to, by kind; `due` and `done`: what stands before a verb of what is due or done.
    `turning`: words that add to what stands before or take it back; `fillers`: those spoken between.
    `asking`: the words that a reported question begins with; `not_denying`: those behind "not" with which nothing is denied;
    `failing`: those that deny with "to" behind them.
    """

    meaning: Mapping[str, frozenset[str]]
    phrases: tuple[tuple[tuple[str, ...], str], ...]
    alike: Mapping[str, str]
    apart: Mapping[str, Mapping[str, int]]
    strength: Mapping[str, Mapping[str, int]]
    short: Mapping[str, str]
    opposite: Mapping[str, frozenset[str]]
    small: frozenset[str]
    person: Mapping[str, str]
    addressed: frozenset[str]
    spoken_of: frozenset[str]
    audience: Mapping[str, frozenset[str]]
    due: frozenset[str]
    done: frozenset[str]
    turning: frozenset[str]
    fillers: frozenset[str]
    asking: frozenset[str]
    not_denying: frozenset[str]
    failing: frozenset[str]


@cache
def wording_words() -> WordingWords:
    """The table, loaded and checked once; `VocabularyError` where it is malformed."""
    tables = read_toml(FILE)
    meaning = section(FILE, tables, "meaning")
    alike = section(FILE, tables, "alike")
    phrases = section(FILE, tables, "phrases")
    person = section(FILE, tables, "person")
    opposite = section(FILE, tables, "opposite")
    pairs = [(one, other) for one in opposite for other in words(FILE, opposite, one)]
    apart, short = section(FILE, tables, "apart"), section(FILE, tables, "short")
    strength = section(FILE, tables, "strength")
    audience, stage = section(FILE, tables, "audience"), section(FILE, tables, "stage")
    return WordingWords(
        meaning=MappingProxyType({kind: frozenset(words(FILE, meaning, kind)) for kind in meaning}),
        phrases=_longest_first({kind: words(FILE, phrases, kind) for kind in phrases}),
        alike=MappingProxyType({one: words(FILE, alike, one)[0] for one in alike}),
        apart=MappingProxyType(_by_word({kind: words(FILE, apart, kind) for kind in apart})),
        strength=MappingProxyType(_by_word({kind: words(FILE, strength, kind) for kind in strength})),
        short=MappingProxyType({one: words(FILE, short, one)[0] for one in short}),
        opposite=MappingProxyType(_both_ways(pairs)),
        small=frozenset(words(FILE, section(FILE, tables, "small"), "words")),
        person=MappingProxyType({form: each for each in words(FILE, person, "each") for form in each.split()}),
        addressed=frozenset(words(FILE, person, "addressed")),
        spoken_of=frozenset(words(FILE, person, "spoken_of")),
        audience=MappingProxyType({kind: frozenset(words(FILE, audience, kind)) for kind in audience}),
        due=frozenset(words(FILE, stage, "due")),
        done=frozenset(words(FILE, stage, "done")),
        turning=frozenset(words(FILE, section(FILE, tables, "cut"), "turning")),
        fillers=frozenset(words(FILE, section(FILE, tables, "cut"), "fillers")),
        asking=frozenset(words(FILE, section(FILE, tables, "question"), "asking")),
        not_denying=frozenset(words(FILE, section(FILE, tables, "denial"), "not_denying")),
        failing=frozenset(words(FILE, section(FILE, tables, "denial"), "failing")),
    )


def _longest_first(kinds: Mapping[str, Iterable[str]]) -> tuple[tuple[tuple[str, ...], str], ...]:
    found = [(tuple(phrase.split()), kind) for kind in kinds for phrase in kinds[kind]]
    return tuple(sorted(found, key=lambda one: (-len(one[0]), one)))


def _by_word(kinds: Mapping[str, Iterable[str]]) -> dict[str, dict[str, int]]:
    found: dict[str, dict[str, int]] = {}
    for kind, groups in kinds.items():
        for number, group in enumerate(groups):
            for form in group.split():
                found.setdefault(form, {})[kind] = number
    return found


def _both_ways(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for one, other in pairs:
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return {one: frozenset(others) for one, others in found.items()}
