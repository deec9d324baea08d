"""This file knows when a capital or seat means its government: when it acts, speaks
or is spoken to, not when it is a place.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from crosswire.annotate.names.page import Page
from crosswire.annotate.names.spot import Spot
from crosswire.model.article import Token
from crosswire.naming.gazetteer import Sense, gazetteer
from crosswire.vocabulary.name_signs import metonym_words
from crosswire.vocabulary.referring import referring
from crosswire.vocabulary.reporting import reporting_nouns, verbs_by_lemma

SEATS = frozenset({"capital", "body-seat", "seat"})


def read_uses(page: Page, spots: Sequence[Spot]) -> list[Spot]:
    """The spots, with capitals and seats as metonyms where they act and as places where they do not."""
    return [_read(page, spot) for spot in spots]


def _read(page: Page, spot: Spot) -> Spot:
    if spot.form != "name" or spot.kind not in ("place", "organisation"):
        return spot
    senses = seat_senses(page.text(spot.first, spot.last))
    if not senses:
        return spot
    use = _use(page, spot, house=senses[0].sense == "seat")
    if senses[0].sense == "seat":
        if use == "place" and page.lower[spot.last - 1] not in referring("state_bodies"):
            return spot._replace(kind="place")  # "at the Kremlin"; "at the State Department" is in its service
        return spot._replace(form="metonym", kind="organisation")
    if use == "actor":
        body = senses[0].sense == "body-seat"
        return spot._replace(form="metonym", kind="organisation" if body else "country")
    return spot


@cache
def seat_senses(text: str) -> tuple[Sense, ...]:
    """The senses in which a form is a capital or seat, likeliest first."""
    found = gazetteer().get(text) or ()
    return tuple(sense for sense in found if sense.sense in SEATS)


def _use(page: Page, spot: Spot, *, house: bool) -> str | None:
    """Whether the name stands as an "actor" or a "place"; null where the sentence does not tell.

    A house that is a seat of government is oftener consulted or asked than gone to, a town the other way about.
    """
    tokens = page.tokens
    token = tokens[spot.last - 1]
    for _ in range(4):
        if token.dep != "conj":
            break
        token = tokens[token.head]
    head = tokens[token.head]
    if token.dep == "nsubj" and head.pos == "VERB":
        return None if head.lemma in metonym_words("of_places") else "actor"
    if token.dep == "pobj":
        asked = (
            house and head.text.lower() == "from" and tokens[head.head].lemma not in metonym_words("left_or_reached")
        )
        return "actor" if asked else _after_preposition(head, tokens)
    if house and token.dep == "dobj":
        return "place" if head.lemma in metonym_words("left_or_reached") else "actor"
    if token.dep in ("dobj", "dative"):
        return "actor" if head.lemma in verbs_by_lemma() else "place"
    if token.dep == "poss" and head.lemma in reporting_nouns():
        return "actor"
    return None


def _after_preposition(preposition: Token, tokens: Sequence[Token]) -> str | None:
    word = preposition.text.lower()
    if preposition.dep == "agent" or word in metonym_words("partners"):
        return "actor"
    verb = tokens[preposition.head]
    if word == "to" and verb.lemma in verbs_by_lemma():
        return "actor"
    return "place" if word in metonym_words("place_prepositions") else None
