"""This file knows when a body is named by whose it is: "Narnia's army", "Narnia's Foreign Ministry" are one name each.

Two countries' foreign ministries in one article would else be one body, and an army no body at all.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.annotate.names.page import Page
from crosswire.annotate.names.spot import Spot
from crosswire.naming.bodies import is_state_pair
from crosswire.naming.gazetteer import gazetteer
from crosswire.vocabulary.bodies import bodies, is_nameless
from crosswire.vocabulary.name_signs import sign_words
from crosswire.vocabulary.rarity import frequency

OWNERS = frozenset({"country", "place", "organisation", "group", "person"})
ENDINGS = frozenset({"'s", "\u2019s", "'", "\u2019"})
# words between the owner and the body: "Narnia's outgoing right-wing government"
LONGEST = 5
# Zipf frequency of the words bodies without a name of their own are called by ("War Committee")
PLAIN_WORD = 4.2


def owned_body(page: Page, spot: Spot) -> Spot:
    """The spot grown over a body in small letters that is its own: "Narnia's army", "Orlov's government"."""
    at = spot.last
    if spot.kind not in OWNERS or at >= len(page.tokens) or page.tokens[at].text not in ENDINGS:
        return spot
    noun = page.tokens[spot.last - 1].head
    if page.tokens[spot.last - 1].dep not in ("poss", "nmod") or not at < noun <= at + LONGEST:
        return spot
    between = page.tokens[at + 1 : noun]
    if not _may_own(page, spot, noun):
        return spot
    if any(token.pos not in ("ADJ", "NOUN", "PROPN") and token.text != "-" for token in between):
        return spot
    return spot._replace(end=page.tokens[noun].end, last=noun + 1, kind="organisation")


def _may_own(page: Page, spot: Spot, noun: int) -> bool:
    """Whether a noun is that of a body which may be somebody's: "army", of a country also "air force"."""
    if spot.kind == "person":
        return page.tokens[noun].text in sign_words("led")
    before, head = page.tokens[noun - 1].text, page.tokens[noun].text
    return head in sign_words("owned") or is_state_pair(before, head)


def owners(page: Page, decided: Sequence[Spot], grown: Sequence[Spot]) -> list[Spot]:
    """The persons whose names grew over a body of theirs: Orlov of "Orlov's
    government", not of "the Orlov government".
    """
    bodies_from = {spot.first: spot.last for spot in grown if spot.kind == "organisation"}
    return [
        one
        for one in decided
        if one.kind == "person" and one.last < bodies_from.get(one.first, 0) and page.tokens[one.last].text in ENDINGS
    ]


def is_owned(page: Page, owner: Spot, body: Spot) -> bool:
    """Whether the second spot is a body without a name of its own, and the first says whose it is."""
    if owner.kind not in ("country", "place", "organisation", "group") or body.kind != "organisation":
        return False
    if owner.form != "name" or body.form != "name":
        return False
    beside = body.first == owner.last + 1 and page.tokens[owner.last].text in ENDINGS
    return beside and _is_nameless(page, body)


def _is_nameless(page: Page, body: Spot) -> bool:
    """Whether every country may have such a body: "Foreign Ministry", "War Committee"; not "Quds Force"."""
    senses = gazetteer().get(page.text(body.first, body.last))
    if senses:
        entry = bodies().get(senses[0].ref) if senses[0].sense == "body" else None
        return entry is not None and is_nameless(entry)
    words = [token.text.lower() for token in page.tokens[body.first : body.last]]
    plain = all(frequency(word) >= PLAIN_WORD for word in words)
    return plain and len(words) > 1 and words[-1] in sign_words("owned")
