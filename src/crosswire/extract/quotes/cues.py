"""This file knows which words of an article report speech: verbs of saying and thinking, as the vocabulary lists them."""

from __future__ import annotations

from typing import NamedTuple

from crosswire.model.article import Parse
from crosswire.vocabulary.reporting import ReportingVerb, verbs_by_lemma

VERB_TAGS = ("VB", "MD")
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
        if token.pos == "VERB" or token.pos == "AUX":
            for entry in table.get(token.lemma.lower(), ()):
                last = _particle_end(parse, index, entry.particle)
                if last is not None:
                    found[index] = CueWord(index, last, entry)
                    break
    return found


def _particle_end(parse: Parse, verb: int, particle: str) -> int | None:
    if not particle:
        return verb
    words = particle.split(" ")
    for start in range(verb + 1, min(verb + PARTICLE_REACH, len(parse.tokens))):
        stretch = parse.tokens[start : start + len(words)]
        if [token.text.lower() for token in stretch] == words:
            return start + len(words) - 1
    return None
