"""This file knows when a name goes on in small letters ("the Orel government", "city of Orel") or with its country."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from crosswire.annotate.names.metonyms import SEATS
from crosswire.annotate.names.page import Page
from crosswire.annotate.names.possessed import is_owned, owned_body
from crosswire.annotate.names.runs import ARTICLES, ORDINAL
from crosswire.annotate.names.spot import Spot, SpotKind
from crosswire.naming.bodies import is_state_pair
from crosswire.naming.gazetteer import gazetteer
from crosswire.vocabulary.name_heads import NameHead, name_heads
from crosswire.vocabulary.name_signs import sign_words
from crosswire.vocabulary.titles import people_nouns, title_forms

FARTHEST = 4
MODIFIES = frozenset({"amod", "compound", "nmod"})


def extend(page: Page, spots: Sequence[Spot]) -> list[Spot]:
    """The spots, each grown over the nouns it belongs to; a place takes in the region named after its comma.

    A word that only says what somebody is ("a senior Narnian general", "a Kremlin adviser") is no mention of its own.
    """
    starts = {spot.first for spot in spots}
    grown = [
        _grown(page, spot)
        for spot in spots
        if not _describes_person(page, spot) and not _describes_name(page, spot, starts)
    ]
    found: list[Spot] = []
    for spot in grown:
        if found and spot.start < found[-1].end:
            continue
        if found and is_owned(page, found[-1], spot):
            found[-1] = found[-1]._replace(end=spot.end, last=spot.last, kind="organisation")
            continue
        if found and _is_region_of(page, found[-1], spot):
            found[-1] = found[-1]._replace(end=spot.end, last=spot.last)
            continue
        found.append(spot)
    return [spot for spot in found if spot.kind != "thing"]


def _grown(page: Page, spot: Spot) -> Spot:
    if spot.form != "name":
        return spot
    return owned_body(page, _grown_left(page, _grown_right(page, spot)))


def _grown_right(page: Page, spot: Spot) -> Spot:
    """Over the nouns after it: "the Orel government", "Danube river", "Narnian soldiers"."""
    last = page.tokens[spot.last - 1]
    at = last.head
    if not spot.last <= at < min(len(page.tokens), spot.last + FARTHEST) or last.dep not in MODIFIES:
        return spot
    noun = page.tokens[at]
    between = page.tokens[spot.last : at]
    if noun.pos not in ("NOUN", "PROPN") or any(
        t.pos not in ("ADJ", "NOUN", "PROPN") and t.text != "-" for t in between
    ):
        return spot
    kind = _kind_with(spot, noun.text.lower(), noun.tag)
    if kind is None and spot.kind in ("country", "group") and is_state_pair(*page.lower[at - 1 : at + 1]):
        kind = "organisation"
    after = page.tokens[at + 1].text if at + 1 < len(page.tokens) else ""
    if kind == "place" and spot.kind == "organisation" and after == "of":
        return spot  # "the Fifth Fleet area of operations"
    return spot._replace(end=noun.end, last=at + 1, kind=kind) if kind else spot


def _grown_left(page: Page, spot: Spot) -> Spot:
    """Over the noun before "of" ("city of Orel", "government of Narnia") and a number ("4th Rifle Brigade")."""
    tokens, at = page.tokens, spot.first - 1
    if at < 1:
        return spot
    if spot.kind == "organisation" and ORDINAL.fullmatch(tokens[at].text):
        return spot._replace(start=tokens[at].start, first=at)
    if tokens[at].text in ARTICLES:
        at -= 1
    head = name_heads().get(tokens[at - 1].text) if at >= 1 and tokens[at].text == "of" else None
    if head is not None and at >= 2 and spot.kind == "country" and is_state_pair(*page.lower[at - 2 : at]):
        return spot._replace(start=tokens[at - 2].start, first=at - 2, kind="organisation")
    if head is None or not head.lower:
        return spot
    kind = _kind_of_noun(spot, head) if spot.kind in ("country", "place") else None
    return spot._replace(start=tokens[at - 1].start, first=at - 1, kind=kind) if kind else spot


def _kind_of_noun(spot: Spot, head: NameHead) -> SpotKind | None:
    """The kind of a small-letter head noun with this name: "Orel region", "the Narnian army"; null if it takes none."""
    if head.kind == "place":
        return "place" if spot.kind != "thing" else None
    if spot.kind in ("country", "group", "place", "person"):
        return "group" if head.kind == "group" else "organisation"
    return spot.kind if head.kind == "organisation" else None


def _kind_with(spot: Spot, noun: str, tag: str) -> SpotKind | None:
    head = name_heads().get(noun)
    if head and head.lower:
        return _kind_of_noun(spot, head)
    people = people_nouns().get(noun)
    return "group" if people and spot.kind == "group" and tag in ("NNS", "NNPS") else None


def _describes_person(page: Page, spot: Spot) -> bool:
    """Whether a name only modifies the noun for a single person: "a Kremlin adviser", "the senior Narnian general".

    A body by its own name is spoken of all the same: "a Red Front commander", "the Harbour Board spokeswoman".
    """
    token = page.tokens[spot.last - 1]
    if spot.form != "name" or spot.kind == "person" or token.dep not in MODIFIES or token.head < spot.last:
        return False
    if _is_body(page, spot):
        return False
    noun = page.tokens[token.head]
    if noun.tag not in ("NN", "NNP"):
        return False
    word = noun.text.lower()
    people = people_nouns().get(word)
    return word in title_forms() or (people is not None and people.singular == word)


def _is_body(page: Page, spot: Spot) -> bool:
    senses = gazetteer().get(page.text(spot.first, spot.last)) or ()
    if spot.kind == "organisation":
        return not any(sense.sense in SEATS for sense in senses)
    return spot.kind == "group" and bool(senses) and senses[0].sense == "body"


def _describes_name(page: Page, spot: Spot, starts: Collection[int]) -> bool:
    """Whether an adjective only says what a name is: "the Narnian company Vall", "the Narnian Red Front", "the Narnian city of Orel"."""
    token = page.tokens[spot.last - 1]
    if spot.kind != "group" or token.dep not in MODIFIES or token.head < spot.last:
        return False
    if _is_settlement_of(page, token.head, starts):
        return True
    return token.head + 1 in starts or (spot.last in starts and token.pos == "ADJ")


def _is_settlement_of(page: Page, noun: int, starts: Collection[int]) -> bool:
    """Whether a noun for a place takes its name behind "of": "city of Orel"."""
    head = name_heads().get(page.lower[noun])
    named = noun + 2 in starts and page.lower[noun + 1] == "of"
    return named and head is not None and head.lower and head.kind == "place"


def _is_region_of(page: Page, place: Spot, region: Spot) -> bool:
    """Whether the second spot only says where the first lies: "Orel, northern Narnia"; not an item of a list."""
    tokens = page.tokens
    if place.kind != "place" or region.kind not in ("place", "country") or place.last >= len(tokens):
        return False
    if (
        tokens[place.last].text == "of"
        and region.first == place.last + 1
        and tokens[place.last - 1].text in name_heads()
    ):
        return True
    if tokens[place.last].text != ",":
        return False
    between = tokens[place.last + 1 : region.first]
    if len(between) > 1 or any(token.text.lower() not in sign_words("compass") for token in between):
        return False
    after = tokens[region.last] if region.last < len(tokens) else None
    head = tokens[region.last - 1]
    listed = head.dep == "conj" or (after is not None and after.text.lower() in ("and", "or"))
    return not listed and (head.dep in ("appos", "npadvmod", "nmod") or region.kind == "country")
