from __future__ import annotations

import pytest

from evals.gold.score_events import mentions, misses, stem, table
from evals.rows import Row
from tests.evals.gold.rows import FIRST, SECOND, TEXTS, item, lines, passage

GOLD = lines(
    [
        item(FIRST, "opened", "SUPPORT", "h1", status="happened"),
        item(FIRST, "agreed", "AGREE", "h2", status="happened"),
    ],
    [
        item(SECOND, "opened", "SUPPORT", "h1", status="happened"),
        item(SECOND, "nodded", "AGREE", "h2", status="alleged"),
    ],
)


def event(known: str, kind: str, *told: tuple[str, str, str]) -> Row:
    found = [{"passage": passage(document, words), "status": status} for document, words, status in told]
    return {"id": known, "type": kind, "mentions": found}


OPENED = (FIRST, "opened", "happened"), (SECOND, "opened", "happened")
AGREED = (FIRST, "agreed", "happened"), (SECOND, "nodded", "alleged")


@pytest.mark.parametrize(
    ("events", "precision", "recall", "coverage"),
    [
        ([event("x", "SUPPORT", *OPENED), event("y", "AGREE", *AGREED)], 1.0, 1.0, 1.0),
        ([event("x", "SUPPORT", *OPENED), event("y", "AGREE", AGREED[0])], 1.0, 0.5, 0.75),
        ([event("x", "SUPPORT", *OPENED, *AGREED)], 0.5, 1.0, 1.0),  # two happenings held for one
        ([event("x", "SUPPORT", OPENED[0]), event("y", "SUPPORT", OPENED[1])], 0.0, 0.0, 0.5),
        ([], 0.0, 0.0, 0.0),
    ],
)
def test_joins(events: list[Row], precision: float, recall: float, coverage: float) -> None:
    figures = table([mentions(GOLD, {"events": events}, TEXTS)])
    assert (figures["precision"], figures["recall"], figures["coverage"]) == (precision, recall, coverage)


def test_the_baseline_joins_what_has_one_lemma() -> None:
    figures = table([mentions(GOLD, {"events": []}, TEXTS)])
    assert (figures["same_lemma_precision"], figures["same_lemma_recall"]) == (1.0, 0.5)
    assert figures["same_lemma_f1_of_found"] == 0.0  # nothing found
    found = table([mentions(GOLD, {"events": [event("x", "SUPPORT", *OPENED), event("y", "AGREE", AGREED[0])]}, TEXTS)])
    assert found["same_lemma_f1_of_found"] == 1.0


def test_status_is_scored_over_what_is_found() -> None:
    told = AGREED[0], (SECOND, "nodded", "happened")
    figures = table([mentions(GOLD, {"events": [event("y", "CONSULT", *told)]}, TEXTS)])
    assert (figures["status"], figures["told_as_happened"], figures["type"]) == (0.5, 0.5, 0.0)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("opened", "opening", True),
        ("criticized", "criticize", True),
        ("urges", "urged", True),
        ("said", "called", False),
        ("vetoed", "voted", False),
    ],
)
def test_stems(one: str, other: str, same: bool) -> None:
    assert (stem(one) == stem(other)) == same


def test_misses_say_what_is_missed_false_or_of_another_status() -> None:
    def faults(*events: Row) -> list[str]:
        return [line.split(":")[0] for line in misses(mentions(GOLD, {"events": list(events)}, TEXTS))]

    assert not faults(event("x", "SUPPORT", *OPENED), event("y", "AGREE", *AGREED))
    assert faults(event("x", "SUPPORT", OPENED[0]), event("w", "SUPPORT", OPENED[1]))[0] == "MISS"
    assert faults(event("x", "SUPPORT", OPENED[0], AGREED[1])).count("FALSE") == 1
    assert "STATUS" in faults(event("y", "AGREE", (SECOND, "nodded", "planned")))
    assert faults() == ["NOT FOUND"] * 4


def test_nothing_at_all() -> None:
    assert table([])["f1"] == 0.0
