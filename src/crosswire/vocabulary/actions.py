"""This file knows the verbs and nouns of events, as PLOVER types and modes, and the cues of an event's status."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from crosswire.errors import VocabularyError
from crosswire.vocabulary.inflection import spellings, verb_forms
from crosswire.vocabulary.tables import Table, gathered, keyed, read_table, read_toml, section, words

FILE = "actions.tsv"
COLUMNS = ("lemma", "part", "particle", "objects", "type", "mode", "actor", "recipient", "example")
CUES_FILE = "status_cues.toml"

# the current manual (2024): each type with its modes; types without modes take none
MODES: Mapping[str, frozenset[str]] = {
    "AGREE": frozenset(),
    "CONSULT": frozenset({"visit", "third-party", "multilateral", "phone"}),
    "SUPPORT": frozenset(),
    "CONCEDE": frozenset(),
    "COOPERATE": frozenset(),
    "AID": frozenset(),
    "RETREAT": frozenset({"withdraw", "release", "disarm", "ceasefire", "access", "resign"}),
    "REQUEST": frozenset({"assist", "change", "yield", "meet"}),
    "ACCUSE": frozenset({"disapprove", "investigate", "allege"}),
    "REJECT": frozenset({"assist", "change", "yield", "meet"}),
    "THREATEN": frozenset({"restrict", "arrest", "relations", "expel", "territory", "violence"}),
    "PROTEST": frozenset({"demo", "riot", "strike", "hunger", "boycott", "obstruct", "vandalize"}),
    "SANCTION": frozenset({"convict", "expel", "withdraw", "discontinue"}),
    "MOBILIZE": frozenset({"troops", "weapons", "police", "militia"}),
    "COERCE": frozenset(
        {
            "seize", "restrict", "censor", "curfew", "martial-law", "arrest", "deport", "withhold", "misinformation",
            "cyber",
        }
    ),
    "ASSAULT": frozenset(
        {
            "abduct", "beat", "torture", "sexual", "targeted", "destroy", "primitive", "firearms", "explosives",
            "suicide-attack", "aerial", "drone", "heavy-weapons", "crowd-control", "unconventional",
        }
    ),
}  # fmt: skip
SUBJECT = "^"
"""What stands in ``objects`` before the lemmas that a verb's subject must be one of."""
PARTS = frozenset({"verb", "noun", "name"})
"""A ``name`` is a noun that tells no event by itself, only names one told elsewhere: "the conflict", "the deal"."""
ROLES = frozenset(
    {
        "subject", "object", "possessive", "modifier", "by", "of", "on", "against", "with", "between", "to", "for", "from",
        "among", "in", "at", "into", "over", "toward", "about", "near", "along", "under", "upon", "behind", "around", "before", "across", "through", "outside",
    }
)  # fmt: skip
STATUSES = ("happened", "ongoing", "planned", "conditional", "alleged", "denied", "negated", "historical")
CUE_SORTS = frozenset({"verbs", "nouns", "adjectives", "adverbs", "phrases"})


@dataclass(frozen=True, slots=True)
class Action:
    """A word that tells an event. ``actor`` and ``recipient`` say where each stands: ``subject``, ``object``,
    ``possessive`` ("Norland's attack"), ``modifier`` ("the Norland attack"), or a preposition; in order of preference.

    ``objects`` (lemmas): the entry holds only where the verb governs one of them ("sign" + treaty), or the noun is
    completed by one ("exchange" of prisoners); none means it always holds. ``subjects`` likewise for whoever or whatever
    does it ("shells" fell on the town, "soldiers" moved into it).
    """

    lemma: str
    part: str
    particle: str
    objects: frozenset[str]
    subjects: frozenset[str]
    type: str
    mode: str
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    example: str


@cache
def actions() -> tuple[Action, ...]:
    """All entries in the order of the table; lemma, part, particle, objects and subjects together stand once."""
    groups = object_groups()
    table = read_table(FILE, COLUMNS)
    types, modes = table.one_of("type", frozenset(MODES)), table.optional("mode")
    for index, (type_, mode) in enumerate(zip(types, modes, strict=True)):
        if mode and mode not in MODES[type_]:
            raise table.fault(index, f"mode {mode!r} is not one of {', '.join(sorted(MODES[type_]))}")
    entries = map(
        Action,
        table.text("lemma"),
        table.one_of("part", PARTS),
        table.optional("particle"),
        _objects(table, groups, subjects=False),
        _objects(table, groups, subjects=True),
        types,
        modes,
        _roles(table, "actor"),
        _roles(table, "recipient"),
        table.text("example"),
    )
    return tuple(keyed(FILE, entries, _key).values())


@cache
def actions_by_lemma(part: str) -> Mapping[str, tuple[Action, ...]]:
    """The entries of a part (``verb``, ``noun``, ``name``) by lemma, the narrowest (objects, particle,
    fewest objects) first.
    """
    entries = sorted((entry for entry in actions() if entry.part == part), key=_width)
    return gathered((spelling, entry) for entry in entries for spelling in spellings(entry.lemma))


def verb_lemma(form: str, lemma: str) -> str:
    """The lemma of a verb, from its written form where the one given is of no listed verb: waged is wage, not "wag"."""
    return lemma if lemma in _listed_verbs() else _listed_forms().get(form, lemma)


@cache
def _listed_verbs() -> frozenset[str]:
    return frozenset(actions_by_lemma("verb")) | {verb.split()[0] for sort in light_verbs().values() for verb in sort}


@cache
def _listed_forms() -> Mapping[str, str]:
    return {form: lemma for lemma in sorted(_listed_verbs(), reverse=True) for form in verb_forms(lemma)}


@cache
def object_groups() -> Mapping[str, frozenset[str]]:
    """The named groups of object lemmas that the table refers to as ``@agreement``."""
    tables = section(CUES_FILE, read_toml(CUES_FILE), "objects")
    return {name: frozenset(words(CUES_FILE, tables, name)) for name in tables}


@cache
def status_cues() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """The cues of each status by sort: ``status_cues()["planned"]["verbs"]`` holds plan, intend ... (lemmas)."""
    tables = section(CUES_FILE, read_toml(CUES_FILE), "status")
    if unknown := set(tables) - set(STATUSES):
        raise VocabularyError(f"{CUES_FILE}, [status]: unknown {sorted(unknown)}")
    found: dict[str, Mapping[str, tuple[str, ...]]] = {}
    for status in tables:
        sorts = section(CUES_FILE, tables, status)
        if unknown := set(sorts) - CUE_SORTS:
            raise VocabularyError(f"{CUES_FILE}, [status.{status}]: unknown {sorted(unknown)}")
        found[status] = {sort: words(CUES_FILE, sorts, sort) for sort in sorts}
    return found


@cache
def light_verbs() -> Mapping[str, tuple[str, ...]]:
    """The verbs that only carry an event noun, by sort: ``carry``, ``undergo``, ``start``, ``end``, ``happen``."""
    tables = section(CUES_FILE, read_toml(CUES_FILE), "light")
    return {sort: words(CUES_FILE, tables, sort) for sort in tables}


def _width(entry: Action) -> tuple[bool, bool, bool, int]:
    # of two entries with objects the one with fewer is narrower: "accept" + demand before "accept" + any offer or plan
    held = entry.objects | entry.subjects
    anything = all(one[0] == "*" for one in entry.objects) and not entry.subjects
    return (not held, not entry.particle, anything, len(held))


def _key(entry: Action) -> tuple[object, ...]:
    return (entry.lemma, entry.part, entry.particle, entry.objects, entry.subjects)


def _roles(table: Table, column: str) -> list[tuple[str, ...]]:
    table.some_of(column, ROLES)
    return table.many(column)


def _objects(table: Table, groups: Mapping[str, frozenset[str]], *, subjects: bool) -> list[frozenset[str]]:
    # a few groups stand in hundreds of rows, so what a cell names is worked out once
    named: dict[str, frozenset[str]] = {"": frozenset()}
    for index, cell in enumerate(table.optional("objects")):
        if cell not in named:
            parts = [part.removeprefix(SUBJECT) for part in cell.split("|") if part.startswith(SUBJECT) == subjects]
            if unknown := [part for part in parts if part[0] == "@" and part[1:] not in groups]:
                raise table.fault(index, f"objects: no group {', '.join(unknown)} in {CUES_FILE}")
            named[cell] = frozenset().union(*(groups[part[1:]] if part[0] == "@" else (part,) for part in parts))
    return [named[cell] for cell in table.optional("objects")]
