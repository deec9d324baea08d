"""This file knows which sentences are had from an agency that no table lists: by its name ("she said, according to Harbour Press"),
or since it is an outlet of the story ("told Northwire").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain

from crosswire.model.article import Reading
from crosswire.model.passage import Passage
from crosswire.model.source import Credit, CreditKind
from crosswire.reconcile.origins.writers import plain_name
from crosswire.vocabulary.outlets import told_to

AGENCY = r"(?:[A-Z][\w'’-]{1,30} ){1,3}(?:Press|Wire|Newswire|News Agency|News Service|Press Agency)"
"""A name that says what it is the name of."""
LINES = frozenset({"byline", "footer"})
"""Marks in which a text tells whom it worked with."""
SHORTEST = 5
"""Letters of an outlet's name of one word that is looked for: of fewer it may be any word."""
HINT = re.compile(r"\b(?:according to|citing|by|told|interview with|speaking to|report(?:ed|s)|with)\b")


@dataclass(frozen=True)
class Credited:
    """The patterns of one sort of name, and the outlet each name printed stands for."""

    name: str
    outlets: Mapping[str, str]

    @cached_property
    def patterns(self) -> tuple[tuple[CreditKind, re.Pattern[str]], ...]:
        """Who is credited with what: for what is had from it, for what was said to it, for what it reported."""
        name = rf"(?<!\w)(?P<name>{self.name})\b(?! [A-Z])"
        return (
            ("reported", re.compile(rf"\b(?:according to|citing|(?:cited|reported|quoted) by) (?:the )?{name}")),
            ("told", re.compile(rf"\b(?:told|interview with|speaking to) (?:the )?{name}")),
            ("reported", re.compile(rf"{name}(?: (?:has|had|also|earlier|later))? report(?:ed|s)\b")),
            ("contributed", re.compile(rf"\b(?:(?i:additional) reporting by|, with) (?:the )?{name}\s*\.?$")),
        )


def with_unlisted(readings: Iterable[Reading]) -> Iterator[Reading]:
    """The readings, their sources with such credits besides those of the tables."""
    every = tuple(readings)
    sorts = (Credited(AGENCY, {}), *_of_the_story(every))
    for reading in every:
        found = tuple(_credits(reading, sorts))
        source = reading.source
        yield replace(reading, source=replace(source, credits=(*source.credits, *found))) if found else reading


def _of_the_story(readings: Sequence[Reading]) -> Iterator[Credited]:
    """The outlets of a story, by their names and by these without what any agency is called."""
    outlets = {one.source.outlet for one in readings if one.source.outlet}
    names = {plain_name(outlet): outlet for outlet in sorted(outlets)} | {outlet: outlet for outlet in outlets}
    told = {
        name: outlet for name, outlet in names.items() if name[0].isupper() and (" " in name or len(name) >= SHORTEST)
    }
    if told:
        yield Credited("|".join(map(re.escape, sorted(told, key=lambda name: (-len(name), name)))), told)


def _credits(reading: Reading, sorts: Sequence[Credited]) -> Iterator[Credit]:
    """At most one credit a sentence, byline or foot."""
    lines = chain(
        (sentence.passage for sentence in reading.sentences),
        (mark.passage for mark in reading.marks if mark.kind in LINES),
    )
    for line in lines:
        if HINT.search(line.text):
            found = next((credit for sort in sorts if (credit := _credit(line, sort, reading.source.outlet))), None)
            if found is not None:
                yield found


def _credit(line: Passage, sort: Credited, own: str | None) -> Credit | None:
    for kind, pattern in sort.patterns:
        match = pattern.search(line.text)
        if match is not None and match["name"] not in told_to():
            agency = sort.outlets.get(match["name"], match["name"])
            if agency != own:
                start, end = (line.start + at for at in match.span("name"))
                return Credit(agency, kind, Passage(line.source, start, end, match["name"]))
    return None
