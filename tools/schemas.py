"""This file knows how the JSON Schemas under docs/schemas are made from the types: run it after changing a type."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from crosswire.model import codec
from crosswire.model.article import Reading
from crosswire.model.record import Record
from crosswire.model.story import Stories

FOLDER = Path(__file__).parents[1] / "docs/schemas"
SCHEMAS: dict[str, type[Any]] = {"reading": Reading, "record": Record, "stories": Stories}


def written(kind: type[Any]) -> str:
    """The schema of a kind as the committed file holds it."""
    return json.dumps(codec.schema(kind), ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def main() -> None:
    """Write every schema."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, kind in SCHEMAS.items():
        (FOLDER / f"{name}.schema.json").write_text(written(kind), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
