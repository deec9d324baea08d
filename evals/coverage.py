"""Of how much of the gold anything at all was said: a share of right answers means little without it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from types import ModuleType
from typing import Any

from evals.figures import Scores
from evals.place import Place
from evals.rows import Row
from evals.scorers import scorer_module
from evals.sets import EvalSet, Task, View

Readings = Mapping[str, Row]
Shares = dict[str, float]


def share(flags: Iterable[bool]) -> float:
    """The share of true flags, 0 where there are none."""
    known = list(flags)
    return sum(known) / len(known) if known else 0.0


def first_versions(rows: Sequence[Row]) -> list[Row]:
    """One row a document: of texts annotated by several people the first."""
    return list({str(row["doc_id"]): row for row in reversed(rows)}.values())[::-1]


def quotes_covered(module: ModuleType, rows: Sequence[Row], readings: Readings) -> Shares:
    """Share of attributions touched by a quote; for `attributed`, by one with a speaker (or with none in the gold)."""
    flags: dict[str, list[bool]] = {}
    for row in first_versions(rows):
        predicted = module.predicted_items(readings.get(str(row["doc_id"])), row["text"])
        said = frozenset[int]().union(*(item["chars"] for item in predicted))
        spoken = frozenset[int]().union(*(item["chars"] for item in predicted if item["speaker"]))
        for item in module.gold_items(row):
            group = "indirect" if item["kind"] == "indirect" else "direct+mixed"
            for name in (group, "all"):
                flags.setdefault(f"{name} content", []).append(bool(item["chars"] & said))
                flags.setdefault(f"{name} attributed", []).append(
                    bool(item["chars"] & (spoken if item["source"] else said))
                )
    return {name: share(known) for name, known in flags.items()}


def times_covered(module: ModuleType, rows: Sequence[Row], readings: Readings) -> Shares:
    """Share of expressions touched by a predicted one; for values and calendar dates, by one that has a value."""
    flags: dict[str, list[bool]] = {}
    for row in rows:
        times = readings.get(str(row["doc_id"]), {}).get("times", [])
        spans = [(time["passage"]["start"], time["passage"]["end"], bool(time.get("value"))) for time in times]
        for gold in row["timexes"]:
            touching = [valued for start, end, valued in spans if start < gold["end"] and gold["start"] < end]
            for name in ("relaxed", "strict", "type"):
                flags.setdefault(name, []).append(bool(touching))
            flags.setdefault("value", []).append(any(touching))
            if module.is_calendar(gold["type"], gold["value"].strip()):
                flags.setdefault("calendar_dates", []).append(any(touching))
    return {name: share(known) for name, known in flags.items()}


def named_mentions(module: ModuleType, row: Row) -> list[tuple[int, int, str]]:
    """The mentions of the `named` view: sure ones of a scored type that hold a name."""
    sure = {
        (entity["begin"], entity["end"], entity["type"])
        for entity in row["entities"]
        if entity.get("confidence", 1) >= 0.5 and entity["type"] in module.SCORED
    }
    return sorted(mention for mention in sure if module.is_named(row["text"][mention[0] : mention[1]]))


def names_covered(module: ModuleType, rows: Sequence[Row], readings: Readings) -> Shares:
    """Share of named mentions touched by a predicted name."""
    flags = []
    for row in rows:
        names = [name["passage"] for name in readings.get(str(row["doc_id"]), {}).get("names", [])]
        flags += [
            any(name["start"] < end and start < name["end"] for name in names)
            for start, end, _ in named_mentions(module, row)
        ]
    return dict.fromkeys(("named relaxed", "named strict", "named relaxed_typed"), share(flags))


def casualties_covered(module: ModuleType, rows: Sequence[Row], readings: Readings) -> Shares:
    """Share of the key's numbers above 1 whose document has any figure of that measure."""
    flags = []
    for row in rows:
        measures = {measure for measure, *_ in module.predicted(readings.get(str(row["doc_id"])))}
        flags += [
            measure in measures
            for measure, numbers, optional in module.gold_items(row)
            if not optional and max(numbers) > 1
        ]
    return dict.fromkeys(("two or more", "two or more, all documents"), share(flags))


COVERED = {"quotes": quotes_covered, "times": times_covered, "names": names_covered, "casualties": casualties_covered}


def left_out(task: Task, scores: Scores) -> float | None:
    """Share of items of which something was said, from the scorer's own count of those without."""
    counts: dict[Task, tuple[str, str]] = {
        "events": ("without_event", "sentences"),
        "stories": ("unplaced", "articles"),
        "extraction": ("pages_without_text", "pages"),
        "fidelity": ("missing", "articles"),
    }
    without, total = counts[task]
    return 1 - scores.get(without, 0) / scores[total] if scores.get(total) else None


def coverages(
    place: Place, eval_set: EvalSet, gold: Sequence[Row], readings: Readings, scores: Scores
) -> Mapping[str, Any]:
    """The coverage of each view by its name; None where it has no meaning."""
    views: tuple[View, ...] = eval_set.views
    if eval_set.task not in COVERED:
        return dict.fromkeys((view.name for view in views), left_out(eval_set.task, scores))
    found = COVERED[eval_set.task](scorer_module(place.score, eval_set.task), gold, readings)
    return {view.name: found.get(view.name) for view in views}
