"""What a miss is, and the plain words for how two spans differ."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from evals.rows import Row

Span = tuple[int, int]
Readings = Mapping[str, Row]

NO_OVERLAP, NOT_IN_GOLD = "no overlap", "not in gold"


@dataclass(frozen=True, slots=True)
class Miss:
    """One fault: where the gold stands and what was predicted (offsets in the document), its cause, both labels."""

    document: str
    cause: str
    gold: tuple[Span, ...] = ()
    predicted: tuple[Span, ...] = ()
    expected: str = ""
    found: str = ""


def span_of(passage: Row) -> Span:
    """The offsets of a passage."""
    return passage["start"], passage["end"]


def by_length(predicted: int, gold: int) -> str:
    """The cause of a span that touches its gold and is not it."""
    return "span too long" if predicted > gold else "span too short" if predicted < gold else "span shifted"


def touching(span: Span, others: Iterable[Span]) -> Span | None:
    """The span that shares most characters with one, or None."""
    shared = [(min(span[1], other[1]) - max(span[0], other[0]), other) for other in others]
    return max((pair for pair in shared if pair[0] > 0), default=(0, None))[1]


def extent(positions: Iterable[int]) -> tuple[Span, ...]:
    """The one span from the first to the last of some positions."""
    known = sorted(positions)
    return ((known[0], known[-1] + 1),) if known else ()
