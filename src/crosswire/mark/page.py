"""This file knows a page while it is being marked: its paragraphs, what each was
found to be, and stretches within them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from crosswire.lines import Paragraph, find_paragraphs
from crosswire.mark.shape import is_prose
from crosswire.model.article import Mark, MarkKind
from crosswire.model.source import StoredSource


@dataclass(frozen=True, slots=True)
class Stretch:
    """Part of a paragraph that is furniture, as offsets into the text; the rest of the paragraph is read alone."""

    start: int
    end: int
    kind: MarkKind


@dataclass(slots=True)
class Page:
    """The paragraphs of a source.

    `kinds` says what each whole paragraph is, None while it is body; `texts` are their words, without openings that
    were marked, and `proses` whether those are running text.
    """

    source: StoredSource
    paragraphs: tuple[Paragraph, ...]
    kinds: list[MarkKind | None]
    texts: list[str]
    proses: list[bool]
    stretches: list[Stretch] = field(default_factory=list)

    def body(self) -> Iterator[tuple[int, str]]:
        """The paragraphs that nothing was found about, by index, without their marked openings."""
        for index, kind in enumerate(self.kinds):
            if kind is None and self.texts[index]:
                yield index, self.texts[index]

    def start(self, index: int) -> int:
        """Where the words of a paragraph begin in the text, behind its marked opening."""
        return self.paragraphs[index].end - len(self.texts[index])

    def mark(self, index: int, kind: MarkKind) -> None:
        """Take a whole paragraph for what it was found to be, unless it is taken, in whole or in part."""
        if self.kinds[index] is None and len(self.texts[index]) == len(self.paragraphs[index].text):
            self.kinds[index] = kind

    def cut(self, index: int, length: int, kind: MarkKind) -> None:
        """Take the first characters of a paragraph's words for furniture; white space behind them belongs to nobody."""
        words, start = self.texts[index], self.start(index)
        self.stretches.append(Stretch(start, start + len(words[:length].rstrip()), kind))
        self.texts[index] = words[length:].lstrip()
        self.proses[index] = is_prose(self.texts[index])

    def first_prose(self) -> int:
        """The index of the first paragraph of body prose; the number of paragraphs where there is none."""
        return next((index for index, _ in self.body() if self.proses[index]), len(self.paragraphs))

    def last_prose(self) -> int:
        """The index of the last paragraph of body prose; -1 where there is none."""
        indexes = range(len(self.paragraphs) - 1, -1, -1)
        return next((at for at in indexes if self.kinds[at] is None and self.proses[at]), -1)

    def marks(self) -> tuple[Mark, ...]:
        """All marks in order of the text; none overlaps another."""
        whole = [
            Stretch(paragraph.start, paragraph.end, kind)
            for paragraph, kind in zip(self.paragraphs, self.kinds, strict=True)
            if kind is not None
        ]
        found = sorted([*whole, *self.stretches], key=lambda stretch: stretch.start)
        return tuple(Mark(self.source.passage(found.start, found.end), found.kind) for found in found)


def open_page(source: StoredSource, limit: int) -> Page:
    """The page of a source, nothing marked yet, as far as the source is read."""
    paragraphs = find_paragraphs(source.text, limit)
    texts = [paragraph.text for paragraph in paragraphs]
    return Page(source, paragraphs, [None] * len(paragraphs), texts, list(map(is_prose, texts)))
