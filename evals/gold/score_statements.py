"""How statements of records are scored against our own gold: what is joined, and what is called altered.

All is counted over pairs of wordings of two different articles that share a third of the telling words of the shorter:
an utterance of the gold is a whole stretch of speech, and two of its sentences are no wordings of each other. A wording
of the gold is found where a variant of a statement covers half of the shorter of both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from evals.gold.score_references import ratio, shared, span_of
from evals.rows import Row

CHANGED = frozenset({"altered", "spliced"})
MARKED = frozenset({"direct", "partial"})
LEAST, SHARED = 0.5, 1 / 3
WORD = re.compile(r"\w{4,}")
STEM = 5


@dataclass(frozen=True, slots=True)
class Wording:
    """A wording of the gold with the statements that hold it: (statement id, relation, degree) of each variant
    found.
    """

    document: str
    item: Row
    telling: frozenset[str]
    found: tuple[tuple[str, str, str | None], ...]


def wordings(rows: Sequence[Row], record: Row, texts: Mapping[str, str]) -> list[Wording]:
    """The wordings of one story's gold beside what the record makes of them."""
    variants: dict[str, list[tuple[tuple[int, int], tuple[str, str, str | None]]]] = {}
    for statement in record["statements"]:
        for variant in statement["variants"]:
            entry = statement["id"], variant["relation"], variant["degree"]
            variants.setdefault(variant["passage"]["source"], []).append((span_of(variant["passage"]), entry))
    return [
        Wording(
            row["document"],
            item,
            frozenset(
                word[:STEM].lower() for word in WORD.findall(texts[row["document"]][item["start"] : item["end"]])
            ),
            tuple(_covering(item, variants.get(row["document"], ()))),
        )
        for row in rows
        for item in row["items"]
    ]


def _covering(
    item: Row, variants: Sequence[tuple[tuple[int, int], tuple[str, str, str | None]]]
) -> Iterator[tuple[str, str, str | None]]:
    span = item["start"], item["end"]
    for other, entry in variants:
        if shared(span, other) >= LEAST * min(span[1] - span[0], other[1] - other[0]):
            yield entry


@dataclass(frozen=True, slots=True)
class Counts:
    """Pairs that both join, that the gold or the record joins; and of marked pairs both join, what is told of a
    change.
    """

    both: int = 0
    gold: int = 0
    given: int = 0
    changed_both: int = 0
    changed_gold: int = 0
    changed_given: int = 0
    degree: int = 0

    def __add__(self, other: Counts) -> Counts:
        """The counts of both."""
        mine, theirs = (tuple(getattr(one, name) for name in Counts.__slots__) for one in (self, other))
        return Counts(*(a + b for a, b in zip(mine, theirs, strict=True)))

    def table(self) -> dict[str, float | int]:
        """Pairwise precision, recall and F1 of joining; precision and recall of "altered or spliced"; degrees right."""
        changed = ratio(self.changed_both, self.changed_given), ratio(self.changed_both, self.changed_gold)
        return {
            "precision": ratio(self.both, self.given),
            "recall": ratio(self.both, self.gold),
            "f1": ratio(2 * self.both, self.given + self.gold),
            "changed_precision": changed[0],
            "changed_recall": changed[1],
            "degree": ratio(self.degree, self.changed_both),
            "pairs": self.gold,
            "changed": self.changed_gold,
        }


def comparable(one: Wording, other: Wording) -> bool:
    """Whether two wordings share enough telling words to be wordings of one another."""
    return len(one.telling & other.telling) >= max(1.0, SHARED * min(len(one.telling), len(other.telling)))


def counted(found: Sequence[Wording]) -> Counts:
    """The counts of one story."""
    total = Counts()
    for one, other in combinations(found, 2):
        if one.document == other.document or not comparable(one, other):
            continue
        told = one.item["group"] == other.item["group"]
        common = {entry[0] for entry in one.found} & {entry[0] for entry in other.found}
        total += Counts(both=told and bool(common), gold=told, given=bool(common))
        if told and common and {one.item["kind"], other.item["kind"]} <= MARKED:
            total += _changes(one, other, common)
    return total


def _changes(one: Wording, other: Wording, common: set[str]) -> Counts:
    gold = one.item["label"] in CHANGED or other.item["label"] in CHANGED
    entries = [entry for piece in (one, other) for entry in piece.found if entry[0] in common]
    given = any(entry[1] in CHANGED for entry in entries)
    degrees = {piece.item["degree"] for piece in (one, other)} - {"none"}
    same = {entry[2] for entry in entries} & degrees or any(entry[1] == "spliced" for entry in entries)
    return Counts(
        changed_both=gold and given, changed_gold=gold, changed_given=given, degree=gold and given and bool(same)
    )


def misses(found: Sequence[Wording], texts: Mapping[str, str]) -> Iterator[str]:
    """Every join that is missed or false, and of joined marked pairs every change that is missed or falsely told."""
    for one, other in combinations(found, 2):
        if one.document == other.document or not comparable(one, other):
            continue
        told = one.item["group"] == other.item["group"]
        common = {entry[0] for entry in one.found} & {entry[0] for entry in other.found}
        if told != bool(common):
            yield f"{'MISS' if told else 'FALSE'}: {_shown(one, texts)} | {_shown(other, texts)}"
        elif told and {one.item["kind"], other.item["kind"]} <= MARKED:
            counts = _changes(one, other, common)
            if counts.changed_gold != counts.changed_given:
                fault = "changed-missed" if counts.changed_gold else "changed-false"
                yield f"{fault}: {_shown(one, texts)} | {_shown(other, texts)}"


def _shown(one: Wording, texts: Mapping[str, str]) -> str:
    words = texts[one.document][one.item["start"] : one.item["end"]].replace("\n", " ")
    return f"{one.document[:8]}{one.document[-2:]} {one.item['kind']} {one.item['label']} {words[:140]!r}"
