"""This file knows the whole flow: read, group, reconcile, build."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

from crosswire.annotate import annotate
from crosswire.annotate.language_model import load
from crosswire.extract import extract
from crosswire.mark import mark
from crosswire.model.article import Reading
from crosswire.model.record import Record
from crosswire.model.source import StoredSource
from crosswire.model.story import Move, Story
from crosswire.reconcile.whole import reconcile as reconcile_story
from crosswire.settings import Settings
from crosswire.side_by_side import side_by_side
from crosswire.sources import Received
from crosswire.stories import group as group_signatures
from crosswire.stories import moves_asked, signature


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """A reading together with the stored text its passages point into."""

    stored: StoredSource
    reading: Reading


def read(received: Received, settings: Settings) -> ReadArticle:
    """What one article says: marked, annotated, extracted."""
    article = mark(received.source, settings, received.notes)
    annotated = annotate(article, load(settings.model), settings)
    return ReadArticle(article.source, extract(annotated))


def read_all(articles: Iterable[Received], settings: Settings, jobs: int | None = 1) -> Iterator[ReadArticle]:
    """Each article read, in the order given; with more than one job, in so many processes side by side (None: the usual number)."""
    return side_by_side(partial(read, settings=settings), articles, jobs, first=partial(load, settings.model))


def group(readings: Iterable[Reading], settings: Settings, moves: Sequence[Move] = ()) -> tuple[Story, ...]:
    """The stories the readings fall into, from their signatures and a person's moves alone; their order does not matter."""
    return group_signatures([signature(reading) for reading in readings], together=settings.together, moves=moves)


def group_by_hand(
    readings: Iterable[Reading], settings: Settings, kept: Sequence[Move], asked: Sequence[str]
) -> tuple[tuple[Story, ...], tuple[Move, ...]]:
    """The stories with the moves kept and those asked for ("ARTICLE=STORY"), and all these moves; raises UsageError."""
    signatures = [signature(reading) for reading in readings]
    found = group_signatures(signatures, together=settings.together, moves=kept)
    if not asked:
        return found, tuple(kept)
    moves = moves_asked(asked, found, kept)
    return group_signatures(signatures, moves=moves), moves


def reconcile(story: Story, articles: Mapping[str, ReadArticle], settings: Settings) -> Record:
    """The sourced record of one story."""
    members = [articles[source_id] for source_id in story.articles]
    return reconcile_story(
        story, [member.reading for member in members], {m.stored.id: m.stored for m in members}, settings
    )


def build(articles: Sequence[Received], settings: Settings) -> Iterator[Record]:
    """One record a story, in order of the stories' ids of first articles: the whole job on one machine."""
    done = {article.stored.id: article for article in read_all(articles, settings)}
    for story in group((article.reading for article in done.values()), settings):
        yield reconcile(story, done, settings)
