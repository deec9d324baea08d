"""How figures of readings are scored against our own gold: is it found, is it of the right measure, are its bounds
right.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from evals.gold.agreement import overlap_share, paired
from evals.rows import Row

TIMES = frozenset({"minutes", "hours", "days", "weeks", "months", "years"})
LEAST = 0.3
"""Share of two spans from which they are one figure: gold and program may differ in how much of the noun they take."""
NEAR = 0.01
"""Bounds are equal within a hundredth: "more than 90" is 91 of things, and 90 and something of a share."""


@dataclass(frozen=True, slots=True)
class Found:
    """Counts over documents: figures of the gold, of the program, paired, of one measure, and with the same bounds."""

    gold: int = 0
    given: int = 0
    paired: int = 0
    measured: int = 0
    bounded: int = 0

    def __add__(self, other: Found) -> Found:
        """The counts of both."""
        return Found(
            self.gold + other.gold,
            self.given + other.given,
            self.paired + other.paired,
            self.measured + other.measured,
            self.bounded + other.bounded,
        )


def compared(row: Row, reading: Row) -> tuple[Found, list[tuple[Row | None, Row | None]]]:
    """The counts of one document, and its figures in pairs (None where one side has none).

    What is counted but has no measure ("other") is asked of nobody: neither a miss nor, where the program has it,
    false.
    """
    gold, given = list(row["items"]), [as_item(figure) for figure in reading["figures"]]
    pairs = paired(gold, given, LEAST)
    asked = [item for item in gold if item["label"] != "other"]
    excused = {item["id"] for one, item in pairs if one["label"] == "other"}
    offered = [item for item in given if item["id"] not in excused]
    kept = [(one, other) for one, other in pairs if one["label"] != "other"]
    same = [(one, other) for one, other in kept if one["label"] == other["label"]]
    right = [(one, other) for one, other in same if same_bounds(one, other)]
    met = {one["id"] for one, _ in kept}, {other["id"] for _, other in kept}
    alone: list[tuple[Row | None, Row | None]] = [(one, None) for one in asked if one["id"] not in met[0]]
    alone += [(None, other) for other in offered if other["id"] not in met[1]]
    return Found(len(asked), len(offered), len(kept), len(same), len(right)), [*kept, *alone]


def as_item(figure: Row) -> Row:
    """A figure of a reading in the form of the gold."""
    measure = "time" if figure["measure"] in TIMES else figure["measure"]
    return {
        "id": figure["id"],
        "start": figure["passage"]["start"],
        "end": figure["passage"]["end"],
        "label": measure,
        "low": figure["low"],
        "high": figure["high"],
    }


def same_bounds(one: Row, other: Row) -> bool:
    """Whether two figures claim the same, up to a hundredth; where the share of spans is small they may still do so."""
    return overlap_share(one, other) > 0 and near(one["low"], other["low"]) and near(one["high"], other["high"])


def near(one: float | None, other: float | None) -> bool:
    """Whether two bounds are both open, or equal within a hundredth (of one: within two hundredths above 50)."""
    if one is None or other is None:
        return one is other
    return abs(one - other) <= max(NEAR * max(abs(one), abs(other)), 0.5 * (one != int(one)))


def table(found: Iterable[Found]) -> dict[str, float | int]:
    """Span F1, F1 of span and measure, the share of right bounds among those of one measure, and the counts."""
    total = sum(found, Found())
    both = total.gold + total.given
    return {
        "span_f1": round(2 * total.paired / both, 3) if both else 0.0,
        "measure_f1": round(2 * total.measured / both, 3) if both else 0.0,
        "bounds": round(total.bounded / total.measured, 3) if total.measured else 0.0,
        "gold": total.gold,
        "given": total.given,
    }


def fault(gold: Row | None, given: Row | None) -> str | None:
    """What is wrong with a pair, in a word or two; None where nothing is."""
    if gold is None or given is None:
        return "missed" if given is None else "false"
    if gold["label"] != given["label"]:
        return "measure"
    return None if same_bounds(gold, given) else "bounds"


def told(item: Row | None) -> str:
    """Measure and bounds in one line."""
    return f"{item['label']} {item['low']}-{item['high']}" if item else "-"
