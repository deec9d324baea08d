"""This file knows which texts of a story are one copy: the same sentences, word for word, in the larger part of one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from crosswire.model.article import Reading
from crosswire.model.passage import Passage
from crosswire.wording import words

SHORTEST = 6
"""Sentences of fewer words may be the same by chance ("He did not elaborate.")."""

COPY = 0.5
"""The share of the shorter text's sentence weight that must stand in the other for the two to be one copy."""


@dataclass(frozen=True, slots=True)
class SameCopy:
    """Two texts that share most of the shorter one, with the parallel sentences and the share."""

    one: str
    other: str
    share: float
    passages: tuple[tuple[Passage, Passage], ...]


def find_copies(readings: Sequence[Reading]) -> Iterator[SameCopy]:
    """The pairs of texts that are one copy, in order of their ids; quoted sentences alone prove nothing and count not."""
    sentences: dict[str, dict[tuple[str, ...], Passage]] = {}
    holders: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for reading in sorted(readings, key=lambda one: one.source.id):
        own = dict(_told(reading))
        sentences[reading.source.id] = own
        for forms in own:
            holders[forms].append(reading.source.id)
    shared: Counter[tuple[str, str]] = Counter()
    for forms, held in holders.items():
        for pair in combinations(held, 2):
            shared[pair] += len(forms)
    for (one, other), weight in sorted(shared.items()):
        share = weight / min(_length(sentences[one]), _length(sentences[other]))
        if share >= COPY:
            both = [forms for forms in sentences[one] if forms in sentences[other]]
            yield SameCopy(one, other, share, tuple((sentences[one][f], sentences[other][f]) for f in both))


def _told(reading: Reading) -> Iterator[tuple[tuple[str, ...], Passage]]:
    for sentence in reading.sentences:
        if not sentence.quoted:
            forms = tuple(word.form for word in words(sentence.passage.text))
            if len(forms) >= SHORTEST:
                yield forms, sentence.passage


def _length(sentences: dict[tuple[str, ...], Passage]) -> int:
    return sum(map(len, sentences)) or 1
