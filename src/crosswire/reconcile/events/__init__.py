"""This folder knows when mentions in several outlets are one happening, and what the record says of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from crosswire.brevity import on_one_line
from crosswire.model.article import Reading
from crosswire.model.passage import Passage, stable_id
from crosswire.model.record import EventMention, RecordEvent
from crosswire.model.source import StoredSource
from crosswire.model.values import Status, When
from crosswire.reconcile.events.gathering import gather
from crosswire.reconcile.events.happening import Happening
from crosswire.reconcile.events.telling import DONE, Telling, tellings

__all__ = ["join_events"]

OriginOf = Callable[[Passage], str]
GIST = 200
STATED = 1.0
"""What shows that two mentions are one where the texts themselves leave no doubt: the doer, the day, the place."""
MOST_REASONS = 8
REALITY: tuple[Status, ...] = ("denied", "negated", "alleged", "conditional", "planned", "ongoing", "happened")


def join_events(
    readings: Sequence[Reading],
    origin_of: OriginOf,
    stored: Mapping[str, StoredSource],
    persons: Collection[str] = frozenset(),
) -> tuple[RecordEvent, ...]:
    """The happenings of a story with all their mentions, in order of their first mention; `persons` are ids of actors."""
    told = (one for reading in readings for one in tellings(reading, stored))
    made = [_record(found, origin_of, stored) for found in gather(told, persons) if _is_happening(found)]
    return tuple(sorted(made, key=lambda event: (event.mentions[0].passage, event.id)))


def _is_happening(found: Happening) -> bool:
    """Whether more than words is there: it is told of somebody or some place, or not to have been; or several texts name it."""
    if not found.is_told:
        known = found.parties or found.place or found.whens
        return bool(known) and len(found.last_in) > 1 and not all(one.quoted for one in found.tellings)
    told = [one.event for one in found.tellings if not one.named]
    return len(found.last_in) > 1 or any(
        event.actors or event.recipients or event.place or event.status in ("denied", "negated") for event in told
    )


def _record(found: Happening, origin_of: OriginOf, stored: Mapping[str, StoredSource]) -> RecordEvent:
    told = [one for one in found.tellings if not one.named] or found.tellings
    ordered = sorted(found.tellings, key=lambda one: (one.event.passage, one.event.id))
    lead = ordered[0].event.passage
    status = _status(told, origin_of)
    seed = min(told, key=lambda one: (one.event.status != status, one.rank))
    return RecordEvent(
        id=stable_id("e", stored[lead.source].sha256, lead.start, lead.end, "event"),
        type=seed.event.type,
        mode=seed.event.mode,
        status=status,
        historical=seed.event.historical,
        actors=_ids(who.actor for one in told for who in one.event.actors),
        recipients=_ids(who.actor for one in told for who in one.event.recipients),
        when=_when(told, status, stored),
        place=next((one.event.place for one in found.tellings if one.event.place), None),
        gist=on_one_line(seed.sentence, GIST),
        identity="stated" if all(score >= STATED for score in found.scores) else "inferred",
        join_reasons=tuple(found.reasons)[:MOST_REASONS],
        mentions=tuple(_mention(one, status) for one in ordered),
        outlets=len({stored[one.source].outlet or one.source for one in ordered}),
        origins=tuple(sorted({origin_of(one.event.passage) for one in ordered})),
    )


def _when(told: Sequence[Telling], status: Status, stored: Mapping[str, StoredSource]) -> When | None:
    """The time told for the happening as it is told; what is done has no day that its texts had still before them."""
    for one in sorted(told, key=lambda one: one.rank):
        when = one.event.when
        if when is not None and one.event.status == status and not (status in DONE and _is_to_come(when, one, stored)):
            return when
    return None


def _is_to_come(when: When, one: Telling, stored: Mapping[str, StoredSource]) -> bool:
    published = stored[one.source].published
    return published is not None and when.earliest is not None and when.earliest[:10] > published.value[:10]


def _mention(one: Telling, status: Status) -> EventMention:
    """A mention; one that only names the happening is as real as the happening, unless its own words say otherwise."""
    own = one.event.status
    return EventMention(
        source=one.source, event=one.event.id, passage=one.event.passage,
        status=status if one.named and own == "happened" else own, attributed_to=one.event.attributed_to,
    )  # fmt: skip


def _status(told: Sequence[Telling], origin_of: OriginOf) -> Status:
    """What most origins say of its reality, then what most mentions; of two as often said the less real."""
    said = {(origin_of(one.event.passage), one.event.status) for one in told}
    counts, mentions = Counter(status for _, status in said), Counter(one.event.status for one in told)
    return min(counts, key=lambda status: (-counts[status], -mentions[status], REALITY.index(status)))


def _ids(actors: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(actor for actor in actors if actor is not None))
