"""This file knows where texts tell one truce otherwise: held here and broken there, limited here and general there.

That they mean one truce is shown by its length ("the 30-day truce"), the only one that either text gives: a conflict
has many truces, and one that failed is no news of another that was kept.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from crosswire.model.article import Reading
from crosswire.model.passage import Passage
from crosswire.model.record import About, FindingClass, FindingVerdict, Weight
from crosswire.model.source import StoredSource
from crosswire.reconcile.findings.draft import Draft, Support
from crosswire.vocabulary.truce_words import truce_words
from crosswire.wording import words


@dataclass(frozen=True, slots=True)
class Truce:
    """What one text tells of a truce: the sentences that give its length, and those
    that call it broken, kept or limited.
    """

    sentences: tuple[Passage, ...]
    broken: tuple[Passage, ...]
    kept: tuple[Passage, ...]
    limited: tuple[Passage, ...]


def about_truces(readings: Iterable[Reading], support: Support, stored: Mapping[str, StoredSource]) -> Iterator[Draft]:
    """The findings on each truce of a known length that two texts tell of."""
    found: dict[str, list[Truce]] = {}
    for reading in readings:
        if stored[reading.source.id].kind != "transcript":
            length, truce = _truce(reading)
            if length is not None:
                found.setdefault(length, []).append(truce)
    for length, truces in sorted(found.items()):
        yield from _characters(length, truces, support)
        yield from _scopes(length, truces, support)


def _truce(reading: Reading) -> tuple[str | None, Truce]:
    """The truce of a text and its length; None where none or several lengths are told."""
    lengths: set[str] = set()
    told: list[Passage] = []
    heard: dict[str, list[Passage]] = {"broken": [], "kept": [], "limits": []}
    before = False
    for sentence in reading.sentences:
        if not before and not _may_tell(sentence.passage.text):
            continue
        forms = [word.form for word in words(sentence.passage.text)]
        line = f" {' '.join(forms)} "
        here = _has(line, "nouns")
        # "During the truce each blamed the other. Yet they mostly refrained from ...":
        # the sentence behind tells of it too
        if here or before:
            for kind, passages in heard.items():
                if _has(line, kind):
                    passages.append(sentence.passage)
        given = _lengths(forms) if here else set()
        if given:
            told.append(sentence.passage)
            lengths |= given
        before = here
    truce = Truce(tuple(told), *(tuple(heard[kind]) for kind in ("broken", "kept", "limits")))
    return (lengths.pop() if len(lengths) == 1 else None), truce


def _may_tell(text: str) -> bool:
    """Whether the text may hold a noun for a truce: quick, and never wrong where it says no."""
    folded = text.casefold()
    return any(noun.split()[-1] in folded for noun in truce_words("nouns"))


def _has(line: str, kind: str) -> bool:
    return any(phrase in line for phrase in _phrases(kind))


@cache
def _phrases(kind: str) -> tuple[str, ...]:
    return tuple(f" {' '.join(word.form for word in words(phrase))} " for phrase in truce_words(kind))


def _lengths(forms: list[str]) -> set[str]:
    """The lengths a sentence gives: a number before a unit of time."""
    spans = truce_words("spans")
    return {
        f"{number}-{unit.removesuffix('s')}" for number, unit in pairwise(forms) if number.isdigit() and unit in spans
    }


def _characters(length: str, truces: list[Truce], support: Support) -> Iterator[Draft]:
    """Held in one text, broken in another; a text that says both weighs them itself."""
    broken = [passage for truce in truces if not truce.kept for passage in truce.broken]
    kept = [passage for truce in truces if not truce.broken for passage in truce.kept]
    if broken and kept:
        sides = {"said not to have held": broken, "said to have been kept, or mostly": kept}
        says = f"The {length} truce: broken in one account, mostly kept in another"
        yield _draft(says, sides, "conflict", "framing", "assessment", support)


def _scopes(length: str, truces: list[Truce], support: Support) -> Iterator[Draft]:
    """Limited to a part of the fighting in one text, told without a limit in another."""
    limited = [passage for truce in truces for passage in truce.limited]
    general = [passage for truce in truces if not truce.limited for passage in truce.sentences]
    if limited and general:
        sides = {"limited": limited, "told without a limit": general}
        says = f"The {length} truce: limited in one account, told without a limit in another"
        yield _draft(says, sides, "compatible", "scope", "assessment", support)


def _draft(  # noqa: PLR0917  # the parts of one finding
    says: str, sides: Mapping[str, list[Passage]], verdict: FindingVerdict, class_: FindingClass, weight: Weight,
    support: Support,
) -> Draft:  # fmt: skip
    made = tuple(support.side(label, passages) for label, passages in sides.items())
    lead = min(passage for side in made for passage in side.passages)
    return Draft(
        about=About(kind="source", ref=lead.source),
        topic="the truce",
        verdict=verdict,
        class_=class_,
        weight=weight,
        statement=says,
        sides=made,
        reasons=("the same length, and no other truce of a length of its own in either text",),
        stakes=float(sum(len(side.passages) for side in made)),
    )
