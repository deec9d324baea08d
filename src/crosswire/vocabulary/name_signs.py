"""This file knows small words that tell what kind of name stands beside them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from crosswire.errors import VocabularyError
from crosswire.vocabulary.tables import read_toml, section, word_list

FILE = "name_signs.toml"


@cache
def places_before() -> Mapping[str, float]:
    """How much each preposition before a name says for a place."""
    found = section(FILE, read_toml(FILE), "places_before")
    if not all(isinstance(weight, float) for weight in found.values()):
        raise VocabularyError(f"{FILE}, [places_before]: each weight must be a number with a decimal point")
    return {word: float(str(weight)) for word, weight in found.items()}


@cache
def sign_words(name: str) -> frozenset[str]:
    """The words of a list.

    ``compass`` before places, ``craft`` before a ship's or weapon's name, ``party_letters`` before a state, ``holding``
    a place, ``dwellers`` of one, ``owned`` and ``led`` heads of bodies of a country and of a person, ``platforms``,
    ``only_states`` those only a country has, ``moving`` verbs and the ``ways`` behind them, ``taken`` places and ``routes`` between them, ``tongues`` and ``language_nouns``, ``things`` that name nobody, ``company_endings``,
    ``contests``.
    """
    return frozenset(word_list(FILE, "words", name))


@cache
def metonym_words(name: str) -> frozenset[str]:
    """The words that tell a seat's use: ``of_places`` verbs, ``left_or_reached`` houses,
    ``partners``, ``place_prepositions``.
    """
    return frozenset(word_list(FILE, "metonyms", name))
