"""This file knows what a text tells that somebody demanded, in the words behind
"called on", "demanded" or "asked for".
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from crosswire.model.article import Reading
from crosswire.model.mention import Event
from crosswire.model.passage import Passage
from crosswire.model.source import StoredSource
from crosswire.model.values import Who
from crosswire.vocabulary.wording_words import wording_words

DONE = frozenset({"happened", "ongoing"})
SHORTEST = 3
"""Words that a demand must be told in: "asked for salt" tells too little to be known again."""

EDGES = " \t\n,;:.!?-–—\"'“”‘’()[]"
ENDING = re.compile(r"[;“”\"—(]|\s[-–]{1,2}\s|,\s|\s(?:after|when|while|because|amid)\s")
"""Where the words for a demand plainly end: at marks, and where the circumstances begin."""


def demands(reading: Reading, stored: StoredSource) -> Iterator[tuple[Passage, Who]]:
    """The words for each demand that no quotation or reported clause has, and who makes it.

    "The mayor called on Dransk to open the harbour": the verb is none of saying, but another text may quote the mayor.
    """
    starts = [sentence.passage.start for sentence in reading.sentences]
    quoted = sorted((quote.passage.start, quote.passage.end) for quote in reading.quotes if quote.kind != "scare")
    for event in reading.events:
        if _is_demand(event) and starts and not _within(quoted, event.passage.start):
            number = max(bisect_left(starts, event.passage.start + 1) - 1, 0)
            following = bisect_left(quoted, (event.passage.end, 0))
            end = min(
                [reading.sentences[number].passage.end, *(start for start, _ in quoted[following : following + 1])]
            )
            passage = _told(stored, event.passage.end, end)
            if passage is not None:
                yield passage, event.actors[0]


def _is_demand(event: Event) -> bool:
    plain = event.type == "REQUEST" and event.status in DONE and not event.historical
    return plain and len(event.actors) == 1 and event.attributed_to is None


def _within(quoted: Sequence[tuple[int, int]], start: int) -> bool:
    before = bisect_right(quoted, (start, start + 1)) - 1
    return any(end > start for _, end in quoted[max(0, before - 1) : before + 1])


def _told(stored: StoredSource, start: int, end: int) -> Passage | None:
    """The words from a place on up to where they plainly end, without marks and small words at the end."""
    text = stored.text[start:end]
    stop = ENDING.search(text)
    words = list(re.finditer(r"\S+", text[: stop.start()] if stop else text))
    while words and words[-1].group().strip(EDGES).lower() in {"", *wording_words().small}:
        words.pop()
    if len(words) < SHORTEST:
        return None
    last = words[-1]
    return stored.passage(start + words[0].start(), start + last.start() + len(last.group().rstrip(EDGES)))
