"""Which documents are for tuning, which for reporting, and which are drawn for CI: all by hash, none by choice."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from typing import Literal

Half = Literal["tune", "report", "all"]
Cut = Literal["tune", "report", "all", "sample"]


def rank(key: str, salt: str) -> str:
    """The place of a key in the order that a salt draws: a hex digest to sort by."""
    return hashlib.sha256(f"{salt}:{key}".encode()).hexdigest()


def half_of(key: str) -> Half:
    """The half a document (or a gold story) falls in, by the last bit of SHA-256 of its id."""
    return "report" if hashlib.sha256(key.encode()).digest()[-1] & 1 else "tune"


def drawn(keys: Iterable[str], count: int, salt: str) -> tuple[str, ...]:
    """The first `count` different keys in the order of the salt; the order they come in plays no part."""
    return tuple(sorted(set(keys), key=lambda key: (rank(key, salt), key))[:count])


def in_half(units: Mapping[str, str], half: Half) -> tuple[str, ...]:
    """The document ids of one half, sorted; `units` maps each id to what is kept whole (itself, or its gold story)."""
    return tuple(sorted(document for document, unit in units.items() if half in ("all", half_of(unit))))


def in_sample(units: Mapping[str, str], count: int | None) -> tuple[str, ...]:
    """The document ids of `count` units drawn for CI, sorted; all of them where count is None."""
    if count is None:
        return tuple(sorted(units))
    chosen = frozenset(drawn(units.values(), count, "sample"))
    return tuple(sorted(document for document, unit in units.items() if unit in chosen))
