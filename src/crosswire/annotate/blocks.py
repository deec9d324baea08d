"""This file knows where the paragraphs and headings of an article begin and end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

from crosswire.annotate.parse import Outline
from crosswire.lines import BULLET_MARK, find_paragraphs
from crosswire.model.article import BODY_MARKS, Article, Mark
from crosswire.model.values import Note
from crosswire.settings import Settings

Kind = Literal["paragraph", "headline", "heading"]

FOREIGN = "foreign-language"
LEFT_OVER = " \t\r\n\f\v\x85\xa0\u2028\u2029—–-:|•_*>"
"""What may stand at the start of words whose opening was marked, and belongs to neither."""
LONGEST_WORD = 500
"""Characters without a space between them: no word or address of a report has more, and what a file in another format
has of them costs the parser the square of their number.
"""
UNBROKEN = re.compile(rf"(?<!\S)\S{{{LONGEST_WORD + 1},}}")
ENDS = (". ", "? ", "! ", ".” ", '." ', ".\n", "\n")


def find_blocks(article: Article, settings: Settings) -> tuple[tuple[Outline, ...], tuple[Note, ...]]:
    """The blocks of the body in order of the text, and notes on what of it is too long to be read.

    A block is a paragraph, an item of a list without its bullet, or a heading; none holds marked furniture or a word of
    more than `LONGEST_WORD` characters, none is longer than `settings.max_block`. A text in another language has none.
    """
    text = article.source.text
    if any(note.code == FOREIGN for note in article.notes):
        return (), ()
    marks = sorted(article.marks, key=lambda mark: mark.passage.start)
    found: list[Outline] = []
    unread: list[Outline] = []
    at = 0
    for paragraph in find_paragraphs(text, settings.max_source):
        while at < len(marks) and marks[at].passage.end <= paragraph.start:
            at += 1
        for piece in _pieces(paragraph.start, paragraph.end, marks, at):
            for part in _words_and_not(text, piece):
                if part.end - part.start > LONGEST_WORD and UNBROKEN.fullmatch(text, part.start, part.end):
                    unread.append(part)
                else:
                    found += _blocks(text, part, settings.max_block)
    return tuple(found), (*_too_long(text, settings), *_unbroken(unread))


def _words_and_not(text: str, piece: Outline) -> Iterator[Outline]:
    """A piece cut before and behind each stretch that is too long for a word; all of it, in order."""
    cursor = piece.start
    for stretch in UNBROKEN.finditer(text, piece.start, piece.end):
        yield Outline(cursor, stretch.start(), piece.kind)
        yield Outline(stretch.start(), stretch.end(), piece.kind)
        cursor = stretch.end()
    yield Outline(cursor, piece.end, piece.kind)


def _pieces(start: int, end: int, marks: Sequence[Mark], at: int) -> Iterator[Outline]:
    """The stretches of a paragraph that no furniture covers; headings are pieces of their own."""
    cursor = start
    while at < len(marks) and marks[at].passage.start < end:
        passage, kind = marks[at].passage, marks[at].kind
        if cursor < passage.start:
            yield Outline(cursor, passage.start, "paragraph")
        if kind in BODY_MARKS:
            yield Outline(
                max(cursor, passage.start), min(end, passage.end), "headline" if kind == "headline" else "heading"
            )
        cursor = max(cursor, passage.end)
        at += 1
    if cursor < end:
        yield Outline(cursor, end, "paragraph")


def _blocks(text: str, piece: Outline, cap: int) -> Iterator[Outline]:
    words = text[piece.start : piece.end]
    left = len(words) - len(words.lstrip(LEFT_OVER))
    if bullet := BULLET_MARK.match(words, len(words) - len(words.lstrip())):
        left = max(left, bullet.end())
    start, end = piece.start + left, piece.start + len(words.rstrip())
    while end - start > cap:
        cut = _cut(text, start, start + cap)
        yield from _block(text, start, cut, piece.kind)
        start = cut
    yield from _block(text, start, end, piece.kind)


def _block(text: str, start: int, end: int, kind: Kind) -> Iterator[Outline]:
    words = text[start:end]
    start, end = start + len(words) - len(words.lstrip()), start + len(words.rstrip())
    if any(map(str.isalnum, words)):
        yield Outline(start, end, kind)


def _cut(text: str, start: int, stop: int) -> int:
    """Where a block that is too long is cut: behind the last sentence of its second
    half, else at a space, else at the cap.
    """
    middle = (start + stop) // 2
    ends = [at + len(mark) for mark in ENDS if (at := text.rfind(mark, middle, stop)) >= 0]
    if ends:
        return max(ends)
    space = text.rfind(" ", middle, stop)
    return space + 1 if space >= 0 else stop


def _too_long(text: str, settings: Settings) -> tuple[Note, ...]:
    beyond = len(text) - settings.max_source
    if beyond <= 0:
        return ()
    return (
        Note("too-long", f"the text is read up to character {settings.max_source}; {beyond} beyond are kept, not read"),
    )


def _unbroken(unread: Sequence[Outline]) -> tuple[Note, ...]:
    if not unread:
        return ()
    places = "1 place" if len(unread) == 1 else f"{len(unread)} places"
    return (
        Note(
            "unbroken",
            f"more than {LONGEST_WORD} characters without a space in {places}, the first at character "
            f"{unread[0].start}: kept, not read",
        ),
    )
