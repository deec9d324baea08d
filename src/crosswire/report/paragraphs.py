"""This file knows how a stored text falls into numbered paragraphs, and in which of them a passage begins."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

BLANK = re.compile(r"\n[ \t\r\f\v\xa0]*(?=\n)")
SENTENCE_ENDS = (".", "!", "?", "…", ".”", "!”", "?”", "”.", '."', '".', ".)", ".’")
WRAPPED = 160
"""A line longer than this was not wrapped by hand, so it is a paragraph of its own."""


@dataclass(frozen=True)
class Paragraphs:
    """The paragraphs of one text as (start, end) offsets; they cover all of it but white space."""

    spans: tuple[tuple[int, int], ...]

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(start for start, _ in self.spans)

    @cached_property
    def _ends(self) -> tuple[int, ...]:
        return tuple(end for _, end in self.spans)

    def number(self, offset: int) -> int:
        """The number, from 1, of the paragraph an offset lies in (or the last before it); 0 in an empty text."""
        return max(bisect_right(self._starts, offset), min(1, len(self.spans)))

    def reached(self, offset: int) -> int:
        """The index, from 0, of the first paragraph that ends after an offset; their count if none does."""
        return bisect_right(self._ends, offset)

    def at(self, offset: int) -> tuple[int, int]:
        """Start and end of the paragraph an offset lies in; (offset, offset) in an empty text."""
        index = self.number(offset) - 1
        return self.spans[index] if index >= 0 else (offset, offset)


def paragraphs(text: str) -> Paragraphs:
    """The paragraphs of a text: parted by blank lines, and by line where the lines were not wrapped by hand.

    A matter of drawing and numbering only; offsets are those of the stored text.
    """
    spans: list[tuple[int, int]] = []
    start = 0
    for blank in [*BLANK.finditer(text), None]:
        end = blank.start() if blank else len(text)
        spans.extend(_within(text, start, end))
        start = blank.end() if blank else end
    return Paragraphs(tuple(spans))


def _within(text: str, start: int, end: int) -> list[tuple[int, int]]:
    lines = []
    at = start
    for line in text[start:end].split("\n"):
        if line.strip():
            lines.append((at, at + len(line.rstrip())))
        at += len(line) + 1
    return [(lines[0][0], lines[-1][1])] if lines and _wrapped(text, lines) else lines


def _wrapped(text: str, lines: list[tuple[int, int]]) -> bool:
    """Whether lines were broken for width alone: short, and mostly in the middle of a sentence."""
    if any(end - start > WRAPPED for start, end in lines):
        return False
    ended = sum(text.endswith(SENTENCE_ENDS, start, end) for start, end in lines[:-1])
    return 2 * ended <= len(lines) - 1
