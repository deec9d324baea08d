"""How the scorers' own matching is had in this process, so that misses and coverage agree with their figures."""

from __future__ import annotations

import importlib.util
import sys
from functools import cache
from pathlib import Path
from threading import Lock
from types import ModuleType

LOADING = Lock()  # while a scorer loads, its `common` stands among all modules: one at a time


def load_file(path: Path, name: str) -> ModuleType:
    """A module from a file, without a name in the import path."""
    spec = importlib.util.spec_from_file_location(name, path)
    if spec is None or spec.loader is None:
        raise ImportError(f"no module in {path.name}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def scorer_module(folder: Path, name: str) -> ModuleType:
    """The module `name` of the scorers' folder, loaded once."""
    with LOADING:
        return loaded(folder, name)


@cache
def loaded(folder: Path, name: str) -> ModuleType:
    """The module, with the folder's `common` set up while it loads and taken away after."""
    before, writes = sys.modules.get("common"), sys.dont_write_bytecode
    sys.dont_write_bytecode = True  # the folder is others': nothing is left in it
    try:
        common = load_file(folder / "common.py", "common")
        sys.modules["common"] = common
        return common if name == "common" else load_file(folder / f"{name}.py", f"scorer_{name}")
    finally:
        sys.dont_write_bytecode = writes
        sys.modules.pop("common", None)
        if before is not None:
            sys.modules["common"] = before
