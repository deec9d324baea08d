"""This file knows what the names of one list tell about each other: "Velm and Karun" are towns if Velm is one."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.annotate.names.evidence import Candidate
from crosswire.annotate.names.page import Page

# a hint, weaker than any label of the language model: people and places do stand in one list ("Orlov and Kyiv agreed")
IN_LIST = 1.1
LIKE = frozenset({"person", "place"})


def hear_lists(page: Page, candidates: Sequence[Candidate], kinds: Sequence[str | None]) -> None:
    """Let each name of a list speak for the kind of its neighbour in it."""
    ending_at = {found.piece.last - 1: number for number, found in enumerate(candidates) if found.piece.form == "name"}
    for number, found in enumerate(candidates):
        token = page.tokens[found.piece.last - 1]
        other = ending_at.get(token.head) if token.dep == "conj" else None
        if other is not None and other != number:
            _speak(found, kinds[other])
            _speak(candidates[other], kinds[number])


def _speak(found: Candidate, kind: str | None) -> None:
    if kind in LIKE:
        found.local[kind] = found.local.get(kind, 0.0) + IN_LIST
