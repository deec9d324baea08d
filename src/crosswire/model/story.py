"""This file knows what grouping sees and gives: the small signature of a reading, and the story."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """All that grouping needs to know of an article; no text.

    `published` is an ISO date (day) or null; `names`, `places` are normalised; `terms` are weighted rare words,
    (word, weight) with weights that depend on this article and a shipped table only.
    """

    source: str
    sha256: str
    published: str | None
    names: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    days: tuple[str, ...] = ()
    figures: tuple[str, ...] = ()
    terms: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """Articles of one happening, by source id in order; the reasons say why they stand together.

    `moved` are those that a person put here.
    """

    id: str
    articles: tuple[str, ...]
    reasons: tuple[str, ...] = ()
    moved: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """A person's decision: an article stands beside another (both by source id),
    in whatever story that is; null: alone.
    """

    article: str
    beside: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Moves:
    """A person's decisions on the grouping, as they are kept for the next run."""

    format: Literal["crosswire-moves/1"] = "crosswire-moves/1"
    moves: tuple[Move, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Stories:
    """The stories a set of articles falls into, as written out."""

    format: Literal["crosswire-stories/1"] = "crosswire-stories/1"
    stories: tuple[Story, ...] = ()
