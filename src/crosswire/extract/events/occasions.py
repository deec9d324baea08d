"""This file knows in what an act was done, where the parse tells it: "killed when shells fell", "a raid in which two died".

What is told there of place and day is the act's as well.
"""

from __future__ import annotations

from crosswire.extract.events.page import Page

WITHIN = frozenset({"in", "during"})


def when_clauses(page: Page, verb: int) -> list[int]:
    """The clauses that tell when a verb's act was: "killed when shells fell on Tuesday"."""
    clauses = page.kids(verb, "advcl")
    return clauses and [c for c in clauses if any(page.lower[w] == "when" for w in page.kids(c, "advmod", "mark"))]


def nouns_within(page: Page, verb: int) -> list[int]:
    """The nouns a verb's act is told to be in: "in Monday's ambush near Brenn, rebels shot two guards"."""
    holders = (c for c in page.kids(verb, "prep") if page.lower[c] in WITHIN)
    return [noun for holder in holders for noun in page.objects_of(holder)]


def relative_of(page: Page, verb: int) -> int | None:
    """The noun whose place or course a relative clause goes on with: "the massacre at Brenn, where troops shot thirty", "a raid,
    in which two died".
    """
    if page.tokens[verb].dep != "relcl":
        return None
    where = any(page.lower[c] == "where" for c in page.kids(verb, "advmod"))
    which = any(page.lower[noun] == "which" for noun in nouns_within(page, verb))
    return page.tokens[verb].head if where or which else None
