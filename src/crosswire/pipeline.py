"""This file knows the whole flow: read, group, reconcile, build.

Each stage is imported by the function that needs it: a process that only reads does
not wait for what reconciling takes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from crosswire.side_by_side import side_by_side

if TYPE_CHECKING:
    from collections.abc import Callable

    from crosswire.model.article import Reading
    from crosswire.model.record import Record
    from crosswire.model.source import StoredSource
    from crosswire.model.story import Move, Story
    from crosswire.settings import Settings
    from crosswire.sources import Received


@dataclass(frozen=True, slots=True)
class ReadArticle:
    """A reading together with the stored text its passages point into."""

    stored: StoredSource
    reading: Reading


def read(received: Received, settings: Settings) -> ReadArticle:
    """What one article says: marked, annotated, extracted."""
    from crosswire.annotate import annotate
    from crosswire.annotate.language_model import load
    from crosswire.extract import extract
    from crosswire.mark import mark

    article = mark(received.source, settings, received.notes)
    annotated = annotate(article, load(settings.model), settings)
    return ReadArticle(article.source, extract(annotated))


def read_all(
    articles: Iterable[Received],
    settings: Settings,
    jobs: int | None = 1,
    meanwhile: Callable[[], object] | None = None,
) -> Iterator[ReadArticle]:
    """Each article read, in the order given; with more than one job, in so many processes side by side.

    `jobs` None is the usual number. `meanwhile` is done while they read, where others than this
    process do; `articles` must then be all there.
    """
    work, first = partial(read, settings=settings), partial(_ready_to_read, settings.model)
    return side_by_side(work, articles, jobs, first, meanwhile)


def _ready_to_read(model: str) -> None:
    for stage in ("mark", "annotate", "extract"):
        import_module(f"crosswire.{stage}")
    from crosswire.annotate.language_model import load

    load(model)


def ready_to_reconcile() -> None:
    """Load what grouping and reconciling take, which a first story else waits for (half a second)."""
    import_module("crosswire.stories")
    from crosswire.reconcile.whole import ready

    ready()


def group(readings: Iterable[Reading], settings: Settings, moves: Sequence[Move] = ()) -> tuple[Story, ...]:
    """The stories the readings fall into, from their signatures and a person's moves
    alone; their order does not matter.
    """
    from crosswire.stories import group as group_signatures
    from crosswire.stories import signature

    return group_signatures([signature(reading) for reading in readings], together=settings.together, moves=moves)


def group_by_hand(
    readings: Iterable[Reading], settings: Settings, kept: Sequence[Move], asked: Sequence[str]
) -> tuple[tuple[Story, ...], tuple[Move, ...]]:
    """The stories with the moves kept and those asked for ("ARTICLE=STORY"), and all these moves; raises UsageError."""
    from crosswire.stories import group as group_signatures
    from crosswire.stories import moves_asked, signature

    signatures = [signature(reading) for reading in readings]
    found = group_signatures(signatures, together=settings.together, moves=kept)
    if not asked:
        return found, tuple(kept)
    moves = moves_asked(asked, found, kept)
    return group_signatures(signatures, moves=moves), moves


def reconcile(story: Story, articles: Mapping[str, ReadArticle], settings: Settings) -> Record:
    """The sourced record of one story."""
    from crosswire.reconcile.whole import reconcile as reconcile_story

    members = [articles[source_id] for source_id in story.articles]
    return reconcile_story(
        story, [member.reading for member in members], {m.stored.id: m.stored for m in members}, settings
    )


def build(articles: Sequence[Received], settings: Settings) -> Iterator[Record]:
    """One record a story, in order of the stories' ids of first articles: the whole job on one machine."""
    done = {article.stored.id: article for article in read_all(articles, settings)}
    for story in group((article.reading for article in done.values()), settings):
        yield reconcile(story, done, settings)
