"""This file knows how the tests of times read a sentence: through the real parse, once for all sentences of a module."""

from __future__ import annotations

import re
from functools import cache
from hashlib import sha256

from crosswire.annotate.language_model import load
from crosswire.annotate.parse import Outline, parse
from crosswire.annotate.times import find_times
from crosswire.model.article import Parse
from crosswire.model.mention import Time
from crosswire.model.source import Published, StoredSource
from crosswire.settings import Settings

PRECISIONS = {4: "year", 7: "month", 10: "day"}


def source_of(text: str, published: str | None = None, timezone: str | None = None) -> StoredSource:
    """A source of that text; a date shorter than a day is one of that precision."""
    digest = sha256(text.encode()).hexdigest()
    dated = Published(published, PRECISIONS.get(len(published), "second"), "given") if published else None  # type: ignore[arg-type]
    return StoredSource(
        id="t",
        uri="t",
        sha256=digest,
        bytes_sha256=digest,
        length=len(text),
        text=text,
        published=dated,
        timezone=timezone,
    )


@cache
def parsed(text: str, headline: bool = False) -> Parse:
    """The parse of a text whose paragraphs are parted by blank lines; the first is a headline where asked."""
    blocks = [
        Outline(found.start(), found.end(), "headline" if headline and not number else "paragraph")
        for number, found in enumerate(re.finditer(r"[^\n]+(?:\n[^\n]+)*", text))
    ]
    return parse(source_of(text), blocks, load(Settings().model))


def times_of(
    text: str, published: str | None = None, *, timezone: str | None = None, headline: bool = False
) -> tuple[Time, ...]:
    """The times found in a text."""
    return find_times(source_of(text, published, timezone), parsed(text, headline))


def told(text: str, published: str | None = None, **how: object) -> list[tuple[str, str | None]]:
    """The times of a text as pairs of words and value."""
    return [(time.passage.text, time.value) for time in times_of(text, published, **how)]  # type: ignore[arg-type]
