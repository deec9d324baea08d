"""This file knows when the words round a verb say that it tells of several acts, or of another than the one spoken of.

"1,200 people have been killed since the start of the war", "was arrested seven times", "a second drone hit the station".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from crosswire.model.mention import Event
from crosswire.model.passage import Passage
from crosswire.vocabulary.kinship import is_further, tells_of_many
from crosswire.wording import Word, words

BEHIND = 3
"""Words behind a verb that may count how often it was done."""
NEAR = 3
"""Words before a verb of which one may make it a perfect: "have since been killed"."""
PERFECT = frozenset({"has", "have", "had"})
SINCE = "since"
FORCE = "ASSAULT"


def is_of_several(event: Event, sentence: Passage, told: Sequence[Word]) -> bool:
    """Whether a verb that tells a deed tells it of several times; `told` are the words of its sentence.

    A man is shot twice and a town hit three times in one attack: how often counts of what is no blow alone.
    """
    start, end = event.passage.start - sentence.start, event.passage.end - sentence.start
    before = [word.form for word in told if word.start < start][-NEAR:]
    if not PERFECT.isdisjoint(before) and any(word.form == SINCE for word in told):
        return True
    behind = [word.form for word in told if word.start >= end][:BEHIND]
    return event.type != FORCE and any(map(tells_of_many, behind))


def is_by_another(event: Event, sentence: Passage, told: Sequence[Word]) -> bool:
    """Whether an act of force is done by or with "another" or "a second" one."""
    if event.type != FORCE:
        return False
    done_by = [who.passage for who in event.actors if who.passage is not None]
    done_with = [event.instrument] if event.instrument is not None else []
    inside = (p for p in (*done_by, *done_with) if sentence.start <= p.start and p.end <= sentence.end)
    return any(is_further(form) for passage in inside for form in _leading(passage, sentence, told))


def _leading(passage: Passage, sentence: Passage, told: Sequence[Word]) -> Iterator[str]:
    """The first words of a phrase, and the one before it: an instrument is its noun alone."""
    before = [word.form for word in told if word.start < passage.start - sentence.start]
    yield from before[-1:]
    yield from (word.form for word in words(passage.text)[:-1][:2])
