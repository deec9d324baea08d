"""This file knows which words of an article report speech: verbs of saying
and thinking, as the vocabulary lists them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from crosswire.model.article import Parse, Token
from crosswire.vocabulary.reporting import ReportingVerb, verb_form_lemmas, verbs_by_lemma

PARTICLE_REACH = 5


class CueWord(NamedTuple):
    """A reporting verb where it stands: first and last word of the verb with its particle, and its entry."""

    at: int
    last: int
    verb: ReportingVerb


def find_cues(parse: Parse) -> dict[int, CueWord]:
    """The reporting verbs of an article by the index of their word."""
    table = verbs_by_lemma()
    found = {}
    for index, token in enumerate(parse.tokens):
        if token.pos in ("VERB", "AUX"):
            for entry in _entries(table, token):
                last = _particle_end(parse, index, entry.particle)
                if last is not None:
                    found[index] = CueWord(index, last, entry)
                    break
    return found


def _entries(table: Mapping[str, tuple[ReportingVerb, ...]], token: Token) -> Iterable[ReportingVerb]:
    """The verbs a word may be; by its written form where the parser's lemma is no such verb ("hoping": hop)."""
    known = table.get(token.lemma.lower())
    if known is None:
        lemmas = verb_form_lemmas().get(token.text.lower(), ())
        known = tuple(entry for lemma in lemmas for entry in table.get(lemma, ()))
    return known


def _particle_end(parse: Parse, verb: int, particle: str) -> int | None:
    if not particle:
        return verb
    words = particle.split(" ")
    for start in range(verb + 1, min(verb + PARTICLE_REACH, len(parse.tokens))):
        stretch = parse.tokens[start : start + len(words)]
        if [token.text.lower() for token in stretch] == words:
            return start + len(words) - 1
    return None
