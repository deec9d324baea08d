"""How findings of records are scored against our own gold: which conflicts are called, and how many of the true ones.

A conflict of the record is right when its passages touch two passages of one conflict of the gold: in two texts, or in
two places of one text where the gold's conflict lies in one text or two sides of the record's stand on them ("X
warned", "Y dismissed the warning", both in one text, where the gold lists like passages of a second text too). The gold
does not say which passages are of one side. One that the gold calls compatible, or does not know, is wrong until a
person has read it; `--misses` lists them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from evals.gold.score_references import Span, meets, ratio, span_of
from evals.rows import Row

HARD = frozenset({"fact", "stage", "scope", "modality"})
Place = tuple[str, Span]
"""A document's id and a span in it."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A finding of the gold or of a record: its verdict, its class and where its sides stand."""

    verdict: str
    kind: str
    places: tuple[Place, ...]
    told: str = ""
    sides: tuple[tuple[Place, ...], ...] = ()


def gold_findings(rows: Iterable[Row]) -> list[Finding]:
    """The findings of one story's gold."""
    found: dict[str, list[tuple[Row, Place]]] = {}
    for row in rows:
        for item in row["items"]:
            found.setdefault(item["group"], []).append((item, (row["document"], (item["start"], item["end"]))))
    return [
        Finding(sides[0][0]["label"], sides[0][0]["class"], tuple(place for _, place in sides), group)
        for group, sides in found.items()
    ]


def record_findings(record: Row) -> list[Finding]:
    """The findings of a record; a passage stands once."""
    return [
        Finding(
            one["verdict"],
            one["class"],
            tuple(sorted(set(_places(one["sides"])))),
            one["statement"],
            tuple(tuple(_places([side])) for side in one["sides"]),
        )
        for one in record["findings"]
    ]


def _places(sides: Sequence[Row]) -> Iterator[Place]:
    for side in sides:
        for passage in side["passages"]:
            yield passage["source"], span_of(passage)


def same(given: Finding, gold: Finding) -> bool:
    """Whether a finding of the record is about what the gold's finding is about, by where the sides of both stand."""
    touched = {one for one in gold.places if _touches(one, given.places)}
    touching = {one for one in given.places if _touches(one, gold.places)}
    texts = {document for document, _ in touched}
    if len(texts) >= 2:
        return True
    if len(touched) < 2 or len(touching) < 2:
        return False
    return len({document for document, _ in gold.places}) == 1 or _parted(given, gold)


def _parted(given: Finding, gold: Finding) -> bool:
    """Whether two sides of the record's finding stand on two different passages of the gold's."""
    met = [{place for place in gold.places if _touches(place, side)} for side in given.sides]
    return any(one - other and other - one for one, other in combinations(met, 2))


def _touches(place: Place, others: Iterable[Place]) -> bool:
    return any(place[0] == document and meets(place[1], span) for document, span in others)


@dataclass(frozen=True, slots=True)
class Counts:
    """Conflicts the record calls and those of them that are right; conflicts of the gold and those of them that are
    found.
    """

    given: int = 0
    right: int = 0
    compatible: int = 0
    gold: int = 0
    found: int = 0

    def __add__(self, other: Counts) -> Counts:
        """The counts of both."""
        mine, theirs = (tuple(getattr(one, name) for name in Counts.__slots__) for one in (self, other))
        return Counts(*(a + b for a, b in zip(mine, theirs, strict=True)))

    def table(self) -> dict[str, float | int]:
        """Precision, recall, and the counts; `compatible` are the wrong ones that the gold calls compatible."""
        return {"precision": ratio(self.right, self.given), "recall": ratio(self.found, self.gold)} | {
            name: int(getattr(self, name)) for name in Counts.__slots__
        }


def counted(given: Sequence[Finding], gold: Sequence[Finding], kinds: frozenset[str] | None) -> Counts:
    """The counts of one story for conflicts of some classes (None: all); a record's class need not be the gold's."""
    conflicts = [one for one in gold if one.verdict == "conflict"]
    called = [one for one in given if one.verdict == "conflict"]
    mine = [one for one in called if kinds is None or one.kind in kinds]
    theirs = [one for one in conflicts if kinds is None or one.kind in kinds]
    wrong = [one for one in mine if not any(same(one, other) for other in conflicts)]
    return Counts(
        len(mine),
        len(mine) - len(wrong),
        sum(any(same(one, other) for other in gold) for one in wrong),
        len(theirs),
        sum(any(same(one, other) for one in called) for other in theirs),
    )


def table(stories: Sequence[tuple[Sequence[Finding], Sequence[Finding]]]) -> Mapping[str, Mapping[str, float | int]]:
    """The table of conflicts, of hard classes and of all, over stories of (record's findings, gold's findings)."""
    groups: dict[str, frozenset[str] | None] = {"fact, stage, scope, modality": HARD, "all": None}
    return {
        name: sum((counted(given, gold, kinds) for given, gold in stories), Counts()).table()
        for name, kinds in groups.items()
    }


def misses(given: Sequence[Finding], gold: Sequence[Finding], texts: Mapping[str, str]) -> Iterator[str]:
    """Every conflict called without one in the gold, and every conflict of the gold that is not called, with its
    passages.
    """
    conflicts = [one for one in gold if one.verdict == "conflict"]
    called = [one for one in given if one.verdict == "conflict"]
    for one in called:
        if not any(same(one, other) for other in conflicts):
            known = next((other.verdict for other in gold if same(one, other)), "unknown")
            yield f"CALLED ({known} in the gold) {one.kind}: {_shown(one, texts)}"
    for one in conflicts:
        if not any(same(other, one) for other in called):
            yield f"MISSED {one.kind}: {_shown(one, texts)}"


def _shown(finding: Finding, texts: Mapping[str, str]) -> str:
    return " | ".join(f"{document[-2:]} {texts[document][slice(*span)][:120]!r}" for document, span in finding.places)
