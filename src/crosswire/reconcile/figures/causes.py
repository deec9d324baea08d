"""This file knows when people came to harm in two ways: in a mishap here, by force there."""

from __future__ import annotations

from functools import lru_cache
from itertools import pairwise
from typing import Literal

from crosswire.vocabulary.figure_words import figure_words
from crosswire.vocabulary.inflection import plural
from crosswire.wording import words

Cause = Literal["mishap", "force"]
MOST_KEPT = 4_096


def are_of_two_causes(one: str, other: str) -> bool:
    """Whether one sentence tells of a mishap alone ("a bus crash", "drowned") and the other of force alone ("shelling")."""
    mine, theirs = _causes(one), _causes(other)
    return len(mine) == len(theirs) == 1 and mine != theirs


@lru_cache(MOST_KEPT)
def _causes(sentence: str) -> frozenset[Cause]:
    forms = [word.form for word in words(sentence)]
    found: set[Cause] = set()
    if not _mishaps().isdisjoint(forms) or ("a", "fire") in pairwise(forms):
        found.add("mishap")
    if not figure_words("forcible").isdisjoint(forms):
        found.add("force")
    return frozenset(found)


@lru_cache(1)
def _mishaps() -> frozenset[str]:
    told = figure_words("mishaps")
    return told | frozenset(map(plural, told)) | {"drowned", "crashed", "capsized", "derailed"}
