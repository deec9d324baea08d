"""This file knows when words of time are the name of a programme, a war or a day of its own: This Week, the Six-Day War."""

from __future__ import annotations

from functools import cache

from crosswire.annotate.times.found import Found
from crosswire.annotate.times.surroundings import Surroundings
from crosswire.vocabulary.time_words import time_words

NEAR = 7
"""Words looked at on either side for one that shows that not every word has a capital there."""
LONG = 4
"""Letters of a word that has no capital in prose; titles print the short ones small, too."""
PLAIN = frozenset({"unit", "units", "part", "part_plural", "near"})


def is_titled(time: Found, around: Surroundings) -> bool:
    """Whether the words of a time bear capitals that prose does not give them: "told This Week", not "This week" at the
    head of a sentence, nor "Talks to Open Next Week" over an article.
    """
    last = time.last - 1
    if time.slot.startswith("F:") or around.form(last) not in _plain_words():
        return False  # "Election Day" is printed so
    printed = around.printed(last)
    if not printed.istitle() or not any(around.printed(at)[:1].isalpha() for at in range(time.first, last)):
        return False
    beside = (*range(time.first - NEAR, time.first), *range(time.last, time.last + NEAR))
    return any(len(around.form(at)) >= LONG and around.printed(at).islower() for at in beside)


@cache
def _plain_words() -> frozenset[str]:
    """Words of time that prose prints small: units and parts of the day; those of centuries are often printed otherwise."""
    return frozenset(
        form for form, word in time_words().items() if word.kind in PLAIN and word.value not in ("CE", "DE", "Q")
    )
