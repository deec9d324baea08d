"""This file knows how the figures of several outlets are gathered by quantity, with every value printed."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from crosswire.calendar import compare as compare_times
from crosswire.model.article import Reading
from crosswire.model.mention import Figure
from crosswire.model.passage import Passage, stable_id
from crosswire.model.record import FigureValue, RecordEvent, RecordFigure
from crosswire.model.source import Source, StoredSource
from crosswire.model.values import When
from crosswire.reconcile.figures.converted import told_in
from crosswire.reconcile.figures.duties import DUTY, is_duty
from crosswire.reconcile.figures.followed import followed
from crosswire.reconcile.figures.grouping import quantities
from crosswire.reconcile.figures.retold import numbers_given
from crosswire.reconcile.figures.sameness import Told
from crosswire.vocabulary.measures import harming, is_harm, is_light

WHOLE = "whole "
"""Opens what stands for the happening of a part until the record is written: its whole."""

LOOSE = frozenset({"people", "other"})
"""Measures that say no more than the noun that is counted."""

LEADING = 4
"""Sentences before "Nobody was hurt" that may tell in what."""
BREAK = 2
"""Characters between two sentences of which the second begins a paragraph."""

OriginOf = Callable[[Passage], str]


def join_figures(
    readings: Sequence[Reading],
    events: Sequence[RecordEvent],
    origin_of: OriginOf,
    stored: Mapping[str, StoredSource],
) -> tuple[RecordFigure, ...]:
    """The quantities of a story with every value printed, lowest and highest reported; no average, no best.

    Two figures are one quantity only where measure, scope and whom they count are the same, and the happening or the
    place and time show it; what shows nothing stays alone. Lengths of time and small counts of countries, parties and the
    like come last.
    """
    happening = {(m.source, m.event): event for event in events if _is_dated(event) for m in event.mentions}
    told = [one for reading in readings for one in followed(_told(reading, happening, origin_of))]
    given = numbers_given(told)
    groups = quantities((one for one in told if one.figure.part_of is None), given)
    wholes = {
        (one.figure.passage.source, one.figure.id): f"{WHOLE}{number}"
        for number, group in enumerate(groups)
        for one in group
    }
    groups += quantities((_as_part(one, wholes) for one in told if one.figure.part_of is not None), given)
    of_event = {(m.source, m.event): event for event in events for m in event.mentions}
    made = [_made(group, stored, of_event) for group in groups]
    quantity = {
        (one.figure.passage.source, one.figure.id): figure.id
        for group, figure in zip(groups, made, strict=True)
        for one in group
    }
    made = [replace(figure, values=tuple(_of_its_whole(value, quantity) for value in figure.values)) for figure in made]
    return tuple(sorted(made, key=lambda figure: (_says_little(figure), figure.values[0].passage, figure.id)))


def _says_little(figure: RecordFigure) -> bool:
    return is_light(figure.measure, figure.reported_low, figure.reported_high)


def _told(reading: Reading, happening: Mapping[tuple[str, str], RecordEvent], origin_of: OriginOf) -> Iterator[Told]:
    appeared = _published(reading.source)
    beside = _sentences(reading)
    headings = [mark.passage for mark in reading.marks if mark.kind == "headline"]
    for figure in reading.figures:
        heading = any(passage.covers(figure.passage) for passage in headings)
        # a headline is told by the number of its text: its one word for the happening sets it apart from nothing
        known = None if heading else _happening(figure, happening.get((reading.source.id, figure.event or "")))
        event = None if known is None else known.id
        sentence, at, lead = beside(figure.passage, figure.high == 0)
        sure = known is None or (known.place is not None and not _is_harm_alone(known))
        # without a day of its own it is of the day another text tells
        dated = figure if known is None or figure.when is not None else replace(figure, when=known.when)
        yield Told(dated, event, origin_of(figure.passage), appeared, heading, sentence, at, sure, lead)


def _is_dated(event: RecordEvent) -> bool:
    """Whether its time is known: of one that is not, nothing tells that all its mentions are of one."""
    return event.when is not None and event.when.earliest is not None


def _is_harm_alone(event: RecordEvent) -> bool:
    """Whether no text calls the happening anything but the harm: "killed", "killing", where others tell of an attack."""
    return all(mention.passage.text.split(" ")[0].lower() in harming() for mention in event.mentions)


def _happening(figure: Figure, event: RecordEvent | None) -> RecordEvent | None:
    """The happening a figure belongs to, unless the figure is told of another time."""
    if event is None or compare_times(figure.when, event.when).relation in ("before", "after"):
        return None
    return event


def _as_part(told: Told, wholes: Mapping[tuple[str, str], str]) -> Told:
    """A part is of the happening its whole is of: "six of them soldiers" of one toll, in two texts."""
    whole = wholes.get((told.figure.passage.source, told.figure.part_of or ""))
    return replace(told, event=whole) if whole else told


def _of_its_whole(value: FigureValue, quantity: Mapping[tuple[str, str], str]) -> FigureValue:
    """The value, its whole named by the record's figure: nobody who has the record alone could find a reading's."""
    whole = quantity.get((value.passage.source, value.part_of or ""))
    return replace(value, part_of=whole)


def _sentences(reading: Reading) -> Callable[[Passage, bool], tuple[str, int, str]]:
    """The sentence a passage begins in, as text, where in it the passage begins, and the sentence before.

    Before "Nobody was hurt" stand all that its paragraph has before it: what nobody was hurt in is told there.
    """
    starts = [sentence.passage.start for sentence in reading.sentences]

    def sentence_of(passage: Passage, of_nobody: bool) -> tuple[str, int, str]:
        at = bisect_right(starts, passage.start) - 1
        if at < 0:
            return "", 0, ""
        told = reading.sentences
        first = at - 1
        while (
            of_nobody
            and first > max(0, at - LEADING)
            and told[first].passage.start - told[first - 1].passage.end < BREAK
        ):
            first -= 1
        before = " ".join(one.passage.text for one in told[max(0, first) : at])
        return told[at].passage.text, passage.start - starts[at], before

    return sentence_of


def _published(source: Source) -> When | None:
    """The publication as the latest moment of the text's counts."""
    if source.published is None or source.published.found_by == "story":
        return None
    value = source.published.value
    return When(None, value, value, value, "time" if "T" in value else "day", "publication")


def _made(
    group: Sequence[Told], stored: Mapping[str, StoredSource], of_event: Mapping[tuple[str, str], RecordEvent]
) -> RecordFigure:
    ordered = sorted(group, key=lambda told: told.figure.passage)
    lead = ordered[0].figure
    ordered = [replace(told, figure=told_in(told.figure, lead.unit)) for told in ordered]
    figures = [told.figure for told in ordered]
    lows = [figure.low for figure in figures if figure.low is not None]
    highs = [figure.high for figure in figures if figure.high is not None]
    return RecordFigure(
        id=stable_id("f", stored[lead.passage.source].sha256, lead.passage.start, lead.passage.end, "figure"),
        measure=_measure(figures),
        of_whom=_same(told.thing for told in ordered) or ordered[0].side or _whom(figures),
        scope=DUTY if any(map(is_duty, ordered)) else lead.scope,
        event=_event_of(ordered, of_event),
        reported_low=min(lows, default=None),
        reported_high=max([*highs, *lows], default=None),
        values=tuple(_value(told) for told in ordered),
    )


def _event_of(group: Sequence[Told], of_event: Mapping[tuple[str, str], RecordEvent]) -> str | None:
    """The happening that a value was joined by; else, for people harmed on a day nobody tells, the only one that any value is of."""
    joined = next((told.event for told in group if told.event and not told.event.startswith(WHOLE)), None)
    if joined is not None or not is_harm(group[0].figure.measure):
        return joined
    told_of = ((told.figure, of_event.get((told.figure.passage.source, told.figure.event or ""))) for told in group)
    return _same(event.id for figure, one in told_of if (event := _happening(figure, one)) is not None)


def _measure(figures: Sequence[Figure]) -> str:
    """What the values count, by the first that says it: "12 officers were arrested" and "12 officers" are arrested ones."""
    told = [figure.measure for figure in figures]
    return next((measure for measure in told if is_harm(measure)), None) or next(
        (measure for measure in told if measure not in LOOSE), told[0]
    )


def _whom(figures: Sequence[Figure]) -> str | None:
    """Whom all values count; None where some count everybody."""
    return _same(figure.of_whom for figure in figures)


def _same(told: Iterable[str | None]) -> str | None:
    """What all say; None where they differ."""
    found = set(told)
    return found.pop() if len(found) == 1 else None


def _value(told: Told) -> FigureValue:
    figure = told.figure
    counter = figure.attributed_to
    named = counter is not None and counter.actor is not None
    return FigureValue(
        passage=figure.passage,
        low=figure.low,
        high=figure.high,
        approximate=figure.approximate,
        hedge=figure.hedge,
        part_of=figure.part_of,
        of_whom=figure.of_whom,
        attributed_to=counter,
        basis="named" if named else "unnamed" if counter else "not-stated",
        as_of=figure.as_of or told.published,
        origin=told.origin,
    )
