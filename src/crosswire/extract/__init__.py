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
from crosswire.extract.speech import find_turns, first_turn, is_asked
from crosswire.model.article import AnnotatedArticle, Reading, ReadSentence
from crosswire.model.mention import Quote
from crosswire.model.values import Note
from crosswire.registry import plug_ins

TURNS = "laid-out-in-turns"
"""The code of the note that an article is read as an interview."""


def _said(article: AnnotatedArticle) -> tuple[tuple[Quote, ...], tuple[Note, ...]]:
    """What is said: the turns of a transcript; quotations and reports of an article, and the turns of an interview printed in it."""
    if article.source.kind == "transcript":
        return find_turns(article), ()
    found, notes = find_quotes(article)
    start = first_turn(article)
    if start is None:
        return found, notes
    before = (quote for quote in found if quote.passage.end <= start)
    answers = (turn for turn in find_turns(article, start) if not is_asked(turn))
    return (*before, *answers), (*notes, Note(TURNS, "read as an interview: paragraphs by turns, each by its label"))


def extract(article: AnnotatedArticle) -> Reading:
    """The reading of one article; every claim in it rests on a passage of the article."""
    found, notes = _said(article)
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
