"""This file knows how events are read from an article."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.extract.coreference import Cast
from crosswire.model.article import AnnotatedArticle
from crosswire.model.mention import Event, Quote


def find_events(article: AnnotatedArticle, quotes: Sequence[Quote], cast: Cast) -> tuple[Event, ...]:
    """The events of an article in order of the text."""
    return ()
