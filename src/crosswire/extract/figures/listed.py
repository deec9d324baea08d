"""This file knows figures that stand in a list with others: "the murder of three judges and five clerks", "five of 20 hostages"."""

from __future__ import annotations

from crosswire.extract.figures.counted import Counted, group_of, people_forms
from crosswire.extract.figures.draft import Draft
from crosswire.extract.figures.hedges import skip_back
from crosswire.extract.figures.measuring import Measured
from crosswire.extract.figures.neighbours import told_of_whole
from crosswire.extract.figures.page import Page
from crosswire.extract.figures.parts import continues_part
from crosswire.vocabulary.figure_words import figure_words
from crosswire.vocabulary.measures import counted_people

PLAIN = frozenset({"civilian", "family"})
"""Groups of words for people that say nothing of what they do."""
LONGEST_OWNER = 7
OWNING = frozenset({"DET", "NOUN", "PROPN", "ADJ", "PART", "PRON"})
LONGEST_ASIDE = 12
"""Words of a clause between two of a list: "nine doctors, seven of whom were Veldans, and three nurses"."""


def is_its_whole(page: Page, before: Draft, found: Counted) -> bool:
    """Whether a number stands within the words that the one before it counts: the 20 of "five of 20 hostages"."""
    if before.family == "share":  # "half of the city's 80,000 residents"
        between = range(before.counted.number.last + 1, found.number.first)
        of = 0 < len(between) <= LONGEST_OWNER and page.lower[between[0]] == "of"
        return of and all(page.token(at).pos in OWNING for at in between[1:])
    within = before.counted.last == found.last and before.counted.number.last < found.number.first
    # "two of the nine pilots hurt": the nine were
    return within and not told_of_whole(page, before.counted, before.sentence.last)


def listed(page: Page, drafts: list[Draft], begin: int, found: Counted) -> Measured | None:
    """What the next of a list behind the word that tells measures: as in "the murder of three judges and five clerks"."""
    if len(drafts) == begin or found.noun is None or page.lower[found.noun] not in people_forms():
        return None
    before = _beside(page, drafts, begin, found)
    if before is None or before.family != "people" or before.signal >= before.counted.number.first:
        return None
    return Measured(before.measure, before.family, before.unit, before.signal, before.found_by)


def _beside(page: Page, drafts: list[Draft], begin: int, found: Counted) -> Draft | None:
    """The one before in a list, past an aside on some of it."""
    before, first = drafts[-1], found.number.first
    between = page.lower[before.counted.last + 1 : first]
    if continues_part(page, before, found):
        return before if "and" in between else None
    joint = skip_back(page.lower, first)
    joint -= page.lower[joint] in figure_words("definite")
    aside = before.part_of is not None and before.part_of >= begin and first - before.counted.last <= LONGEST_ASIDE
    if aside and tuple(page.lower[joint - 1 : joint + 1]) == (",", "and"):
        return drafts[before.part_of or 0]
    return None


def is_next_of_list(page: Page, whole: Draft, found: Counted) -> bool:
    """As in "three teachers, a clerk and two children": the clerk is none of the teachers, though told of what they are."""
    if found.number.form != "article" or found.noun is None or page.token(found.node).dep != "appos":
        return False
    plain = counted_people().get(page.lower[found.noun]) in PLAIN  # "two teachers, a man and a woman"
    whole_of = group_of(page, whole.counted)
    return whole_of is not None and whole_of != group_of(page, found) and not plain and not _is_everybody(page, whole)


def _is_everybody(page: Page, whole: Draft) -> bool:
    return whole.counted.noun is not None and page.lower[whole.counted.noun] in figure_words("everybody")
