"""This file knows how a wording is drawn against its reference, and which printings share one wording."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Literal

from crosswire.model.passage import Passage
from crosswire.model.record import Edit, Statement, Variant

ORDER = {"spliced": 0, "altered": 1, "truncated": 2, "verbatim": 3, "indirect": 4}
DEGREE_ORDER = {"meaning": 0, "paraphrase": 1, "transcription": 2, None: 3}

POINTS = " ,;:."
"""What may stand at the ends of words without telling anything."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a wording: words both have, words only here (`ins`), or words only in the reference (`del`)."""

    kind: Literal["same", "ins", "del"]
    text: str


@dataclass(frozen=True, slots=True)
class Wording:
    """One wording of a statement: what it is, its first printing, and all printings of it."""

    variants: tuple[Variant, ...]
    reference: bool

    @property
    def first(self) -> Variant:
        """The printing the wording is drawn from."""
        return self.variants[0]


def pieces(variant: Variant) -> tuple[Piece, ...]:
    """The variant's words with its edits in place: all `same` and `ins` pieces together are the passage's text."""
    return tuple(piece for piece in _pieces(variant) if piece.text)


def _pieces(variant: Variant) -> Iterator[Piece]:
    text = variant.passage.text
    at = 0
    for edit in sorted(variant.edits, key=lambda edit: edit.at):
        start, end = edit.at
        if not fits(edit, text, at):
            continue
        yield Piece("same", text[at:start])
        yield Piece("del", _spaced(edit.was, text[start - 1 : start], text[start : start + 1]))
        yield Piece("ins", text[start:end])
        at = end
    yield Piece("same", text[at:])


def _spaced(was: str, before: str, after: str) -> str:
    """The words of the reference, apart from the words they are drawn between (edits may come without the spaces)."""
    left = " " if was[:1].isalnum() and before.isalnum() else ""
    right = " " if was[-1:].isalnum() and after.isalnum() else ""
    return f"{left}{was}{right}"


def fits(edit: Edit, text: str, at: int = 0) -> bool:
    """Whether an edit says what stands in the text, at or after an offset; one that does not is not drawn."""
    start, end = edit.at
    return at <= start <= end <= len(text) and text[start:end] == edit.is_


def wordings(statement: Statement) -> tuple[Wording, ...]:
    """The statement's wordings: the reference first, then those that change most; equal ones are one, in order."""
    found: dict[object, list[Variant]] = {}
    for variant in statement.variants:
        found.setdefault(_sameness(variant), []).append(variant)
    every = (_wording(variants, statement.reference) for variants in found.values())
    return tuple(sorted(every, key=_order))


def _wording(variants: list[Variant], reference: Passage) -> Wording:
    """The variants as one wording; where the reference is among them, it is the one that is drawn."""
    ordered = sorted(variants, key=lambda variant: variant.passage != reference)
    return Wording(tuple(ordered), ordered[0].passage == reference)


def _sameness(variant: Variant) -> object:
    if variant.relation == "verbatim" and not variant.edits:
        return variant.relation  # they differ in punctuation and case at most; each printing leads to its own
    # a line break inside a quotation is the page's, not the speaker's
    words = tuple((piece.kind, " ".join(piece.text.split())) for piece in pieces(variant))
    parts = tuple(" ".join(part.text.split()) for part in variant.parts)
    return (variant.relation, variant.degree, variant.kind, words, parts)


def _order(wording: Wording) -> tuple[bool, int, int, int]:
    variant = wording.first
    return (not wording.reference, ORDER[variant.relation], DEGREE_ORDER[variant.degree], -len(wording.variants))


def why_reference(statement: Statement, primary: Collection[str]) -> str:
    """What is seen of why a wording is the reference; `primary` are the sources that are primary documents.

    A document comes first, then support, then length: only what the record itself shows is said, "" where nothing does.
    """
    if statement.reference.source in primary:
        return "primary document"
    alike = {one.passage.source for one in statement.variants if one.relation == "verbatim"}
    if len(alike) > 1:
        return f"printed alike in {len(alike)} texts"
    marked = [one for one in statement.variants if one.kind in ("direct", "partial") and one.relation != "spliced"]
    longest = max((len(one.passage.text) for one in marked), default=0)
    return "the longest wording" if len(marked) > 1 and len(statement.reference.text) == longest else ""


def shows_gist(statement: Statement, shown: str = "") -> bool:
    """Whether the gist says more than the reference, or what is `shown` with it: line breaks and points are nothing."""
    said = " ".join(statement.gist.split()).strip(POINTS)
    return all(said not in " ".join(text.split()) for text in (statement.reference.text, shown))


def names_speech(variant: Variant) -> bool:
    """Whether a variant has a word for speaking: a colon behind a name tells that it is speech, and is none."""
    return variant.cue is not None and any(map(str.isalnum, variant.cue.passage.text))
