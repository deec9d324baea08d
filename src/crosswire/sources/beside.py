"""This file knows what a `sources.toml` says about the files beside it."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from crosswire.model.values import Note
from crosswire.sources.decode import decode
from crosswire.sources.given import FIELDS
from crosswire.sources.intake import Fault
from crosswire.sources.places import GIVEN, FilePlace, printable

NOTHING_TOLD = f'{GIVEN}: it has no [[source]] table, so it tells nothing; write [[source]], and under it path = "FILE"'


class GivenBeside:
    """What the `sources.toml` files of a call say, each read once.

    `faults` are those that could not be read, `notes` what they say of no file or in no field that is known.
    """

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self.notes: list[Note] = []
        self._by_folder: dict[Path, dict[str, dict[str, Any]]] = {}

    def about(self, place: FilePlace) -> dict[str, Any]:
        """What is said of a file, in its own folder or one above it up
        to the input's root; the nearer folder counts.
        """
        folder, root = place.path.parent, place.root
        below = place.path.name
        while True:
            if found := self._read(folder).get(below):
                return found
            if folder in (root, folder.parent):
                return {}
            folder, below = folder.parent, f"{folder.name}/{below}"

    def _read(self, folder: Path) -> dict[str, dict[str, Any]]:
        if folder not in self._by_folder:
            self._by_folder[folder] = self._load(folder / GIVEN)
        return self._by_folder[folder]

    def _load(self, file: Path) -> dict[str, dict[str, Any]]:
        try:
            told = tomllib.loads(decode(file.read_bytes())[0])
        except FileNotFoundError:
            return {}
        except (OSError, tomllib.TOMLDecodeError, RecursionError) as fault:
            self.faults.append(Fault(printable(str(file)), f"cannot be read ({fault})"))
            return {}
        listed = told.get("source", [])
        if told and not listed:
            self.notes.append(Note("sources-toml", NOTHING_TOLD))
        if not isinstance(listed, list) or not all(isinstance(entry, dict) for entry in listed):
            self.faults.append(Fault(printable(str(file)), "has no [[source]] tables"))
            return {}
        entries = [entry for entry in listed if isinstance(entry.get("path"), str)]
        if len(entries) < len(listed):
            self.faults.append(Fault(printable(str(file)), "a [[source]] has no path"))
        self.notes += (
            Note("sources-toml", f"{GIVEN}: {said}") for entry in entries for said in _idle(entry, file.parent)
        )
        return {os.path.normpath(entry["path"]).replace(os.sep, "/"): entry for entry in entries}


def _idle(entry: Mapping[str, Any], folder: Path) -> Iterator[str]:
    """What of an entry has no effect: most likely a slip of the pen."""
    name = printable(entry["path"])
    if not os.path.lexists(folder / entry["path"]):
        yield f"there is no file {name}"
    for field in sorted(entry.keys() - {"path", *FIELDS}):
        yield f"of {name} {printable(field)!r} is told; it can be {', '.join(FIELDS)}"
