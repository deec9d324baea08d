"""This file knows which figures of several outlets are about the same quantity, and gathers every value printed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from crosswire.calendar import compare as compare_times
from crosswire.model.article import Reading
from crosswire.model.mention import Figure
from crosswire.model.passage import Passage, stable_id
from crosswire.model.record import FigureValue, RecordEvent, RecordFigure
from crosswire.model.source import StoredSource
from crosswire.wording import words

EVERYBODY = frozenset({None, "people", "persons", "civilians", "others"})
"""Whom a toll counts where it says nothing special; children, soldiers and other groups are quantities of their own."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A figure with the happening it belongs to, if the record knows it, and its place in compared words."""

    figure: Figure
    event: str | None
    place: tuple[str, ...]


def join_figures(
    readings: Sequence[Reading],
    events: Sequence[RecordEvent],
    origin_of: Callable[[Passage], str],
    stored: Mapping[str, StoredSource],
) -> tuple[RecordFigure, ...]:
    """The quantities of a story with every value printed, lowest and highest reported; no average, no best.

    Two figures are one quantity only where measure, scope and whom they count are the same, and the happening or the
    place shows it; what shows nothing stays alone.
    """
    happening = {(m.source, m.event): event.id for event in events for m in event.mentions}
    buckets: dict[tuple[object, ...], list[Counted]] = defaultdict(list)
    for reading in readings:
        for figure in reading.figures:
            event = happening.get((reading.source.id, figure.event)) if figure.event else None
            counted = Counted(figure, event, tuple(w.form for w in words(figure.place.text)) if figure.place else ())
            buckets[_bucket(figure)].append(counted)
    groups = [group for bucket in buckets.values() for group in _gather(bucket)]
    made = [_made(group, origin_of, stored) for group in groups]
    return tuple(sorted(made, key=lambda figure: (figure.values[0].passage, figure.id)))


def _bucket(figure: Figure) -> tuple[object, ...]:
    whom = None if figure.of_whom in EVERYBODY else figure.of_whom
    return (figure.measure, figure.unit, figure.scope, whom, figure.part_of is not None and whom is not None)


def _gather(bucket: Sequence[Counted]) -> Iterator[list[Counted]]:
    """Groups of one quantity: by happening where the record knows it, else by place and time."""
    groups: list[list[Counted]] = []
    for counted in sorted(bucket, key=lambda one: (one.event is None, not one.place, one.figure.passage)):
        home = next((group for group in groups if _same_subject(group[0], counted)), None)
        if home is None:
            groups.append([counted])
        else:
            home.append(counted)
    yield from groups


def _same_subject(one: Counted, other: Counted) -> bool:
    if one.event is not None and other.event is not None:
        return one.event == other.event
    if not one.place or one.place != other.place:
        return False
    return compare_times(one.figure.when, other.figure.when).relation not in ("before", "after")


def _made(
    group: Sequence[Counted], origin_of: Callable[[Passage], str], stored: Mapping[str, StoredSource]
) -> RecordFigure:
    figures = sorted((counted.figure for counted in group), key=lambda figure: figure.passage)
    lead = figures[0]
    lows = [figure.low for figure in figures if figure.low is not None]
    highs = [figure.high for figure in figures if figure.high is not None]
    return RecordFigure(
        id=stable_id("f", stored[lead.passage.source].sha256, lead.passage.start, lead.passage.end, "figure"),
        measure=lead.measure,
        of_whom=next((figure.of_whom for figure in figures if figure.of_whom), None),
        scope=lead.scope,
        event=next((counted.event for counted in group if counted.event), None),
        reported_low=min(lows, default=None),
        reported_high=max([*highs, *lows], default=None),
        values=tuple(_value(figure, origin_of) for figure in figures),
    )


def _value(figure: Figure, origin_of: Callable[[Passage], str]) -> FigureValue:
    counter = figure.attributed_to
    named = counter is not None and counter.actor is not None
    return FigureValue(
        passage=figure.passage,
        low=figure.low,
        high=figure.high,
        approximate=figure.approximate,
        hedge=figure.hedge,
        part_of=figure.part_of,
        attributed_to=counter,
        basis="named" if named else "unnamed" if counter else "not-stated",
        as_of=figure.as_of,
        origin=origin_of(figure.passage),
    )
