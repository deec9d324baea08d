"""How the text of web pages is had from crosswire without a parse: what it stores, and the body it leaves unmarked.

`python -m evals.pages IN.jsonl -o OUT.jsonl` is the one place here that calls crosswire as a library: its command line
gives passages of a page, never the whole text.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from evals.rows import Row, write_rows

BODY_MARKS = frozenset({"heading"})  # what is marked and still body, as the contract says


def unmarked(text: str, marks: Iterable[tuple[int, int]]) -> str:
    """The text without what marks cover, a line break in place of each."""
    pieces, at = [], 0
    for start, end in sorted(marks):
        pieces.append(text[at:start])
        at = max(at, end)
    return "\n".join([*pieces, text[at:]])


def texts(given: Path) -> Iterator[Row]:
    """Each page of a file of articles: `stored` as crosswire keeps it, `body` without furniture."""
    from crosswire.mark import mark
    from crosswire.settings import Settings
    from crosswire.sources import Received, iter_sources

    settings = Settings()
    for received in iter_sources([given]):
        if not isinstance(received, Received):
            continue  # a page in which nothing was read: no text is what it gets
        article = mark(received.source, settings, received.notes)
        spans = [(one.passage.start, one.passage.end) for one in article.marks if one.kind not in BODY_MARKS]
        text = article.source.text
        yield {"id": article.source.id, "stored": text, "body": unmarked(text, spans)}


if __name__ == "__main__":
    write_rows(Path(sys.argv[3]), texts(Path(sys.argv[1])))
