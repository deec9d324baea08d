"""This file knows the names of larger towns, so that a name can be taken for a place."""

from __future__ import annotations

from functools import cache

from crosswire.vocabulary.long_table import LongTable


@cache
def towns() -> LongTable:
    """The two-letter country of the largest town of each name, as written."""
    return LongTable("towns.tsv", "name\tcountry")
