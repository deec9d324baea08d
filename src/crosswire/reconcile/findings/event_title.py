"""This file knows how a finding on a happening is headed: by the clause that tells it, and by no more than its mentions share."""

from __future__ import annotations

from collections.abc import Iterable

from crosswire.brevity import in_passing
from crosswire.reconcile.events.gist import FEWEST, clause_line
from crosswire.reconcile.events.telling import Telling

LONGEST = 120
POINTING = frozenset({
    "he", "she", "it", "they", "we", "i", "you", "who", "which", "that", "this", "these", "those",
    "his", "her", "its", "their", "our", "my", "one", "such",
})  # fmt: skip
"""Words that say who is meant only together with what stands before."""

PRONOUNS = frozenset({"he", "she", "it", "they"})
"""Those of them that stand for a doer alone."""


def title_of(told: Iterable[Telling]) -> str:
    """The clause of one of these mentions: of those that name who did it in full the barest, since what only one text adds
    (where, with whom, why) is not what several tell.
    """
    return in_passing(_by_name(min(told, key=_rank)), LONGEST)


def _by_name(one: Telling) -> str:
    """The clause, opened with the name of who did it where it is told by a pronoun: "she met the envoy"."""
    line = clause_line(one)
    first = line.split(maxsplit=1)[0] if line else ""
    known = (who.name for who in one.event.actors if who.actor and who.passage and who.passage.text == first)
    name = next(known, None) if first.lower() in PRONOUNS else None
    return f"{name}{line[len(first) :]}" if name else line


def _rank(one: Telling) -> tuple[object, ...]:
    clause = clause_line(one)
    words = clause.split()
    leads = bool(one.event.clause) and one.event.clause[0].start < one.event.passage.start
    ends = bool(one.event.clause) and one.event.clause[-1].end > one.event.passage.end
    pointing = words[0].strip("“\"‘'").lower() in POINTING
    return (
        one.quoted, one.many is not None, not leads or pointing, not ends, len(words) < FEWEST, len(clause) > LONGEST, len(words),
        one.event.passage,
    )  # fmt: skip
