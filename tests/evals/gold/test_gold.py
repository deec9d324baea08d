from __future__ import annotations

import json
from pathlib import Path

import pytest

from evals.gold import gold
from evals.gold.annotation import digest_of_text
from evals.place import Place
from evals.rows import Row, write_rows
from evals.sets import EvalSet


@pytest.fixture(autouse=True)
def ready(monkeypatch: pytest.MonkeyPatch, place: Place, own_set: EvalSet) -> None:
    monkeypatch.setattr(gold, "find_place", lambda: place)
    monkeypatch.setattr(gold, "find_set", lambda name: own_set)
    monkeypatch.setattr(gold, "SETS", (own_set,))
    monkeypatch.delenv("CI", raising=False)


def drawn(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[Row]:
    assert gold.main(["draw", "own", "--task", "actors", *arguments]) == 0
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


def test_a_draw_is_fixed_by_its_salt(capsys: pytest.CaptureFixture[str]) -> None:
    first = drawn(capsys, "--count", "2", "--salt", "a")
    assert first == drawn(capsys, "--count", "2", "--salt", "a")
    assert [row["document"] for row in drawn(capsys, "--count", "3", "--salt", "a")][:2] == [
        row["document"] for row in first
    ]
    assert len({row["document"] for row in first}) == 2


def test_a_drawn_row_holds_a_digest_and_no_text(capsys: pytest.CaptureFixture[str]) -> None:
    (row,) = drawn(capsys, "--count", "1", "--salt", "a")
    assert set(row) == {"task", "set", "document", "annotator", "sha256", "items"}
    assert row["task"] == "actors"
    assert len(row["sha256"]) == 64


def test_what_was_drawn_before_is_left_out(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    before = drawn(capsys, "--count", "2", "--salt", "a")
    write_rows(tmp_path / "before.jsonl", before)
    rest = drawn(capsys, "--count", "9", "--salt", "a", "--without", str(tmp_path / "before.jsonl"))
    assert len(rest) == 2
    assert not {row["document"] for row in rest} & {row["document"] for row in before}


def test_groups_are_drawn_whole(capsys: pytest.CaptureFixture[str], place: Place) -> None:
    path = place.data / "own.jsonl"
    rows = [json.loads(line) | {"event": str(number // 2)} for number, line in enumerate(path.read_text().splitlines())]
    write_rows(path, rows)
    assert len(drawn(capsys, "--count", "1", "--salt", "a", "--by", "event")) == 2


def test_a_field_the_gold_does_not_have_is_misuse(capsys: pytest.CaptureFixture[str]) -> None:
    assert gold.main(["draw", "own", "--task", "actors", "--count", "1", "--salt", "a", "--by", "planet"]) == 2
    assert "planet" in capsys.readouterr().err


def annotated(**changes: object) -> Row:
    sound = {
        "task": "actors",
        "set": "own",
        "document": "own-0",
        "annotator": "A",
        "sha256": digest_of_text("Monday it rained."),
        "items": [{"id": "1", "start": 0, "end": 6, "label": "place", "group": "g"}],
    }
    return sound | changes


@pytest.mark.parametrize(
    ("rows", "fault"),
    [
        ([annotated()], None),
        ([annotated(), annotated(annotator="B")], None),
        ([annotated(), annotated()], "annotated twice"),
        ([annotated(set="nowhere")], "no such set"),
        ([annotated(document="own-9")], "no such document"),
        ([annotated(sha256="0")], "sha256"),
        ([annotated(items=[{"id": "1", "start": 0, "end": 99, "label": "place", "group": "g"}])], "lie beyond"),
    ],
)
def test_check_names_faults(
    rows: list[Row], fault: str | None, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = write_rows(tmp_path / "own.jsonl", rows)
    assert gold.main(["check", str(path)]) == int(fault is not None)
    assert (fault or "") in capsys.readouterr().out


def test_check_names_a_broken_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "own.jsonl"
    path.write_text("{not json\n[1]\n")
    assert gold.main(["check", str(path)]) == 1
    assert capsys.readouterr().out.count("own.jsonl: line ") == 2


@pytest.mark.parametrize(("ci", "code"), [("", 0), ("true", 1)])
def test_check_without_the_data(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, ci: str, code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("CI", ci)
    monkeypatch.setattr(gold, "find_place", lambda: None)
    assert gold.main(["check", str(write_rows(tmp_path / "own.jsonl", [annotated()]))]) == code
    assert "unchecked" in capsys.readouterr().err


def test_agree_prints_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    paths = [str(write_rows(tmp_path / f"{reader}.jsonl", [annotated(annotator=reader)])) for reader in "AB"]
    assert gold.main(["agree", *paths]) == 0
    assert json.loads(capsys.readouterr().out)["span_f1_strict"] == 1.0
