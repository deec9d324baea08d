"""This file knows which figure is a part of which: "wounded 41 others, including four children", "two of them soldiers"."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.extract.figures.counted import Counted, people_forms
from crosswire.extract.figures.draft import Draft
from crosswire.extract.figures.hedges import skip_back
from crosswire.extract.figures.measuring import COUNTED
from crosswire.extract.figures.numbers import Number, find_numbers
from crosswire.extract.figures.page import Page
from crosswire.vocabulary.figure_words import figure_words

REACH = 6
BACK = 3
MOST = 40
"""Figures looked back over for a whole: a list of thousands is no reason to square its length."""


def opens_part(page: Page, found: Counted, start: int, stop: int) -> bool:
    """Whether words beside the figure make it a part of one named before: "including", "of whom", "among them"."""
    if found.whole is not None and (
        page.lower[found.whole] in figure_words("whole") or page.lower[found.whole] in figure_words("self_counting")
    ):
        return True  # "six of them", "six of the dead"
    if _among_behind(page, found.last + 1, stop) or _graver(page, found, start, stop):
        return True
    at = found.number.first - 1
    for _ in range(REACH):
        if at < start:
            return False
        word = page.lower[at]
        if word in figure_words("including"):
            return True
        if word in figure_words("whole") and at > start and page.lower[at - 1] in ("among", "amongst", "of"):
            return True
        if not (word in figure_words("hedging") or word in (",", ":")):
            return False
        at -= 1
    return False


def _graver(page: Page, found: Counted, start: int, stop: int) -> bool:
    """As in "20 people were hurt, five critically", "five in serious condition"."""
    at, after = found.number.first - 1, found.last + 1
    if found.noun is not None or at <= start or page.lower[at] not in (",", "(") or after >= stop:
        return False
    condition = page.lower[after] == "in" and "condition" in page.lower[after + 1 : min(after + 3, stop)]
    return condition or page.lower[after] in figure_words("gravely")


def _among_behind(page: Page, at: int, stop: int) -> bool:
    """As in "four soldiers or more among them", "four soldiers were among the dead"."""
    for here in range(at, min(at + 3, stop - 1)):
        if page.lower[here] in figure_words("among"):
            after = here + 2 if page.lower[here + 1] == "the" and here + 2 < stop else here + 1
            return page.lower[after] in figure_words("whole") or page.lower[after] in figure_words("self_counting")
        if not page.lower[here].isalpha():
            return False
    return False


def breaks_down(page: Page, whole: Draft, found: Counted) -> bool:
    """As in "13 bodies: eight rebels and a guard", "six priests (five Norlanders)": behind the mark stand parts of the number."""
    at = skip_back(page.lower, found.number.first)
    mark = page.lower[at] if at > whole.counted.last else ""
    parting = mark == "-" and page.token(at - 1).end < page.token(at).start  # "five people - three women and two men"
    if not (parting or mark in figure_words("breaking_down")) or (mark != ":" and at != whole.counted.last + 1):
        return False
    number = found.number.low
    return whole.bounds.high is None or (number is not None and number <= whole.bounds.high)


def is_said_of_some(page: Page, found: Counted) -> bool:
    """As in "Eleven are children": some of those told of before, by whom they are."""
    token = page.token(found.node)
    if found.noun is not None or token.dep != "nsubj" or page.token(token.head).lemma.lower() != "be":
        return False
    return any(page.token(c).dep == "attr" and page.lower[c] in people_forms() for c in page.children(token.head))


def continues_part(page: Page, previous: Draft, found: Counted) -> bool:
    """Whether a figure is listed beside a part: "including four children and two women"."""
    between = page.lower[previous.counted.last + 1 : found.number.first]
    return bool(between) and all(word in figure_words("listing") for word in between)


def is_told_by_place(page: Page, found: Counted) -> bool:
    """Whether a number stands for itself before where it was counted: "five at the ferry" of "eight people: five at the ferry"."""
    behind = found.number.last + 1
    return found.noun is None and behind < len(page.lower) and page.token(behind).tag == "IN"


def continues_places(page: Page, previous: Draft, found: Counted) -> bool:
    """Whether a number goes on with parts told by place: "five at the ferry on Monday and three at the mill"."""
    joined = page.lower[found.number.first - 1] in figure_words("listing")
    return joined and previous.counted.noun is None and is_told_by_place(page, found)


def adds_up(page: Page, drafts: Sequence[Draft], begin: int, found: Counted, stop: int) -> int | None:
    """As in "ten died in two raids, six in Brenn and four in Varo": the people of the sentence that these numbers add up to."""
    if page.lower[found.number.first - 1] not in figure_words("opens_parts") or not is_told_by_place(page, found):
        return None
    whole = next((at for at in range(begin, len(drafts)) if _is_exact_people(drafts[at])), None)
    if whole is None:
        return None
    numbers = find_numbers(page.lower, found.number.first, stop)
    told = [number for number in numbers if number.last + 1 < stop and page.token(number.last + 1).tag == "IN"]
    exact = all(number.low is not None and number.low == number.high for number in told)
    return whole if exact and sum(number.low or 0 for number in told) == drafts[whole].bounds.low else None


def _is_exact_people(draft: Draft) -> bool:
    bounds = draft.bounds
    return draft.family == "people" and draft.part_of is None and bounds.low is not None and bounds.low == bounds.high


def whole_of(drafts: Sequence[Draft], order: int, number: Number) -> int | None:
    """The figure that a part belongs to: the nearest before it, in its sentence or the few before.

    It is no part itself and not too small.
    """
    for index in range(len(drafts) - 1, max(len(drafts) - 1 - MOST, -1), -1):
        draft = drafts[index]
        if order - draft.order > BACK:
            return None
        if draft.family != "people" or draft.part_of is not None or (draft.order < order and draft.found_by == COUNTED):
            continue
        if draft.bounds.high is None or number.low is None or number.low <= draft.bounds.high:
            return index
    return None


def whole_beside(drafts: Sequence[Draft], begin: int, number: Number) -> int | None:
    """The things or acts right before in the sentence that a part belongs to: "340 violations, 210 of them"."""
    if len(drafts) == begin or any(draft.family == "people" for draft in drafts[begin:]):
        return None
    before = drafts[-1]
    top = before.bounds.high
    fits = before.family in ("things", "acts", "other") and (top is None or (number.low or 0) <= top)
    return len(drafts) - 1 if fits and before.part_of is None else None
