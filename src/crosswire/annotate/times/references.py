"""This file knows the words that point before, at or after the present and name no
definite time: recently, now, soon.
"""

from __future__ import annotations

from crosswire.annotate.times.found import Found
from crosswire.annotate.times.patterns import Hit, Rule


def _reference(hit: Hit) -> Found:
    value = hit.value("reference")
    return hit.found(fixed=value, side=value, doubt=hit.words[0].form)


def _recent(hit: Hit) -> Found:
    return hit.found(fixed="PAST_REF", side="PAST_REF")


def _current(hit: Hit) -> Found:
    return hit.found(fixed="PRESENT_REF", side="PRESENT_REF")


def _past(hit: Hit) -> Found:
    return hit.found(fixed="PAST_REF", side="PAST_REF", doubt="past")


RULES = (
    Rule("the past", _past),
    Rule("reference", _reference),
    Rule("recent", _recent),
    Rule("current", _current),
)
