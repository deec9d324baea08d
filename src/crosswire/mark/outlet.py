"""This file knows where a text itself states plainly whose it is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from crosswire.model.article import Mark
from crosswire.vocabulary.outlets import Outlet, outlet_forms
from crosswire.vocabulary.page_words import page_word_set

COPYRIGHT = re.compile(
    r"(?:©|\(c\)|copyright)\s*(?:©|\(c\))?\s*(?:\d{4}(?:\s*[-–]\s*\d{4})?)?\s*,?\s*(?:by\s+)?", re.IGNORECASE
)
LONGEST_NAME = 5
NAME = re.compile(r"(?:The\s+)?[A-Z][\w.&'’-]*(?:\s+(?:of\s+|and\s+|&\s+)?[A-Z][\w.&'’-]*){0,5}")


def find_outlet(marks: Sequence[Mark]) -> Outlet | None:
    """The outlet that a copyright line or a writer's credit names, if the vocabulary knows it and it is no agency.

    An agency there has written the words, which says nothing of who printed them.
    """
    for mark in marks:
        words = mark.passage.text
        if mark.kind == "footer" and (sign := COPYRIGHT.search(words)):
            name = NAME.match(words, sign.end())
        elif mark.kind == "byline":
            name = NAME.match(words)
        else:
            continue
        if name and (outlet := _known(name.group())):
            return outlet
    return None


def find_masthead(marks: Sequence[Mark]) -> str | None:
    """The name that stands alone above the headline and ends in a word for a paper or station: "The Harbour Tribune".

    None of a source's date or kind hangs on it: it is only how the text is called.
    """
    for mark in marks:
        if mark.kind in ("headline", "dateline"):
            return None
        words = mark.passage.text.split()
        if mark.kind in ("furniture", "navigation") and 2 <= len(words) <= LONGEST_NAME and _is_masthead(words):
            return " ".join(words)
    return None


def _is_masthead(words: Sequence[str]) -> bool:
    small = ("of", "the", "and", "&", "for", "in", "de", "la")
    named = all(word[0].isupper() or word.lower() in small for word in words) and "|" not in words
    forms = [word.strip(".,").lower() for word in words if word.lower() not in small]
    own = [form for form in forms if form not in page_word_set("masthead", "words")]
    section = all(form in page_word_set("masthead", "sections") for form in own)
    return named and len(own) < len(forms) and not section


def _known(printed: str) -> Outlet | None:
    """The one outlet that is no agency among those whose name the words open with."""
    words = [word.rstrip(".") for word in printed.split()]
    for count in range(len(words), 0, -1):
        outlets = outlet_forms().get(" ".join(words[:count]), ())
        if len(outlets) == 1:
            return outlets[0] if outlets[0].kind != "agency" else None
    return None
