"""Pages of our own for the tests of marking, and short ways to look at what was marked."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from crosswire.mark import mark
from crosswire.model.article import Article
from crosswire.model.source import StoredSource
from crosswire.settings import Settings

SETTINGS = Settings()

PROSE = "The harbour minister said on Monday that the grain ships would sail before the end of the week."
MORE = "Two officials of the port authority confirmed the plan, which still needs the consent of the insurers."


def stored(text: str, **known: Any) -> StoredSource:
    digest = sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    given = {"id": "page", "uri": "page.txt", "sha256": digest, "bytes_sha256": digest} | known
    return StoredSource(**given, length=len(text), text=text)


def marked(text: str, settings: Settings = SETTINGS, **known: Any) -> Article:
    """The article of a text, after a look that every mark holds its words and none overlaps another."""
    article = mark(stored(text, **known), settings)
    end = 0
    for found in article.marks:
        assert text[found.passage.start : found.passage.end] == found.passage.text
        assert found.passage.start >= end
        end = found.passage.end
    return article


def kinds(text: str, **known: Any) -> list[tuple[str, str]]:
    """What was marked, in order: kind and words."""
    return [(found.kind, found.passage.text) for found in marked(text, **known).marks]


def kind_of(line: str, *, before: str = PROSE, after: str = MORE) -> str | None:
    """What a line between two paragraphs of prose is taken for; None where it is body."""
    text = f"{before}\n\n{line}\n\n{after}\n\n{PROSE} {MORE}"
    return next((kind for kind, words in kinds(text) if words == line), None)
