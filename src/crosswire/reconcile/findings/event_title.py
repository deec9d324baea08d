"""This file knows how a finding on a happening is headed: by the clause that tells it, and by no more than its mentions share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from crosswire.brevity import in_passing
from crosswire.reconcile.events.gist import FEWEST, line_by_name
from crosswire.reconcile.events.telling import Telling
from crosswire.reconcile.findings.told_words import told_by, untold
from crosswire.wording import words

LONGEST = 120
POINTING = frozenset({
    "he", "she", "it", "they", "we", "i", "you", "who", "which", "that", "this", "these", "those",
    "his", "her", "its", "their", "our", "my", "one", "such",
})  # fmt: skip
"""Words that say who is meant only together with what stands before."""
HEADLESS = frozenset({
    "was", "were", "is", "are", "has", "have", "had", "be", "been", "being", "do", "did", "does",
    "will", "would", "shall", "should", "can", "could", "may", "might", "must", "to",
})  # fmt: skip
"""What a clause opens with that has lost its subject: "were released by the court"."""
UNNAMED = frozenset({"him", "them"})
"""The same of those it is done to."""


def title_of(told: Iterable[Telling]) -> str:
    """The clause of one of these mentions: of those that name who did it in full the one that tells least that not all tell, then the
    barest, since what only one text adds (where, with whom, why) is not what several tell.
    """
    some = tuple(told)
    sentences: dict[str, set[str]] = defaultdict(set)
    for one in some:
        sentences[one.source].add(one.sentence)
    told_in = {source: told_by(word.form for one in own for word in words(one)) for source, own in sentences.items()}

    def rank(one: Telling) -> tuple[object, ...]:
        line = line_by_name(one)
        alone = sum(len(untold(line, told)) for source, told in told_in.items() if source != one.source)
        return (*_faults(one, line), alone, len(line.split()), one.event.passage)

    return in_passing(line_by_name(min(some, key=rank)), LONGEST)


def _faults(one: Telling, line: str) -> tuple[bool, ...]:
    """What makes a clause a poor heading, the gravest first."""
    told = line.split()
    leads = bool(one.event.clause) and one.event.clause[0].start < one.event.passage.start
    ends = bool(one.event.clause) and one.event.clause[-1].end > one.event.passage.end
    pointing = told[0].strip("“\"‘'").lower() in POINTING | HEADLESS or not UNNAMED.isdisjoint(told)
    return one.quoted, one.many is not None, not leads or pointing, not ends, len(told) < FEWEST, len(line) > LONGEST
