"""This file knows the headings of a document that stand in the line of its paragraphs: "4. Lower town. Two shells fell"."""

from __future__ import annotations

import re

from crosswire.mark.page import Page
from crosswire.model.source import PRIMARY_KINDS
from crosswire.vocabulary.assertion_words import assertion_words
from crosswire.wording import words

NUMBERED = re.compile(r"(?:\(?(?:\d{1,3}|[A-Za-z]|[IVXivx]{2,5})[.)]|§\s?\d{1,3}\.?)\s+")
"""The number of a section, before its first word."""
OPENING = re.compile(r"([A-Z][^.:!?;\n]{1,60})[.:]\s+(?=[\"“(]?[A-Z0-9])")
LONGEST = 4
"""Words."""
FEWEST = 2
"""Paragraphs that must open so: then it is how the document is laid out, and no short sentence."""


def mark_run_in_headings(page: Page) -> None:
    """Mark the number and the few words without a verb that open numbered paragraphs of a primary document, if several do.

    A transcript has turns where others have such headings ("Q: ...").
    """
    if page.source.kind not in PRIMARY_KINDS or page.source.kind == "transcript":
        return
    found = [(index, length) for index, text in page.body() if (length := _heading(text))]
    for index, length in found if len(found) >= FEWEST else ():
        page.cut(index, length, "heading")


def _heading(text: str) -> int:
    """How many characters of a paragraph are its number and heading; 0 where it has none."""
    number = NUMBERED.match(text)
    opening = OPENING.match(text, number.end()) if number else None
    if opening is None:
        return 0
    forms = [word.form for word in words(opening[1])]
    sentence = assertion_words("negation", "auxiliaries") | assertion_words("negation", "modals")
    return 0 if len(forms) > LONGEST or not sentence.isdisjoint(forms) else opening.end(1) + 1
