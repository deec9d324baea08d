"""This file knows where an act was, in the words by which two mentions are compared."""

from __future__ import annotations

import re
from collections.abc import Collection
from functools import cache

from crosswire.model.mention import Event
from crosswire.model.passage import Passage
from crosswire.vocabulary.places import place_senses

OF_NAME = re.compile(r"\s{1,3}of ((?:[A-Z][\w'’-]{1,40})(?: [A-Z][\w'’-]{1,40}){0,2})")
"""A name right behind what a place is: "the Varonian capital of Sarn"; not "the leader of the group"."""


def town_of(event: Event, sentence: Passage, countries: Collection[int]) -> str | None:
    """The words for the town an act was in; null where only a country is told (`countries`: where their names begin), or none.

    "In Sudria" contradicts no town; it may be there.
    """
    if event.place is None:
        return None
    place = event.place.passage
    inside = sentence.start <= place.start and place.end <= sentence.end
    named = OF_NAME.match(sentence.text, place.end - sentence.start) if inside and _is_common(place.text) else None
    if named is not None:
        return named.group(1)
    return None if place.start in countries else event.place.name


@cache
def is_country(name: str) -> bool:
    """Whether a place is a country, with room for any town."""
    return any(one.sense == "name" for one in place_senses().get(name, ()))


def _is_common(words: str) -> bool:
    """Whether the last word is no name: "Varonian capital"."""
    return words.rsplit(maxsplit=1)[-1].islower()
