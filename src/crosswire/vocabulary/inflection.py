"""This file knows the written forms of an English verb or noun: regular rules, and the irregular ones as data."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from crosswire.vocabulary.tables import keyed, read_table

FILE = "irregular_forms.tsv"
COLUMNS = ("lemma", "part", "forms")
# "-ize" is part of these stems, so there is no "-ise" spelling of them
_FIXED_IZE = frozenset({"seize", "size", "prize", "capsize", "downsize", "resize"})
_SIBILANTS = ("s", "x", "z", "ch", "sh")
_VOWELS = "aeiou"


@cache
def irregular_forms() -> Mapping[str, tuple[str, ...]]:
    """The irregular forms of each word, by ``lemma/part`` with part ``verb`` or ``noun``; the lemma is not repeated."""
    table = read_table(FILE, COLUMNS)
    keys = map("/".join, zip(table.text("lemma"), table.one_of("part", frozenset({"verb", "noun"})), strict=True))
    rows = zip(keys, table.many("forms"), strict=True)
    return {key: forms for key, (_, forms) in keyed(FILE, rows, lambda row: row[0]).items()}


@cache
def spellings(lemma: str) -> tuple[str, ...]:
    """The spellings of a lemma, itself first: ``emphasize`` also ``emphasise``, ``paralyze`` also ``paralyse``."""
    if lemma.endswith(("ize", "yze")) and lemma not in _FIXED_IZE:
        return (lemma, lemma[:-2] + "se")
    return (lemma,)


@cache
def verb_forms(lemma: str) -> tuple[str, ...]:
    """All written forms of a verb, the lemma first, both spellings; ``say`` gives say, says, saying, said."""
    forms: dict[str, None] = {}
    for stem in spellings(lemma):
        listed = irregular_forms().get(f"{stem}/verb")
        third, present, past = _regular(stem)
        # a listed form replaces the regular past; the third person and "-ing" stay regular unless listed too
        for form in (stem, *((third, present, past) if listed is None else _with_listed(third, present, listed))):
            forms[form] = None
    return tuple(forms)


@cache
def past_forms(lemma: str) -> tuple[str, ...]:
    """The forms of a verb in the past, both spellings; ``break`` gives broke, broken, and ``set`` gives set, as its present is."""
    found: dict[str, None] = {}
    for stem in spellings(lemma):
        listed = irregular_forms().get(f"{stem}/verb")
        forms = (_regular(stem)[-1],) if listed is None else listed
        past = [form for form in forms if not form.endswith(("ing", "s")) or form == "was"]
        found |= dict.fromkeys(past or [stem])
    return tuple(found)


@cache
def plural(lemma: str) -> str:
    """The plural of a noun: the first listed irregular one, else by rule; ``ally`` gives allies."""
    listed = irregular_forms().get(f"{lemma}/noun")
    if listed:
        return listed[0]
    if lemma.endswith("y") and lemma[-2:-1] not in _VOWELS:
        return lemma[:-1] + "ies"
    return lemma + ("es" if lemma.endswith(_SIBILANTS) else "s")


def _regular(stem: str) -> tuple[str, str, str]:
    if stem.endswith("y") and stem[-2:-1] not in _VOWELS:
        return stem[:-1] + "ies", stem + "ing", stem[:-1] + "ied"
    if stem.endswith("ie"):
        return stem + "s", stem[:-2] + "ying", stem + "d"
    if stem.endswith("e"):
        return stem + "s", (stem if stem.endswith(("ee", "oe", "ye")) else stem[:-1]) + "ing", stem + "d"
    return stem + ("es" if stem.endswith((*_SIBILANTS, "o")) else "s"), stem + "ing", stem + "ed"


def _with_listed(third: str, present: str, listed: tuple[str, ...]) -> tuple[str, ...]:
    has_present = any(form.endswith("ing") for form in listed)
    has_third = any(form.endswith("s") for form in listed)
    return (*(() if has_third else (third,)), *(() if has_present else (present,)), *listed)
