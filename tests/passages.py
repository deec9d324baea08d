"""Whether every passage inside a value holds its words."""

from __future__ import annotations

from collections.abc import Mapping

from crosswire.model.passage import Passage, passages_in


def inexact(value: object, texts: Mapping[str, str]) -> list[Passage]:
    """The passages that do not hold their words."""
    return [p for p in passages_in(value) if not p.text or texts[p.source][p.start : p.end] != p.text]
