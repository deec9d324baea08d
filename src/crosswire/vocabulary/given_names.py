"""This file knows common given names, the gender most agree with, and their short forms."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from crosswire.vocabulary.tables import keyed, read_table

FILE = "given_names.tsv"
COLUMNS = ("name", "gender")
NICKNAMES_FILE = "nicknames.tsv"
NICKNAME_COLUMNS = ("short", "full")
GENDERS = frozenset({"", "female", "male"})


@cache
def _table() -> Mapping[str, str]:
    table = read_table(FILE, COLUMNS)
    rows = zip(table.text("name"), table.one_of("gender", GENDERS), strict=True)
    return {name: gender for name, (_, gender) in keyed(FILE, rows, lambda row: row[0]).items()}


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
    table = read_table(NICKNAMES_FILE, NICKNAME_COLUMNS)
    rows = zip(table.text("short"), table.many("full"), strict=True)
    return {short: frozenset(full) for short, (_, full) in keyed(NICKNAMES_FILE, rows, lambda row: row[0]).items()}
