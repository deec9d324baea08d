from __future__ import annotations

import json
from pathlib import Path

import pytest

from evals import compare, gate
from evals.place import Place
from evals.program import Program, ProgramError
from evals.sets import EvalSet


@pytest.fixture
def ready(monkeypatch: pytest.MonkeyPatch, place: Place, own_set: EvalSet, program: Program, tmp_path: Path) -> Path:
    """The gate over our own set and stand-in program; gives the path of the floors."""
    monkeypatch.setattr(gate, "find_place", lambda: place)
    monkeypatch.setattr(gate, "find_program", lambda: program)
    monkeypatch.setattr(gate, "results_folder", lambda: tmp_path / "kept")
    monkeypatch.setattr(gate, "chosen_sets", lambda names: [own_set])
    monkeypatch.setattr(gate, "KNOWN", ("own",))
    monkeypatch.delenv("CI", raising=False)
    return tmp_path / "floors.json"


def floor_in(path: Path, cut: str) -> float:
    return float(json.loads(path.read_text())["sets"]["own"][cut]["views"]["relaxed"]["f1"])


def test_first_pin_then_pass(ready: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert gate.main(["--cut", "all"], ready) == 1
    assert "unpinned" in capsys.readouterr().out
    assert not ready.exists()
    assert gate.main(["--cut", "all", "--update"], ready) == 0
    assert floor_in(ready, "all") == 0.5
    assert gate.main(["--cut", "all"], ready) == 0
    assert "passed" in capsys.readouterr().out


def test_a_raised_floor_fails_the_gate_and_is_not_lowered(ready: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gate.main(["--cut", "all", "--update"], ready)
    raised = ready.read_text().replace('"f1": 0.5', '"f1": 0.9999')
    ready.write_text(raised)
    assert gate.main(["--cut", "all"], ready) == 1
    assert "drop: own (all) relaxed f1" in capsys.readouterr().out
    assert gate.main(["--cut", "all", "--update"], ready) == 1
    assert ready.read_text() == raised
    assert gate.main(["--cut", "all", "--update", "--allow-regression", "floor was typed by hand"], ready) == 0
    assert floor_in(ready, "all") == 0.5
    assert json.loads(ready.read_text())["regressions"][0]["reason"] == "floor was typed by hand"


def test_one_changed_byte_of_the_set_fails(ready: Path, place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    gate.main(["--update"], ready)
    path = place.data / "own.jsonl"
    path.write_text(path.read_text().replace("rained", "hailed"))
    assert gate.main([], ready) == 1
    assert "changed: own (sample): the set" in capsys.readouterr().out


def test_cuts_are_pinned_apart(ready: Path) -> None:
    gate.main(["--update"], ready)
    gate.main(["--cut", "all", "--update"], ready)
    assert set(json.loads(ready.read_text())["sets"]["own"]) == {"sample", "all"}


@pytest.mark.parametrize(
    "command", [["--allow-regression", "why"], ["--update", "--allow-regression", " "], ["--cut", "half"]]
)
def test_misuse(ready: Path, command: list[str]) -> None:
    with pytest.raises(SystemExit) as stop:
        gate.main(command, ready)
    assert stop.value.code == 2


def test_a_program_that_fails_fails_the_gate(ready: Path, place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    path = place.data / "own.jsonl"
    path.write_text(path.read_text().replace("rained", "broken"))
    assert gate.main(["--cut", "all"], ready) == 1
    assert "cannot read this" in capsys.readouterr().err


def test_a_missing_program_fails_the_gate(
    ready: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def none() -> Program:
        raise ProgramError("no program")

    monkeypatch.setattr(gate, "find_program", none)
    assert gate.main([], ready) == 1
    assert "no program" in capsys.readouterr().err


@pytest.mark.parametrize(("ci", "code"), [("", 0), ("true", 1), ("false", 0)])
@pytest.mark.parametrize("module", [gate, compare])
def test_absent_data_passes_but_not_under_ci(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], module, ci: str, code: int
) -> None:
    monkeypatch.setenv("CI", ci)
    monkeypatch.setattr(module, "find_place", lambda: None)
    assert module.main([]) == code
    assert "absent" in capsys.readouterr().err


@pytest.mark.parametrize(("ci", "code"), [("", 0), ("true", 1)])
def test_one_absent_set_is_no_pass_under_ci(
    ready: Path, place: Place, monkeypatch: pytest.MonkeyPatch, ci: str, code: int
) -> None:
    (place.data / "own.jsonl").unlink()
    monkeypatch.setenv("CI", ci)
    assert gate.main([], ready) == code


def test_an_absent_set_is_named(ready: Path, place: Place, capsys: pytest.CaptureFixture[str]) -> None:
    (place.data / "own.jsonl").unlink()
    gate.main([], ready)
    assert "own: absent: data/own.jsonl" in capsys.readouterr().out


def test_an_unknown_set_is_misuse(
    ready: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(gate, "chosen_sets", compare.chosen_sets)
    assert gate.main(["--set", "nowhere"], ready) == 2
    assert "timebank" in capsys.readouterr().err
