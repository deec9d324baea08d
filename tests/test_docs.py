"""The documents: they name what a user does, every note and no file that is not there."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
DOCUMENTS = [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("evals/**/*.md"), *ROOT.glob("samples/*.md")]
CODE = re.compile(r'Note\(\s*"([a-z-]+)"')
LINK = re.compile(r"\]\(([^)#]+)")


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def test_every_note_is_explained() -> None:
    codes = {code for path in (ROOT / "src").rglob("*.py") for code in CODE.findall(read(path))}
    assert len(codes) > 10
    assert {code for code in codes if f"`{code}`" not in read(ROOT / "docs/meaning.md")} == set()


@pytest.mark.parametrize("command", ["brief", "verify", "quote", "explain"])
def test_the_read_me_shows_what_a_user_does(command: str) -> None:
    assert f"crosswire {command} " in read(ROOT / "README.md")


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_leads_to_a_file(document: Path) -> None:
    links = [link for link in LINK.findall(read(document)) if not link.startswith(("http://", "https://"))]
    assert [link for link in links if not (document.parent / link).exists()] == []
