"""This file knows how the parser is helped over "shot dead", "stabbed to death" and "shot and killed" behind another noun.

"Gunmen on a motorcycle shot dead a judge" is read as a motorcycle shot and a dead judge, "two men in masks stabbed to
death a guard" as stabbed masks: the verb has one form for the past and the participle. With a verb that has two, of the
same frame ("took down", "took to death", "took and killed"), the parser reads all of them right; and with the
participle ("taken down") "seven men shot dead by police were buried".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from crosswire.vocabulary.actions import actions
from crosswire.vocabulary.inflection import past_forms

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

RESULTS: tuple[tuple[str, ...], ...] = (("dead",), ("to", "death"), ("and", "killed"), ("and", "wounded"))
LIKELY = re.compile(r"\b(?:shot|dead|to death|and killed|and wounded)\b")
PAST, PARTICIPLE, PARTICLE = "took", "taken", "down"
FINITE = frozenset({"VBD", "VBP"})


class Reread(NamedTuple):
    """A block as the parser read it with another verb: that analysis, and by word the lemma of the verb that stands
    there and the words that are its particle.
    """

    analysis: Doc
    lemmas: Mapping[int, str]
    results: frozenset[int]


class Deadly(NamedTuple):
    """A verb of violence with its result behind it: their first and last words."""

    verb: int
    last: int


def reread(doc: Doc, nlp: Language) -> Reread:
    """The analysis of a block, read anew where that gives a deadly verb its object or its noun; else as it is."""
    found = list(_deadly(doc)) if LIKELY.search(doc.text) else []
    found = [one for one in found if not _has_object(doc, one)]
    for word, holds in ((PAST, _has_object), (PARTICIPLE, _is_of_noun)):
        left = [one for one in found if word == PAST or doc[one.verb].tag_ != "VBN"]
        while left:
            again = nlp(_with_others(doc, left, word))
            better = [one for one in left if holds(again, one)]
            if len(better) == len(left):
                results = frozenset(one.last for one in left if doc[one.last].lower_ == "dead")
                return Reread(again, {one.verb: _lemmas()[doc[one.verb].lower_] for one in left}, results)
            left = better
    return Reread(doc, {}, frozenset())


def _deadly(doc: Doc) -> Iterator[Deadly]:
    for at in range(len(doc) - 1):
        if doc[at].lower_ in _lemmas():
            behind = tuple(word.lower_ for word in doc[at + 1 : at + 3])
            for result in RESULTS:
                if behind[: len(result)] == result:
                    yield Deadly(at, at + len(result))


def _has_object(doc: Doc, one: Deadly) -> bool:
    """Whether a verb is finite and has a subject, and it or the verb beside it an object behind the result."""
    verb = doc[one.verb]
    owners = (verb, doc[one.last]) if doc[one.last].dep_ == "conj" else (verb,)
    finite = verb.tag_ in FINITE and any(child.dep_ in ("nsubj", "csubj") for child in verb.children)
    return (finite or verb.dep_ == "conj") and any(
        child.dep_ == "dobj" and child.i > one.last and child.left_edge.i > one.last
        for owner in owners
        for child in owner.children
    )


def _is_of_noun(doc: Doc, one: Deadly) -> bool:
    """Whether a verb is a participle behind its noun, in a sentence with a verb of its own."""
    verb = doc[one.verb]
    return verb.tag_ == "VBN" and verb.dep_ == "acl" and verb.sent.root.pos_ in ("VERB", "AUX")


def _with_others(doc: Doc, found: list[Deadly], verb: str) -> Doc:
    """The words of a block with the verbs that the parser knows better in place of its own."""
    from spacy.tokens import Doc

    words, spaces = [word.text for word in doc], [bool(word.whitespace_) for word in doc]
    for one in found:
        words[one.verb] = verb
        if doc[one.last].lower_ == "dead":
            words[one.last] = PARTICLE
    return Doc(doc.vocab, words, spaces)


@cache
def _lemmas() -> Mapping[str, str]:
    """The verbs of violence by their forms in the past."""
    verbs = sorted({action.lemma for action in actions() if action.part == "verb" and action.type == "ASSAULT"})
    return {form: lemma for lemma in verbs for form in past_forms(lemma)}
