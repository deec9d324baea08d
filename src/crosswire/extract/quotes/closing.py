"""This file knows when a report closes the sentence it reports: "The road is shut, the mayor said"."""

from __future__ import annotations

from crosswire.extract.quotes.clauses import Clause
from crosswire.extract.quotes.placing import is_stop
from crosswire.extract.quotes.speakers import can_speak
from crosswire.extract.quotes.syntax import SUBJECTS, TIMES
from crosswire.model.article import Parse
from crosswire.vocabulary.reporting import verbs_by_lemma

FINITE = frozenset({"VBD", "VBZ", "VBP"})
MAX_CLIMB = 4


def closes(parse: Parse, clause: Clause) -> bool:
    """Whether a verb of saying stands behind a clause and a comma, and nothing but a day behind the verb.

    That is a report whatever its words; what is learned of annotated news, where most of these are in marks, tells less.
    """
    verb = parse.tokens[clause.cue]
    if clause.relation != "<ccomp" or verb.tag not in FINITE or not _may_follow_quotation(verb.lemma.lower()):
        return False
    comma = any(token.text == "," for token in parse.tokens[clause.last : clause.last + 2])
    named = any(parse.tokens[child].dep in SUBJECTS for child in parse.children[clause.cue])
    return comma and (named or office_of(parse, clause.cue - 2) is not None) and _ends(parse, clause.cue + 1)


def _may_follow_quotation(lemma: str) -> bool:
    return any("quote" in entry.frames and not entry.cognition for entry in verbs_by_lemma().get(lemma, ()))


def _ends(parse: Parse, word: int) -> bool:
    """Whether the sentence ends here, or behind a day ("said on Tuesday")."""
    for token in parse.tokens[word:]:
        if token.opens or is_stop(token):
            return True
        if token.label not in TIMES and token.text.lower() != "on":
            return False
    return True


def office_of(parse: Parse, name: int) -> int | None:
    """The noun of the office that a name is set beside: "head" of "the head of Relief Line, Magda Orun, said".

    The parser may take both for a part of the clause before; of what kind the name is may be missed too.
    """
    at, beside = name, False
    for _ in range(MAX_CLIMB):
        token = parse.tokens[at]
        if beside and token.pos == "NOUN" and can_speak(parse, at):
            return at
        if token.dep not in ("appos", "pobj", "prep") or token.head >= at:
            return None
        at, beside = token.head, beside or token.dep == "appos"
    return None
