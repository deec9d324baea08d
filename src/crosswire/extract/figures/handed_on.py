"""This file knows which happening people were harmed in where another word tells it: one
joined to it, or the sentence before.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from crosswire.extract.figures.draft import Draft
from crosswire.extract.figures.page import Page
from crosswire.model.article import Sentence
from crosswire.model.mention import Event

TOLLS = frozenset({"killed", "wounded", "casualties"})
FORCE = "ASSAULT"
STEPS = 4


def joined_to(page: Page, words: Sequence[int], known: Mapping[int, Event]) -> Event | None:
    """What those told beside some words were harmed in, by the parse: "left ten dead and 30 wounded"."""
    for word in words:
        at = word
        for _ in range(STEPS):
            token = page.token(at)
            if token.dep != "conj":
                break
            at = token.head
            if at in known:
                return known[at]
    return None


class Sayings:
    """The events of an article by their sentences."""

    def __init__(self, events: Sequence[Event]) -> None:
        self._events = sorted(events, key=lambda event: event.passage.start)
        self._starts = [event.passage.start for event in self._events]

    def before(self, draft: Draft, own: Event | None = None) -> Event | None:
        """The one act of force of the sentence before, where the figure's own tells none (but `own`, its word for the
        harm): "A bomb hit the mill. Nobody was hurt".
        """
        if draft.before is None or draft.measure not in TOLLS:
            return None
        if any(act != own for act in self._acts(draft.sentence)):
            return None
        told = self._acts(draft.before)
        return told[0] if len(told) == 1 and told[0].status == "happened" and not told[0].historical else None

    def _acts(self, sentence: Sentence) -> list[Event]:
        first = bisect_left(self._starts, sentence.passage.start)
        last = bisect_left(self._starts, sentence.passage.end)
        return [event for event in self._events[first:last] if event.type == FORCE]
