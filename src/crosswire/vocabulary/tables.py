"""This file knows how a table of the vocabulary is read and checked, whatever its subject."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from crosswire.errors import VocabularyError

T = TypeVar("T")

HERE = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table: where it stands and its cells by column; every reader below raises VocabularyError."""

    file: str
    number: int
    cells: Mapping[str, str]

    def fault(self, detail: str) -> VocabularyError:
        """The error that names this row's file and line."""
        return VocabularyError(f"{self.file}, line {self.number}: {detail}")

    def text(self, column: str) -> str:
        """The cell, which must not be empty."""
        cell = self.cells[column]
        if not cell:
            raise self.fault(f"{column} is empty")
        return cell

    def optional(self, column: str) -> str:
        """The cell, or the empty string."""
        return self.cells[column]

    def many(self, column: str) -> tuple[str, ...]:
        """The parts of a cell written ``a|b|c``; none may be empty or stand twice."""
        cell = self.cells[column]
        if not cell:
            return ()
        parts = tuple(cell.split("|"))
        if len(parts) > 1 and (len(set(parts)) != len(parts) or any(not part or part != part.strip() for part in parts)):
            raise self.fault(f"{column} has an empty, padded or repeated part: {cell!r}")
        return parts

    def one_of(self, column: str, closed: Collection[str]) -> str:
        """The cell, which must be a word of the closed set."""
        cell = self.cells[column]
        if cell not in closed:
            raise self.fault(f"{column} {cell!r} is not one of {', '.join(sorted(closed))}")
        return cell

    def some_of(self, column: str, closed: Collection[str]) -> frozenset[str]:
        """The parts of a cell, each a word of the closed set."""
        parts = self.many(column)
        for part in parts:
            if part not in closed:
                raise self.fault(f"{column} {part!r} is not one of {', '.join(sorted(closed))}")
        return frozenset(parts)

    def flag(self, column: str) -> bool:
        """True for ``yes``, false for an empty cell."""
        return self.one_of(column, ("", "yes")) == "yes"


def read_rows(file: str, columns: tuple[str, ...]) -> Iterator[Row]:
    """The rows of a ``.tsv`` table in file order; its first line that is no comment must name exactly these columns."""
    return parse_rows(file, _text_of(file), columns)


def parse_rows(file: str, text: str, columns: tuple[str, ...]) -> Iterator[Row]:
    """The rows of a table given as text: ``#`` opens a comment line, tabs part the cells, empty lines are skipped."""
    seen_header = False
    for number, line in enumerate(text.split("\n"), start=1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if not seen_header:
            if tuple(cells) != columns:
                raise VocabularyError(f"{file}, line {number}: the columns are {cells}, not {list(columns)}")
            seen_header = True
            continue
        if len(cells) != len(columns):
            raise VocabularyError(f"{file}, line {number}: {len(cells)} cells, not {len(columns)}")
        if line != line.strip(" ") or "\t " in line or " \t" in line:
            raise VocabularyError(f"{file}, line {number}: a cell is padded with spaces")
        yield Row(file, number, dict(zip(columns, cells, strict=True)))
    if not seen_header:
        raise VocabularyError(f"{file}, line 1: no line names the columns")


@cache
def read_toml(file: str) -> Mapping[str, object]:
    """The parsed ``.toml`` table; a syntax fault is a VocabularyError that names the file and the line."""
    try:
        return tomllib.loads(_text_of(file))
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
    if not isinstance(found, list) or not all(isinstance(word, str) and word and word == word.strip() for word in found):
        raise VocabularyError(f"{file}, {name}: not a list of words without padding")
    if len(set(found)) != len(found):
        repeated = sorted({word for word in found if found.count(word) > 1})
        raise VocabularyError(f"{file}, {name}: repeated {', '.join(repeated)}")
    return tuple(found)


def keyed(file: str, items: Iterable[T], key: Callable[[T], str]) -> Mapping[str, T]:
    """The items by key, in file order, read-only; a key that stands twice is a fault."""
    table: dict[str, T] = {}
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
