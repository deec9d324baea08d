"""This file knows bare numbers that answer a figure told before: "The rebels freed 40. The mediator counted 36."."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.extract.figures.counted import Counted
from crosswire.extract.figures.draft import Draft
from crosswire.extract.figures.measuring import COUNTED, PEOPLE, Measured
from crosswire.extract.figures.page import Page
from crosswire.extract.figures.tolls import toll_of
from crosswire.vocabulary.figure_words import figure_words

BACK = 2
MOST = 20
CROWD = 20
ECHO = "echo of a figure"
MORE = "more of those before"


def echoed(page: Page, found: Counted, drafts: Sequence[Draft], order: int) -> Measured | None:
    """What a bare number behind "counted" or "put the number at" measures: what the people told of last did."""
    if found.noun is not None or found.number.form not in ("digits", "words") or not _counts(page, found):
        return None
    for draft in reversed(drafts[-MOST:]):
        if order - draft.order > BACK:
            return None
        if draft.family == "people" and draft.part_of is None and draft.found_by != COUNTED:
            return Measured(draft.measure, draft.family, draft.unit, draft.signal, ECHO, draft.of_whom)
    return None


def further(page: Page, found: Counted, drafts: Sequence[Draft], order: int) -> Measured | None:
    """As in "The navy sent three ships. Two more will follow": what the figure right before counts, and more of it."""
    number = found.number
    more = page.lower[found.last] in figure_words("more") or page.lower[max(0, number.first - 1)] in figure_words(
        "added"
    )
    subject = page.token(found.node).dep in ("nsubj", "nsubjpass")
    before = drafts[-1] if drafts else None
    if before is not None and before.part_of is not None:
        before = drafts[before.part_of]  # "two of them children. Another 29 were freed": no children
    if not (more and subject and before) or order - before.order > 1 or before.family not in ("people", "things"):
        return None
    if found.noun is not None and page.lower[found.noun] not in figure_words("more"):
        return None
    # "Thousands fled. Hundreds more are waiting": people, but these did not flee
    same = before.family == "things" or before.found_by in (COUNTED, MORE) or _same_verb(page, before, found)
    return Measured(before.measure if same else PEOPLE, before.family, before.unit, before.signal, MORE, before.of_whom)


def _same_verb(page: Page, before: Draft, found: Counted) -> bool:
    """As in "100 wounded were taken to Brenn and 100 more were taken to Varo"."""
    one, other = (page.token(page.token(node).head) for node in (before.counted.node, found.node))
    return one.pos == "VERB" and one.lemma == other.lemma and one.tag == other.tag


def _counts(page: Page, found: Counted) -> bool:
    token = page.token(found.node)
    if page.lower[found.number.last + 1 : found.number.last + 3] == ["according", "to"]:
        return True  # "dozens of casualties: 34 according to the army, 41 according to the rebels"
    if token.dep == "dobj" and page.token(token.head).lemma.lower() == "say":
        return (found.number.low or 0) >= CROWD  # "police counted 20,000, the organisers said 80,000"
    if token.dep == "dobj":
        return page.token(token.head).lemma.lower() in figure_words("counts")
    return toll_of(page, found) is not None
