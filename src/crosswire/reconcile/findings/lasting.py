"""This file knows whether a state is told as one that held for a time, or that holds on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from crosswire.reconcile.frames import is_of_time

PAST = frozenset({"was", "were", "been", "had"})
ON = frozenset({"still", "remain", "remains", "stay", "stays", "continue", "continues"})
PERFECT = frozenset({"has", "have"})


def was_for_a_time(forms: Sequence[str]) -> bool:
    """Whether a clause tells something of the past with how long it lasted: "was closed for six hours"."""
    lasted = any(one == "for" and is_of_time(after) for one, after in pairwise(forms))
    return lasted and not PAST.isdisjoint(forms)


def holds_on(forms: Sequence[str]) -> bool:
    """Whether a clause tells a state as one that still holds."""
    return not ON.isdisjoint(forms)


def is_perfect(forms: Sequence[str]) -> bool:
    """Whether a clause tells of what has come about and is so now: "has been freed"."""
    return not PERFECT.isdisjoint(forms)
