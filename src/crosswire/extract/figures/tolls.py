"""This file knows the number of a toll: "the toll rose to 31", "an earlier toll given by the army", "put the dead at 29"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosswire.extract.figures.counted import Counted
from crosswire.extract.figures.draft import Draft
from crosswire.extract.figures.page import Page
from crosswire.vocabulary.figure_words import figure_words

ENDING = 12
"""Words at the end of a heading in which it tells who says it."""
LOOKED = 30
"""Words behind a toll that are looked through for a reason."""
REASON = 12
"""Words behind "after" in which a text tells why its toll is higher than before."""


def toll_of(page: Page, found: Counted) -> int | None:
    """The word for the toll whose number this is; None where it is no toll's."""
    token = page.token(found.node)
    if found.noun is not None or token.dep not in ("pobj", "attr", "dobj"):
        return None
    head = page.token(token.head).head if token.dep == "pobj" else token.head
    return next(
        (at for at in (head, *page.children(head)) if at != found.node and page.lower[at] in figure_words("total")),
        None,
    )


def told_of(page: Page, found: Counted) -> Iterator[int]:
    """The words behind a toll that may tell the happening: "the toll of the raid", "the death toll from Friday's strike"."""
    toll = toll_of(page, found)
    for child in () if toll is None else page.children(toll):
        if page.lower[child] == "of" or page.lower[child] in figure_words("occasions"):
            yield from (at for at in page.children(child) if page.token(at).dep == "pobj")


def giver_of(page: Page, draft: Draft) -> int | None:
    """Who gives the toll: "the army gave the toll of 17", "a toll given by the army", "officials put the dead at 29"."""
    toll = toll_of(page, draft.counted) if draft.toll else None
    if toll is None:
        return _counter(page, draft)
    for child in page.children(toll):
        if page.token(child).dep == "acl" and page.token(child).lemma.lower() in figure_words("gives_toll"):
            for by in page.children(child):
                if page.token(by).dep == "agent":
                    return next((c for c in page.children(by) if page.token(c).dep == "pobj"), None)
    verb = page.token(toll).head
    if page.token(toll).dep != "dobj" or page.token(verb).lemma.lower() not in figure_words("gives_toll"):
        return None
    return next((c for c in page.children(verb) if page.token(c).dep == "nsubj"), None)


def _counter(page: Page, draft: Draft) -> int | None:
    """As in "the mediator counted 36"."""
    token = page.token(draft.counted.node)
    verb = token.head
    lemma = page.token(verb).lemma.lower()
    if token.dep != "dobj" or (lemma != "say" and lemma not in figure_words("counts")):
        return None
    return next((c for c in page.children(verb) if page.token(c).dep == "nsubj"), None)


def named_behind(page: Page, draft: Draft) -> int | None:
    """Who says it by the end of a heading: the opposition of "11 dead, says opposition"."""
    for at in range(max(draft.counted.last + 1, draft.sentence.last - ENDING), draft.sentence.last - 1):
        if page.lower[at] in figure_words("says") and page.lower[at - 1] == ",":
            own = (c for c in page.children(at) if c > at and page.token(c).pos in ("NOUN", "PROPN"))
            return next(own, at + 1)
    return None


def _grew(page: Page, draft: Draft) -> bool:
    """As in "twelve are now dead, after one of the wounded died in hospital", "after more bodies were found": why a toll is new."""
    after = draft.counted.last + 1
    behind = page.lower[after : min(after + LOOKED, draft.sentence.last)]
    opens = (at for at, word in enumerate(behind) if word in figure_words("sequels"))
    return any(_tells_why(behind[at + 1 : at + 1 + REASON]) for at in opens)


def _tells_why(reason: Sequence[str]) -> bool:
    hurt = not figure_words("hurt_before").isdisjoint(reason) and not figure_words("dies_later").isdisjoint(reason)
    return hurt or not (figure_words("on_top").isdisjoint(reason) or figure_words("remains").isdisjoint(reason))


def is_replaced(hedge: str | None) -> bool:
    """Whether the words about a number say that another took its place: "earlier"."""
    return (hedge or "").split(" ")[0] in figure_words("replaced")


def is_changed(hedge: str | None) -> bool:
    """Whether they say that it took the place of another: "rose to"."""
    return (hedge or "").split(" ")[0] in figure_words("changed")


def change_of(page: Page, draft: Draft) -> str | None:
    """The words that say a toll became another: "earlier" of "an earlier toll of 17", "rose to" of "rose to 31"."""
    toll = toll_of(page, draft.counted) if draft.toll else None
    if draft.measure == "killed" and draft.part_of is None and _grew(page, draft):
        return "rose to"
    if toll is None:
        return None
    replaced = next((page.lower[c] for c in page.children(toll) if page.lower[c] in figure_words("replaced")), None)
    if replaced:
        return replaced
    first = draft.counted.number.first
    if page.lower[first - 1] == "from" and page.lower[page.token(first - 1).head] in figure_words("changed"):
        return "earlier"  # the 27 of "rose to 31 from 27"
    preposition = page.token(draft.counted.node).head
    verb = page.token(preposition).head
    if page.lower[preposition] == "to" and page.lower[verb] in figure_words("changed"):
        return f"{page.lower[verb]} to"
    return None
