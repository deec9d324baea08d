"""This file knows what a source is: one text as it came in, with what is known about where it came from."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Literal

from crosswire.model.passage import Passage

SourceKind = Literal["article", "transcript", "readout", "statement", "document"]
FoundBy = Literal["given", "metadata", "text", "url", "story"]
DatePrecision = Literal["second", "minute", "day", "month", "year"]
CreditKind = Literal["byline", "dateline", "told", "reported", "contributed", "photo"]

PRIMARY_KINDS = frozenset({"transcript", "readout", "statement", "document"})
"""Kinds that are the yardstick for quotations from them and no outlet's report."""


@dataclass(frozen=True, slots=True)
class Published:
    """When a source was published: an ISO date or date-time, its precision, how it was found, and the words if any."""

    value: str
    precision: DatePrecision
    found_by: FoundBy
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class Credit:
    """An agency named as the origin of words or pictures."""

    agency: str
    kind: CreditKind
    passage: Passage


@dataclass(frozen=True, slots=True)
class PartOf:
    """Where an entry of a live blog lies in its page."""

    source: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """What is known about one text, without the text itself.

    `sha256` is of the stored text in UTF-8, `bytes_sha256` of the file as it came; `length` counts code points; `uri`
    is relative to the input's root.
    """

    id: str
    uri: str
    kind: SourceKind = "article"
    outlet: str | None = None
    publisher: str | None = None
    title: str | None = None
    authors: tuple[str, ...] = ()
    published: Published | None = None
    updated: str | None = None
    timezone: str | None = None
    language: str | None = None
    sha256: str
    bytes_sha256: str
    length: int
    part_of: PartOf | None = None
    version_of: str | None = None
    credits: tuple[Credit, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class StoredSource(Source):
    """A source together with its stored text, which no stage ever changes."""

    text: str

    def passage(self, start: int, end: int) -> Passage:
        """The passage between two offsets of this text."""
        return Passage(self.id, start, end, self.text[start:end])

    def without_text(self) -> Source:
        """The same source as a reading writes it out."""
        return Source(**{field.name: getattr(self, field.name) for field in fields(Source)})
