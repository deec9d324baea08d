from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from evals.measure import measure
from evals.place import Place
from evals.program import Program, ProgramError, forget_old, run_once
from evals.sets import EvalSet, GoldFile, View


def calls(program: Program) -> int:
    path = Path(program.command[1]).with_name("calls.txt")
    return len(path.read_text().splitlines()) if path.exists() else 0


def test_a_set_from_gold_to_figure(place: Place, own_set: EvalSet, program: Program, tmp_path: Path) -> None:
    (found,) = measure(place, program, [own_set], "all", tmp_path)
    assert (found.name, found.documents, found.scores["documents"]) == ("own", 4, 4)
    (figure,) = found.figures
    assert (figure.headline, figure.measures["recall"]) == (0.5, 0.5)
    assert figure.flips["f1"] == pytest.approx(1 / 3, abs=1e-5)


def test_halves_share_one_run_and_a_sample_has_its_own(
    place: Place, own_set: EvalSet, program: Program, tmp_path: Path
) -> None:
    sizes = [measure(place, program, [own_set], cut, tmp_path)[0].documents for cut in ("all", "tune", "report")]
    assert sizes[0] == sizes[1] + sizes[2] == 4
    assert calls(program) == 1
    (sample,) = measure(place, program, [own_set], "sample", tmp_path)
    assert sample.documents == 2
    assert calls(program) == 2


def test_another_source_of_the_program_is_another_run(
    place: Place, own_set: EvalSet, program: Program, tmp_path: Path
) -> None:
    measure(place, program, [own_set], "all", tmp_path)
    measure(place, Program(program.command, "second"), [own_set], "all", tmp_path)
    assert calls(program) == 2


def test_sets_side_by_side_give_what_they_give_alone(
    place: Place, own_set: EvalSet, program: Program, tmp_path: Path
) -> None:
    (place.data / "second.jsonl").write_text((place.data / "own.jsonl").read_text().replace("own-", "other-"))
    second = EvalSet("second", "times", own_set.views, (GoldFile("second.jsonl"),))
    alone = [measure(place, program, [one], "all", tmp_path / "a")[0] for one in (own_set, second)]
    assert list(measure(place, program, [own_set, second], "all", tmp_path / "b", jobs=2)) == alone


def test_a_run_that_fails_leaves_nothing(program: Program, tmp_path: Path) -> None:
    given = tmp_path / "given.jsonl"
    given.write_text(json.dumps({"id": "a", "text": "broken"}) + "\n")
    with pytest.raises(ProgramError, match="cannot read this"):
        run_once(program, "read", given, tmp_path / "kept")
    assert not [path for path in (tmp_path / "kept").rglob("*") if path.is_file()]


def test_results_of_old_states_are_forgotten(tmp_path: Path) -> None:
    for age, name in enumerate(("a", "b", "c", "d", "e")):
        folder = tmp_path / "results" / name
        folder.mkdir(parents=True)
        os.utime(folder, (age, age))
    forget_old(tmp_path, keep=2)
    assert sorted(path.name for path in (tmp_path / "results").iterdir()) == ["d", "e"]


def test_a_mix_is_scored_passage_by_passage(
    place: Place, own_set: EvalSet, program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (place.score / "contract.py").write_text(
        'import json\nprint(json.dumps({"readings_with_faults": 1, "missing": 0}))\n'
    )
    monkeypatch.setattr("evals.adapters.find_set", lambda name: own_set)
    monkeypatch.setattr("evals.measure.find_set", lambda name: own_set)
    monkeypatch.setattr("evals.sets.find_set", lambda name: own_set)
    views = (View("exact passages", (), "exact", ("exact",)), View("contract kept", (), "kept", ("kept",)))
    (found,) = measure(place, program, [EvalSet("mix", "fidelity", views, parts=(("own", 3),))], "all", tmp_path)
    assert found.scores["articles"] == found.documents == 3
    assert found.scores["inexact"] == 0
    assert [(figure.headline, figure.flips[figure.view.headline]) for figure in found.figures] == [
        (1.0, 0.0),
        (pytest.approx(2 / 3), 0.0),
    ]
