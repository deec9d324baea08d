"""This file knows what a `sources.toml` says about the files beside it."""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Any

from crosswire.sources.decode import decode
from crosswire.sources.intake import Fault
from crosswire.sources.places import GIVEN, FilePlace, printable


class GivenBeside:
    """What the `sources.toml` files of a call say, each read once; `faults` are those that could not be read."""

    def __init__(self) -> None:
        self.faults: list[Fault] = []
        self._by_folder: dict[Path, dict[str, dict[str, Any]]] = {}

    def about(self, place: FilePlace) -> dict[str, Any]:
        """What is said of a file, in its own folder or one above it up to the input's root; the nearer folder counts."""
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
            listed = tomllib.loads(decode(file.read_bytes())[0]).get("source", [])
        except FileNotFoundError:
            return {}
        except (OSError, tomllib.TOMLDecodeError, RecursionError) as fault:
            self.faults.append(Fault(printable(str(file)), f"cannot be read ({fault})"))
            return {}
        if not isinstance(listed, list) or not all(isinstance(entry, dict) for entry in listed):
            self.faults.append(Fault(printable(str(file)), "has no [[source]] tables"))
            return {}
        entries = [entry for entry in listed if isinstance(entry.get("path"), str)]
        if len(entries) < len(listed):
            self.faults.append(Fault(printable(str(file)), "a [[source]] has no path"))
        return {os.path.normpath(entry["path"]).replace(os.sep, "/"): entry for entry in entries}
