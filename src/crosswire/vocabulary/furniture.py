"""This file knows the phrases of page furniture: lines of a page that are no part of the report, by kind of mark."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import NamedTuple

from crosswire.errors import VocabularyError
from crosswire.vocabulary.tables import read_toml, section, words

FILE = "furniture.toml"
# the kinds of mark that can be told by a phrase; headline, heading, byline and dateline are told by shape and place
KINDS = frozenset(
    {
        "see_also",
        "video_fallback",
        "navigation",
        "widget",
        "newsletter",
        "cookie",
        "footer",
        "caption",
        "byline",
        "furniture",
    }
)
ANCHORS = ("whole", "starts", "ends", "contains")


class FurniturePhrase(NamedTuple):
    """One literal phrase in lower case: ``anchor`` says where in a line (stripped, lower case) it must stand; ``shape`` is
    the sort of furniture ("share-bar"); ``max_words`` caps the line's length, 0 for no cap.
    """

    text: str
    anchor: str
    kind: str
    shape: str
    max_words: int


@cache
def furniture_phrases() -> tuple[FurniturePhrase, ...]:
    """All phrases in the order of the table; a phrase stands once per anchor."""
    found: dict[tuple[str, str], FurniturePhrase] = {}
    tables = read_toml(FILE)
    for shape in tables:
        for phrase in _phrases(shape, section(FILE, tables, shape)):
            at = (phrase.anchor, phrase.text)
            if at in found:
                raise VocabularyError(f"{FILE}, [{shape}]: {phrase.text!r} stands twice ({found[at].shape})")
            found[at] = phrase
    return tuple(found.values())


@cache
def whole_lines() -> Mapping[str, FurniturePhrase]:
    """The phrases that are furniture when they are the whole line."""
    return {phrase.text: phrase for phrase in furniture_phrases() if phrase.anchor == "whole"}


@cache
def anchored(anchor: str) -> tuple[FurniturePhrase, ...]:
    """The phrases of one anchor (``starts``, ``ends``, ``contains``, ``whole``), longest first."""
    found = [phrase for phrase in furniture_phrases() if phrase.anchor == anchor]
    return tuple(sorted(found, key=lambda phrase: (-len(phrase.text), phrase.text)))


def furniture_of(line: str) -> FurniturePhrase | None:
    """The phrase that makes a line furniture, or None: the whole line first, then starts, ends, contains."""
    text = " ".join(line.lower().replace("\u2019", "'").split())
    if text in whole_lines():
        return whole_lines()[text]
    length = text.count(" ") + 1
    for anchor in ANCHORS[1:]:
        for phrase in anchored(anchor):
            if phrase.max_words and length > phrase.max_words:
                continue
            if _holds(text, phrase):
                return phrase
    return None


def _holds(text: str, phrase: FurniturePhrase) -> bool:
    if phrase.anchor == "starts":
        return text.startswith(phrase.text) and _bounded(text, 0, phrase)
    if phrase.anchor == "ends":
        return text.endswith(phrase.text) and _bounded(text, len(text) - len(phrase.text), phrase)
    at = text.find(phrase.text)
    return at >= 0 and _bounded(text, at, phrase)


def _bounded(text: str, at: int, phrase: FurniturePhrase) -> bool:
    # "video" must not begin "videographer", nor "ads" end "heads"; a phrase that opens or closes with a sign needs no bound
    end = at + len(phrase.text)
    opens = at == 0 or not (text[at - 1].isalnum() and phrase.text[0].isalnum())
    return opens and (end == len(text) or not (text[end].isalnum() and phrase.text[-1].isalnum()))


def _phrases(shape: str, table: Mapping[str, object]) -> list[FurniturePhrase]:
    kind, cap = table.get("kind"), table.get("max_words", 0)
    if not isinstance(kind, str) or kind not in KINDS or not isinstance(cap, int):
        raise VocabularyError(f"{FILE}, [{shape}]: kind {kind!r} or max_words {cap!r} is wrong")
    if unknown := set(table) - {"kind", "max_words", *ANCHORS}:
        raise VocabularyError(f"{FILE}, [{shape}]: unknown keys {sorted(unknown)}")
    found: list[FurniturePhrase] = []
    for anchor in ANCHORS:
        texts = words(FILE, table, anchor, optional=True)
        if (joined := "\n".join(texts)) != joined.lower():
            raise VocabularyError(f"{FILE}, [{shape}]: {anchor} has a phrase that is not in lower case")
        found += [FurniturePhrase(text, anchor, kind, shape, cap) for text in texts]
    if not found:
        raise VocabularyError(f"{FILE}, [{shape}]: no phrase")
    return found
