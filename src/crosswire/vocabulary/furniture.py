"""This file knows the phrases of page furniture: lines of a page that are no part of the report, by kind of mark."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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
LETTERS = 4
"""Outer letters of a line by which its phrases are looked up."""


class FurniturePhrase(NamedTuple):
    """One literal phrase in lower case: ``anchor`` says where in a line (stripped, lower case) it must stand; ``shape``
    is the sort of furniture ("share-bar"); ``max_words`` caps the line's length, 0 for no cap.
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


def furniture_of(line: str, *, within: bool = True) -> FurniturePhrase | None:
    """The phrase that makes a line furniture: the whole line first, then what it starts with, ends in, holds `within`.

    Found by way of the line's first and last letters: a page has a hundred lines, the table a thousand phrases.
    """
    text = " ".join(line.lower().replace("\u2019", "'").split())
    if text in whole_lines():
        return whole_lines()[text]
    count = text.count(" ") + 1
    found = _anchored_in(text, within=within)
    return next((phrase for phrase in found if not phrase.max_words or count <= phrase.max_words), None)


def _anchored_in(text: str, *, within: bool) -> Iterator[FurniturePhrase]:
    for phrase in (*_by_letters("starts").get(text[:LETTERS], ()), *_by_letters("starts")[""]):
        if text.startswith(phrase.text) and _is_bounded(text, 0, phrase):
            yield phrase
    for phrase in (*_by_letters("ends").get(text[-LETTERS:], ()), *_by_letters("ends")[""]):
        if text.endswith(phrase.text) and _is_bounded(text, len(text) - len(phrase.text), phrase):
            yield phrase
    for phrase in anchored("contains") if within else ():
        if phrase.text in text and _is_bounded(text, text.index(phrase.text), phrase):
            yield phrase


def _is_bounded(text: str, at: int, phrase: FurniturePhrase) -> bool:
    # "video" must not begin "videographer", nor "ads" end "heads"; a phrase that opens
    # or closes with a sign needs no bound
    end = at + len(phrase.text)
    opens = at == 0 or not (text[at - 1].isalnum() and phrase.text[0].isalnum())
    return opens and (end == len(text) or not (text[end].isalnum() and phrase.text[-1].isalnum()))


@cache
def _by_letters(anchor: str) -> Mapping[str, tuple[FurniturePhrase, ...]]:
    """The phrases of an anchor by their outer letters; phrases shorter than these stand under ""."""
    found: dict[str, list[FurniturePhrase]] = {"": []}
    for phrase in anchored(anchor):
        outer = phrase.text[:LETTERS] if anchor == "starts" else phrase.text[-LETTERS:]
        found.setdefault(outer if len(outer) == LETTERS else "", []).append(phrase)
    return {outer: tuple(phrases) for outer, phrases in found.items()}


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
