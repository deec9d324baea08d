"""This file knows when a report closes the sentence it reports: "The road is shut, the mayor said"."""

from __future__ import annotations

from crosswire.extract.quotes.clauses import Clause, takes_hearer
from crosswire.extract.quotes.placing import is_stop
from crosswire.extract.quotes.speakers import office_of
from crosswire.extract.quotes.syntax import SUBJECTS, TIMES, VERBAL
from crosswire.model.article import Parse
from crosswire.vocabulary.reporting import verbs_by_lemma

FINITE = frozenset({"VBD", "VBZ", "VBP"})
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
    beside = BESIDE | {"dobj"} if takes_hearer(parse.tokens[cue].lemma) else BESIDE
    for at in range(cue + 1, min(cue + 1 + LONGEST_END, len(parse.tokens))):
        token = parse.tokens[at]
        if token.opens or is_stop(token):
            return True
        own = token.head == cue and token.dep not in beside and token.label not in TIMES
        if own or token.pos in VERBAL or token.text in CLOSED_BY:
            return False
    return cue + 1 + LONGEST_END >= len(parse.tokens)
