"""This file knows which issue a position is about, from the words of its object."""

from __future__ import annotations

from crosswire.extract.events.page import Page
from crosswire.vocabulary.stances import issue_names, issues


def issue_of(page: Page, first: int, last: int) -> str | None:
    """The issue of a stretch of words: the most telling one named in its first
    dozen words; None where none is named.
    """
    table = issues()
    found = {
        table[word]
        for at in range(first, min(last, first + 12) + 1)
        for word in (page.lemma[at], page.lower[at])
        if word in table
    }
    return next((issue for issue in issue_names() if issue in found), None)
