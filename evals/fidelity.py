"""Whether every passage of a reading, at any depth, is found word for word where it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from evals.rows import Row


def passages(value: object) -> Iterator[Row]:
    """Every passage inside a value of a reading."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            yield value
        for inner in value.values():
            yield from passages(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from passages(inner)


def is_exact(passage: Row, document: str, text: str) -> bool:
    """Whether the passage names the document and its offsets hold its words; an empty passage holds nothing."""
    start, end = passage["start"], passage["end"]
    here = passage.get("source", document) == document
    return bool(here and 0 <= start < end <= len(text) and text[start:end] == passage["text"])


def fidelity(articles: Sequence[Row], readings: Mapping[str, Row]) -> Row:
    """Counts of articles and passages, the share of articles with nothing inexact, and where the first faults are."""
    seen = inexact = sound = missing = 0
    first: list[str] = []
    for article in articles:
        document = str(article["id"])
        reading = readings.get(document)
        if reading is None:
            missing += 1
            continue
        found = list(passages(reading))
        wrong = [passage for passage in found if not is_exact(passage, document, article["text"])]
        seen, inexact, sound = seen + len(found), inexact + len(wrong), sound + (not wrong)
        first += (
            [f"{document}: {passage['start']}-{passage['end']}" for passage in wrong[:3]] if len(first) < 10 else []
        )
    return {
        "articles": len(articles),
        "missing": missing,
        "passages": seen,
        "inexact": inexact,
        "exact": sound / len(articles) if articles else 0.0,
        "first": first,
    }
