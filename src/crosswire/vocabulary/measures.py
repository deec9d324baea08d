"""This file knows what figures count, how bounds are put ("at least") and what vague numbers say ("dozens")."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from crosswire.errors import VocabularyError
from crosswire.vocabulary.inflection import verb_forms
from crosswire.vocabulary.tables import gathered, read_toml, section, words

FILE = "measures.toml"
FAMILIES = frozenset(
    {"people", "things", "acts", "time", "distance", "area", "weight", "money", "share", "votes", "other"}
)
EFFECTS = frozenset({"at-least", "more-than", "at-most", "fewer-than", "about", "nearly", "exactly"})
FEW = 10
"""Below this many, what a light measure counts is told in passing."""
PLACES = frozenset({"before", "after"})


@dataclass(frozen=True, slots=True)
class Measure:
    """What a figure counts, with the lemmas that signal it near a number.

    ``verbs``: the counted stand as the verb's object or passive subject (``kill``); ``own_verbs``: as its active subject
    (``die``); ``nouns``: the counted noun itself or a word for the total (``fatality``, ``death toll``); ``adjectives``:
    said of the counted (``dead``); ``beneath``: the measure this one is a part of (killed -> casualties); ``light``:
    whether a few of it are mostly told in passing ("two officials", "both parties").
    """

    name: str
    family: str
    verbs: tuple[str, ...]
    own_verbs: tuple[str, ...]
    nouns: tuple[str, ...]
    adjectives: tuple[str, ...]
    beneath: str
    light: bool = False


@dataclass(frozen=True, slots=True)
class BoundPhrase:
    """Words that bound a number, lower case: ``place`` before or after it. Effects on the number n: ``at-least`` low n,
    high open; ``more-than`` low n+1, high open; ``at-most`` high n; ``fewer-than`` high n-1; ``about`` low and high n,
    approximate; ``nearly`` high n, approximate; ``exactly`` low and high n.
    """

    phrase: str
    effect: str
    place: str


@dataclass(frozen=True, slots=True)
class VagueNumber:
    """Words that stand for a number: its lowest value, and the highest (None where open)."""

    phrase: str
    low: float
    high: float | None
    approximate: bool


@cache
def measures() -> Mapping[str, Measure]:
    """The measures by name, in the order of the table."""
    tables = section(FILE, read_toml(FILE), "measure")
    found = {name: _measure(name, section(FILE, tables, name)) for name in tables}
    for measure in found.values():
        if measure.beneath and measure.beneath not in found:
            raise VocabularyError(f"{FILE}, [measure.{measure.name}]: no measure {measure.beneath!r}")
    return found


@cache
def measure_signals() -> Mapping[str, tuple[tuple[Measure, str], ...]]:
    """Each signalling lemma with its measures and the sort of signal (``verb``, ``own-verb``, ``noun``, ``adjective``)."""
    return gathered(
        (lemma, (measure, sort))
        for measure in measures().values()
        for sort, lemmas in (
            ("verb", measure.verbs),
            ("own-verb", measure.own_verbs),
            ("noun", measure.nouns),
            ("adjective", measure.adjectives),
        )
        for lemma in lemmas
    )


def is_light(measure: str, low: float | None, high: float | None) -> bool:
    """Whether a value says little by itself: a length of time, or a few of a measure that the table calls light."""
    known = measures().get(measure)
    few = (low if low is not None else high or 0) < FEW
    return known is not None and (known.family == "time" or (known.light and few))


def is_time(measure: str) -> bool:
    """Whether it is a length of time."""
    known = measures().get(measure)
    return known is not None and known.family == "time"


@cache
def is_of_people(measure: str) -> bool:
    """Whether it counts people."""
    known = measures().get(measure)
    return known is not None and known.family == "people"


@cache
def is_harm(measure: str) -> bool:
    """Whether it counts the killed, the wounded or the missing: those of one are held against none of another."""
    known = measures().get(measure)
    return measure == "missing" or (known is not None and "casualties" in (known.name, known.beneath))


def is_let_go(measure: str | None) -> bool:
    """Whether it counts those let go: each side of a swap lets some go."""
    return measure == "released"


@cache
def counted_by_verb(measure: str) -> bool:
    """Whether the word for what befell the counted says what a number counts, whoever they are: "killed", "arrested"."""
    known = measures().get(measure)
    return known is not None and known.family == "people" and bool(known.verbs)


@cache
def harming() -> frozenset[str]:
    """The forms of the verbs for harm to people, lower case: ``killed``, ``wounding``."""
    harms = [measure for measure in measures().values() if "casualties" in (measure.name, measure.beneath)]
    return frozenset(
        form for measure in harms for verb in measure.verbs if " " not in verb for form in verb_forms(verb)
    )


@cache
def measured_out() -> frozenset[str]:
    """The measures of what is measured and not counted one by one: money, shares, distance, area, weight."""
    families = ("money", "share", "distance", "area", "weight")
    return frozenset(name for name, measure in measures().items() if measure.family in families)


@cache
def counted_people() -> Mapping[str, str]:
    """The nouns for people who are counted, singular and plural, with their group: ``children`` gives civilian."""
    groups = section(FILE, read_toml(FILE), "people")
    found: dict[str, str] = {}
    for group in groups:
        for word in words(FILE, groups, group):
            if word in found:
                raise VocabularyError(f"{FILE}, people.{group}: {word!r} also stands in {found[word]}")
            found[word] = group
    return found


@cache
def bound_phrases() -> tuple[BoundPhrase, ...]:
    """The bound phrases, longest first."""
    tables = section(FILE, read_toml(FILE), "bound")
    found: dict[tuple[str, str], BoundPhrase] = {}
    for effect in tables:
        if effect not in EFFECTS:
            raise VocabularyError(f"{FILE}, [bound.{effect}]: no such effect")
        places = section(FILE, tables, effect)
        for place in places:
            for phrase in words(FILE, places, place):
                if place not in PLACES or (place, phrase) in found:
                    raise VocabularyError(f"{FILE}, [bound.{effect}] {place}: {phrase!r} stands twice or in no place")
                found[place, phrase] = BoundPhrase(phrase, effect, place)
    return tuple(sorted(found.values(), key=lambda bound: (-len(bound.phrase), bound.phrase)))


@cache
def vague_numbers() -> Mapping[str, VagueNumber]:
    """The vague numbers by phrase, lower case, longest first: ``dozens`` low 24."""
    tables = section(FILE, read_toml(FILE), "vague")
    found = [_vague(phrase, bounds) for phrase, bounds in tables.items()]
    return {number.phrase: number for number in sorted(found, key=lambda n: (-len(n.phrase), n.phrase))}


@cache
def currencies() -> Mapping[str, str]:
    """The ISO 4217 code, or ``USD``-like unit, of each currency word and sign, lower case."""
    tables = section(FILE, read_toml(FILE), "currency")
    return {word: code for code in tables for word in words(FILE, tables, code)}


@cache
def units() -> Mapping[str, str]:
    """The unit each written form stands for, lower case: ``km`` and ``kilometres`` give kilometre."""
    tables = section(FILE, read_toml(FILE), "unit")
    return {form: unit for unit in tables for form in words(FILE, tables, unit)}


def _measure(name: str, table: Mapping[str, object]) -> Measure:
    family, beneath, light = table.get("family"), table.get("beneath", ""), table.get("light", False)
    if not (isinstance(family, str) and isinstance(beneath, str) and isinstance(light, bool)) or family not in FAMILIES:
        raise VocabularyError(f"{FILE}, [measure.{name}]: family {family!r} or beneath {beneath!r} is wrong")
    if unknown := set(table) - {"family", "beneath", "light", "verbs", "own_verbs", "nouns", "adjectives"}:
        raise VocabularyError(f"{FILE}, [measure.{name}]: unknown keys {sorted(unknown)}")
    verbs, own_verbs, nouns, adjectives = (
        words(FILE, table, key, optional=True) for key in ("verbs", "own_verbs", "nouns", "adjectives")
    )
    if not verbs + own_verbs + nouns + adjectives:
        raise VocabularyError(f"{FILE}, [measure.{name}]: no signal")
    return Measure(name, family, verbs, own_verbs, nouns, adjectives, beneath, light)


def _vague(phrase: str, bounds: object) -> VagueNumber:
    match bounds:
        case [int() | float() as low, int() | float() | "open" as high, bool() as approximate]:
            return VagueNumber(phrase, low, None if isinstance(high, str) else high, approximate)
        case _:
            raise VocabularyError(f"{FILE}, vague.{phrase!r}: {bounds!r} is not lowest, highest or open, approximate")
