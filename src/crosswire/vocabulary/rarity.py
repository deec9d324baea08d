"""This file knows how rare a word of English is, from a shipped table, so that no weight depends on a batch of articles."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from crosswire.errors import VocabularyError

TABLE = Path(__file__).with_name("word_frequencies.tsv")
UNLISTED = 3.0
"""Zipf frequency taken for a word the table lacks: the rarest it lists have about 3.1, and names are often rarer."""

COMMONEST = 7.0
"""Zipf frequency at which a word says nothing ("a", "the")."""


TELLING = 1.0
"""Words at least this rare tell something; the others are grammar."""

STEM = 6
"""Letters by which inflected forms are one word: "monitors" and "monitoring" both give "monito"."""


@cache
def frequencies() -> Mapping[str, float]:
    """Zipf frequency by word (log10 of occurrences per billion words of English)."""
    table: dict[str, float] = {}
    lines = TABLE.read_text(encoding="utf-8").split("\n")
    for number, line in enumerate(lines, start=1):
        if not line or line.startswith("#") or line == "word\tzipf":
            continue
        word, _, hundredths = line.partition("\t")
        if not hundredths.isdecimal():
            raise VocabularyError(f"{TABLE.name}, line {number}: not a word and its frequency")
        table[word] = int(hundredths) / 100
    return MappingProxyType(table)


def rarity(word: str) -> float:
    """How much a lower-case word tells: 0 for the commonest, 4 for one the table does not list.

    The unit is a factor of ten in frequency. Digits tell as much as an unlisted word.
    """
    told = COMMONEST - frequencies().get(word, UNLISTED)
    return told if told > 0.0 else 0.0  # noqa: FURB136 (asked for by the ten thousand: `max` takes thrice as long)


def telling(forms: Iterable[str]) -> dict[str, float]:
    """The words that tell something, inflected forms as one, each with its rarity: "monitors said" is {"monito": 2.9}."""
    found: dict[str, float] = {}
    for form in forms:
        if (weight := rarity(form)) >= TELLING:
            found[form[:STEM]] = max(found.get(form[:STEM], 0.0), weight)
    return found
