"""This folder knows how an article is annotated: blocks, the parse, names, times, quoted spans."""

from __future__ import annotations

from typing import TYPE_CHECKING

from crosswire.annotate.blocks import find_blocks
from crosswire.annotate.names import find_names
from crosswire.annotate.parse import find_sentences, parse
from crosswire.annotate.quoted import find_quoted
from crosswire.annotate.times import find_times, told_ahead
from crosswire.model.article import AnnotatedArticle, Article

if TYPE_CHECKING:
    from spacy.language import Language

    from crosswire.settings import Settings


def annotate(article: Article, nlp: Language, settings: Settings) -> AnnotatedArticle:
    """The article with its parse, sentences, mentions, time expressions and quoted spans; never raises on a text."""
    source = article.source
    blocks, notes = find_blocks(article, settings)
    quoted = find_quoted(source, blocks)
    parsed = parse(source, blocks, nlp)
    sentences = find_sentences(source, parsed, quoted)
    times = find_times(source, parsed, [mark.passage for mark in article.marks if mark.kind == "dateline"])
    return AnnotatedArticle(
        article=article,
        parse=parsed,
        sentences=sentences,
        names=find_names(source, parsed, sentences),
        times=times,
        quoted=quoted,
        notes=(*notes, *told_ahead(source, parsed, times)),
    )
