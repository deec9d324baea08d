"""How rows and digests are read from files, and how rows are written."""

from __future__ import annotations

import gzip
import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

Row = dict[str, Any]


def read_bytes(path: Path) -> bytes:
    """The bytes of a file, unpacked when it ends in .gz."""
    return gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()


def read_rows(path: Path) -> list[Row]:
    """The rows of a .jsonl or .jsonl.gz file; only a line feed ends a line, since a text may hold U+2028."""
    return [json.loads(line) for line in read_bytes(path).decode("utf-8").split("\n") if line.strip()]


def write_rows(path: Path, rows: Iterable[Row]) -> Path:
    """The path, after the rows were written to it one a line."""
    with path.open("w", encoding="utf-8", newline="\n") as handle:
        handle.writelines(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    return path


def readings_by_id(path: Path) -> dict[str, Row]:
    """Readings by the id of their source."""
    return {str(row["source"]["id"]): row for row in read_rows(path)}


def digest_of_files(paths: Sequence[Path], base: Path) -> str:
    """SHA-256 over the names (below base) and bytes of files, whatever order they come in."""
    total = hashlib.sha256()
    for name, path in sorted((path.relative_to(base).as_posix(), path) for path in paths):
        total.update(f"{name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\n".encode())
    return total.hexdigest()


def digest_of_ids(ids: Iterable[str]) -> str:
    """SHA-256 over ids, whatever order they come in."""
    return hashlib.sha256("\n".join(sorted(ids)).encode()).hexdigest()
