"""This file knows where each party stands on each issue, in every voice that says so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from crosswire.brevity import on_one_line
from crosswire.model.article import Reading
from crosswire.model.mention import Position
from crosswire.model.passage import Passage, stable_id
from crosswire.model.record import RecordPosition, Voice
from crosswire.model.source import StoredSource
from crosswire.vocabulary.rarity import rarity
from crosswire.wording import words

COMMON = 2.0
SHORT = 160


def join_positions(
    readings: Sequence[Reading], origin_of: Callable[[Passage], str], stored: Mapping[str, StoredSource]
) -> tuple[RecordPosition, ...]:
    """The positions of a story with all their voices: one a party, stance and issue.

    A position on no listed issue is joined only to one whose object is told in the same rarer words.
    """
    groups: dict[tuple[object, ...], list[Position]] = defaultdict(list)
    for reading in readings:
        for position in reading.positions:
            if position.party.actor is not None:
                groups[_key(position)].append(position)
    made = [_made(sorted(group, key=lambda one: (one.passage, one.id)), origin_of, stored) for group in groups.values()]
    return tuple(sorted(made, key=lambda position: (position.voices[0].passage, position.id)))


def _key(position: Position) -> tuple[object, ...]:
    party, stance = position.party.actor, position.stance
    if position.issue is not None:
        return (party, stance, position.issue)
    rare = sorted({word.form for word in words(position.object.text) if rarity(word.form) > COMMON})
    return (party, stance, None, *rare) if rare else (party, stance, None, position.object)


def _made(
    group: Sequence[Position], origin_of: Callable[[Passage], str], stored: Mapping[str, StoredSource]
) -> RecordPosition:
    lead = group[0]
    passage = lead.passage
    return RecordPosition(
        id=stable_id("p", stored[passage.source].sha256, passage.start, passage.end, f"position {lead.party.actor}"),
        party=lead.party.actor or "",
        issue=lead.issue,
        stance=lead.stance,
        object=on_one_line(lead.object.text, SHORT),
        since=next((one.when for one in group if one.when), None),
        voices=tuple(Voice(passage=one.passage, attributed_to=one.attributed_to) for one in group),
        origins=tuple(sorted({origin_of(one.passage) for one in group})),
    )
