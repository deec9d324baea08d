"""This file knows when one number is another told in fewer digits: $3.6 billion for $3.57 billion, $43 million for $43,885,310."""

from __future__ import annotations

from math import floor, isclose, log10

PRECISE = 2
"""Digits from which a number may also be the other cut off, not rounded: $43 million of $43,885,310."""
NEAR = 0.25
"""The part of a number by which its rounding may miss it: $1 billion is not $600 million."""


def is_rounded(one: float, other: float) -> bool:
    """Whether the number with fewer telling digits is the other one rounded, or cut off behind at least two digits.

    Two numbers of as many digits ($3.5 billion and $3.6 billion, $40 million and $35 million) are no rounding of each other.
    """
    if isclose(one, other):
        return True
    if min(one, other) <= 0:
        return False
    (few, rounder), (more, finer) = sorted((_digits(number), number) for number in (one, other))
    if few == more:
        return False
    unit = 10.0 ** (floor(log10(rounder)) - few + 1)
    apart = abs(rounder - finer)
    cut_off = few >= PRECISE and rounder <= finer and apart < unit
    return apart <= NEAR * finer and (apart <= unit / 2 or cut_off)


def _digits(number: float) -> int:
    """The digits that tell, as news prints it: two of 3.6 billion and of 40 million, three of 3.57 billion and of 400 million."""
    before_scale = floor(log10(number)) % 3 + 1
    return max(len(f"{number:.12g}".replace(".", "").strip("0")), before_scale)
