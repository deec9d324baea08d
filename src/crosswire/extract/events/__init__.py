"""This folder knows how events are read from an article: type, reality, who, whom, where, when, in whose words.

An event's passage is its trigger: the verb with its particle and, where the object makes it an event, up to the object
("signed a memorandum"), or the event noun with the word that narrows it ("drone strike").
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from crosswire.extract.coreference import Cast
from crosswire.extract.events.asserting import asserted, charged
from crosswire.extract.events.circumstances import Circumstances
from crosswire.extract.events.drafting import Draft, drafts_of
from crosswire.extract.events.echoing import echoing
from crosswire.extract.events.headings import headed
from crosswire.extract.events.history import day_of, is_ahead, is_history
from crosswire.extract.events.judging import called, judged
from crosswire.extract.events.naming import named, settled
from crosswire.extract.events.outcomes import with_outcomes
from crosswire.extract.events.own_clause import clause_of
from crosswire.extract.events.page import Page
from crosswire.extract.events.passing import passing
from crosswire.extract.events.pointing import as_said, carrying, decided, pointing
from crosswire.extract.events.quoting import is_only_said
from crosswire.extract.events.speech import Speech
from crosswire.extract.events.triggers import find_triggers
from crosswire.extract.events.who import who
from crosswire.model.article import AnnotatedArticle
from crosswire.model.mention import Event, Quote
from crosswire.model.passage import stable_id
from crosswire.model.values import Who

__all__ = ["find_events", "find_told_and_named"]


class Found(NamedTuple):
    """The events an article tells, and its further words that only name one: "after the attack", a charge in quotation marks."""

    told: tuple[Event, ...]
    named: tuple[Event, ...]


def find_events(article: AnnotatedArticle, quotes: Sequence[Quote], cast: Cast) -> tuple[Event, ...]:
    """The events an article tells, in order of the text."""
    return find_told_and_named(Page.of(article, cast.names), quotes, cast).told


def find_told_and_named(page: Page, quotes: Sequence[Quote], cast: Cast) -> Found:
    """The events an article tells and the words that only name one, each in order of the text."""
    triggers = find_triggers(page)
    circumstances, speech, today = Circumstances(page, cast, triggers), Speech(page, quotes), day_of(page)

    @cache  # most are in several acts
    def somebody(head: int) -> Who:
        return who(page, cast, head)

    def event(draft: Draft) -> Event:
        passage = page.passage(draft.first, draft.last)
        when = circumstances.when(draft.trigger)
        quote = speech.quote_of(draft.trigger.word)
        roles = draft.roles
        coming = draft.status in ("happened", "ongoing") and is_ahead(page, draft.trigger, when, today)
        return Event(
            id=stable_id("e", page.article.source.sha256, passage.start, passage.end, "event"),
            passage=passage,
            type=draft.type,
            mode=draft.mode,
            status="planned" if coming else draft.status,
            historical=is_history(page, draft.trigger, when, today),
            actors=tuple(map(somebody, roles.actors)),
            recipients=tuple(map(somebody, roles.recipients)),
            instrument=page.passage(roles.means, roles.means) if roles.means is not None else None,
            when=when,
            place=circumstances.place(draft.trigger),
            attributed_to=quote.speaker if quote is not None else None,
            clause=clause_of(page, draft),
            found_by=draft.found_by,
        )

    told, untold = drafts_of(page, triggers)
    told = with_outcomes(page, charged(page, told), untold)
    told += asserted(page, told)
    told += called(page, told)
    told += judged(page, quotes, told)
    told = as_said(page, settled(page, told))
    drafts = told + named(page, untold, told)
    kept = [d for d in drafts if not (speech.is_verbatim(d.trigger.word) and is_only_said(page, d))]
    votes = decided(page, kept)
    rest = passing(page, triggers, drafts, untold, {draft.trigger.word for draft in kept})
    kept = [draft for draft in kept if draft.trigger.word not in votes]
    rest += votes.values()
    rest += pointing(page, told, _words(kept, rest))
    rest += carrying(page, kept, _words(kept, rest))
    rest += headed(page, _words(kept, rest))
    rest += echoing(page, quotes, kept, _words(kept, rest))
    return Found(
        *(tuple(map(event, sorted(some, key=lambda draft: (draft.first, draft.last)))) for some in (kept, rest))
    )


def _words(*drafts: Sequence[Draft]) -> set[int]:
    """The words that tell or name the events of drafts."""
    return {at for some in drafts for draft in some for at in range(draft.first, draft.last + 1)}
