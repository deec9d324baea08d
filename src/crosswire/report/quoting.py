"""This file knows how a passage is quoted: with the words around it where it is short, and equal words only once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from crosswire.model.passage import Passage
from crosswire.model.record import EventMention, Statement, Variant
from crosswire.report.book import Book
from crosswire.report.citing import exists
from crosswire.told_as import told_as

SHORT = 90
"""A passage of fewer code points ("34") says little alone, so the words around it are shown, told apart from it."""
AROUND = 110
SHORT_KINDS = ("figure", "event", "source")
"""What findings are about whose passages may be a number or a verb: without the words around them they say nothing, or the
opposite ("signed" of "no deal has been signed").
"""
LONGEST = 700
MARKS = str.maketrans(dict.fromkeys('‘’‚‛“”„‟`´"', "'"))
"""Quotation marks and apostrophes, all to one: every paper has its own."""
TEXTS = 4
"""Texts whose mention of a happening is shown at once."""
SENTENCE_END = re.compile(r"[.!?…][\"”’)\]]{0,3}\s+")
CUT_SHORT = re.compile(
    r"(?:\b(?:Mrs?|Ms|Dr|Prof|Gen|Brig|Maj|Col|Lt|Capt|Sgt|Adm|Amb|Sen|Rep|Gov|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|St|No|vs)|\b[A-Z])\.$"
)


@dataclass(frozen=True, slots=True)
class Quoted:
    """A passage's words and the words of the same paragraph before and after; an ellipsis where those were cut."""

    before: str
    words: str
    after: str

    @property
    def shown(self) -> str:
        """All that is shown, in one piece."""
        return f"{self.before}{self.words}{self.after}"


def quoted(book: Book, passage: Passage) -> Quoted:
    """The passage with what stands around it."""
    words = passage.text if len(passage.text) <= LONGEST else passage.text[:LONGEST].rstrip() + " …"
    if len(passage.text) >= SHORT or not exists(book, passage):
        return Quoted("", words, "")
    text = book.sources[passage.source].text
    first, last = book.surroundings(passage)
    left, right = max(first, passage.start - AROUND), min(last, passage.end + AROUND)
    before = _before(text[left : passage.start], cut=left > first)
    return Quoted(before, words, _after(passage.text, text[passage.end : max(right, passage.end)], cut=right < last))


def shown_around(book: Book, passage: Passage) -> str:
    """The passage with what is shown around it, in one piece."""
    return quoted(book, passage).shown


def told_before(book: Book, variant: Variant) -> str:
    """The reporting word that has to stand before a report ("denied"); "" where the words around it show it already."""
    told = told_as(variant)
    return told if told and told not in quoted(book, variant.passage).before else ""


def statement_told_before(book: Book, statement: Statement) -> str:
    """The same of the wording that a statement is shown in."""
    return next((told_before(book, one) for one in statement.variants if one.passage == statement.reference), "")


def _before(window: str, cut: bool) -> str:
    """The end of the window from the last sentence's beginning; an ellipsis if that lies before the window."""
    ends = [found.end() for found in _ends(window)]
    if ends:
        return window[ends[-1] :]
    return "… " + window[window.find(" ") + 1 :] if cut else window


def _after(words: str, window: str, cut: bool) -> str:
    """The beginning of the window up to the end of the sentence the words stand in; an ellipsis if it goes on."""
    last = words[-1:]
    found = next(_ends(words + window, len(words) - len(last)), None)
    if found:
        return window[: max(found.end() - len(words), 0)].rstrip()
    return window[: window.rfind(" ") + 1].rstrip() + " …" if cut else window


def _ends(text: str, start: int = 0) -> Iterator[re.Match[str]]:
    """The ends of sentences, none behind a title or a month cut short ("Brig. Gen. Ors", "Nov. 14")."""
    for found in SENTENCE_END.finditer(text, start):
        word = text[: found.start() + 1].rpartition(" ")[2]
        if not CUT_SHORT.search(word):
            yield found


def same_words(passages: Iterable[Passage], book: Book | None = None) -> tuple[tuple[Passage, ...], ...]:
    """The passages in groups of equal words (case, spacing and the shape of quotation marks apart), each once, in order.

    With a book what is shown around them must be equal too: no text is given for words it does not have.
    """
    found: dict[str, list[Passage]] = {}
    for passage in dict.fromkeys(passages):
        shown = passage.text if book is None else quoted(book, passage).shown
        found.setdefault(" ".join(shown.translate(MARKS).casefold().split()), []).append(passage)
    return tuple(map(tuple, found.values()))


def leading(mentions: Iterable[EventMention]) -> tuple[tuple[EventMention, ...], tuple[EventMention, ...]]:
    """The first mention of each text, four texts at most, then all others: a war is named in every other paragraph."""
    first: dict[str, EventMention] = {}
    rest: list[EventMention] = []
    for mention in mentions:
        if mention.passage.source in first or len(first) == TEXTS:
            rest.append(mention)
        else:
            first[mention.passage.source] = mention
    return tuple(first.values()), tuple(rest)


def by_source(passages: Iterable[Passage]) -> tuple[tuple[str, tuple[Passage, ...]], ...]:
    """The passages under their sources, each passage once, in order."""
    found: dict[str, list[Passage]] = {}
    for passage in dict.fromkeys(passages):
        found.setdefault(passage.source, []).append(passage)
    return tuple((source, tuple(of)) for source, of in found.items())
