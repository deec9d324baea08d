"""This file knows what comes in: sources with their notes, and what could not be read with the reason."""

from __future__ import annotations

from dataclasses import dataclass

from crosswire.model.source import StoredSource
from crosswire.model.values import Note


@dataclass(frozen=True, slots=True)
class Received:
    """A source as it came in, and what is to be said about how it was read."""

    source: StoredSource
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that could not be read: where (a path as given, with the line of a JSONL file) and why."""

    where: str
    reason: str

    def __str__(self) -> str:
        """The fault in one line, for messages."""
        return f"{self.where}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Intake:
    """All sources of a call in the order of the paths, the faults, and notes on what was passed over."""

    sources: tuple[Received, ...] = ()
    faults: tuple[Fault, ...] = ()
    notes: tuple[Note, ...] = ()
