from __future__ import annotations

import json
from pathlib import Path

import pytest

from evals import misses
from evals.miss import Miss
from evals.misses import is_kept_apart, may_show, row_of
from evals.place import ROOT, Place, find_place
from evals.program import Program
from evals.scorers import scorer_module
from evals.sets import EvalSet, find_set

REAL = find_place()


@pytest.mark.parametrize(
    ("name", "cut", "shown"),
    [
        ("timebank", "tune", True),
        ("timebank", "report", False),
        ("timebank", "all", False),
        ("polnear_dev", "tune", False),
        ("polnear_train", "report", True),
        ("timebank", "sample", False),
    ],
)
def test_what_may_be_looked_at(name: str, cut, shown: bool) -> None:
    assert may_show(find_set(name), cut) is shown


def test_misses_are_kept_out_of_the_repository(tmp_path: Path) -> None:
    assert is_kept_apart(tmp_path / "misses.jsonl")
    assert is_kept_apart(ROOT / "out" / "evals" / "misses" / "timebank.jsonl")
    assert not is_kept_apart(ROOT / "docs" / "misses.jsonl")
    assert not is_kept_apart(ROOT / "out" / "evals" / ".." / "misses.jsonl")


MISS = Miss("own-0", "wrong value", ((0, 6),), ((0, 9),), "DATE 2031-03-03", "DATE 2031-03-10")


def test_a_row_holds_no_words_unless_asked(own_set: EvalSet) -> None:
    row = row_of(own_set, MISS, None)
    assert (row["step"], row["document"], row["cause"], row["gold"]) == ("times", "own-0", "wrong value", ((0, 6),))
    assert "Monday" not in json.dumps(row)
    assert row_of(own_set, MISS, "Monday it rained.")["gold_words"] == ["Monday"]
    assert row_of(own_set, MISS, "Monday it rained.")["around"] == "Monday it rained."


@pytest.fixture
def ready(monkeypatch: pytest.MonkeyPatch, place: Place, own_set: EvalSet, program: Program, tmp_path: Path) -> Path:
    monkeypatch.setattr(misses, "find_place", lambda: place)
    monkeypatch.setattr(misses, "find_program", lambda: program)
    monkeypatch.setattr(misses, "results_folder", lambda: tmp_path / "kept")
    monkeypatch.setattr(misses, "find_set", lambda name: own_set)
    return tmp_path / "misses.jsonl"


@pytest.mark.skipif(REAL is None, reason="the scorers are not here")
def test_misses_of_a_set(ready: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert REAL is not None
    real = REAL.score
    monkeypatch.setattr(misses, "scorer_module", lambda folder, name: scorer_module(real, name))
    assert misses.main(["own", "--half", "all", "-o", str(ready)]) == 0
    assert capsys.readouterr().out.split() == ["2", "no", "overlap"]
    assert not ready.exists()
    assert misses.main(["own", "--half", "tune", "-o", str(ready)]) == 0
    rows = [json.loads(line) for line in ready.read_text().splitlines()]
    assert all(row["cause"] == "no overlap" for row in rows)


def test_misses_are_not_written_into_the_repository(ready: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert misses.main(["own", "-o", str(ROOT / "evals" / "misses.jsonl")]) == 2
    assert "outside the repository" in capsys.readouterr().err


@pytest.mark.parametrize(("ci", "code"), [("", 0), ("true", 1)])
def test_absent_data(monkeypatch: pytest.MonkeyPatch, ci: str, code: int) -> None:
    monkeypatch.setenv("CI", ci)
    monkeypatch.setattr(misses, "find_place", lambda: None)
    assert misses.main(["timebank"]) == code
