from __future__ import annotations

from pathlib import Path

import pytest

from evals.place import Place, absence, find_place, results_folder, under_ci


def test_a_place_is_named_by_the_environment(place: Place) -> None:
    assert find_place({"CROSSWIRE_EVALS": str(place.data.parent)}) == place


@pytest.mark.parametrize("environment", [{}, {"CROSSWIRE_EVALS": ""}, {"CROSSWIRE_EVALS": "no/such/folder"}])
def test_without_one_there_is_nothing(environment: dict[str, str]) -> None:
    assert find_place(environment) is None
    assert "absent" in absence(environment)


def test_a_place_needs_its_scorers(place: Place) -> None:
    place.score.rename(place.score.with_name("elsewhere"))
    assert find_place({"CROSSWIRE_EVALS": str(place.data.parent)}) is None


@pytest.mark.parametrize(("value", "expected"), [("true", True), ("1", True), ("false", False), ("", False)])
def test_ci_is_told_by_its_variable(value: str, expected: bool) -> None:
    assert under_ci({"CI": value}) is expected


def test_the_results_folder_ignores_itself(tmp_path: Path) -> None:
    folder = results_folder(tmp_path)
    assert (folder / ".gitignore").read_text() == "*\n"
    assert results_folder(tmp_path) == folder
