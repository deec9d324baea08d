"""How a scorer's JSON becomes the figures of a set's views, and how much one flipped item moves each of them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from evals.sets import EvalSet, Task, View

Scores = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Figure:
    """One view as measured: its measures by name (`f1`, `precision`, `accuracy` ...), its coverage, its flips."""

    view: View
    measures: Mapping[str, float]
    flips: Mapping[str, float]
    coverage: float | None

    @property
    def headline(self) -> float:
        """The number the view is headed by."""
        return self.measures[self.view.headline]


def block_of(view: View, scores: Scores) -> Scores:
    """The part of the scorer's JSON that the view stands in."""
    block = scores
    for key in view.path:
        block = block[key]
    return block


def items_of(task: Task, scores: Scores) -> int:
    """How many items a figure without counts of its own is taken over."""
    names: dict[Task, str] = {"events": "sentences", "stories": "articles", "extraction": "pages"}
    return max(1, int(scores.get(names.get(task, "documents"), 1)))


def one_flip(task: Task, measure: str, block: Scores, scores: Scores) -> float:
    """The most that one item judged the other way may move a measure, to the nearest simple bound.

    F1 over counts is 2 right / (predicted + gold), so one item moves it by 2 / (predicted + gold); precision and recall
    by one over their base. One sentence moves accuracy by 1/n and macro-F1 (two labels change) by about 2/n. One
    article put in another story moves BCubed and ARI by about 2/n. Of a page, a paragraph counts as an item: a tenth of
    the page. A passage is exact or it is not: fidelity has no slack.
    """
    if task == "fidelity":
        return 0.0
    bases: dict[str, float | None] = {
        "precision": block.get("predicted"),
        "recall": block.get("gold"),
        "f1": (block["predicted"] + block["gold"]) / 2 if "predicted" in block and "gold" in block else None,
    }
    counted = bases.get(measure)
    if counted is not None:
        return round(1 / max(1.0, counted), 6)
    share = {"extraction": 0.1, "stories": 2.0}.get(task, 1.0 if measure == "accuracy" else 2.0)
    return round(share / items_of(task, scores), 6)


def figure_of(eval_set: EvalSet, view: View, scores: Scores, coverage: float | None) -> Figure:
    """The figure of one view."""
    block = block_of(view, scores)
    names = dict.fromkeys((view.headline, "precision", "recall", *view.pins))
    measures = {name: float(block[name]) for name in names if name in block}
    flips = {name: one_flip(eval_set.task, name, block, scores) for name in measures}
    return Figure(view, measures, flips, coverage)
