"""This file knows how quoted spans and reported clauses become quotations with a speaker and a cue."""

from __future__ import annotations

from crosswire.model.article import AnnotatedArticle
from crosswire.model.mention import Quote
from crosswire.model.values import Note


def find_quotes(article: AnnotatedArticle) -> tuple[tuple[Quote, ...], tuple[Note, ...]]:
    """The quotations of an article in order of the text, speakers as mention passages, and notes on what was unclear."""
    return (), ()
