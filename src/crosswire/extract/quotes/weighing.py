"""This file knows how likely a stretch is reported by a cue: weights learned from
annotated news, summed over features.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from math import exp
from pathlib import Path
from typing import NamedTuple

from crosswire.extract.quotes.clauses import Clause, clauses_of
from crosswire.extract.quotes.features import CueView, cue_lemma
from crosswire.model.article import Parse
from crosswire.vocabulary.long_table import LongTable
from crosswire.vocabulary.reporting import verbs_by_lemma
from crosswire.vocabulary.speech_words import speech_words

WEIGHTS = Path(__file__).with_name("attribution_weights.tsv")
CUE_TAGS = frozenset({"VERB", "AUX", "NOUN", "ADJ", "ADV", "ADP"})


BARE = frozenset({"dobj", "<dobj", "<nsubj"})
"""What a verb that the annotated news lacks does not report by itself: who "narrated the story" said nothing of it."""


LEAST = -700.0
"""Log odds below which a share of one is no number a computer holds: a sentence of a thousand clauses may have them."""


class Weighed(NamedTuple):
    """A stretch with the odds (log) that its cue reports it."""

    clause: Clause
    score: float

    @property
    def likelihood(self) -> float:
        """The odds as a share of one."""
        return 1.0 / (1.0 + exp(-max(self.score, LEAST)))


@cache
def weights() -> LongTable:
    """The weight of each feature, as written."""
    return LongTable(WEIGHTS)


@lru_cache(65_536)
def weight(feature: str) -> float:
    """The weight of a feature; one that is not listed weighs nothing."""
    return float(weights().get(feature) or 0.0)


def weigh(parse: Parse, fragments: Sequence[int], quoted: Sequence[bool], skipped: Sequence[bool]) -> Iterator[Weighed]:
    """For each word that may be a cue, outside what is skipped, the stretches it may report, with their odds."""
    table = weights()
    for word, token in enumerate(parse.tokens):
        if token.pos not in CUE_TAGS or skipped[word]:
            continue
        learned = f"L={cue_lemma(token)}" in table
        if not learned and (token.pos != "VERB" or token.lemma.lower() not in verbs_by_lemma()):
            continue
        bare = learned and token.lemma.lower() not in speech_words("of_things")
        clauses = [one for one in clauses_of(parse, word) if bare or one.relation not in BARE]
        clauses = [one for one in clauses if not _is_naming(parse, one)]
        if not clauses:
            continue
        view = CueView(parse, word, quoted[word])
        base = sum(map(weight, view.own))
        for clause in clauses:
            yield Weighed(clause, base + sum(map(weight, view.features(clause, fragments))))


def _is_naming(parse: Parse, clause: Clause) -> bool:
    """Whether a stretch tells what a thing is named, or what somebody names himself: "call themselves the Harbour Guard"."""
    if clause.relation != "dobj+oprd" or parse.tokens[clause.head].pos != "PROPN":
        return False
    itself = parse.lower[clause.first] in speech_words("own_self")
    return itself or parse.tokens[clause.cue].lemma.lower() in speech_words("christening")
