"""Where the public sets and their scorers lie, and where results are kept between runs."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

ENVIRONMENT = "CROSSWIRE_EVALS"
ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Place:
    """The folders of the sets (`data`) and of their scorers (`score`)."""

    data: Path
    score: Path


def find_place(environment: Mapping[str, str] = os.environ) -> Place | None:
    """The place named by CROSSWIRE_EVALS (read from the repository's root when relative), or None where nothing is."""
    named = environment.get(ENVIRONMENT, "")
    if not named:
        return None
    folder = (ROOT / named).resolve()
    place = Place(folder / "data", folder / "score")
    return place if place.data.is_dir() and place.score.is_dir() else None


def absence(environment: Mapping[str, str] = os.environ) -> str:
    """One line that says what is absent and what to set."""
    named = environment.get(ENVIRONMENT, "")
    where = f"{named!r} holds no data/ and score/" if named else "is not set"
    return f"evaluation data absent: {ENVIRONMENT} {where}; nothing was measured"


def under_ci(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether this is a CI run, where absent data is a failure and not a pass."""
    return environment.get("CI", "").lower() in {"1", "true"}


def results_folder(root: Path = ROOT) -> Path:
    """The folder for readings and misses, made if need be; it ignores itself, since what lies in it holds others'
    text.
    """
    folder = root / "out" / "evals"
    folder.mkdir(parents=True, exist_ok=True)
    ignore = folder / ".gitignore"
    if not ignore.exists():
        ignore.write_text("*\n", encoding="utf-8")
    return folder
