"""This file knows what a user may say about a source, in a JSONL article or in sources.toml, and checks it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, get_args

from crosswire.model.source import SourceKind
from crosswire.model.values import Note
from crosswire.sources.decode import SURROGATE, without_surrogates

KINDS: tuple[SourceKind, ...] = get_args(SourceKind)
CALLED: Mapping[str, SourceKind] = {
    "bulletin": "document", "communique": "document", "communiqué": "document", "press release": "statement",
}  # fmt: skip
"""What users call a primary document, and the kind that it is."""
FIELDS = ("id", "title", "outlet", "url", "published", "updated", "authors", "language", "kind")


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What was said of a source; `published`, `updated` and `language` still as written."""

    id: str | None = None
    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    published: object = None
    updated: object = None
    authors: tuple[str, ...] = ()
    language: object = None
    kind: SourceKind = "article"
    notes: tuple[Note, ...] = ()


def read_given(fields: Mapping[str, Any]) -> Given:
    """What the fields say; a field of the wrong kind is left out and noted, unknown fields are passed over."""
    notes: list[Note] = []
    words = {name: _word(fields, name, notes) for name in ("id", "title", "outlet", "url")}
    said = fields.get("kind") or "article"
    said = CALLED.get(said, said) if isinstance(said, str) else said
    kind = next((kind for kind in KINDS if kind == said), None)
    if kind is None:
        notes.append(_malformed("kind", f"one of {', '.join(KINDS)}; it is read as an article"))
    return Given(
        **words,
        published=fields.get("published") or None,
        updated=fields.get("updated") or None,
        authors=_authors(fields.get("authors"), notes),
        language=fields.get("language") or None,
        kind=kind or "article",
        notes=tuple(notes),
    )


def _word(fields: Mapping[str, Any], name: str, notes: list[Note]) -> str | None:
    value = fields.get(name)
    if isinstance(value, int) and not isinstance(value, bool) and name == "id":
        return str(value)
    if value is not None and not isinstance(value, str):
        notes.append(_malformed(name, "a string"))
        return None
    return without_surrogates(value)[0].strip() or None if value else None


def _authors(value: object, notes: list[Note]) -> tuple[str, ...]:
    if value is None:
        return ()
    listed = [value] if isinstance(value, str) else value
    if not isinstance(listed, list) or not all(isinstance(author, str) for author in listed):
        notes.append(_malformed("authors", "a list of strings"))
        return ()
    return tuple(name for author in listed if (name := SURROGATE.sub("\ufffd", author).strip()))


def plain(value: object) -> str | None:
    """A date or string as a string, or None."""
    if isinstance(value, date):
        return value.isoformat()
    return value if isinstance(value, str) else None


def _malformed(name: str, wanted: str) -> Note:
    return Note("malformed-field", f"the given {name!r} is not {wanted}")
