"""This file knows which side of a vote a number is of: "by 212 votes to 188, with two abstentions", "31 voted against"."""

from __future__ import annotations

import re

from crosswire.vocabulary.figure_words import figure_words
from crosswire.wording import words

ASIDE = 24
"""Characters behind a number of votes in which its side is told: "none against", "31 who voted against"."""
SECOND = re.compile(r"\d(?: votes)?(?:-|–| to |-to-)$")
"""What stands before the second number of a result."""
MARKS = re.compile(r"[,;:()—–]")
OPPOSED = frozenset({"opposed", "opposing", "rejected"})
VOTED = frozenset({"vote", "votes", "voted"})


def side_of(before: str, printed: str, behind: str) -> str | None:
    """`abstained`, `against`, or None for those in favour; from the printed number and what stands before and behind it."""
    own = [word.form for word in words(printed)]
    after = [word.form for word in words(MARKS.split(behind[:ASIDE])[0])]
    if any(word in figure_words("abstaining") for word in (*own[:2], *after[:3])):
        return "abstained"
    if after[:1] and after[0] in OPPOSED:
        return "against"
    voted = not VOTED.isdisjoint(after[:2])
    against = "against" in (after[:3] if voted else (*own, *after)[:2])
    return "against" if against or SECOND.search(before) else None
