"""This file knows the sentences of a story's texts as they are held against one
another, found by the words they share.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from crosswire.model.article import Reading
from crosswire.model.mention import Quote
from crosswire.model.passage import Passage
from crosswire.model.record import Actor
from crosswire.model.source import StoredSource
from crosswire.reconcile.frames import alike
from crosswire.reconcile.statements.worded import Worded
from crosswire.vocabulary.rarity import STEM, TELLING, rarity

MOST = 24
"""Sentences of one word that another is held against, so that the story's own name costs no squares."""


@dataclass(frozen=True)
class Line(Worded):
    """A sentence of a text, with the quotations that reach into it."""

    heading: bool
    quotes: tuple[Quote, ...]
    actors: tuple[tuple[int, str], ...] = ()
    before: Line | None = field(default=None, compare=False, repr=False)

    def named(self, start: int, end: int) -> Iterator[str]:
        """The names of the actors that are meant from one place of the text to another, by whatever words."""
        return (name for place, name in self.actors if start <= place < end)

    @property
    def said(self) -> tuple[Passage, ...]:
        """The stretches that somebody else says."""
        return tuple(quote.passage for quote in self.quotes if quote.kind != "scare")

    @property
    def marked(self) -> tuple[Passage, ...]:
        """The stretches in quotation marks."""
        return tuple(quote.passage for quote in self.quotes if quote.kind != "indirect")

    def is_marked(self, at: int) -> bool:
        """Whether the word at an index stands in quotation marks, be it a phrase that nobody is said to have said."""
        start = self.passage.start + self.words[at].start
        return any(marked.start <= start < marked.end for marked in self.marked)

    def voices(self, at: int) -> frozenset[str]:
        """Those who say the word at an index, by actor or name; none where the outlet does, or nobody is known."""
        start = self.passage.start + self.words[at].start
        speakers = (quote.speaker for quote in self.quotes if quote.passage.start <= start < quote.passage.end)
        return frozenset(who.actor or (who.name or "").casefold() for who in speakers if who is not None)

    @cached_property
    def telling(self) -> Mapping[str, float]:
        """The words that tell something, inflected forms as one, by weight."""
        return {stem_of(form): rarity(form) for form in self.forms if rarity(form) >= TELLING}

    @cached_property
    def alike(self) -> Mapping[str, float]:
        """The same, words told in turn for a thing as one."""
        return {alike(form): rarity(form) for form in self.forms if rarity(form) >= TELLING and form[0].isalpha()}

    def tells(self, at: int) -> bool:
        """Whether the word at an index tells something and is no name: one printed in small letters."""
        word = self.words[at]
        return self.passage.text[word.start].islower() and rarity(word.form) >= TELLING

    def is_own(self, at: int) -> bool:
        """Whether the outlet says the word at an index itself."""
        start = self.passage.start + self.words[at].start
        return not any(said.start <= start < said.end for said in self.said)

    def places(self, stem: str) -> Iterator[int]:
        """Where words of a stem stand."""
        return (at for at, form in enumerate(self.forms) if stem_of(form) == stem)


def stem_of(form: str) -> str:
    """The start of a word by which its inflected forms are one."""
    return form[:STEM]


class Lines:
    """All sentences of the outlets' texts, in order, and by the telling words they hold."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self.all = tuple(lines)
        self._by_stem: dict[str, list[Line]] = defaultdict(list)
        for line in self.all:
            for stem in line.telling:
                self._by_stem[stem].append(line)

    @classmethod
    def of(cls, readings: Iterable[Reading], stored: Mapping[str, StoredSource], actors: Iterable[Actor] = ()) -> Lines:
        """The sentences of all readings but those of transcripts: a document tells what happened as any text does."""
        reports = (reading for reading in readings if stored[reading.source.id].kind != "transcript")
        meant: dict[str, list[tuple[int, str]]] = defaultdict(list)
        for actor in actors:
            for mention in actor.mentions:
                meant[mention.passage.source].append((mention.passage.start, actor.name))
        return cls([line for reading in reports for line in _lines(reading, sorted(meant[reading.source.id]))])

    def elsewhere(self, line: Line, stem: str) -> list[Line]:
        """The sentences of other texts that hold a word of a stem; none where too
        many do, for then it tells nothing.
        """
        found = [one for one in self._by_stem.get(stem, ()) if one.passage.source != line.passage.source]
        return found if len(found) <= MOST else []

    def with_stem(self, stem: str) -> list[Line]:
        """The sentences of all texts that hold a word of a stem; none where too many do."""
        found = self._by_stem.get(stem, [])
        return found if len(found) <= 2 * MOST else []

    def of_source(self, source: str, stem: str) -> list[Line]:
        """The sentences of one text that hold a word of a stem."""
        return [one for one in self._by_stem.get(stem, ()) if one.passage.source == source]


def _lines(reading: Reading, meant: Sequence[tuple[int, str]]) -> Iterator[Line]:
    headings = [mark.passage for mark in reading.marks if mark.kind in ("headline", "heading")]
    quotes = sorted(reading.quotes, key=lambda quote: quote.passage)
    before: Line | None = None
    for sentence in reading.sentences:
        passage = sentence.passage
        here = tuple(one for one in quotes if one.passage.start < passage.end and passage.start < one.passage.end)
        first, last = bisect_left(meant, (passage.start, "")), bisect_left(meant, (passage.end, ""))
        line = Line(
            passage, any(heading.touches(passage) for heading in headings), here, tuple(meant[first:last]), before
        )
        yield line
        before = line


def shared(one: Line, other: Line) -> tuple[float, float]:
    """The weight of the telling words two sentences share, and its part of the lighter sentence's whole weight."""
    weight = sum(worth for stem, worth in one.telling.items() if stem in other.telling)
    lighter = min(sum(one.telling.values()), sum(other.telling.values()))
    return weight, weight / lighter if lighter else 0.0
