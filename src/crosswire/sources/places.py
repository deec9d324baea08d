"""This file knows which files a path means: a file, a folder with all below it,
standard input; and what is passed over.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from crosswire.errors import UsageError
from crosswire.model.values import Note
from crosswire.sources.intake import Fault

STANDARD_INPUT = "-"
LINES = frozenset({".jsonl", ".ndjson"})
PAGES = frozenset({".html", ".htm", ".xhtml"})
TEXTS = frozenset({".txt", ".text"})
READ = LINES | PAGES | TEXTS
GIVEN = "sources.toml"
UNPRINTABLE = re.compile("[\x00-\x1f\x7f-\x9f\ud800-\udfff]")
BESIDE = frozenset({"readme"})
"""File names without ending that stand beside articles and are none."""
DOSSIER = b'<meta name="generator" content="crosswire">'


@dataclass(frozen=True, slots=True)
class FilePlace:
    """A file to read: its path, how messages name it, its address below the input's root, and that root."""

    path: Path
    shown: str
    uri: str
    root: Path

    @property
    def ending(self) -> str:
        """The file's ending in lower case."""
        return self.path.suffix.lower()

    @property
    def id(self) -> str:
        """The source id the file name gives: the name without ending."""
        return printable(self.path.stem)


def check_paths(paths: Sequence[str | Path]) -> None:
    """Nothing, if each path is there; else `UsageError` that names the first one missing."""
    if not paths:
        raise UsageError(
            "no input: give a text file, an HTML file, a .jsonl file, a folder of these, or - for standard input"
        )
    for path in paths:
        if str(path) != STANDARD_INPUT and not os.path.lexists(path):
            raise UsageError(f"no such file or folder: {printable(str(path))}")


def find_places(path: Path) -> Iterator[FilePlace | Fault | Note]:
    """The files a path means, a folder's in order of their names; notes for files passed over."""
    shown = printable(str(path))
    if not path.is_dir():
        if passed := passed_over(path, named=True):
            yield Note("skipped", f"{shown}: {passed}")
        else:
            yield FilePlace(path, shown, printable(path.name), path.parent)
        return
    count = 0
    for found in _below(path):
        count += isinstance(found, FilePlace)
        yield found
    if not count:
        yield Fault(shown, "no text, HTML or JSONL file is in this folder")


def passed_over(path: Path, *, named: bool) -> str:
    """Why a file is not read as a source, or "": a named file is read whatever its ending."""
    if path.name == GIVEN:
        return "it says what is known of the sources beside it"
    if path.stem.lower() in BESIDE:
        return "passed over: a read-me is no article"
    if _is_dossier(path):
        return "passed over: a dossier that crosswire wrote is no article"
    return "" if named or path.suffix.lower() in READ else "passed over: not a text, HTML or JSONL file"


def _is_dossier(path: Path) -> bool:
    """Whether a page is one of our own: `brief reports/ -o reports/dossier.html` puts it among its sources."""
    if path.suffix.lower() not in PAGES or not path.is_file():
        return False
    try:
        with path.open("rb") as page:
            return DOSSIER in page.read(400)
    except OSError:
        return False


def printable(words: str) -> str:
    """A file's name with what cannot be written as UTF-8, or would steer a terminal, replaced by U+FFFD."""
    return UNPRINTABLE.sub("\ufffd", words)


def _below(root: Path) -> Iterator[FilePlace | Fault | Note]:
    faults: list[OSError] = []
    for folder, folders, files in os.walk(root, onerror=faults.append):
        # links to folders are not followed (they may run in a circle), hidden folders not looked into
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in sorted(files):
            yield from _one(root, Path(folder, name))
        while faults:
            yield Fault(printable(str(faults[0].filename)), f"cannot be opened ({faults.pop(0).strerror})")


def _one(root: Path, path: Path) -> Iterator[FilePlace | Note]:
    uri = printable(path.relative_to(root).as_posix())
    if path.name.startswith("."):
        return
    if passed := passed_over(path, named=False):
        if path.name != GIVEN:
            yield Note("skipped", f"{uri}: {passed}")
    elif path.is_file():
        yield FilePlace(path, printable(str(path)), uri, root)
    else:
        yield Note("skipped", f"{uri}: not a plain file")
