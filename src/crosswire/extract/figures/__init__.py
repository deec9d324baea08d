"""This folder knows how figures are read from an article: how many, of whom, as of when, by whose count.

A figure's passage is the number with the words it counts as printed, from the number to the counted noun ("41 others",
"34 people", "dozens of people", "six of the dead", "$4 million", "40 percent"), or the number alone where no noun is
printed ("rose to 31"). The words that bound it ("at least") stand outside, in `hedge`.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.extract.coreference import Cast
from crosswire.extract.figures.assembling import Assembly
from crosswire.extract.figures.draft import Draft
from crosswire.extract.figures.page import Page
from crosswire.extract.figures.reading import Place, read_sentence
from crosswire.extract.figures.refused import Refusals
from crosswire.extract.figures.sums import check_sums
from crosswire.model.article import AnnotatedArticle
from crosswire.model.mention import Event, Figure, Quote

__all__ = ["check_sums", "find_figures"]


def find_figures(
    article: AnnotatedArticle, quotes: Sequence[Quote], events: Sequence[Event], cast: Cast
) -> tuple[Figure, ...]:
    """The figures of an article in order of the text."""
    page = Page.of(article)
    refusals = Refusals(article.times)
    drafts: list[Draft] = []
    for order, sentence in enumerate(article.sentences):
        before = article.sentences[order - 1] if order else None
        read_sentence(page, Place(order, sentence, before), refusals, drafts)
    return Assembly(page, quotes, events, cast).figures(drafts) if drafts else ()
