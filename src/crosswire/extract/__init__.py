"""This folder knows what an annotated article says: who says what, who is who, what
happened, how many, who wants what.
"""

from __future__ import annotations

from dataclasses import replace

from crosswire.extract.coreference import identify
from crosswire.extract.events import find_told_and_named
from crosswire.extract.events.page import Page
from crosswire.extract.figures import check_sums, find_figures
from crosswire.extract.positions import find_positions
from crosswire.extract.propositions import find_propositions
from crosswire.extract.quotes import find_quotes
from crosswire.extract.speech import find_turns
from crosswire.model.article import AnnotatedArticle, Reading, ReadSentence
from crosswire.registry import plug_ins


def extract(article: AnnotatedArticle) -> Reading:
    """The reading of one article; every claim in it rests on a passage of the article."""
    spoken = article.source.kind == "transcript"
    found, notes = (find_turns(article), ()) if spoken else find_quotes(article)
    quotes = tuple({quote.id: quote for quote in reversed(found)}.values())[::-1]  # one stretch of one kind is one
    cast = identify(article, quotes)
    quotes = tuple(replace(q, speaker=cast.bind(q.speaker), addressee=cast.bind(q.addressee)) for q in quotes)
    page = Page.of(article, cast.names)
    events, named = find_told_and_named(page, quotes, cast)
    figures = find_figures(article, quotes, events, cast)
    reading = Reading(
        source=article.source.without_text(),
        marks=article.article.marks,
        sentences=tuple(ReadSentence(s.id, s.passage, s.quoted) for s in article.sentences),
        names=cast.names,
        actors=cast.actors,
        times=article.times,
        quotes=quotes,
        figures=figures,
        events=events,
        named=named,
        propositions=find_propositions(page, events),
        positions=find_positions(article, quotes, events, cast),
        notes=(*article.article.notes, *article.notes, *notes, *check_sums(article, figures)),
    )
    for plug_in in plug_ins().values():
        reading = plug_in(article, reading)
    return reading
