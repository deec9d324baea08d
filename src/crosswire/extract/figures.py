"""This file knows how figures are read from an article."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.extract.coreference import Cast
from crosswire.model.article import AnnotatedArticle
from crosswire.model.mention import Event, Figure, Quote


def find_figures(article: AnnotatedArticle, quotes: Sequence[Quote], events: Sequence[Event], cast: Cast) -> tuple[Figure, ...]:
    """The figures of an article in order of the text."""
    return ()
