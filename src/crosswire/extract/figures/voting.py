"""This file knows numbers that are votes by what is done: "13 in favour, one against", "60 deputies voted against it"."""

from __future__ import annotations

from crosswire.extract.figures.counted import Counted
from crosswire.extract.figures.hedges import skip_back
from crosswire.extract.figures.page import Page
from crosswire.vocabulary.figure_words import figure_words

BALLOT = 10
"""Words back from "against" in which the other side of a vote stands."""
NEAR = 8
"""Words from those who vote to the verb."""


def voted(page: Page, found: Counted) -> int | None:
    """The word that makes a number one of votes; None where none does."""
    if _is_side(page, found):
        return found.number.last
    if found.number.form not in ("digits", "words"):
        return None
    approving, verb = _approving(page, found), _verb(page, found)
    if approving is not None or _is_whole(page, found):
        return approving
    if (favouring := _favouring(page, found)) is not None or verb is None:
        return favouring
    lemma = page.token(verb).lemma.lower()
    sided = lemma == "vote" and not figure_words("sides").isdisjoint(page.lower[verb + 1 : verb + 3])
    done = lemma in figure_words("takes_sides") and page.token(verb).tag == "VBD"  # who backs it now has not voted
    taken = done and _are_seated(page, found) and _tells_of_vote(page, found)
    return verb if sided or taken or lemma == "abstain" else None


def _favouring(page: Page, found: Counted) -> int | None:
    """As in "twelve states were in favour", "with ten members in favour"."""
    behind = tuple(page.lower[found.last + 1 : found.last + 4])
    at = next((at for at in range(2) if behind[at : at + 2] in (("in", "favour"), ("in", "favor"))), None)
    linked = at == 0 or (at == 1 and behind[0] in figure_words("copulas"))
    return found.last + 1 + at if at is not None and linked and _are_seated(page, found) else None


def _are_seated(page: Page, found: Counted) -> bool:
    return found.noun is not None and page.lower[found.noun] in figure_words("seated")


def _tells_of_vote(page: Page, found: Counted) -> bool:
    """Whether a vote is told of near, so that "nine members backed it" is a side of it."""
    near = page.lower[max(0, found.number.first - BALLOT) : found.last + BALLOT]
    return any(word in figure_words("ballots") for word in near)


def _is_whole(page: Page, found: Counted) -> bool:
    """As in the 21 of "19 of its 21 states voted for it"."""
    first = found.number.first
    return "of" in page.lower[max(0, first - 2) : first]


def _approving(page: Page, found: Counted) -> int | None:
    """As in "approved by 19 of the 21 members": those who voted for it."""
    by, behind = skip_back(page.lower, found.number.first), page.lower[found.number.last + 1 : found.number.last + 2]
    if by < 1 or page.lower[by] != "by" or behind != ["of"]:
        return None
    members = page.lower[found.last] in figure_words("seated")
    told = range(by - 1, max(by - NEAR, -1), -1)  # "approved by", "approved the ban by"
    return next((at for at in told if members and page.lower[at] in figure_words("votes")), None)


def _is_side(page: Page, found: Counted) -> bool:
    """As in "passed with 13 in favour, one against": a side of a vote by what stands behind it."""
    last = found.number.last
    if found.noun is not None or found.number.high is None:
        return False
    behind = tuple(page.lower[last + 1 : last + 3])
    near = page.lower[max(0, last - BALLOT) : last]
    against = behind[:1] == ("against",) and any(word in figure_words("favour") for word in near)
    return against or behind in (("in", "favour"), ("in", "favor"))


def _verb(page: Page, found: Counted) -> int | None:
    """What those counted do: the verb above, or behind "who"."""
    token, at = page.token(found.node), found.last + 1
    if token.dep == "nsubj" and page.token(token.head).pos == "VERB":
        at = token.head
    elif page.lower[at : at + 1] and page.lower[at] in figure_words("who"):
        at += 1
    return at if 0 < at - found.last <= NEAR and at < len(page.lower) else None
