"""A person's hand on the grouping, at the command line: it holds, it is kept where asked, and it is shown."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from crosswire.cli import main
from tests.stories_of_ours import DESK, EVENING, FERRY, HARBOUR


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    folder = tmp_path / "reports"
    folder.mkdir()
    for name, text in (("northwire", HARBOUR), ("desk", DESK), ("evening", EVENING), ("ferry", FERRY)):
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def grouped(reports: Path, *options: str) -> list[list[str]]:
    out = reports.parent / "stories.json"
    assert main(["stories", str(reports), "-o", str(out), *options]) == 0
    return sorted(story["articles"] for story in json.loads(out.read_text(encoding="utf-8"))["stories"])


def test_a_move_holds_on_the_next_run(reports: Path) -> None:
    kept = reports.parent / "moves.json"
    assert grouped(reports) == [["desk", "evening", "northwire"], ["ferry"]]
    moved = [["desk", "northwire"], ["evening", "ferry"]]
    assert grouped(reports, "--move", "evening=ferry", "--moves", str(kept)) == moved
    assert json.loads(kept.read_text(encoding="utf-8"))["moves"] == [{"article": "evening", "beside": "ferry"}]
    assert grouped(reports, "--moves", str(kept)) == moved
    assert grouped(reports, "--move", "evening=", "--moves", str(kept)) == [
        ["desk", "northwire"],
        ["evening"],
        ["ferry"],
    ]


def test_a_move_that_is_not_kept_holds_for_one_run_and_says_so(
    reports: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ["evening", "ferry"] in grouped(reports, "--move", "evening=ferry")
    assert "in this run only" in capsys.readouterr().err
    assert ["ferry"] in grouped(reports)


def test_a_dossier_shows_what_was_moved_and_verifies(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = reports.parent / "dossiers"
    assert main(["brief", str(reports), "-o", str(out), "--format", "json", "--move", "evening=ferry"]) == 0
    records = {path: json.loads(path.read_text(encoding="utf-8")) for path in sorted(out.glob("*.json"))}
    (path,) = (path for path, record in records.items() if record["corrections"])
    (correction,) = records[path]["corrections"]
    assert (correction["target"], correction["by"], correction["at"]) == ("evening", "a person", None)
    assert main(["verify", str(path), str(reports / "evening.txt"), str(reports / "ferry.txt")]) == 0
    capsys.readouterr()


@pytest.mark.parametrize("form", ["md", "html"])
def test_a_dossier_names_the_hand(reports: Path, form: str) -> None:
    out = reports.parent / "dossiers"
    assert main(["brief", str(reports), "-o", str(out), "--format", form, "--move", "evening=ferry"]) == 0
    pages = [path.read_text(encoding="utf-8") for path in sorted(out.iterdir())]
    assert sum("Changed by hand" in page for page in pages) == 1
    assert sum("put into this story" in page for page in pages) == 1


@pytest.mark.parametrize(
    ("options", "says"),
    [
        (["--move", "nobody=ferry"], "no such article"),
        (["--move", "evening=nowhere"], "no such story"),
        (["--move", "evening=ferry", "--together"], "nothing to move"),
        (["--moves", "absent.json"], "no such file"),
    ],
)
def test_misuse_is_said(reports: Path, options: list[str], says: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["stories", str(reports), *options]) == 2
    assert says in capsys.readouterr().err


def test_a_file_that_holds_no_moves_is_named(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    wrong = reports.parent / "wrong.json"
    wrong.write_text("{", encoding="utf-8")
    assert main(["stories", str(reports), "--moves", str(wrong)]) == 2
    assert "wrong.json" in capsys.readouterr().err


def test_a_kept_move_of_an_absent_article_is_passed_over(reports: Path, capsys: pytest.CaptureFixture[str]) -> None:
    kept = reports.parent / "moves.json"
    grouped(reports, "--move", "evening=ferry", "--moves", str(kept))
    assert ["desk", "northwire"] in grouped(reports, "--moves", str(kept), "--exclude", "evening")
    assert "passed over" in capsys.readouterr().err
