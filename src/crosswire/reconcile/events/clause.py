"""This file knows which part of a sentence tells an event, where the sentence tells another time's events as well."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from crosswire.model.mention import Event
from crosswire.model.passage import Passage
from crosswire.vocabulary.stage_words import stage_words
from crosswire.wording import spelling

BOUNDARY = re.compile(r"(?<=[,;:])\s|[—–]|\s--?\s|[()]")
"""What parts of a sentence stand between."""
QUOTED = re.compile('["“”„«»]')
FEWEST_WORDS = 4
MARK = "…"

Span = tuple[int, int]


def clause_of(event: Event, others: Sequence[Event], sentence: Passage, times: Mapping[str, Passage]) -> str:
    """The words of a sentence that tell an event: all, or without those of another
    time's events, with "…" in their place.

    "A drone struck a bakery on Friday, days after a missile on Palm Sunday killed 34" tells of Palm Sunday "… days
    after a missile on Palm Sunday killed 34". A sentence that tells one moment in several verbs stays whole.
    """
    foreign = [other for other in others if _is_of_another_time(event, other)]
    if not foreign:
        return sentence.text
    parts = _parts(sentence)
    held = [
        number
        for number, part in enumerate(parts)
        if any(_meets(part, span) for span in _spans(event, sentence, times))
    ]
    elsewhere = {_part(parts, other.passage, sentence) for other in foreign} - set(range(held[0], held[-1] + 1))
    first = max((number + 1 for number in elsewhere if number < held[0]), default=0)
    last = min((number for number in elsewhere if number > held[-1]), default=len(parts))
    text = sentence.text[parts[first][0] : parts[last - 1][1]].strip(" ,;:")
    if not elsewhere or len(text.split()) < FEWEST_WORDS or QUOTED.search(text):
        return sentence.text
    if any(_hangs_on(sentence.text[start:end]) for start, end in (*parts[:first], *parts[last:])):
        return sentence.text
    return f"{f'{MARK} ' if first else ''}{text}{f' {MARK}' if last < len(parts) else ''}"


def without_borrowed_time(
    event: Event, others: Sequence[Event], sentence: Passage, times: Mapping[str, Passage]
) -> Event:
    """A noun's event without the time and place that stand in another part
    of the sentence beside the verb of another event.

    "They were released in Doha on Tuesday, ending a kidnapping that shut the road": nobody
    was kidnapped on Tuesday or in Doha.
    """
    time = times.get(event.when.time or "") if event.when and event.when.basis == "clause" else None
    if time is None:
        return event
    parts = _parts(sentence)
    own, told = _part(parts, event.passage, sentence), _part(parts, time, sentence)
    if own == told or not any(_part(parts, other.passage, sentence) == told for other in others):
        return event
    borrowed = event.place is not None and _part(parts, event.place.passage, sentence) != own
    return replace(event, when=None, place=None if borrowed else event.place)


def _hangs_on(part: str) -> bool:
    """Whether a part says on what the rest hangs ("If the handover fails, ..."), so that it cannot be left out."""
    leading = part.split(maxsplit=1)[:1]
    return bool(leading) and spelling(leading[0].lower()) in map(spelling, stage_words("open"))


def _is_of_another_time(event: Event, other: Event) -> bool:
    """Whether another event of the sentence has a time of its own; the main clause before it has, told or not."""
    if event.when is None or (
        other.when and (other.when.earliest, other.when.latest) == (event.when.earliest, event.when.latest)
    ):
        return False
    return other.when is not None or other.passage.start < event.passage.start


def _parts(sentence: Passage) -> list[Span]:
    edges = [0, *(found.end() for found in BOUNDARY.finditer(sentence.text)), len(sentence.text)]
    return [(start, end) for start, end in pairwise(edges) if end > start]


def _spans(event: Event, sentence: Passage, times: Mapping[str, Passage]) -> list[Span]:
    """Where its word stands in the sentence, and who, where and when are told with it, and by whom."""
    told = [who.passage for who in (*event.actors, *event.recipients, event.attributed_to) if who]
    told += [event.place.passage if event.place else None, times.get(event.when.time or "") if event.when else None]
    inside = (p for p in told if p is not None and sentence.start <= p.start and p.end <= sentence.end)
    return [(p.start - sentence.start, p.end - sentence.start) for p in (event.passage, *inside)]


def _part(parts: Sequence[Span], passage: Passage, sentence: Passage) -> int:
    """The number of the part that a passage begins in; -1 where it stands elsewhere."""
    at = passage.start - sentence.start
    return next((number for number, (start, end) in enumerate(parts) if start <= at < end), -1)


def _meets(part: Span, span: Span) -> bool:
    return part[0] < span[1] and span[0] < part[1]
