"""This file knows when a report closes the sentence it reports: "The road is shut, the mayor said"."""

from __future__ import annotations

from crosswire.extract.quotes.clauses import Clause
from crosswire.extract.quotes.placing import is_stop
from crosswire.extract.quotes.speakers import can_speak
from crosswire.extract.quotes.syntax import SUBJECTS, TIMES, VERBAL
from crosswire.model.article import Parse
from crosswire.vocabulary.reporting import verbs_by_lemma

FINITE = frozenset({"VBD", "VBZ", "VBP"})
MAX_CLIMB = 4
BESIDE = frozenset({"prep", "npadvmod", "advmod", "dative"})
"""How what may stand behind the verb hangs on it."""
CLOSED_BY = frozenset({",", ";", ":", "-", "–", "—", "(", '"', "“", "”"})
LONGEST_END = 12


def closes(parse: Parse, clause: Clause) -> bool:
    """Whether a verb of saying stands behind a clause and a comma, and nothing but a day or the like behind the verb.

    That is a report whatever its words; what is learned of annotated news, where most of these are in marks, tells less.
    """
    verb = parse.tokens[clause.cue]
    if clause.relation != "<ccomp" or verb.tag not in FINITE or not may_follow_quotation(verb.lemma.lower()):
        return False
    comma = any(token.text == "," for token in parse.tokens[clause.last : clause.last + 2])
    named = any(parse.tokens[child].dep in SUBJECTS for child in parse.children[clause.cue])
    return comma and (named or office_of(parse, clause.cue - 2) is not None) and _ends(parse, clause.cue)


def may_follow_quotation(lemma: str) -> bool:
    """Whether a verb may stand behind words in marks: who "said" or "warned" speaks, who "showed" may be a thing."""
    return any("quote" in entry.frames and not entry.cognition for entry in verbs_by_lemma().get(lemma, ()))


def _ends(parse: Parse, cue: int) -> bool:
    """Whether nothing but when, where, in what and to whom it was said stands behind a verb: "said in a statement on Tuesday"."""
    hearer = any("object" in entry.addressee for entry in verbs_by_lemma().get(parse.tokens[cue].lemma.lower(), ()))
    beside = BESIDE | {"dobj"} if hearer else BESIDE
    for at in range(cue + 1, min(cue + 1 + LONGEST_END, len(parse.tokens))):
        token = parse.tokens[at]
        if token.opens or is_stop(token):
            return True
        own = token.head == cue and token.dep not in beside and token.label not in TIMES
        if own or token.pos in VERBAL or token.text in CLOSED_BY:
            return False
    return cue + 1 + LONGEST_END >= len(parse.tokens)


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
