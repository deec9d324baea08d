"""This file knows the deeds of a story: its texts' propositions with their sentences and times, those of one verb side by side."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping

from crosswire.model.article import Reading
from crosswire.model.mention import Event, Proposition, Span, Time
from crosswire.model.record import RecordEvent
from crosswire.reconcile.findings.clauses.lines import Line
from crosswire.reconcile.findings.clauses.view import View
from crosswire.reconcile.findings.parties import Parties
from crosswire.reconcile.findings.propositions.assaults import ASSAULT, Assaults
from crosswire.reconcile.findings.propositions.deeds import Deed, Opponents
from crosswire.vocabulary.entailments import ways

TOLD = frozenset({"stated", "clause"})
MOST = 24
"""Tellings of one act that are held against each other, the first of the story."""


def deeds_of(view: View, events: Iterable[RecordEvent]) -> list[Deed]:
    """The propositions of a story that its texts tell in full sentences, in order of the texts."""
    parties = Parties(view.actors)
    joined = {
        (one.source, one.passage.start): event.id
        for event in events if len(event.mentions) > 1 for one in event.mentions
    }  # fmt: skip
    lines: dict[str, list[Line]] = defaultdict(list)
    for line in view.lines.all:
        lines[line.passage.source].append(line)
    opponents = Opponents()
    deeds = [
        deed
        for reading in view.readings
        for deed in _of_text(lines.get(reading.source.id, []), reading, parties, joined, opponents)
    ]
    opponents.deeds = deeds
    return deeds


def held_together(deeds: Iterable[Deed], keys_of: Callable[[Deed], Iterable[str]]) -> Iterator[list[Deed]]:
    """The deeds of several texts that have a key in common, a list a key."""
    found: dict[str, list[Deed]] = defaultdict(list)
    for deed in deeds:
        for key in dict.fromkeys(keys_of(deed)):
            found[key].append(deed)
    for _, some in sorted(found.items()):
        if len({one.source for one in some}) > 1:
            yield some[:MOST]


def _of_text(
    lines: list[Line],
    reading: Reading,
    parties: Parties,
    joined: Mapping[tuple[str, int], str],
    opponents: Opponents,
) -> Iterator[Deed]:
    published = reading.source.published.value[:10] if reading.source.published is not None else ""
    ordered = sorted(reading.propositions, key=lambda one: one.at)
    told = _times_of({one.clause for one in ordered}, reading.times)
    by_key: dict[str, list[Deed]] = defaultdict(list)
    spans = dict(_spans_of(reading.events))
    assaults, earlier = {event.passage.end for event in reading.events if event.type == ASSAULT}, Assaults()
    for one, line in _in_lines(ordered, lines):
        event = joined.get((reading.source.id, one.at[0]))
        span = spans.get(one.at[1]) if one.carried is not None else None
        deed = Deed(
            one, line, tuple(told.get(one.clause, ())), parties, published, event, span, None, opponents, by_key
        )
        if one.at[1] in assaults:
            deed = earlier.bound(deed)
        if deed.key is not None and len(by_key[deed.key]) < MOST and not deed.is_pointing:
            by_key[deed.key].append(deed)
        if deed.key is not None or one.lemma in ways():
            yield deed


def _spans_of(events: Iterable[Event]) -> Iterator[tuple[int, tuple[str, str]]]:
    """By the end of its word, the days on which each act was that tells its day."""
    for event in events:
        when = event.when
        if when is not None and when.basis in TOLD and when.earliest and when.latest:
            yield event.passage.end, (when.earliest[:10], when.latest[:10])


def _in_lines(ordered: Iterable[Proposition], lines: Iterable[Line]) -> Iterator[tuple[Proposition, Line]]:
    """Each proposition with the sentence it stands in; none of headings and questions."""
    waiting = iter(lines)
    line = next(waiting, None)
    for one in ordered:
        while line is not None and line.passage.end <= one.at[0]:
            line = next(waiting, None)
        if line is None:
            return
        if _is_told_in(line, one) and not line.heading and not line.passage.text.rstrip().endswith("?"):
            yield one, line


def _is_told_in(line: Line, one: Proposition) -> bool:
    spans = (one.at, one.clause, *(argument.at for argument in one.arguments))
    return all(line.passage.start <= start and end <= line.passage.end for start, end in spans)


def _times_of(clauses: Iterable[Span], times: Iterable[Time]) -> Mapping[Span, list[Time]]:
    """The times told in each clause, a time with the shortest clause round it."""
    found: dict[Span, list[Time]] = defaultdict(list)
    ordered = sorted(clauses)
    starts = [start for start, _ in ordered]
    for time in times:
        if time.type in ("DATE", "TIME"):
            last = bisect_right(starts, time.passage.start)
            round_it = [clause for clause in ordered[max(0, last - MOST) : last] if time.passage.end <= clause[1]]
            if round_it:
                found[min(round_it, key=lambda clause: clause[1] - clause[0])].append(time)
    return found
