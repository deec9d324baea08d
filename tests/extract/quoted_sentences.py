"""Own sentences read for their quotations, for the tests of each kind."""

from __future__ import annotations

from functools import cache

from crosswire.annotate import annotate
from crosswire.annotate.language_model import load
from crosswire.extract.quotes import find_quotes
from crosswire.mark import mark
from crosswire.model.article import AnnotatedArticle
from crosswire.model.mention import Quote
from crosswire.model.values import Note
from crosswire.settings import Settings
from tests.stories_of_ours import source


@cache
def annotated(text: str) -> AnnotatedArticle:
    settings = Settings()
    return annotate(mark(source("own", text), settings), load(settings.model), settings)


@cache
def found(text: str) -> tuple[tuple[Quote, ...], tuple[Note, ...]]:
    return find_quotes(annotated(text))


def quotes(text: str, *kinds: str) -> list[Quote]:
    return [quote for quote in found(text)[0] if not kinds or quote.kind in kinds]


def said(text: str, *kinds: str) -> list[tuple[str | None, str]]:
    """Speaker and words of each quote of these kinds."""
    return [(q.speaker.name if q.speaker else None, q.passage.text) for q in quotes(text, *kinds)]
