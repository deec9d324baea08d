"""This file knows how rare a word of English is, from a shipped table, so that no
weight depends on a batch of articles.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, lru_cache

from crosswire.errors import VocabularyError
from crosswire.vocabulary.long_table import LongTable

UNLISTED = 3.0
"""Zipf frequency taken for a word the table lacks: the rarest it lists have about 3.1, and names are often rarer."""

COMMONEST = 7.0
"""Zipf frequency at which a word says nothing ("a", "the")."""

TELLING = 1.0
"""Words at least this rare tell something; the others are grammar."""

STEM = 5
"""Letters by which the forms of a word are one: "monitors" and "monitoring" both give
"monit", "refusal" and "refuse" "refus".
"""

REMEMBERED = 65_536
"""Words whose rarity is kept in mind: it is asked for by the ten thousand."""


@cache
def frequencies() -> LongTable:
    """Zipf frequency in hundredths by word (log10 of occurrences per billion words of English)."""
    return LongTable("word_frequencies.tsv", "word\tzipf")


@lru_cache(REMEMBERED)
def frequency(word: str) -> float:
    """Zipf frequency of a lower-case word; 0 for one the table does not list."""
    hundredths = frequencies().get(word)
    if hundredths is None:
        return 0.0
    if not hundredths.isdecimal():
        raise VocabularyError(f"{frequencies().file}: {hundredths!r} is no frequency in hundredths")
    return int(hundredths) / 100


@lru_cache(REMEMBERED)
def rarity(word: str) -> float:
    """How much a lower-case word tells: 0 for the commonest, 4 for one the table does not list.

    The unit is a factor of ten in frequency. Digits tell as much as an unlisted word.
    """
    return max(COMMONEST - (frequency(word) or UNLISTED), 0.0)


def telling(forms: Iterable[str]) -> dict[str, float]:
    """The words that tell something, inflected forms as one, each with its rarity:
    "monitors said" is {"monit": 2.9}.
    """
    found: dict[str, float] = {}
    for form in forms:
        weight = rarity(form)
        if weight >= TELLING and weight > found.get(form[:STEM], 0.0):
            found[form[:STEM]] = weight
    return found
