"""This file knows how the example grows: as many copies of its texts and lines as wanted, and a few huge lines."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from crosswire.model.passage import Passage
from crosswire.model.record import Record
from tests.report.example import example_record

T = TypeVar("T")


def crowd_record(copies: int) -> Record:
    """The example with all texts and lines so many times, and its first finding, statement and figure over all."""
    record = example_record()
    every = [renamed(record, f"-{copy}") for copy in range(copies)]
    lists = [one.name for one in fields(record) if isinstance(getattr(record, one.name), tuple)]
    lines: dict[str, Any] = {name: tuple(line for one in every for line in getattr(one, name)) for name in lists}
    grown = replace(record, **lines)
    return replace(
        grown,
        statements=(_whole(grown.statements, "variants", copies), *grown.statements[1:]),
        figures=(_whole(grown.figures, "values", copies), *grown.figures[1:]),
        events=(_whole(grown.events, "mentions", copies), *grown.events[1:]),
        actors=(_whole(grown.actors, "mentions", copies), *grown.actors[1:]),
        findings=(_whole_finding(grown, copies), *grown.findings[1:]),
    )


def renamed(value: T, suffix: str) -> T:
    """The value with all ids and sources, however deep, ended by the suffix; words and offsets stay."""
    if isinstance(value, Passage):
        return replace(value, source=value.source + suffix)
    if isinstance(value, tuple):
        return tuple(renamed(part, suffix) for part in value)  # type: ignore[return-value]
    if not is_dataclass(value):
        return value
    found: dict[str, Any] = {}
    for one in fields(value):
        part = getattr(value, one.name)
        named = one.name in ("id", "source", "ref", "actor", "party", "event", "origin", "track", "acts_for", "part_of")
        if isinstance(part, str) and named:
            found[one.name] = part + suffix
        elif isinstance(part, tuple) and one.name in (
            "origins",
            "silent",
            "sources",
            "informants",
            "actors",
            "parties",
        ):
            found[one.name] = tuple(x + suffix if isinstance(x, str) else renamed(x, suffix) for x in part)
        else:
            found[one.name] = renamed(part, suffix)
    kind: Any = type(value)
    return kind(**found)  # type: ignore[no-any-return]


def _whole(lines: tuple[T, ...], name: str, copies: int) -> T:
    first: Any = lines[0]
    step = len(lines) // copies
    every = tuple(part for line in lines[::step] for part in getattr(line, name))
    return replace(first, **{name: every})  # type: ignore[no-any-return]


def _whole_finding(record: Record, copies: int) -> Any:
    step = len(record.findings) // copies
    firsts = record.findings[::step]
    sides = tuple(
        replace(
            side,
            passages=tuple(passage for finding in firsts for passage in finding.sides[number].passages),
            origins=tuple(origin for finding in firsts for origin in finding.sides[number].origins),
        )
        for number, side in enumerate(firsts[0].sides)
    )
    return replace(firsts[0], sides=sides)
