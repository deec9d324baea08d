"""This file knows how a passage is quoted: with the words around it where it is short, and equal words only once."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from crosswire.model.passage import Passage
from crosswire.report.book import Book
from crosswire.report.citing import exists

SHORT = 90
"""A passage of fewer code points ("34") says little alone, so the words around it are shown, told apart from it."""
AROUND = 110
LONGEST = 700
SENTENCE_END = re.compile(r"[.!?…][\"”’)\]]{0,3}\s+")


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage's words and the words of the same paragraph before and after; an ellipsis where those were cut."""

    before: str
    words: str
    after: str


def quoted(book: Book, passage: Passage) -> Quoted:
    """The passage with what stands around it."""
    words = passage.text if len(passage.text) <= LONGEST else passage.text[:LONGEST].rstrip() + " …"
    if len(passage.text) >= SHORT or not exists(book, passage):
        return Quoted("", words, "")
    text = book.sources[passage.source].text
    first, last = book.paragraphs(passage.source).at(passage.start)
    left, right = max(first, passage.start - AROUND), min(last, passage.end + AROUND)
    before = _before(text[left : passage.start], cut=left > first)
    return Quoted(before, words, _after(passage.text, text[passage.end : max(right, passage.end)], cut=right < last))


def _before(window: str, cut: bool) -> str:
    """The end of the window from the last sentence's beginning; an ellipsis if that lies before the window."""
    ends = [found.end() for found in SENTENCE_END.finditer(window)]
    if ends:
        return window[ends[-1] :]
    return "… " + window[window.find(" ") + 1 :] if cut else window


def _after(words: str, window: str, cut: bool) -> str:
    """The beginning of the window up to the end of the sentence the words stand in; an ellipsis if it goes on."""
    last = words[-1:]
    found = SENTENCE_END.search(last + window)
    if found:
        return window[: max(found.end() - len(last), 0)].rstrip()
    return window[: window.rfind(" ") + 1].rstrip() + " …" if cut else window


def same_words(passages: Iterable[Passage]) -> tuple[tuple[Passage, ...], ...]:
    """The passages in groups of equal words (case and spacing apart), each passage once, in order."""
    found: dict[str, list[Passage]] = {}
    for passage in dict.fromkeys(passages):
        found.setdefault(" ".join(passage.text.casefold().split()), []).append(passage)
    return tuple(map(tuple, found.values()))


def by_source(passages: Iterable[Passage]) -> tuple[tuple[str, tuple[Passage, ...]], ...]:
    """The passages under their sources, each passage once, in order."""
    found: dict[str, list[Passage]] = {}
    for passage in dict.fromkeys(passages):
        found.setdefault(passage.source, []).append(passage)
    return tuple((source, tuple(of)) for source, of in found.items())
