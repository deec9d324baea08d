"""This file knows which sentences are had from an agency that no table lists, by its name: "she said, according to Harbour Press"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from crosswire.model.article import Reading
from crosswire.model.passage import Passage
from crosswire.model.source import Credit, CreditKind
from crosswire.vocabulary.outlets import told_to

NAME = r"(?<!\w)(?P<name>(?:[A-Z][\w'’-]{1,30} ){1,3}(?:Press|Wire|Newswire|News Agency|News Service|Press Agency))\b(?! [A-Z])"
HAD_FROM = re.compile(rf"\b(?:according to|citing|(?:cited|reported|quoted) by) (?:the )?{NAME}")
TOLD = re.compile(rf"\b(?:told|interview with|speaking to) (?:the )?{NAME}")
REPORTED = re.compile(rf"{NAME}(?: (?:has|had|also|earlier|later))? report(?:ed|s)\b")
PATTERNS: tuple[tuple[CreditKind, re.Pattern[str]], ...] = (
    ("reported", HAD_FROM),
    ("told", TOLD),
    ("reported", REPORTED),
)
SIGNS = ("Press", "Wire", "Newswire", "News")


def with_unlisted(readings: Iterable[Reading]) -> Iterator[Reading]:
    """The readings, their sources with such credits besides those of the tables."""
    for reading in readings:
        found = tuple(_credits(reading))
        source = reading.source
        yield replace(reading, source=replace(source, credits=(*source.credits, *found))) if found else reading


def _credits(reading: Reading) -> Iterator[Credit]:
    for sentence in (one.passage for one in reading.sentences):
        if any(sign in sentence.text for sign in SIGNS):
            matches = ((kind, pattern.search(sentence.text)) for kind, pattern in PATTERNS)
            for kind, match in matches:
                if match is not None and match["name"] not in told_to() and match["name"] != reading.source.outlet:
                    start, end = (sentence.start + at for at in match.span("name"))
                    yield Credit(match["name"], kind, Passage(sentence.source, start, end, match["name"]))
                    break
