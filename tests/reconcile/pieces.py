"""Slices made by hand, so that a test of reconciling needs no language model."""

from __future__ import annotations

from crosswire.model.mention import Quote
from crosswire.model.passage import Passage
from crosswire.model.source import StoredSource
from crosswire.model.values import Who
from crosswire.reconcile.statements.slices import Slice


def piece(
    text: str, source: str = "a", start: int = 0, *, kind: str = "direct", actor: str | None = "ann", quote: str = ""
) -> Slice:
    """One slice of a source, said by an actor; of kind "scare": words in marks that the text gives to nobody."""
    actor = None if kind == "scare" else actor
    passage = Passage(source, start, start + len(text), text)
    speaker = Who(None, actor.title(), actor) if actor else None
    said = Quote(id=quote or f"q-{source}-{start}", passage=passage, kind=kind, speaker=speaker, found_by="hand")  # type: ignore[arg-type]
    kind = "partial" if kind == "scare" else kind
    return Slice(passage, kind, said if kind != "narrated" else None, speaker if kind != "narrated" else None, False)  # type: ignore[arg-type]


def stored(*sources: str) -> dict[str, StoredSource]:
    """Sources of the given ids, each an outlet of its own."""
    return {
        one: StoredSource(id=one, uri=one, sha256=one * 8, bytes_sha256=one, length=0, text="", outlet=one.upper())
        for one in sources
    }
