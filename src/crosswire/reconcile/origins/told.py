"""This file knows what a text tells in its own words: its sentences without what others say in quotation marks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from crosswire.model.article import Reading
from crosswire.model.passage import Passage
from crosswire.model.source import Source
from crosswire.vocabulary.rarity import rarity
from crosswire.wording import words

SHORTEST = 4
"""Words a sentence must tell outside quotation marks: of fewer, two reports may have the same by chance."""

TELLING = 1.0
"""Words at least this rare (see `vocabulary.rarity`) are compared; the others are grammar."""

STEM = 6
"""Letters by which inflected forms are one word: "monitors" and "monitoring" both give "monito"."""


@dataclass(frozen=True)
class Told:
    """A sentence as its outlet tells it: all its words, and its telling words outside quotation marks by weight."""

    passage: Passage
    forms: tuple[str, ...]
    telling: Mapping[str, float]
    own: int

    @cached_property
    def weight(self) -> float:
        """How much the telling words say together."""
        return sum(self.telling.values())


@dataclass(frozen=True)
class Text:
    """A source with the sentences it tells, in their order."""

    source: Source
    told: tuple[Told, ...]

    @cached_property
    def length(self) -> int:
        """The words of all sentences told."""
        return sum(len(one.forms) for one in self.told)

    @cached_property
    def weight(self) -> float:
        """How much all sentences say together."""
        return sum(one.weight for one in self.told)


def text_of(reading: Reading) -> Text:
    """What one source tells; headings are left out, since every desk writes its own."""
    headings = [mark.passage for mark in reading.marks if mark.kind in ("headline", "heading")]
    quoted = sorted((q.passage.start, q.passage.end) for q in reading.quotes if q.kind in ("direct", "partial"))
    told = []
    for sentence, inside in _beside(reading, quoted):
        if sentence.text and not any(heading.covers(sentence) for heading in headings):
            made = _told(sentence, inside)
            if made.own >= SHORTEST:
                told.append(made)
    return Text(reading.source, tuple(told))


def _beside(reading: Reading, quoted: Sequence[tuple[int, int]]) -> Iterator[tuple[Passage, list[tuple[int, int]]]]:
    """Each sentence with the quoted stretches that touch it; both run through the text in one pass."""
    first = 0
    for sentence in sorted((one.passage for one in reading.sentences), key=lambda passage: passage.start):
        while first < len(quoted) and quoted[first][1] <= sentence.start:
            first += 1
        inside = []
        for start, end in quoted[first:]:
            if start >= sentence.end:
                break
            inside.append((start, end))
        yield sentence, inside


def _told(sentence: Passage, quoted: Sequence[tuple[int, int]]) -> Told:
    every = words(sentence.text)
    own = [
        word.form
        for word in every
        if not any(start <= sentence.start + word.start < end for start, end in quoted)
    ]  # fmt: skip
    telling: dict[str, float] = {}
    for form in own:
        if rarity(form) >= TELLING:
            telling[form[:STEM]] = max(telling.get(form[:STEM], 0.0), rarity(form))
    return Told(sentence, tuple(word.form for word in every), telling, len(own))
