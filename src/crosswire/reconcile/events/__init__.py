"""This folder knows when mentions in several outlets are one happening, and what the record says of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from crosswire.brevity import on_one_line
from crosswire.model.passage import Passage, stable_id
from crosswire.model.record import EventMention, RecordEvent
from crosswire.model.source import StoredSource
from crosswire.model.values import Status, When, Who
from crosswire.reconcile.events.evidence import DAYS
from crosswire.reconcile.events.gathering import gather
from crosswire.reconcile.events.gist import gist_of
from crosswire.reconcile.events.happening import Happening
from crosswire.reconcile.events.reality import status_of
from crosswire.reconcile.events.telling import COMING, DONE, Telling, Tellings

__all__ = ["join_events"]

OriginOf = Callable[[Passage], str]
GIST = 200
STATED = 1.0
"""What shows that two mentions are one where the texts themselves leave no doubt: the doer, the day, the place."""
MOST_REASONS = 8
REALITY: tuple[Status, ...] = ("denied", "negated", "alleged", "conditional", "planned", "ongoing", "happened")


def join_events(
    told: Tellings,
    origin_of: OriginOf,
    stored: Mapping[str, StoredSource],
    persons: Collection[str] = frozenset(),
) -> tuple[RecordEvent, ...]:
    """The happenings of a story with all their mentions, in order of their first
    mention; `persons` are ids of actors.
    """
    gathered = gather(chain.from_iterable(told.values()), persons)
    made = [_record(found, origin_of, stored) for found in gathered if _is_happening(found)]
    return tuple(sorted(made, key=lambda event: (event.mentions[0].passage, event.id)))


def _is_happening(found: Happening) -> bool:
    """Whether more than words is there: it is told of somebody or some place, or not
    to have been; or several texts name it.
    """
    if not found.is_told:
        if all(one.event.mode == "ceasefire" for one in found.tellings):
            return False  # "the truce" is a state of things: its name tells neither its beginning nor its end
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
    alike = [one for one in told if one.event.status == status or {one.event.status, status} <= DONE]
    dated = _dated(told, status, stored)
    seed = _leading(alike or told, dated, origin_of)
    type_, mode = _kind(seed)
    return RecordEvent(
        id=stable_id("e", stored[lead.source].sha256, lead.start, lead.end, "event"),
        type=type_,
        mode=mode,
        status=status,
        historical=seed.event.historical,
        actors=_told_of((one.event.actors for one in alike), seed.event.actors),
        recipients=_told_of((one.event.recipients for one in alike), seed.event.recipients),
        when=_as_told(dated, stored) if dated else None,
        place=next((one.event.place for one in found.tellings if one.event.place), None),
        gist=on_one_line(gist_of(seed), GIST),
        identity="stated" if all(score >= STATED for score in found.scores) else "inferred",
        join_reasons=tuple(found.reasons)[:MOST_REASONS],
        mentions=tuple(_mention(one, found, status) for one in ordered),
        outlets=len({stored[one.source].outlet or one.source for one in ordered}),
        origins=tuple(sorted({origin_of(one.event.passage) for one in ordered})),
    )


def _leading(told: Sequence[Telling], dated: Telling | None, origin_of: OriginOf) -> Telling:
    """The telling a happening is shown in: with its day, then with most else.

    What is done is shown in an outlet's own voice before what one party says of it ("the ministry said it had destroyed a
    depot"), in the kind of act that most origins take it for, and as the origin puts it that tells most of it.
    """
    if not any(one.event.status in DONE for one in told):
        return dated or min(told, key=lambda one: one.rank)
    origins = {one: origin_of(one.event.passage) for one in told}
    kinds = Counter(kind for kind, _ in {(one.event.type, origins[one]) for one in told})
    often = Counter(origins.values())

    def at(one: Telling) -> tuple[object, ...]:
        spoken = one.event.attributed_to is not None
        return (spoken, -kinds[one.event.type], -often[origins[one]], one is not dated, one.rank)

    return min(told, key=at)


def _kind(seed: Telling) -> tuple[str, str | None]:
    """Type and mode; what is to come is of the type it will have once done: a visit
    planned is no promise but a visit.
    """
    event = seed.event
    coming = event.status in COMING and event.type in ("AGREE", "THREATEN") and seed.type != event.type
    return (seed.type, None) if coming else (event.type, event.mode)


def _dated(told: Sequence[Telling], status: Status, stored: Mapping[str, StoredSource]) -> Telling | None:
    """The telling that gives the happening's time as it is told: of what is done none
    still to come, of a plan none gone by.
    """
    for one in sorted(told, key=lambda one: one.rank):
        when = one.event.when
        if when is not None and one.event.status == status and not _is_out_of_turn(when, one, stored):
            return one
    return None


def _is_out_of_turn(when: When, one: Telling, stored: Mapping[str, StoredSource]) -> bool:
    """Whether what is done would lie after the text, or a plan before it."""
    published = stored[one.source].published
    if published is None:
        return False
    day = published.value[:10]
    if one.event.status in DONE:
        return when.earliest is not None and when.earliest[:10] > day
    return one.event.status in COMING and when.latest is not None and when.latest[:10] < day


def _as_told(one: Telling, stored: Mapping[str, StoredSource]) -> When | None:
    """The time of a telling; a plan for "this week" in a text of its last day may mean
    the next: no more than from that day on.
    """
    when, published = one.event.when, stored[one.source].published
    if when is None or published is None or one.event.status not in COMING or when.precision != "week":
        return when
    day = published.value[:10]
    if when.latest is None or when.latest[:10] != day:
        return when
    return replace(when, value=None, earliest=day, latest=None, precision="open")


def _mention(one: Telling, found: Happening, status: Status) -> EventMention:
    return EventMention(
        source=one.source, event=one.event.id, passage=one.event.passage,
        status=status_of(one, found, status), attributed_to=one.event.attributed_to,
    )  # fmt: skip


def _status(told: Sequence[Telling], origin_of: OriginOf) -> Status:
    """What most origins say of its reality, then of what is done what a verb tells with a day, then what most mentions; of two
    as often said the less real.

    Of an origin that tells the day it was done on what it says of the plan before does not count: "his decision to sign it".
    """
    dated = [one for one in told if one.event.status in DONE and _is_dated(one)]
    done, days = {origin_of(one.event.passage) for one in dated}, {one.event.status for one in dated}
    said = {(origin_of(one.event.passage), one.event.status) for one in told}
    counts = Counter(status for origin, status in said if status not in COMING or origin not in done)
    mentions = Counter(one.event.status for one in told)
    often = {status for status, count in counts.items() if count == max(counts.values())}
    if often <= DONE:
        often = often & days or often
    return min(often, key=lambda status: (-mentions[status], REALITY.index(status)))


def _is_dated(one: Telling) -> bool:
    """Whether a verb of the text's own tells it with its day."""
    return one.many is None and not one.quoted and one.when is not None and one.when.precision in DAYS


def _told_of(whos: Iterable[tuple[Who, ...]], leading: tuple[Who, ...]) -> tuple[str, ...]:
    """Who is a party of the happening: those that its leading mention names, and those
    whom two mentions of its status name so.
    """
    named = Counter(key for one in whos for key in dict.fromkeys(who.actor for who in one))
    sure = {who.actor for who in leading}
    return tuple(key for key, count in named.items() if key is not None and (count > 1 or key in sure))
