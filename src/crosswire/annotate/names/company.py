"""This file knows what the names of one list tell about each other: "Velm and Karun" are towns if Velm is one."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.annotate.names.evidence import Candidate
from crosswire.annotate.names.page import Page

# a hint, weaker than any label of the language model: people and places do stand in one list ("Orlov and Kyiv agreed")
IN_LIST = 1.1
LIKE = frozenset({"person", "place"})


def hear_lists(page: Page, candidates: Sequence[Candidate]) -> set[str]:
    """Let each name of a list speak for the kind of its neighbour in it; gives back the forms spoken for."""
    ending_at = {found.piece.last - 1: found for found in candidates if found.piece.form == "name"}
    heard = set()
    for found in candidates:
        token = page.tokens[found.piece.last - 1]
        other = ending_at.get(token.head) if token.dep == "conj" else None
        if other is not None and other is not found:
            heard.update([one.key for one, kind in ((found, other.kind), (other, found.kind)) if _speak(one, kind)])
    return heard


def _speak(found: Candidate, kind: str | None) -> bool:
    if kind not in LIKE:
        return False
    found.local[kind] = found.local.get(kind, 0.0) + IN_LIST
    return True
