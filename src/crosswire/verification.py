"""This file knows how a record is re-checked: passages, hashes, ids, references, and the record's own digest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass
from hashlib import sha256

from crosswire.model import seal
from crosswire.model.passage import Passage
from crosswire.model.record import IDENTIFIED, Record
from crosswire.model.source import StoredSource

POINTERS = {
    "actor": "actors", "acts_for": "actors", "actors": "actors", "recipients": "actors", "party": "actors", "parties": "actors",
    "origin": "origins", "origins": "origins", "informants": "informants", "track": "tracks", "silent": "sources",
    "source": "sources", "sources": "sources",
}  # fmt: skip
"""The fields of a record's items that hold ids, with the list where each id must stand."""


def faults(record: Record, given: Mapping[str, StoredSource] | None = None) -> Iterator[str]:
    """What does not hold in a record, one sentence a fault, in order of the checks; nothing where all holds.

    `given` are the sources read anew, by id: their text and bytes must be those the record was made from.
    """
    if record.sha256 != seal.digest_of(record):
        yield "the record is not as it was written: its digest does not fit its content"
    sources = {source.id: source for source in record.sources}
    yield from _hashes(sources)
    yield from _passages(record, sources)
    yield from _ids(record)
    yield from _references(record)
    for source_id, source in (given or {}).items():
        yield from _against(sources.get(source_id), source)


def _hashes(sources: Mapping[str, StoredSource]) -> Iterator[str]:
    for source in sources.values():
        if sha256(source.text.encode("utf-8", "surrogatepass")).hexdigest() != source.sha256:
            yield f"source {source.id}: its text does not fit its sha256"
        if len(source.text) != source.length:
            yield f"source {source.id}: its text has {len(source.text)} code points, not {source.length}"


def _passages(record: Record, sources: Mapping[str, StoredSource]) -> Iterator[str]:
    for where, item in _walk(record, "record"):
        if not isinstance(item, Passage):
            continue
        source = sources.get(item.source)
        if source is None:
            yield f"{where}: passage of an unknown source {item.source!r}"
        elif not 0 <= item.start < item.end <= len(source.text) or source.text[item.start : item.end] != item.text:
            yield f"{where}: passage {item.source} {item.start}-{item.end} does not hold its words"


def _ids(record: Record) -> Iterator[str]:
    for name in IDENTIFIED:
        counts = Counter(item.id for item in getattr(record, name))
        yield from (f"{name}: the id {one} stands {count} times" for one, count in counts.items() if count > 1)


def _references(record: Record) -> Iterator[str]:
    known = {name: {item.id for item in getattr(record, name)} for name in IDENTIFIED}
    everything = set().union(*known.values())
    for where, item in _walk(record, "record"):
        if item is record or isinstance(item, Passage):  # the source of a passage is looked at with its words
            continue
        for field, kind in POINTERS.items():
            named = getattr(item, field, None) or ()
            for one in (named,) if isinstance(named, str) else named:
                if one not in known[kind]:
                    yield f"{where}.{field}: unknown {kind.removesuffix('s')} {one}"
    for figure in record.figures:
        if figure.event is not None and figure.event not in known["events"]:
            yield f"figure {figure.id}: unknown event {figure.event}"
    yield from (
        f"finding {f.id}: about unknown {f.about.ref}" for f in record.findings if f.about.ref not in everything
    )
    yield from (f"timeline: unknown {entry.ref}" for entry in record.timeline if entry.ref not in everything)


def _against(recorded: StoredSource | None, given: StoredSource) -> Iterator[str]:
    if recorded is None:
        yield f"source {given.id}: not in the record"
    elif recorded.sha256 != given.sha256:
        yield f"source {given.id}: the text read now is not the text of the record"
    elif recorded.bytes_sha256 != given.bytes_sha256:
        yield f"source {given.id}: the file's bytes are not those the record was made from"


def _walk(value: object, where: str) -> Iterator[tuple[str, object]]:
    """Every dataclass inside a value, with a path a person can follow."""
    if is_dataclass(value) and not isinstance(value, type):
        yield where, value
        for field in fields(value):
            yield from _walk(getattr(value, field.name), f"{where}.{field.name.rstrip('_')}")
    elif isinstance(value, tuple):
        for number, item in enumerate(value):
            yield from _walk(item, f"{where}[{getattr(item, 'id', number)}]")
