"""Whether compiled templates are kept beside their sources, and serve only for these."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader

from crosswire.report.compiled import kept

TRIMMED, PLAIN = {"trim_blocks": True}, {"trim_blocks": False}


@pytest.fixture
def templates(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    (tmp_path / "day.txt").write_text("{% if day %}\n{{ day }}{% endif %}", "utf-8")
    return tmp_path


def drawn(templates: Path, options: dict[str, bool] = TRIMMED) -> str:
    loader, cache = FileSystemLoader(templates), kept(templates, options)
    return (
        Environment(loader=loader, bytecode_cache=cache, autoescape=True, **options)
        .get_template("day.txt")
        .render(day="<4>")
    )


def files(templates: Path) -> list[Path]:
    return sorted((templates / "__pycache__").glob("*"))


def refuse(*_: object) -> None:
    raise AssertionError("compiled anew")


def test_a_kept_template_is_not_compiled_again(templates: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert drawn(templates) == "&lt;4&gt;"
    assert len(files(templates)) == 1
    monkeypatch.setattr(Environment, "compile", refuse)
    assert drawn(templates) == "&lt;4&gt;"


def test_a_changed_source_is_compiled_anew(templates: Path) -> None:
    drawn(templates)
    (templates / "day.txt").write_text("on {{ day }}", "utf-8")
    assert drawn(templates) == "on &lt;4&gt;"


def test_other_options_are_kept_apart(templates: Path) -> None:
    assert [drawn(templates, TRIMMED), drawn(templates, PLAIN)] == ["&lt;4&gt;", "\n&lt;4&gt;"]
    assert len(files(templates)) == 2


@pytest.mark.parametrize("left", [0, 12, 40, 200])
def test_a_damaged_file_does_no_harm(templates: Path, left: int) -> None:
    drawn(templates)
    file = files(templates)[0]
    file.write_bytes(file.read_bytes()[:left])
    assert drawn(templates) == "&lt;4&gt;"


def test_nothing_is_written_where_python_writes_nothing(templates: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert drawn(templates) == "&lt;4&gt;"
    assert not files(templates)


def test_a_folder_that_cannot_be_made_does_no_harm(templates: Path) -> None:
    (templates / "__pycache__").write_text("in the way", "utf-8")
    assert drawn(templates) == "&lt;4&gt;"
