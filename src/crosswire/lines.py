"""This file knows how a text falls into paragraphs: by blank lines, by bullets,
and by the shape of hard-wrapped lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
BREAK = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
BULLET = re.compile(r"(?:[•‣▪●◦■►▶·∙*–—-]|\(?[a-z0-9]{1,2}\)|\d{1,2}\.)[ \t\u00a0]+(?=\S)")
BULLET_MARK = re.compile(r"[•‣▪●◦■►▶·∙*–—-][ \t\u00a0]+(?=\S)")
SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")

MAX_WRAP = 120
"""Lines longer than this are not hard-wrapped: agency copy, mail and wires break at 60 to 100 columns."""
MIN_WRAP = 30
NARROWEST = 50
RAGGED = 2
"""How many columns an editor's hand may have left free at the end of a full line."""
INDENT = 2


class Line(NamedTuple):
    """A line with words on it: its offsets without the white space around, its text, its indent, blank lines before."""

    start: int
    end: int
    text: str
    indent: int
    gap: bool


class Paragraph(NamedTuple):
    """One or more lines that belong together: offsets, text, whether a blank line stands before, how many lines."""

    start: int
    end: int
    text: str
    gap: bool
    lines: int


def find_lines(text: str, limit: int | None = None) -> tuple[Line, ...]:
    """The lines of the text up to `limit` that hold more than white space, in order."""
    stop = len(text) if limit is None else min(limit, len(text))
    found, last = [], 0
    for match in LINE.finditer(text, 0, stop):
        printed = match.group()
        words = printed.strip()
        if not words:
            continue
        start = match.start() + len(printed) - len(printed.lstrip())
        # two breaks between two lines are a blank line; "\r\n" is one break
        gap = len(BREAK.findall(text, last, start)) != 1
        found.append(Line(start, start + len(words), words, start - match.start(), gap))
        last = start + len(words)
    return tuple(found)


def find_paragraphs(text: str, limit: int | None = None) -> tuple[Paragraph, ...]:
    """The paragraphs of the text up to `limit`, in order: hard-wrapped lines
    joined, every other line one of its own.
    """
    lines = find_lines(text, limit)
    width = wrap_width(lines)
    groups: list[list[Line]] = []
    for line in lines:
        if groups and _continues(groups[-1], line, width):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(
        Paragraph(group[0].start, group[-1].end, text[group[0].start : group[-1].end], group[0].gap, len(group))
        for group in groups
    )


def wrap_width(lines: Sequence[Line]) -> int:
    """The column at which a hard-wrapped text breaks its lines, 0 where a line is a paragraph.

    Evidence is a break in the middle of a sentence: the next line goes on in lower case, or, where all is upper case,
    the line ends without a full stop. A third of all breaks between short lines must be of that sort. Where a text is
    too short to show three, it is enough that hardly any line is longer than those and that others, too, stop short of
    a full stop.
    """
    breaks = [
        (before, line) for before, line in pairwise(lines) if not line.gap and MIN_WRAP <= len(before.text) <= MAX_WRAP
    ]
    widths = sorted(before.indent + len(before.text) for before, line in breaks if _mid_sentence(before, line))
    if not widths:
        return 0
    if len(widths) >= 3 and 3 * len(widths) >= len(breaks):
        return widths[len(widths) * 9 // 10]
    open_ended = [len(before.text) for before, _ in breaks if not SENTENCE_END.search(before.text[-4:])]
    width = max(open_ended, default=0)
    narrow = sum(line.indent + len(line.text) <= width + RAGGED for line in lines)
    alike = sum(4 * length >= 3 * width for length in open_ended)
    return (
        width if width >= NARROWEST and 10 * narrow >= 9 * len(lines) and alike >= 2 and 2 * alike >= len(breaks) else 0
    )


def _continues(group: Sequence[Line], line: Line, width: int) -> bool:
    before, length = group[-1], group[-1].end - group[0].start
    if line.gap or length < MIN_WRAP or len(before.text) > MAX_WRAP or BULLET.match(line.text):
        return False
    if line.indent >= before.indent + INDENT and not BULLET.match(before.text):
        return False
    column = before.indent + len(before.text)
    if _mid_sentence(before, line):
        # upper case shows no sentence going on, so there the line must also be long
        return line.text[0].islower() or (width > 0 and 4 * column >= 3 * width)
    return width > 0 and column + 1 + len(line.text.split(None, 1)[0]) + RAGGED > width


def _mid_sentence(before: Line, line: Line) -> bool:
    if SENTENCE_END.search(before.text[-4:]) or BULLET.match(line.text):
        return False
    return line.text[0].islower() or (before.text.isupper() and line.text.isupper())
