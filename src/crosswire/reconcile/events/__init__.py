"""This folder knows when mentions in several outlets are one happening, and what the record says of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from crosswire.calendar import compare
from crosswire.model.article import Reading
from crosswire.model.passage import Passage, stable_id
from crosswire.model.record import EventMention, RecordEvent
from crosswire.model.source import StoredSource
from crosswire.model.values import Status, Verdict
from crosswire.reconcile.events.sameness import APART, same_happening
from crosswire.reconcile.events.telling import Telling, tellings

__all__ = ["join_events"]

OriginOf = Callable[[Passage], str]
MOST_COMPARED = 16
"""A mention is compared with the happenings it shares most with, so that a long story costs no squares."""
DATED = 8
GIST = 200
REALITY: tuple[Status, ...] = ("denied", "negated", "alleged", "conditional", "planned", "ongoing", "happened")


def join_events(
    readings: Sequence[Reading], origin_of: OriginOf, stored: Mapping[str, StoredSource]
) -> tuple[RecordEvent, ...]:
    """The happenings of a story with all their mentions, in order of their first mention."""
    told = sorted((one for reading in readings for one in tellings(reading, stored)), key=lambda one: one.rank)
    made = [_record(group, origin_of, stored) for group in _gather(told)]
    return tuple(sorted(made, key=lambda event: (event.mentions[0].passage, event.id)))


def _gather(told: Sequence[Telling]) -> list[list[Telling]]:
    """Groups of one happening; each mention joins the best seed, and none where two are as good."""
    groups: list[list[Telling]] = []
    by_feature: dict[tuple[str, str], list[int]] = defaultdict(list)
    for one in told:
        home = _home(one, groups, by_feature)
        if home is None:
            home = len(groups)
            groups.append([])
            for feature in one.features:
                by_feature[feature].append(home)
        groups[home].append(one)
    return groups


def _home(
    one: Telling, groups: Sequence[Sequence[Telling]], by_feature: Mapping[tuple[str, str], list[int]]
) -> int | None:
    shared = Counter(group for feature in one.features for group in by_feature.get(feature, ())[: MOST_COMPARED * 8])
    nearest = sorted(shared.items(), key=lambda pair: (-pair[1], pair[0]))[:MOST_COMPARED]
    fitting = [(verdict.score, -group) for group, _ in nearest if (verdict := _verdict(one, groups[group])).score]
    if not fitting:
        return None
    fitting.sort(reverse=True)
    undecided = one.event.when is None and len(fitting) > 1 and fitting[0][0] == fitting[1][0]
    days = {groups[-group][0].event.when for _, group in fitting[:2]}
    return None if undecided and len(days) > 1 else -fitting[0][1]


def _verdict(one: Telling, group: Sequence[Telling]) -> Verdict:
    """How a mention stands to a happening: to its seed, and at odds with none of its first mentions that bear a date."""
    verdict = same_happening(group[0], one)
    if verdict.score and any(_at_odds(one, other) for other in group[1:DATED]):
        return APART
    return verdict


def _at_odds(one: Telling, other: Telling) -> bool:
    return (
        compare(one.event.when, other.event.when).relation in ("before", "after")
        and one.event.status == other.event.status
    )


def _record(group: Sequence[Telling], origin_of: OriginOf, stored: Mapping[str, StoredSource]) -> RecordEvent:
    seed = group[0]
    ordered = sorted(group, key=lambda one: (one.event.passage, one.event.id))
    lead = ordered[0].event.passage
    origins = tuple(sorted({origin_of(one.event.passage) for one in group}))
    return RecordEvent(
        id=stable_id("e", stored[lead.source].sha256, lead.start, lead.end, "event"),
        type=seed.event.type,
        mode=seed.event.mode,
        status=_status(group, origin_of),
        historical=seed.event.historical,
        actors=_ids(who.actor for one in group for who in one.event.actors),
        recipients=_ids(who.actor for one in group for who in one.event.recipients),
        when=next((one.event.when for one in group if one.event.when and one.event.when.earliest), seed.event.when),
        place=next((one.event.place for one in group if one.event.place), None),
        gist=_shortened(seed.sentence),
        identity="stated" if all(same_happening(seed, one).score >= 1 for one in group[1:]) else "inferred",
        mentions=tuple(
            EventMention(
                source=one.source, event=one.event.id, passage=one.event.passage, status=one.event.status,
                attributed_to=one.event.attributed_to,
            )
            for one in ordered
        ),
        outlets=len({stored[one.source].outlet or one.source for one in group}),
        origins=origins,
    )  # fmt: skip


def _status(group: Sequence[Telling], origin_of: OriginOf) -> Status:
    """What most origins say of its reality; of two as often said the less real."""
    said = {(origin_of(one.event.passage), one.event.status) for one in group}
    counts = Counter(status for _, status in said)
    return min(counts, key=lambda status: (-counts[status], REALITY.index(status)))


def _ids(actors: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(actor for actor in actors if actor is not None))


def _shortened(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= GIST else line[: GIST - 1].rsplit(" ", 1)[0] + " …"
