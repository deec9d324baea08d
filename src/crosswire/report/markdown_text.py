"""This file knows how text that others wrote is shown as it is in Markdown, and how passages become footnotes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from crosswire.model.passage import Passage
from crosswire.model.values import Who
from crosswire.report.book import Book
from crosswire.report.characters import visible
from crosswire.report.quoting import quoted as with_context
from crosswire.report.words import counted, listed

ACTIVE = re.compile(r"[\\`*_{}\[\]#|~!@$^=%]|:(?=/)|(?<=[Ww][Ww][Ww])\.")
"""Characters that some dialect of Markdown reads as its own, and those that would make a bare address a link."""

OPENING = re.compile(r"[-+]|\d{1,9}(?=[.)])")
"""What would open a list at the beginning of a line."""

ENTITIES = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;"})
LONGEST = 300


def escaped(text: str, opens: bool = True) -> str:
    """The text on one line, such that any Markdown reader shows these very characters, even where it opens a line.

    Angle brackets and ampersands become entities: a backslash before them is not understood everywhere.
    """
    line = " ".join(visible(text).split())
    line = ACTIVE.sub(lambda found: "\\" + found.group(), line).translate(ENTITIES)
    opening = OPENING.match(line) if opens else None
    if opening is None:
        return line
    return f"\\{line}" if opening.group() in "-+" else f"{opening.group()}\\{line[opening.end() :]}"


def quoted(text: str) -> str:
    """The text in quotation marks, escaped; a very long one only by its beginning."""
    return _shown(text, "“", "”")


def in_context(book: Book, passage: Passage) -> str:
    """A passage's words in quotation marks, bold among the words of its sentence where it is short ("34")."""
    whole = with_context(book, passage)
    if not whole.before and not whole.after:
        return quoted(passage.text)
    return f"“{emphasised(whole.before, whole.words, whole.after)}”"


def emphasised(before: str, words: str, after: str) -> str:
    """Words in bold among those around them; the blanks between stay."""
    left, right = escaped(before), escaped(after, opens=False)
    left = f"{left} " if before[-1:].isspace() else left
    right = f" {right}" if after[:1].isspace() else right
    return f"{left}**{escaped(words, opens=not left)}**{right}"


def reported(book: Book, passage: Passage) -> str:
    """What is reported without marks: a short one in its sentence ("the accusation"
    alone says nothing), else as it is.
    """
    whole = with_context(book, passage)
    return in_context(book, passage) if whole.before or whole.after else _shown(passage.text, "", "")


def _shown(text: str, left: str, right: str) -> str:
    words = text if len(text) <= LONGEST else text[:LONGEST].rstrip()
    return f"{left}{escaped(words, opens=not left)}{right}{'' if words == text else ' …'}"


@dataclass(frozen=True)
class Footnotes:
    """The passages a note refers to, numbered as they first occur."""

    book: Book
    numbers: dict[Passage, int] = field(default_factory=dict)

    def mark(self, passages: Iterable[Passage]) -> str:
        """The footnote marks of several passages, each once."""
        return "".join(f"[^{self._number(passage)}]" for passage in dict.fromkeys(passages))

    def at(self, passage: Passage) -> str:
        """Outlet and paragraph of a passage with its footnote mark."""
        return f"{escaped(self.book.place(passage))}{self.mark((passage,))}"

    def words(self, passage: Passage) -> str:
        """A passage's words, where they stand, and its footnote mark."""
        return f"{quoted(passage.text)} ({escaped(self.book.place(passage))}){self.mark((passage,))}"

    def around(self, passage: Passage) -> str:
        """As `words`, with the words around a short passage."""
        return f"{in_context(self.book, passage)} ({escaped(self.book.place(passage))}){self.mark((passage,))}"

    def plain(self, passage: Passage) -> str:
        """As `words`, for words that no text prints between quotation marks."""
        return f"{reported(self.book, passage)} ({escaped(self.book.place(passage))}){self.mark((passage,))}"

    def _number(self, passage: Passage) -> int:
        return self.numbers.setdefault(passage, len(self.numbers) + 1)

    def lines(self) -> list[str]:
        """The footnotes: place, source id, offsets into the stored text, words."""
        return [
            f"[^{number}]: {escaped(self.book.place(passage))}; source {escaped(passage.source)}, "
            f"{passage.start}–{passage.end}: {quoted(passage.text)}"
            for passage, number in self.numbers.items()
        ]


def names(book: Book, ids: Iterable[str], most: int = 12) -> str:
    """Several sources' names."""
    return listed((escaped(book.source(key)) for key in ids), most)


def feet(book: Book, origins: tuple[str, ...], informants: tuple[str, ...] = ()) -> str:
    """The origins behind a line, and who they had it from."""
    said = counted(len(origins), "independent origin") if origins else "origin unknown"
    named = f": {listed((escaped(book.origin(key)) for key in origins), 6)}" if origins else ""
    heard = f"; had it from {listed(escaped(book.informant(key)) for key in informants)}" if informants else ""
    return said + named + heard


def by(book: Book, who: Who | None) -> str:
    """A comma and who is behind a line; "" where nobody is known."""
    return f", {escaped(book.who(who) or 'somebody unnamed')}" if who else ""


def label(book: Book, kind: str, key: str) -> str:
    """The label of an item; "" if it has none."""
    item = book.item(key, kind)
    return item.label if item else ""
