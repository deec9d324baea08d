"""Which figures are pinned, on which bytes, and how pins are read and written."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

FLOORS = Path(__file__).with_name("floors.json")
FORMAT = "crosswire-floors/1"

Views = Mapping[str, Mapping[str, float]]


@dataclass(frozen=True, slots=True)
class Pinned:
    """The floors of a set over a cut, by view and measure, and the digests of what they were measured on."""

    digest: str
    scorer: str
    ids: str
    documents: int
    views: Views


@dataclass(frozen=True, slots=True)
class Regression:
    """A floor that was lowered (or taken away: `to` is None), and why."""

    set: str
    cut: str
    view: str
    measure: str
    was: float
    to: float | None
    reason: str


@dataclass(frozen=True, slots=True)
class Floors:
    """All pins by set and cut, and every lowering there ever was, oldest first."""

    pins: Mapping[tuple[str, str], Pinned] = field(default_factory=dict)
    regressions: tuple[Regression, ...] = ()


def read_floors(path: Path) -> Floors:
    """The floors of a file; none at all where it is not there."""
    if not path.exists():
        return Floors()
    table: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    pins = {(name, cut): Pinned(**pinned) for name, cuts in table["sets"].items() for cut, pinned in cuts.items()}
    return Floors(pins, tuple(Regression(**entry) for entry in table["regressions"]))


def write_floors(path: Path, floors: Floors) -> None:
    """Writes the floors, sorted, so that a change of one figure is a change of one line."""
    sets: dict[str, dict[str, object]] = {}
    for (name, cut), pinned in sorted(floors.pins.items()):
        sets.setdefault(name, {})[cut] = {
            key: getattr(pinned, key) for key in ("digest", "scorer", "ids", "documents")
        } | {"views": {view: dict(sorted(measures.items())) for view, measures in sorted(pinned.views.items())}}
    regressions = [{key: getattr(entry, key) for key in Regression.__slots__} for entry in floors.regressions]
    table = {"format": FORMAT, "sets": sets, "regressions": regressions}
    path.write_text(json.dumps(table, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


def floor_of(floors: Floors, name: str, cut: str, view: str, measure: str) -> float | None:
    """The floor of one measure, or None where it is not pinned."""
    pinned = floors.pins.get((name, cut))
    return pinned.views.get(view, {}).get(measure) if pinned else None
