"""This file knows the language of reported speech: its verbs, nouns and attribution phrases."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from crosswire.vocabulary.inflection import spellings, verb_forms
from crosswire.vocabulary.tables import Table, gathered, keyed, read_table

VERBS_FILE = "reporting_verbs.tsv"
VERB_COLUMNS = ("lemma", "particle", "force", "frames", "prepositions", "addressee", "cognition", "example")
NOUNS_FILE = "reporting_nouns.tsv"
NOUN_COLUMNS = ("lemma", "force", "clause", "prepositions")
PHRASES_FILE = "attribution_phrases.tsv"
PHRASE_COLUMNS = ("phrase", "form", "force")

FORCES = frozenset(
    {
        "neutral", "announce", "explain", "reply", "report", "claim", "confirm", "concede", "deny", "agree", "warn",
        "threaten", "promise", "ask", "order", "urge", "suggest", "predict", "praise", "criticise", "accuse", "think",
        "feel",
    }
)  # fmt: skip
FRAMES = frozenset({"quote", "clause", "infinitive", "object"})
ADDRESSEES = frozenset({"object", "to", "with", "at", "of", "from"})
PHRASE_FORMS = frozenset({"before-source", "after-source", "around-source", "whole"})


@dataclass(frozen=True, slots=True)
class ReportingVerb:
    """A verb that brings in what somebody says or thinks; ``particle`` is the rest of a phrasal verb ("point *out*").

    ``frames``: ``quote`` may introduce a direct quotation; ``clause`` a that-clause is what is said; ``infinitive`` the
    infinitive is ("vowed to return"); ``object`` the direct object is ("rejected the claim"). ``prepositions``: their
    object is the content ("warned *against* delay"). ``addressee``: how the one spoken to is given.
    """

    lemma: str
    particle: str
    force: str
    frames: frozenset[str]
    prepositions: tuple[str, ...]
    addressee: frozenset[str]
    cognition: bool
    example: str

    @property
    def key(self) -> str:
        """The lemma with its particle, as it stands in the table: ``point out``."""
        return f"{self.lemma} {self.particle}" if self.particle else self.lemma


@dataclass(frozen=True, slots=True)
class ReportingNoun:
    """A noun for something said: ``clause`` tells whether a that-clause may follow ("the claim that ...")."""

    lemma: str
    force: str
    clause: bool
    prepositions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AttributionPhrase:
    """Words that attribute without a verb of saying as head; ``...`` in ``phrase`` is where the source stands.

    ``form``: ``before-source`` ("according to ..."), ``after-source`` ("... was quoted as saying"), ``around-source``
    ("in the words of ... ,", "in ...'s view"), ``whole`` (no source named: "reportedly").
    """

    phrase: str
    form: str
    force: str


@cache
def reporting_verbs() -> Mapping[str, ReportingVerb]:
    """The verbs by key: ``say``, ``point out``; both spellings of an ``-ize`` verb are keys of the same verb."""
    spelled = ((key, verb) for verb in _verbs(read_table(VERBS_FILE, VERB_COLUMNS)) for key in _keys(verb))
    return {key: pair[1] for key, pair in keyed(VERBS_FILE, spelled, lambda pair: pair[0]).items()}


@cache
def verbs_by_lemma() -> Mapping[str, tuple[ReportingVerb, ...]]:
    """All verbs of each lemma, phrasal ones first: ``call`` gives call for, call on, call."""
    verbs = sorted(reporting_verbs().values(), key=lambda verb: not verb.particle)
    return gathered((spelling, verb) for verb in verbs for spelling in spellings(verb.lemma))


@cache
def verb_form_lemmas() -> Mapping[str, tuple[str, ...]]:
    """The lemmas each written form may belong to, lower case: ``said`` gives say;
    for a look at text without a parse.
    """
    return gathered((form, verb.lemma) for verb in reporting_verbs().values() for form in verb_forms(verb.lemma))


@cache
def reporting_nouns() -> Mapping[str, ReportingNoun]:
    """The nouns of reporting by lemma."""
    return keyed(NOUNS_FILE, _nouns(read_table(NOUNS_FILE, NOUN_COLUMNS)), lambda noun: noun.lemma)


@cache
def attribution_phrases() -> tuple[AttributionPhrase, ...]:
    """The attribution phrases, lower case, longest first."""
    phrases = keyed(PHRASES_FILE, _phrases(read_table(PHRASES_FILE, PHRASE_COLUMNS)), lambda p: p.phrase)
    return tuple(sorted(phrases.values(), key=lambda phrase: (-len(phrase.phrase), phrase.phrase)))


def _verbs(table: Table) -> list[ReportingVerb]:
    frames, prepositions = table.some_of("frames", FRAMES), table.many("prepositions")
    for index, taken in enumerate(zip(frames, prepositions, strict=True)):
        if not any(taken):
            raise table.fault(index, "takes no frame and no preposition")
    return list(
        map(
            ReportingVerb,
            table.text("lemma"),
            table.optional("particle"),
            table.one_of("force", FORCES),
            frames,
            prepositions,
            table.some_of("addressee", ADDRESSEES),
            table.flag("cognition"),
            table.text("example"),
        )
    )


def _keys(verb: ReportingVerb) -> tuple[str, ...]:
    return tuple(f"{lemma} {verb.particle}".strip() for lemma in spellings(verb.lemma))


def _nouns(table: Table) -> Iterable[ReportingNoun]:
    return map(
        ReportingNoun,
        table.text("lemma"),
        table.one_of("force", FORCES),
        table.flag("clause"),
        table.many("prepositions"),
    )


def _phrases(table: Table) -> Iterable[AttributionPhrase]:
    return map(
        AttributionPhrase, table.text("phrase"), table.one_of("form", PHRASE_FORMS), table.one_of("force", FORCES)
    )
