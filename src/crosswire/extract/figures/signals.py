"""This file knows which written forms tell what a number counts: "killed", "dead", "death toll", "troops"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from crosswire.vocabulary.figure_words import figure_words
from crosswire.vocabulary.inflection import plural, spellings, verb_forms
from crosswire.vocabulary.measures import Measure, measure_signals


class Meaning(NamedTuple):
    """What a form says: the measure, the sort of signal (verb, own-verb, noun,
    adjective), its lemma, how many words.
    """

    measure: Measure
    sort: str
    lemma: str
    words: int


def meanings(lower: Sequence[str], at: int) -> tuple[Meaning, ...]:
    """What the word at a place says about a measure; a form of several words counts at its first."""
    found = _by_first().get(lower[at])
    if found is None or " ".join(lower[at : at + 2]) in figure_words("downed"):
        return ()  # "47 were shot down": drones, and nobody shot
    return tuple(meaning for rest, meaning in found if not rest or tuple(lower[at + 1 : at + 1 + len(rest)]) == rest)


def unit_meaning(unit: str) -> Meaning | None:
    """What a unit measures: ``megawatt`` energy, where "MW" is printed."""
    found = meanings(tuple(unit.split("-")), 0)
    return next((meaning for meaning in found if meaning.sort == "noun" and meaning.words == unit.count("-") + 1), None)


@cache
def _by_first() -> Mapping[str, tuple[tuple[tuple[str, ...], Meaning], ...]]:
    """The forms by first word, longer ones first."""
    found: dict[str, list[tuple[tuple[str, ...], Meaning]]] = {}
    for lemma, signals in measure_signals().items():
        for measure, sort in signals:
            if lemma in figure_words("weak_nouns" if sort == "noun" else "weak"):
                continue
            for form in _forms(lemma, sort):
                first, *rest = form.split(" ")
                found.setdefault(first, []).append((tuple(rest), Meaning(measure, sort, lemma, len(rest) + 1)))
    return {first: tuple(sorted(rest, key=lambda pair: -len(pair[0]))) for first, rest in found.items()}


def _forms(lemma: str, sort: str) -> tuple[str, ...]:
    first, _, rest = lemma.partition(" ")
    if sort in ("verb", "own-verb"):
        return tuple(f"{form} {rest}".strip() for form in verb_forms(first))
    if sort == "noun":
        return tuple(dict.fromkeys(form for word in spellings(lemma) for form in (word, plural(word))))
    return (lemma,)


class Signal(NamedTuple):
    """What a figure measures, and the word that says so."""

    meaning: Meaning
    at: int


def signal_of(form: str, at: int) -> Signal | None:
    """The signal that another word stands for, said at a place."""
    found = next(iter(meanings((form,), 0)), None)
    return Signal(found, at) if found else None
