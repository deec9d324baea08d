"""This file knows the names of larger towns, so that a name can be taken for a place."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from crosswire.errors import VocabularyError
from crosswire.vocabulary.tables import HERE

FILE = "towns.tsv"


@cache
def towns() -> Mapping[str, str]:
    """The two-letter country of the largest town of each name, as written; read in one go, since it has 40,000 rows."""
    lines = (HERE / FILE).read_text(encoding="utf-8").split("\n")
    rows = [line.split("\t") for line in lines if line and not line.startswith("#")]
    if rows[0] != ["name", "country"] or any(len(row) != 2 for row in rows):
        raise VocabularyError(f"{FILE}: each row must have a name and a country")
    return dict(rows[1:])
