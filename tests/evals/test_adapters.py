from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from evals.adapters import (
    ScorerError,
    labels_of_set,
    run_script,
    units_of_set,
    write_acts,
    write_gold,
    write_input,
    write_texts,
)
from evals.pages import unmarked
from evals.place import Place
from evals.rows import read_rows, write_rows
from evals.sets import EvalSet, GoldFile


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


def test_a_record_of_plover_has_what_was_done_and_what_was_said(tmp_path: Path) -> None:
    events = [
        {"type": "REQUEST", "status": "planned", "found_by": "actions:verb"},
        {"type": "RETREAT", "status": "planned", "found_by": "actions:verb"},
        {"type": "ASSAULT", "status": "happened", "found_by": "named"},
    ]
    result = write_rows(tmp_path / "read.jsonl", [{"events": events}, {"events": events[1:]}])
    assert [row["events"] for row in read_rows(write_acts(result, tmp_path))] == [events[:1], events[1:2]]


def test_the_scorer_reads_one_of_two_texts(tmp_path: Path) -> None:
    result = write_rows(
        tmp_path / "pages.jsonl", [{"id": "one", "stored": "Menu\nTalks open.", "body": "\nTalks open."}]
    )
    pages = EvalSet("pages", "extraction", (), (GoldFile("truth.json"),), pages="html")
    assert read_rows(write_texts(pages, result, "body", tmp_path)) == [{"id": "one", "text": "\nTalks open."}]
    assert read_rows(write_texts(pages, result, "stored", tmp_path))[0]["text"].startswith("Menu")


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([], "Menu Talks open. Share"),
        ([(0, 5)], "\nTalks open. Share"),
        ([(17, 22), (0, 5)], "\nTalks open. \n"),
        ([(0, 5), (2, 5)], "\n\nTalks open. Share"),
        ([(0, 10), (0, 5)], "\n\n open. Share"),
    ],
)
def test_the_body_is_the_text_without_its_marks(marks: list[tuple[int, int]], expected: str) -> None:
    assert unmarked("Menu Talks open. Share", marks) == expected
