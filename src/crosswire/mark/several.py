"""This file knows when a text seems to hold several articles, pasted one below the other."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from crosswire.mark.datelines import read_dateline
from crosswire.model.article import Mark
from crosswire.model.values import Note

BETWEEN = 200
"""Characters between two datelines from which the first one's article is no mere headline or advisory."""


def note_several(text: str, marks: Sequence[Mark]) -> Iterator[Note]:
    """A note where more than one dateline stands in the text, each with an agency or a day.

    What the second article's outlet says would be put down to the first. A round-up of several reporters looks
    the same: so the text is read as it is, and it is only said.
    """
    opened = [mark.passage for mark in marks if mark.kind == "dateline" and _is_full(text, mark)]
    apart = [later for first, later in pairwise(opened) if later.start - first.end >= BETWEEN]
    if apart:
        detail = f"{len(apart) + 1} datelines stand in this text; if it holds several articles, give each as a file of its own"
        yield Note("several-articles", detail, apart[0])


def _is_full(text: str, mark: Mark) -> bool:
    found = read_dateline(text[mark.passage.start : mark.passage.start + BETWEEN])
    return found is not None and bool(found.agency or found.date)
