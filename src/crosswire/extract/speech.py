"""This file knows how the turns of a transcript become quotations, each by the speaker its label names."""

from __future__ import annotations

import re
from collections.abc import Iterator

from crosswire.model.article import AnnotatedArticle, Block
from crosswire.model.mention import Quote
from crosswire.model.passage import Passage, stable_id
from crosswire.model.values import Who

LABEL = re.compile(r"(?P<name>[^\W\d_](?:[^\W\d_]|[ .'’-]){0,59}?)\s?(?:\([^()\n]{1,60}\))?:\s+(?=\S)")
"""A label opens a turn: "MINISTER KOVAR: Good evening", "Question (Northwire): ...";
not "Two things matter: first ...".
"""

LABEL_WORDS = 5


def find_turns(article: AnnotatedArticle) -> tuple[Quote, ...]:
    """The paragraphs of a transcript as direct quotations by their labelled speaker, in order of the text.

    A paragraph without a label goes on with the turn before. What stands before the first label, and a document without
    labels, is nobody's turn.
    """
    found: list[Quote] = []
    for block, label, start in _turns(article):
        passage = article.source.passage(start, block.end)
        last = found[-1] if found and label is None else None
        found.append(
            Quote(
                id=stable_id("q", article.source.sha256, passage.start, passage.end, "direct"),
                passage=passage,
                kind="direct",
                speaker=last.speaker if last else Who(label, label.text if label else None),
                continues=last.id if last else None,
                found_by="turn of a transcript",
            )
        )
    return tuple(found)


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
