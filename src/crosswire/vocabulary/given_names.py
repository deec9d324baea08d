"""This file knows common given names, the gender most agree with, and their short forms."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from crosswire.vocabulary.tables import keyed, read_rows

FILE = "given_names.tsv"
COLUMNS = ("name", "gender")
NICKNAMES_FILE = "nicknames.tsv"
NICKNAME_COLUMNS = ("short", "full")
GENDERS = frozenset({"", "female", "male"})


@cache
def _table() -> Mapping[str, str]:
    rows = ((row.text("name"), row.one_of("gender", GENDERS)) for row in read_rows(FILE, COLUMNS))
    return {name: pair[1] for name, pair in keyed(FILE, rows, lambda pair: pair[0]).items()}


@cache
def given_names() -> Mapping[str, str]:
    """The gender of each given name, as written: ``female`` or ``male``; names of both tell none and are left out."""
    return {name: gender for name, gender in _table().items() if gender}


@cache
def forenames() -> frozenset[str]:
    """All given names of the table, as written, with those of both genders (Kim, Nour)."""
    return frozenset(_table())


@cache
def nicknames() -> Mapping[str, frozenset[str]]:
    """The full given names each short one may stand for, small letters: ``jim`` gives james."""
    rows = ((row.text("short"), frozenset(row.many("full"))) for row in read_rows(NICKNAMES_FILE, NICKNAME_COLUMNS))
    return {short: pair[1] for short, pair in keyed(NICKNAMES_FILE, rows, lambda pair: pair[0]).items()}
