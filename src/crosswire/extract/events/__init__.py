"""This folder knows how events are read from an article: type, reality, who, whom, where, when, in whose words.

An event's passage is its trigger: the verb with its particle and, where the object makes it an event, up to the object
("signed a memorandum"), or the event noun with the word that narrows it ("drone strike").
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from crosswire.extract.coreference import Cast
from crosswire.extract.events.circumstances import Circumstances
from crosswire.extract.events.history import day_of, is_history
from crosswire.extract.events.kinds import kind_of
from crosswire.extract.events.page import Page
from crosswire.extract.events.reality import status_of
from crosswire.extract.events.roles import Roles, roles_of
from crosswire.extract.events.speech import Speech
from crosswire.extract.events.telling import inner_events, is_told
from crosswire.extract.events.triggers import Trigger, find_triggers
from crosswire.extract.events.who import who
from crosswire.model.article import AnnotatedArticle
from crosswire.model.mention import Event, Quote
from crosswire.model.passage import stable_id

__all__ = ["find_events"]


def find_events(article: AnnotatedArticle, quotes: Sequence[Quote], cast: Cast) -> tuple[Event, ...]:
    """The events of an article in order of the text."""
    page = Page.of(article, cast.names)
    triggers = find_triggers(page)
    inner = inner_events(page, triggers)
    places, speech, today = Circumstances(page, cast, triggers), Speech(page, quotes), day_of(page)
    found = []
    for trigger in triggers:
        roles = roles_of(page, trigger)
        if is_told(page, trigger, roles):
            found.append(_event(page, cast, trigger, roles, inner.get(trigger.word), places, speech, today))
    return tuple(found)


def _event(
    page: Page, cast: Cast, trigger: Trigger, roles: Roles, inner: Trigger | None, places: Circumstances, speech: Speech,
    today: date | None,
) -> Event:  # fmt: skip
    passage = page.passage(trigger.match.first, trigger.match.last)
    status = status_of(page, trigger)
    type_, mode = kind_of(page, trigger, roles, status, inner)
    when = places.when(trigger)
    quote = speech.quote_of(trigger.word)
    return Event(
        id=stable_id("e", article_digest(page), passage.start, passage.end, "event"),
        passage=passage,
        type=type_,
        mode=mode,
        status=status,
        historical=is_history(page, trigger, when, today),
        actors=tuple(who(page, cast, head) for head in roles.actors),
        recipients=tuple(who(page, cast, head) for head in roles.recipients),
        instrument=page.passage(roles.means, roles.means) if roles.means is not None else None,
        when=when,
        place=places.place(trigger),
        attributed_to=quote.speaker if quote is not None else None,
        found_by=f"actions:{trigger.match.action.part}",
    )


def article_digest(page: Page) -> str:
    """The digest of the text, for ids."""
    return page.article.source.sha256
