"""This file knows how the turns of a transcript become quotations, each by the speaker its label names."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from crosswire.model.article import AnnotatedArticle, Block
from crosswire.model.mention import Quote
from crosswire.model.passage import Passage, stable_id
from crosswire.model.values import Who
from crosswire.vocabulary.speech_words import speech_words

LABEL = re.compile(r"(?P<name>[^\W\d_](?:[^\W\d_]|[ .'’-]){0,59}?)\s?(?:\([^()\n]{1,60}\))?:\s+(?=\S)")
"""A label opens a turn: "MINISTER KOVAR: Good evening", "Question (Northwire): ...";
not "Two things matter: first ...".
"""

INTERVIEW = re.compile(
    r"\b(?:interview(?:s|ed)?|conversation|questions?)(?: with| to| for|:)(?: [A-Za-z'’-]+){0,4} $", re.IGNORECASE
)
BEFORE = 80
"""Code points before a name in which it is told that he is interviewed."""
LABEL_WORDS = 5
FEWEST, TWICE = 4, 2
"""Labelled paragraphs of a text that is laid out in turns, and how often each of two labels stands in it."""
MOSTLY = 0.5
"""Share of its paragraphs, from the first label on, that are labelled."""


def first_turn(article: AnnotatedArticle) -> int | None:
    """Where the first turn of an interview or a transcript begins; None in a text that is not laid out in turns.

    Two who speak by turns are told by two labels that stand again and again; a list ("Place: ...", "Killed: ...") repeats none.
    """
    turns = list(_turns(article))
    labels = Counter(label.text.lower() for _, label, _ in turns if label is not None)
    again = {label for label, often in labels.items() if often >= TWICE}
    first = next((at for at, (_, label, _) in enumerate(turns) if label is not None and label.text.lower() in again), 0)
    labelled = sum(label is not None for _, label, _ in turns[first:])
    if len(again) < TWICE or labelled < max(FEWEST, MOSTLY * len(turns[first:])):
        return None
    return turns[first][0].start


def find_turns(article: AnnotatedArticle, start: int = 0) -> tuple[Quote, ...]:
    """The paragraphs of a transcript as direct quotations by their labelled speaker, in order of the text, those from a place on.

    A paragraph without a label goes on with the turn before. What stands before the first label, and a document without
    labels, is nobody's turn. "A" is whoever is interviewed, where the words before the first turn name one person.
    """
    found: list[Quote] = []
    guest: Passage | None = None
    for block, label, begins in _turns(article):
        if block.start < start:
            continue
        if not found:
            guest = _guest(article, block.start)
        passage = article.source.passage(begins, block.end)
        last = found[-1] if found and label is None else None
        found.append(
            Quote(
                id=stable_id("q", article.source.sha256, passage.start, passage.end, "direct"),
                passage=passage,
                kind="direct",
                speaker=last.speaker if last else _speaker(label, guest),
                continues=last.id if last else None,
                found_by="turn of a transcript",
            )
        )
    return tuple(found)


def is_asked(quote: Quote) -> bool:
    """Whether a turn is the interviewer's: it asks, and claims nothing."""
    return quote.speaker is not None and (quote.speaker.name or "").lower() in speech_words("asking_label")


def _speaker(label: Passage | None, guest: Passage | None) -> Who:
    if label is not None and guest is not None and label.text.lower() in speech_words("answering_label"):
        return Who(guest, guest.text)
    return Who(label, label.text if label else None)


def _guest(article: AnnotatedArticle, end: int) -> Passage | None:
    """The person interviewed: the one behind "interview with", else the only one who is named before the first turn."""
    before = [n.passage for n in article.names if n.kind == "person" and n.form == "name" and n.passage.end <= end]
    text = article.source.text
    told = [one for one in before if INTERVIEW.search(text, max(0, one.start - BEFORE), one.start)]
    surnames = {one.text.split()[-1].lower() for one in told or before}
    return (told or before)[0] if len(surnames) == 1 else None


def _turns(article: AnnotatedArticle) -> Iterator[tuple[Block, Passage | None, int]]:
    """The paragraphs from the first label on, each with its label, if it has one, and where its words begin."""
    begun = False
    for block in article.parse.blocks:
        found = LABEL.match(article.source.text, block.start, block.end)
        if found and _is_label(found["name"]):
            begun = True
            yield block, article.source.passage(*found.span("name")), found.end()
        elif begun and block.kind == "paragraph":
            yield block, None, block.start


def _is_label(name: str) -> bool:
    """Whether every word of it is capitalised, as in a name or a role set as a label."""
    words = name.split()
    return len(words) <= LABEL_WORDS and all(word[0].isupper() for word in words)
