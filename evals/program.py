"""How crosswire is run on an input, once: the result is kept under a digest of the input and of the program's
source.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from evals.place import ROOT
from evals.rows import digest_of_files
from evals.sets import Verb

ENDINGS: dict[Verb, str] = {"read": "jsonl", "stories": "json", "pages": "jsonl"}
KEPT_STATES = 4
PAGES = (sys.executable, "-m", "evals.pages")


class ProgramError(RuntimeError):
    """Raised when crosswire is not there or ends with anything but 0; the message holds the end of its standard
    error.
    """


@dataclass(frozen=True, slots=True)
class Program:
    """A command to which `read IN -o OUT` is added, and a digest of all that its results depend on.

    `pages` is the command that gives the text of pages; `IN -o OUT` is added.
    """

    command: tuple[str, ...]
    digest: str
    pages: tuple[str, ...] = PAGES


def find_program() -> Program:
    """The crosswire that this Python would import; its digest is over its source, its pins and this Python's
    version.
    """
    spec = importlib.util.find_spec("crosswire")
    if spec is None or not spec.submodule_search_locations:
        raise ProgramError("crosswire cannot be imported: install it first (pip install -e .)")
    package = Path(next(iter(spec.submodule_search_locations)))
    files = [path for path in sorted(package.rglob("*")) if path.is_file() and "__pycache__" not in path.parts]
    named = (ROOT / "requirements" / "run.txt", ROOT / "pyproject.toml", Path(__file__).with_name("pages.py"))
    pins = [path for path in named if path.is_file()]
    parts = (digest_of_files(files, package), digest_of_files(pins, ROOT), sys.version)
    return Program((sys.executable, "-m", "crosswire"), hashlib.sha256("\n".join(parts).encode()).hexdigest())


def result_path(program: Program, verb: Verb, given: Path, folder: Path) -> Path:
    """Where the result of this run is kept: named by what it depends on."""
    key = hashlib.sha256(f"{program.digest}\n{verb}\n".encode() + given.read_bytes()).hexdigest()
    return folder / "results" / program.digest[:16] / f"{verb}-{key[:24]}.{ENDINGS[verb]}"


def forget_old(folder: Path, keep: int = KEPT_STATES) -> None:
    """Removes the results of all but the last few states of the program that were run."""
    states = [path for path in (folder / "results").glob("*") if path.is_dir()]
    for path in sorted(states, key=lambda path: (path.stat().st_mtime, path.name))[:-keep]:
        shutil.rmtree(path, ignore_errors=True)


def run_once(program: Program, verb: Verb, given: Path, folder: Path) -> Path:
    """The result of `crosswire VERB given`, from the folder where it was run before; raises ProgramError."""
    kept = result_path(program, verb, given, folder)
    if kept.exists():
        return kept
    kept.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=kept.parent) as work:  # of a run that fails nothing stays
        fresh = Path(work) / kept.name
        start = program.pages if verb == "pages" else (*program.command, verb)
        command = [*start, str(given), "-o", str(fresh)]
        # One thread a process: two runs side by side would otherwise fight over two cores.
        environment = {"OMP_NUM_THREADS": "1", **os.environ}
        done = subprocess.run(
            command, capture_output=True, text=True, errors="replace", check=False, env=environment, cwd=ROOT
        )
        if done.returncode or not fresh.exists():
            raise ProgramError(f"crosswire {verb} ended with {done.returncode}: {done.stderr.strip()[-2000:]}")
        fresh.replace(kept)
    return kept
