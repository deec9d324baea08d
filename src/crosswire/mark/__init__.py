"""This folder knows what in a text is not the article's own prose: furniture, headings, captions, bylines, credits."""

from __future__ import annotations

from dataclasses import replace

from crosswire.mark.bylines import (
    mark_date_lines,
    mark_foot_bylines,
    mark_head_bylines,
    mark_names_below_headline,
    mark_slug,
)
from crosswire.mark.captions import mark_captions
from crosswire.mark.credits import find_credits
from crosswire.mark.datelines import mark_datelines
from crosswire.mark.foot import mark_boxes, mark_foot, mark_repeated
from crosswire.mark.headlines import mark_headings, mark_headline
from crosswire.mark.mail import mark_mail
from crosswire.mark.outlet import find_masthead, find_outlet
from crosswire.mark.page import Page, open_page
from crosswire.mark.phrases import mark_phrases
from crosswire.mark.published import find_published
from crosswire.mark.run_in import mark_run_in_headings
from crosswire.mark.scraped import mark_scraped_date
from crosswire.mark.see_also import mark_see_also
from crosswire.mark.several import note_several
from crosswire.model.article import Article
from crosswire.model.source import StoredSource
from crosswire.model.values import Note
from crosswire.settings import Settings

FOREIGN = "foreign-language"
"""The code of the note that a text is in a language crosswire does not read; nothing is looked for in it."""


def mark(source: StoredSource, settings: Settings, notes: tuple[Note, ...] = ()) -> Article:
    """The article: the source with its marks, its credits and its publication date where the text tells it.

    `notes` are those made when the source came in; they stand first among the article's. Never raises on a text.
    """
    page = open_page(source, 0 if any(note.code == FOREIGN for note in notes) else settings.max_source)
    _mark_page(page)
    marks = page.marks()
    published, updated, doubts = find_published(page, marks, settings)
    outlet = None if source.outlet else find_outlet(marks)
    masthead = None if source.outlet or outlet else find_masthead(marks)
    headline = next((mark.passage.text for mark in marks if mark.kind == "headline"), None)
    known = replace(
        source,
        title=source.title or (" ".join(headline.split()) if headline else None),
        outlet=source.outlet or (outlet.name if outlet else masthead),
        publisher=source.publisher or (outlet.publisher if outlet else None),
        published=published,
        updated=updated,
        credits=(*source.credits, *find_credits(page, marks)),
    )
    return Article(known, marks, (*notes, *doubts, *note_several(source.text, marks)))


def _mark_page(page: Page) -> None:
    """Mark the page in an order in which each step leans on those before: what is surest comes first."""
    mark_mail(page)
    mark_scraped_date(page)
    mark_see_also(page)
    mark_date_lines(page)
    mark_phrases(page)
    mark_captions(page)
    mark_head_bylines(page)
    mark_boxes(page)
    headline = mark_headline(page)
    mark_slug(page)
    mark_names_below_headline(page, headline)
    mark_datelines(page)
    mark_foot_bylines(page)
    mark_foot(page)
    mark_repeated(page)
    mark_headings(page, headline)
    mark_run_in_headings(page)
