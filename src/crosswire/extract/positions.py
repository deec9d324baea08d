"""This file knows how positions are read from an article."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.extract.coreference import Cast
from crosswire.model.article import AnnotatedArticle
from crosswire.model.mention import Event, Position, Quote


def find_positions(article: AnnotatedArticle, quotes: Sequence[Quote], events: Sequence[Event], cast: Cast) -> tuple[Position, ...]:
    """The positions of an article in order of the text."""
    return ()
