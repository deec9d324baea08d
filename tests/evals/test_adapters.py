from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from evals.adapters import (
    ScorerError,
    body_of_reading,
    labels_of_set,
    run_script,
    units_of_set,
    write_gold,
    write_input,
    write_predictions,
)
from evals.place import Place
from evals.rows import read_rows, write_rows
from evals.sets import EvalSet, GoldFile


def passage(start: int, text: str) -> dict:
    return {"source": "a", "start": start, "end": start + len(text), "text": text}


def test_an_input_holds_the_documents_wanted(place: Place, own_set: EvalSet, tmp_path: Path) -> None:
    rows = read_rows(write_input(place, own_set, ["own-2", "own-0"], tmp_path))
    assert [row["id"] for row in rows] == ["own-0", "own-2"]
    assert rows[0]["text"] == "Monday it rained."


def test_a_scorer_that_fails_says_why(place: Place) -> None:
    (place.score / "bad.py").write_text("raise SystemExit('no such column')")
    with pytest.raises(ScorerError, match="no such column"):
        run_script(place, "bad.py", [])


def test_a_union_of_sets_has_labels_of_one_kind(place: Place, tmp_path: Path) -> None:
    write_rows(place.data / "a.jsonl", [{"doc_id": "a1", "event": "e"}, {"doc_id": "a2", "event": "e"}])
    write_rows(
        place.data / "b.jsonl", [{"doc_id": "b1", "topic": "e", "sub": "1"}, {"doc_id": "b2", "topic": "e", "sub": "2"}]
    )
    files = (
        GoldFile("a.jsonl", unit=("event",), label=("event",)),
        GoldFile("b.jsonl", unit=("topic",), label=("topic", "sub")),
    )
    union = EvalSet("union", "stories", (), files, "stories", "story")
    rows = {row["doc_id"]: row["story"] for row in read_rows(write_gold(place, union, tmp_path))}
    assert rows["a1"] == rows["a2"]
    assert len(set(rows.values())) == 3
    assert units_of_set(place, union)["b1"] == units_of_set(place, union)["b2"]
    alone = EvalSet("alone", "stories", (), files[1:], "stories", "topic+sub")
    assert labels_of_set(place, alone) == {"b1": "e 1", "b2": "e 2"}


def test_a_page_becomes_an_article_with_its_html(place: Place, tmp_path: Path) -> None:
    folder = place.data / "html"
    folder.mkdir()
    (folder / "one.html.gz").write_bytes(gzip.compress("<p>Grüße</p>".encode()))
    (place.data / "truth.json").write_text(json.dumps({"one": {"articleBody": "Grüße"}}))
    pages = EvalSet("pages", "extraction", (), (GoldFile("truth.json"),), pages="html")
    assert units_of_set(place, pages) == {"one": "one"}
    assert read_rows(write_input(place, pages, ["one"], tmp_path)) == [{"id": "one", "html": "<p>Grüße</p>"}]


READING = {
    "source": {"id": "one"},
    "marks": [
        {"passage": passage(0, "Talks open"), "kind": "headline"},
        {"passage": passage(20, "See also: rain"), "kind": "see_also"},
        {"passage": passage(41, "(Photo)"), "kind": "caption"},
    ],
    "sentences": [
        {"passage": passage(0, "Talks open")},
        {"passage": passage(20, "See also: rain")},
        {"passage": passage(35, "They (Photo) met.")},
    ],
}


def test_the_body_of_a_reading_is_its_sentences_without_what_is_marked() -> None:
    cut = READING | {"marks": [*READING["marks"][:2], {"passage": passage(40, "(Photo) "), "kind": "caption"}]}
    assert body_of_reading(cut) == "Talks open\nThey met."


def test_predictions_of_pages_are_bodies(tmp_path: Path) -> None:
    result = write_rows(tmp_path / "readings.jsonl", [READING])
    pages = EvalSet("pages", "extraction", (), (GoldFile("truth.json"),), pages="html")
    (row,) = read_rows(write_predictions(pages, result, tmp_path))
    assert row["id"] == "one"
    assert row["text"].startswith("Talks open\n")
    assert write_predictions(EvalSet("own", "times", ()), result, tmp_path) == result
