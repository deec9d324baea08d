"""What is told in a text of our own: its events and positions, read with times, names and quotations."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache

from crosswire.annotate import annotate
from crosswire.annotate.language_model import load
from crosswire.extract.coreference import identify
from crosswire.extract.events import find_told_and_named
from crosswire.extract.events.page import Page
from crosswire.extract.positions import find_positions
from crosswire.extract.quotes import find_quotes
from crosswire.mark import mark
from crosswire.model.mention import Event, Position
from crosswire.model.source import Published, StoredSource
from crosswire.model.values import Who
from crosswire.settings import Settings
from tests.parsed import source


@dataclass(frozen=True)
class Told:
    """The stored text with its events, the words that only name one, and its positions."""

    source: StoredSource
    events: tuple[Event, ...]
    named: tuple[Event, ...]
    positions: tuple[Position, ...]


@cache
def told(text: str, published: str | None = None) -> Told:
    settings = Settings()
    stored = source(text)
    if published is not None:
        stored = replace(stored, published=Published(published, "day", "given"))
    article = annotate(mark(stored, settings), load(settings.model), settings)
    quotes, _ = find_quotes(article)
    cast = identify(article, quotes)
    quotes = tuple(replace(q, speaker=cast.bind(q.speaker)) for q in quotes)
    events, named = find_told_and_named(Page.of(article, cast.names), quotes, cast)
    return Told(stored, events, named, find_positions(article, quotes, events, cast))


def event_at(text: str, words: str, published: str | None = None) -> Event | None:
    """The event whose trigger holds the words, one that begins with them first."""
    at = text.index(words)
    held = [e for e in told(text, published).events if e.passage.start < at + len(words) and at < e.passage.end]
    return min(held, key=lambda event: event.passage.start != at, default=None)


def names(whos: tuple[Who, ...]) -> list[str]:
    return [who.name or "" for who in whos]
