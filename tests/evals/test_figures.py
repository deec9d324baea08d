from __future__ import annotations

import pytest

from evals.coverage import left_out, times_covered
from evals.fidelity import fidelity, passages
from evals.figures import figure_of, one_flip
from evals.sets import find_set

COUNTED = {"precision": 0.5, "recall": 0.25, "f1": 0.3333, "right": 10, "predicted": 20, "gold": 40}


@pytest.mark.parametrize(
    ("task", "measure", "block", "scores", "flip"),
    [
        ("times", "f1", COUNTED, {}, 2 / 60),
        ("times", "precision", COUNTED, {}, 1 / 20),
        ("times", "recall", COUNTED, {}, 1 / 40),
        ("events", "accuracy", {"accuracy": 0.5}, {"sentences": 200}, 1 / 200),
        ("events", "macro_f1", {"macro_f1": 0.5}, {"sentences": 200}, 2 / 200),
        ("stories", "f1", {"f1": 0.5}, {"articles": 100}, 2 / 100),
        ("extraction", "f1", {"f1": 0.5}, {"pages": 50}, 0.1 / 50),
        ("fidelity", "exact", {"exact": 1.0}, {"articles": 50}, 0.0),
        ("times", "f1", COUNTED | {"predicted": 0, "gold": 0}, {}, 1.0),
    ],
)
def test_what_one_flipped_item_moves(task, measure: str, block: dict, scores: dict, flip: float) -> None:
    assert one_flip(task, measure, block, scores) == pytest.approx(flip, abs=1e-6)


def test_one_flip_is_what_it_says() -> None:
    more = 2 * 11 / (20 + 40)
    assert more - 2 * 10 / (20 + 40) == pytest.approx(one_flip("times", "f1", COUNTED, {}), abs=1e-6)


def test_a_figure_holds_its_headline_and_pins() -> None:
    eval_set = find_set("muc4_tst1")
    figure = figure_of(eval_set, eval_set.views[0], {"two_or_more": COUNTED}, 0.7)
    assert figure.headline == 0.3333
    assert set(figure.measures) == {"f1", "precision", "recall"}
    assert figure.coverage == 0.7


def test_a_figure_without_precision_has_none() -> None:
    eval_set = find_set("gsr")
    scores = {"type": {"accuracy": 0.4, "macro_f1": 0.3, "labels": 16}, "sentences": 10}
    assert set(figure_of(eval_set, eval_set.views[0], scores, None).measures) == {"accuracy"}


TEXT = "Ana Belo spoke in Lorvia."
EXACT = {"source": "a", "start": 0, "end": 8, "text": "Ana Belo"}


@pytest.mark.parametrize(
    ("changes", "inexact"),
    [
        ({}, 0),
        ({"end": 7}, 1),
        ({"text": "Ana belo"}, 1),
        ({"source": "b"}, 1),
        ({"end": 99}, 1),
        ({"start": 8, "text": ""}, 1),
    ],
)
def test_a_passage_is_exact_or_not(changes: dict, inexact: int) -> None:
    reading = {"source": {"id": "a"}, "names": [{"kind": "person", "roles": [{"passage": EXACT | changes}]}]}
    found = fidelity([{"id": "a", "text": TEXT}], {"a": reading})
    assert (found["passages"], found["inexact"], found["exact"]) == (1, inexact, 1.0 - inexact)


def test_an_article_without_a_reading_is_not_exact() -> None:
    found = fidelity([{"id": "a", "text": TEXT}, {"id": "b", "text": TEXT}], {"a": {}})
    assert (found["missing"], found["exact"]) == (1, 0.5)


def test_passages_are_found_at_any_depth() -> None:
    assert len(list(passages({"a": [{"b": {"c": EXACT}}, EXACT], "d": None}))) == 2


def test_coverage_out_of_the_scorers_counts() -> None:
    assert left_out("events", {"without_event": 5, "sentences": 20}) == 0.75
    assert left_out("stories", {"unplaced": 0, "articles": 3}) == 1.0
    assert left_out("extraction", {"pages": 0}) is None


class Calendar:
    @staticmethod
    def is_calendar(kind: str, value: str) -> bool:
        return kind == "DATE"


def test_coverage_of_values_needs_a_value() -> None:
    gold = [
        {"start": 0, "end": 6, "type": "DATE", "value": "2031-03-03"},
        {"start": 10, "end": 14, "type": "DURATION", "value": "P1D"},
    ]
    times = [{"passage": {"start": 2, "end": 6}, "value": None}, {"passage": {"start": 6, "end": 10}, "value": "2031"}]
    found = times_covered(Calendar, [{"doc_id": "a", "timexes": gold}], {"a": {"times": times}})  # type: ignore[arg-type]
    assert found == {"relaxed": 0.5, "strict": 0.5, "type": 0.5, "value": 0.0, "calendar_dates": 0.0}
