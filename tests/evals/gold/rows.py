"""Small made-up gold and records for the scorers of stories."""

from __future__ import annotations

from evals.rows import Row

FIRST, SECOND = "s_1", "s_2"
TEXTS = {
    FIRST: "Mayor Ada Quill opened the bridge. Quill said the bridge would never fail. Her aide Tom Reed agreed.",
    SECOND: "Ada Quill has opened a bridge. The mayor said that it would seldom fail. Reed nodded and denied a rift.",
}


def span(document: str, words: str) -> tuple[int, int]:
    """Where words stand first in a document."""
    at = TEXTS[document].index(words)
    return at, at + len(words)


def passage(document: str, words: str) -> Row:
    """A passage of a record."""
    start, end = span(document, words)
    return {"source": document, "start": start, "end": end, "text": words}


def item(document: str, words: str, label: str, group: str, **more: str) -> Row:
    """An item of the gold."""
    start, end = span(document, words)
    return {"id": f"{start}-{end}", "start": start, "end": end, "label": label, "group": group, **more}


def lines(first: list[Row], second: list[Row]) -> list[Row]:
    """The lines of one story's gold."""
    return [{"set": "own", "document": FIRST, "items": first}, {"set": "own", "document": SECOND, "items": second}]
