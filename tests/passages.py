"""Every passage inside a value, and whether it holds its words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass

from crosswire.model.passage import Passage


def passages(value: object) -> Iterator[Passage]:
    if isinstance(value, Passage):
        yield value
    elif is_dataclass(value) and not isinstance(value, type):
        for field in fields(value):
            yield from passages(getattr(value, field.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from passages(item)


def inexact(value: object, texts: Mapping[str, str]) -> list[Passage]:
    """The passages that do not hold their words."""
    return [p for p in passages(value) if not p.text or texts[p.source][p.start : p.end] != p.text]
