"""This file knows what outlets call an actor beside name and office: "far-right", "strongman", "rebel"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from functools import cache

from crosswire.model.article import Reading
from crosswire.model.passage import Passage
from crosswire.model.source import StoredSource
from crosswire.model.values import Role
from crosswire.naming.spelling import fold
from crosswire.naming.titles import people_words, title_words
from crosswire.vocabulary.labels import labels
from crosswire.vocabulary.name_heads import name_heads

# a label stands close to the name: "the far-right Dutch leader Ana Ruiz", "Ana Ruiz, a far-right leader,"
REACH = 60
FARTHEST = 5
DETERMINED = re.compile(r"(?:\b(?:the|an?|his|her|its|their|our|now|former)|['\u2019]s) $", re.IGNORECASE)
CALLED = re.compile(
    r"(?: \w+)? (?:(?:that|which|who) calls? (?:itself|themselves)|calling (?:itself|themselves)) (?:the )?"
)
OF = re.compile(r" of (?:the )?")
STOPS = re.compile(r"[.;:!?\n\u201c\u201d\"()]")


@cache
def _pattern() -> re.Pattern[str]:
    words = sorted(labels(), key=lambda word: (-len(word), word))
    shapes = (re.escape(word).replace(r"\*", r"\w+").replace(r"\ ", "[ -]") for word in words)
    return re.compile(rf"(?<![\w-])(?:{'|'.join(shapes)})(?![\w-])", re.IGNORECASE)


class QuotedWords:
    """The stretches of all articles that stand inside quotation marks."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        """Index the quotations by their source, in order of the text."""
        self.spans: dict[str, list[Passage]] = {}
        for reading in readings:
            marked = (quote.passage for quote in reading.quotes if quote.kind != "indirect")
            self.spans[reading.source.id] = sorted(marked, key=lambda passage: passage.start)

    def holds(self, passage: Passage) -> bool:
        """Whether a passage stands inside a quotation."""
        spans = self.spans.get(passage.source, [])
        at = bisect_right(spans, passage.start, key=lambda span: span.start)
        # quotations are nested two or three deep at most
        return any(span.end >= passage.end for span in spans[max(0, at - 3) : at])


def labels_beside(source: StoredSource, passage: Passage) -> Iterator[Role]:
    """The labels in the words right before a name and in a phrase set beside it."""
    before = _tail(source.text[max(0, passage.start - REACH) : passage.start])
    offset = passage.start - len(before)
    for found in _pattern().finditer(before):
        if _labels_behind(found.group(), before[found.end() :]) and _is_adjective(before, found):
            yield _role(source, offset + found.start(), offset + found.end())
    after = STOPS.split(source.text[passage.end : passage.end + REACH], maxsplit=1)[0]
    beside = re.match(r",? (?:an?|the) [^,]*|[ ]\w+", after)
    for found in _pattern().finditer(beside.group() if beside else ""):
        apposed = after.startswith(",")
        if (apposed and _place(found.group()) in ("before", "both")) or (
            not apposed and _place(found.group()) == "after"
        ):
            yield _role(source, passage.end + found.start(), passage.end + found.end())


def _tail(text: str) -> str:
    return STOPS.split(text)[-1].rsplit(", ", 1)[-1]


def _labels_behind(label: str, between: str) -> bool:
    """Whether a label is said of the name behind it: "the far-right A", "the outlaws of A",
    "the outlaw band that calls itself A".
    """
    place = _place(label)
    if OF.fullmatch(between):
        return place == "after"  # the noun in plural: "a hero of Norland" is no name for Norland
    return (place in ("before", "both") and _leads_to(between)) or bool(CALLED.fullmatch(between))


def _leads_to(between: str) -> bool:
    """Whether only words of an office or adjective stand between label and name: no verb, no preposition."""
    words = between.split()
    return len(words) <= FARTHEST and all(
        word[0].isupper()
        or "-" in word
        or fold(word) in title_words()
        or word.lower() in people_words()
        or word in name_heads()  # "the militant group Red Front"
        for word in words
    )


def _is_adjective(before: str, found: re.Match[str]) -> bool:
    """Whether a participle stands as an adjective: "the ousted leader Ana Ruiz", not "they ousted Ana Ruiz"."""
    if not found.group().lower().endswith("ed") or "-" in found.group():
        return True
    return DETERMINED.search(before, 0, found.start()) is not None


def _place(word: str) -> str:
    low = word.lower()
    found = labels().get(low) or labels().get(re.sub(r"^(pro|anti)-.*", r"\1-*", re.sub(r".*-(\w+)$", r"*-\1", low)))
    return found.place if found else "before"


def _role(source: StoredSource, start: int, end: int) -> Role:
    return Role(source.text[start:end], source.passage(start, end))
