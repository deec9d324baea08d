"""This file knows how the speakers' conversation is written as Markdown lists."""

from __future__ import annotations

from collections.abc import Iterator

from crosswire.model.record import Statement
from crosswire.report.book import Book
from crosswire.report.conversation import Speaker, between_marks, conversation, differs
from crosswire.report.markdown_text import Footnotes, escaped, label
from crosswire.report.quoting import statement_told_before
from crosswire.report.words import SIDES, capital, counted, moment

Lines = Iterator[str]


def speeches(book: Book, notes: Footnotes) -> Lines:
    """Each side with its speakers, each speaker's statements in order of time."""
    for side in conversation(book):
        yield f"### {escaped(book.actor(side.actor)) if side.actor else SIDES[side.kind]}"
        yield ""
        for speaker in (*side.heard, *side.slight):
            if speaker.name and (speaker.actor is None or speaker.actor != side.actor):
                yield from _speaker(book, notes, speaker)
            else:  # named by the heading
                yield from (f"- {_line(book, notes, statement)}" for statement in speaker.statements)
        yield ""


def _speaker(book: Book, notes: Footnotes, speaker: Speaker) -> Lines:
    principal = book.actors[speaker.actor].acts_for if speaker.actor else None
    acting = f", for {escaped(book.actor(principal))}" if principal else ""
    yield f"- **{escaped(capital(speaker.name))}**{acting}"
    for statement in speaker.statements:
        yield f"  - {_line(book, notes, statement)}"


def _line(book: Book, notes: Footnotes, statement: Statement) -> str:
    around = ", ".join(filter(None, (moment(statement.when), statement.place, statement.occasion)))
    text = notes.words(statement.reference) if between_marks(statement) else notes.plain(statement.reference)
    told = statement_told_before(book, statement)
    origins = counted(len(statement.origins), "origin") if statement.origins else "origin unknown"
    rest = ", ".join(filter(None, (label(book, "statement", statement.id), origins, differs(statement))))
    return f"{escaped(around) + ': ' if around else ''}{f'*{escaped(told)}:* ' if told else ''}{text} · {rest}"
