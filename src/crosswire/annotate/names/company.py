"""This file knows what the names of one list tell about each other: "Velm and Karun" are towns if Velm is one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from crosswire.annotate.names.evidence import Candidate
from crosswire.annotate.names.page import Page
from crosswire.vocabulary.name_signs import sign_words

# a hint, weaker than any label of the language model: people and places do stand in one list ("Orlov and Kyiv agreed")
IN_LIST = 1.1
# so many neighbours of one kind speak at most, and what is said for another kind that none can outweigh
LOUDEST, SURE = 2, 4.0
LIKE = ("person", "place")
# what one name of a list may say for the others
MOST = 3.0
# what a name says at the least by the kind it is taken for
LABELLED = 1.0
# how much a place must be said for that the rest of its list is one too, and what "the road between" says
LEAST, BETWEEN = 1.5, 2.0
JOINTS = frozenset({",", "and", "or", "&"})


def hear_lists(page: Page, candidates: Sequence[Candidate]) -> set[str]:
    """Let the names of each list speak for the kind that most is said for in it; gives back the forms spoken for."""
    ending_at = {found.piece.last - 1: found for found in candidates if found.piece.form == "name"}
    lists: dict[int, list[Candidate]] = defaultdict(list)
    first_of: dict[int, int] = {}
    for at, found in sorted(ending_at.items()):
        token = page.tokens[at]
        before = token.head if token.dep == "conj" and token.head in ending_at and token.head < at else at
        first_of[at] = first_of.get(before, before)
        lists[first_of[at]].append(found)
    there: dict[str, float] = {}
    for found in candidates:
        there[found.key] = max(there.get(found.key, 0.0), found.local.get("place", 0.0))
    heard = set()
    for names in lists.values():
        if len(names) > 1:
            heard.update(_share_ground(page, names))
            heard.update(_share_kind(names, there))
    return heard


def _share_kind(names: Sequence[Candidate], there: Mapping[str, float]) -> set[str]:
    """Let the names of a list speak for the kind that most is said for in it; gives back the forms spoken for."""
    kind = _kind_of_list(names, there)
    if kind is None:
        return set()
    alike = sum(found.kind == kind for found in names)
    heard = set()
    for found in names:
        others = min(LOUDEST, alike - (found.kind == kind))
        if others and _is_told(found, kind):
            found.local[kind] = found.local.get(kind, 0.0) + IN_LIST * others
            heard.add(found.key)
    return heard


def _is_told(found: Candidate, kind: str) -> bool:
    """Whether the others of its list may tell what a name is: "Kit Velm" is no town, "Velm Corp." nobody."""
    if found.piece.last - found.piece.first == 1 or kind == "person":
        return True
    return all(weight < SURE for other, weight in found.votes.items() if other != kind)


def _share_ground(page: Page, names: Sequence[Candidate]) -> set[str]:
    """Let what stands before a list speak for all of it: "in Orel and Velm", "the road between Orel and Velm"; gives
    back the forms spoken for.
    """
    last = page.tokens[names[0].piece.last - 1]
    if last.dep != "pobj":
        return set()
    weight = names[0].local.get("place", 0.0)
    preposition = page.tokens[last.head]
    if preposition.text == "between" and page.lower[preposition.head] in sign_words("routes"):
        weight = BETWEEN
    if weight < LEAST or not _is_plain(page, names):
        return set()
    told = [found for found in names if _is_told(found, "place")]
    for found in told:
        found.local["place"] = max(found.local.get("place", 0.0), weight)
    return {found.key for found in told}


def _is_plain(page: Page, names: Sequence[Candidate]) -> bool:
    """Whether nothing but commas and "and" stands between the names of a list."""
    spans = sorted((found.piece.first, found.piece.last) for found in names)
    return all(page.lower[at] in JOINTS for (_, last), (first, _) in pairwise(spans) for at in range(last, first))


def _kind_of_list(names: Iterable[Candidate], there: Mapping[str, float]) -> str | None:
    """The kind more is said for in a list, where its names are taken for persons or places; null of equals.

    `there` is how much each form's places say for a place.
    """
    said = dict.fromkeys(LIKE, 0.0)
    for found in names:
        if found.kind in LIKE:
            told = there[found.key] if found.kind == "place" else 0.0
            said[found.kind] += min(MOST, max(LABELLED, told, _said_for(found, found.kind)))
    if said["person"] == said["place"]:
        return None
    return max(LIKE, key=said.__getitem__)


def _said_for(found: Candidate, kind: str) -> float:
    """What is said for a kind at one place; a label of an unknown name is little more than a guess by its look."""
    return found.votes.get(kind, 0.0) + found.local.get(kind, 0.0) + found.labels.get(kind, 0.0) / 2
