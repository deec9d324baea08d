"""This file knows whether clauses of two texts tell of one matter: each is told most like the other, by words that few sentences have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cache

from crosswire.reconcile.findings.clauses import Clause
from crosswire.reconcile.findings.clauses.lines import Line, Lines
from crosswire.reconcile.frames import CALENDAR, alike, are_of_same
from crosswire.vocabulary.time_words import time_words

LONE, FEW = 2.0, 1.0
"""What a word tells besides its rarity that stands in one sentence of either text, or in two of one of them at most."""
ENOUGH, SAME, SURE = 7.0, 0.5, 0.7
"""The weight of the words that two clauses of one matter share, and its part of the lighter one, more where they begin otherwise."""
NEARLY = 0.5
"""The part of such a weight that the words of a sentence have at the least, of which a clause may share more: it may tell of "him"."""
SEVERAL = 2
"""Words that they share at the least."""
LEAST = 2
"""Words of a clause below which it is held against none."""


class Matters:
    """The sentences of a story by their words."""

    def __init__(self, lines: Lines) -> None:
        self._lines: dict[tuple[str, str], list[Line]] = defaultdict(list)
        self._clauses: dict[Line, list[Mapping[str, float]]] = {}
        for line in lines.all:
            for word in {} if line.heading else line.alike:
                self._lines[word, line.passage.source].append(line)

    def weight(self, mine: Mapping[str, float], theirs: Mapping[str, float], texts: tuple[str, str]) -> float:
        """The weight of the words that clauses of two texts share."""
        return sum(self._worth(word, min(worth, theirs[word]), texts) for word, worth in mine.items() if word in theirs)

    def _worth(self, word: str, worth: float, texts: tuple[str, str]) -> float:
        most = max(len(self._lines.get((word, text), ())) for text in texts)
        return worth + (LONE if most <= 1 else FEW if most <= SEVERAL else 0.0)

    def has(self, word: str, source: str) -> bool:
        """Whether a text has a word."""
        return (word, source) in self._lines

    def are_one(self, one: Clause, other: Clause, *, part: float = SAME, filled: bool = False) -> bool:
        """Whether two clauses tell of one matter, so much of it as no other sentence of either text.

        Where a slot of theirs is `filled`, the words they are round are left out. `part` is what they share at the least.
        """
        texts = (one.passage.source, other.passage.source)
        mine, theirs = words_of(one, filled), words_of(other, filled)
        shared = mine.keys() & theirs.keys()
        names = one.frame.names | other.frame.names
        verbs = {one.frame.verb, other.frame.verb} if filled else set()  # "the envoy said on Monday", "on Tuesday"
        if len(shared) < SEVERAL or not shared - names - verbs or not are_of_same(one.frame, other.frame):
            return False
        weight = self.weight(mine, theirs, texts)
        lighter = min(self.weight(words, words, texts) for words in (mine, theirs))
        if filled and one.topic and other.topic and one.topic.keys().isdisjoint(other.topic):
            part = max(part, SURE)  # "buses of pilots reached the port", "a convoy of lorries reached the port"
        if weight < ENOUGH or weight < part * lighter:
            return False
        return not self._has_better(mine, other, weight, texts) and not self._has_better(
            theirs, one, weight, texts[::-1]
        )

    def _has_better(self, mine: Mapping[str, float], other: Clause, weight: float, texts: tuple[str, str]) -> bool:
        """Whether another sentence of the other's text has a clause that shares more with one."""
        source = other.passage.source
        rivals = dict.fromkeys(line for word in mine for line in self._lines.get((word, source), ()))
        return any(
            self.weight(mine, words, texts) > weight
            for line in rivals
            if line != other.line and self.weight(mine, line.alike, texts) > NEARLY * weight
            for words in self._told(line)
        )

    def _told(self, line: Line) -> list[Mapping[str, float]]:
        """The words of each clause of a sentence, read when first asked for."""
        if line not in self._clauses:
            self._clauses[line] = [words_of(clause) for clause in _clauses(line)]
        return self._clauses[line]


def words_of(clause: Clause, filled: bool = False) -> dict[str, float]:
    """The telling words of a clause and those of whom it tells, days left out, and where it is `filled` what it is round."""
    own = range(clause.at, clause.end) if filled else ()
    here = clause.told(at for at in range(clause.frame.first, clause.frame.last) if at not in own)
    return {word: worth for word, worth in {**clause.topic, **here}.items() if word not in calendar_words()}


@cache
def calendar_words() -> frozenset[str]:
    """The names of the days of the week and the months, as telling words have them."""
    return frozenset(alike(form) for form, known in time_words().items() if known.kind in CALENDAR)


def _clauses(line: Line) -> Iterator[Clause]:
    at = 0
    while at < len(line.words):
        clause = Clause(line, at, at + 1)
        if clause.frame.last - clause.frame.first > LEAST:
            yield clause
        at = max(clause.frame.last, at + 1)
