"""This file knows what a length of time is told of: the truce of "a three-day truce" and of "a ceasefire lasting 72 hours"."""

from __future__ import annotations

import re

from crosswire.model.mention import Figure
from crosswire.reconcile.converted import TIMES
from crosswire.reconcile.frames import Frame, is_one_doing
from crosswire.vocabulary.rarity import TELLING, rarity
from crosswire.wording import words

BEFORE = re.compile(
    r"(?<![A-Za-z-])([A-Za-z-]{1,40}) (?:of|for|lasting|that lasted|to last)(?: (?:at least|about|some|up to|more than))? $"
)
BEHIND = re.compile(r" ?([A-Za-z-]+)")


def lasting(figure: Figure, sentence: str, at: int) -> str | None:
    """What lasts so long, as printed, in lower case; None where nothing is told right beside, or it is a month or more."""
    if figure.measure not in TIMES:
        return None
    hyphened = "-" in figure.passage.text
    found = BEHIND.match(sentence, at + len(figure.passage.text)) if hyphened else BEFORE.search(sentence[:at])
    thing = words(found[1]) if found else ()
    return thing[-1].form if thing and rarity(thing[-1].form) >= TELLING else None


def is_one_thing(one: Frame, other: Frame) -> bool:
    """Whether two clauses leave room for one thing that lasts: one doing, and not each with a name the other lacks.

    As in "a minister of Norland arrived in Dransk on a two-day visit" and "a minister of Norland arrived in Orvel".
    """
    return is_one_doing(one, other) and not (one.names - other.names and other.names - one.names)
