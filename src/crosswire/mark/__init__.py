"""This folder knows what in a text is not the article's own prose: furniture, headings, captions, bylines, credits."""

from __future__ import annotations

from crosswire.model.article import Article
from crosswire.model.source import StoredSource
from crosswire.settings import Settings


def mark(source: StoredSource, settings: Settings) -> Article:
    """The article: the source with its marks, its credits and its publication date where the text tells it."""
    return Article(source)
