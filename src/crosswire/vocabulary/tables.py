"""This file knows how a table of the vocabulary is read and checked, whatever its subject."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from crosswire.errors import VocabularyError
from crosswire.vocabulary.plain_toml import NotPlainError, read_plain

T = TypeVar("T")
K = TypeVar("K")

HERE = Path(__file__).parent
_PADDING = ("\t ", " \t", "| ", " |", "\n ", " \n")


class Table(NamedTuple):
    """A table by columns: read and checked in a fifth of the time that row by row takes.

    Each method gives back a column and raises VocabularyError, with the first row at fault, where a cell is not what it
    asks for.
    """

    file: str
    columns: Mapping[str, tuple[str, ...]]

    def fault(self, index: int, detail: str) -> VocabularyError:
        """The error that names the row of an index in the columns."""
        lines = enumerate(_text_of(self.file).split("\n"), start=1)
        told = [number for number, line in lines if line and line[0] != "#"]
        return VocabularyError(f"{self.file}, line {told[index + 1]}: {detail}")

    def text(self, column: str) -> tuple[str, ...]:
        """The cells, none of which may be empty."""
        cells = self.columns[column]
        if "" in cells:
            raise self.fault(cells.index(""), f"{column} is empty")
        return cells

    def optional(self, column: str) -> tuple[str, ...]:
        """The cells as they are, empty ones too."""
        return self.columns[column]

    def many(self, column: str) -> list[tuple[str, ...]]:
        """The parts of each cell written ``a|b|c``; none may be empty or stand twice in a cell."""
        cells = self.columns[column]
        found = [tuple(cell.split("|")) if "|" in cell else (cell,) if cell else () for cell in cells]
        for index, parts in enumerate(found):
            if len(parts) > 1 and ("" in parts or len(set(parts)) != len(parts)):
                raise self.fault(index, f"{column} has an empty or repeated part: {cells[index]!r}")
        return found

    def one_of(self, column: str, closed: frozenset[str]) -> tuple[str, ...]:
        """The cells, each a word of the closed set."""
        cells = self.columns[column]
        for cell in set(cells) - closed:
            raise self.fault(cells.index(cell), f"{column} {cell!r} is not one of {', '.join(sorted(closed))}")
        return cells

    def some_of(self, column: str, closed: frozenset[str]) -> list[frozenset[str]]:
        """The parts of each cell, each a word of the closed set; equal cells share one set."""
        cells = self.columns[column]
        sets = {cell: frozenset(cell.split("|")) if cell else frozenset[str]() for cell in set(cells)}
        for cell in sorted(cell for cell, parts in sets.items() if not parts <= closed):
            raise self.fault(cells.index(cell), f"{column} {cell!r} is not of {', '.join(sorted(closed))}")
        return [sets[cell] for cell in cells]

    def flag(self, column: str) -> list[bool]:
        """True for each ``yes``, false for each empty cell."""
        return [cell == "yes" for cell in self.one_of(column, frozenset({"", "yes"}))]


def read_table(file: str, columns: tuple[str, ...]) -> Table:
    """A ``.tsv`` table by columns; its first line that is no comment must name exactly these."""
    text = _text_of(file)
    rows = [line.split("\t") for line in text.split("\n") if line and line[0] != "#"]
    if (
        any(sign in text for sign in _PADDING)
        or {len(row) for row in rows} != {len(columns)}
        or tuple(rows[0]) != columns
    ):
        _check_rows(file, text, columns)  # something may be amiss, if only in a comment
    return Table(file, dict(zip(columns, zip(*rows[1:], strict=True), strict=True)))


def _check_rows(file: str, text: str, columns: tuple[str, ...]) -> None:
    """Raise the error that names the first malformed line; `#` opens a comment line, tabs part the cells."""
    named = False
    for number, line in enumerate(text.split("\n"), start=1):
        if not line or line[0] == "#":
            continue
        cells = line.split("\t")
        if not named and tuple(cells) != columns:
            raise VocabularyError(f"{file}, line {number}: the columns are {cells}, not {list(columns)}")
        named = True
        if len(cells) != len(columns):
            raise VocabularyError(f"{file}, line {number}: {len(cells)} cells, not {len(columns)}")
        if any(sign in f"\n{line}\n" for sign in _PADDING):
            raise VocabularyError(f"{file}, line {number}: a cell or a part of one is padded with spaces")
    if not named:
        raise VocabularyError(f"{file}, line 1: no line names the columns")


@cache
def read_toml(file: str) -> Mapping[str, object]:
    """The parsed ``.toml`` table; a syntax fault is a VocabularyError that names the file and the line."""
    text = _text_of(file)
    try:
        return read_plain(text)
    except NotPlainError:
        return _read_any_toml(file, text)


def _read_any_toml(file: str, text: str) -> Mapping[str, object]:
    import tomllib

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as fault:
        raise VocabularyError(f"{file}: {fault}") from fault


def section(file: str, tables: Mapping[str, object], name: str) -> Mapping[str, object]:
    """The named table inside a TOML table, which must be there and not empty."""
    found = tables.get(name)
    if not isinstance(found, dict) or not found:
        raise VocabularyError(f"{file}, [{name}]: missing or empty")
    return found


def words(file: str, tables: Mapping[str, object], name: str, *, optional: bool = False) -> tuple[str, ...]:
    """The list of words under a name in a TOML table: none empty, padded or repeated."""
    found = tables.get(name)
    if found is None and optional:
        return ()
    # written for lists of hundreds: each test runs over the whole list at once
    if (
        not isinstance(found, list)
        or set(map(type, found)) - {str}
        or "" in found
        or list(map(str.strip, found)) != found
    ):
        raise VocabularyError(f"{file}, {name}: not a list of words without padding")
    if len(set(found)) != len(found):
        repeated = sorted({word for word in found if found.count(word) > 1})
        raise VocabularyError(f"{file}, {name}: repeated {', '.join(repeated)}")
    return tuple(found)


def word_list(file: str, table: str, name: str, *, optional: bool = False) -> tuple[str, ...]:
    """The list of words under a name in a table of a TOML file."""
    return words(file, section(file, read_toml(file), table), name, optional=optional)


def keyed(file: str, items: Iterable[T], key: Callable[[T], K]) -> Mapping[K, T]:
    """The items by key, in file order, read-only; a key that stands twice is a fault."""
    table: dict[K, T] = {}
    for item in items:
        name = key(item)
        if name in table:
            raise VocabularyError(f"{file}: {name!r} stands twice")
        table[name] = item
    return MappingProxyType(table)


def gathered(pairs: Iterable[tuple[str, T]]) -> Mapping[str, tuple[T, ...]]:
    """All items of each key in the order given, each once: for forms that may mean several things."""
    table: dict[str, list[T]] = {}
    for form, item in pairs:
        found = table.setdefault(form, [])
        if item not in found:
            found.append(item)
    return MappingProxyType({form: tuple(found) for form, found in table.items()})


def _text_of(file: str) -> str:
    try:
        return (HERE / file).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        raise VocabularyError(f"{file}: cannot be read ({type(fault).__name__})") from fault
