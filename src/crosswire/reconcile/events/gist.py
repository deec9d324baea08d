"""This file knows in what words of its text a happening is told on one line: its own clause, the gaps marked."""

from __future__ import annotations

from crosswire.model.values import Status
from crosswire.reconcile.events.telling import COMING, UNDONE, Telling
from crosswire.vocabulary.assertion_words import assertion_words
from crosswire.wording import words

LEFT_OUT = " … "
FEWEST = 4
"""Words of a clause that says enough to stand alone."""
NOT_YET = frozenset(
    ["to", "will", "would", "shall", "should", "can", "could", "may", "might", "must", "if", "unless", "whether"]
)
"""Words by which a clause says that a thing is still open or to come."""

PRONOUNS = frozenset(["he", "she", "it", "they"])
"""Those that stand for a doer alone."""
BE = frozenset(["am", "is", "are", "was", "were", "be", "been", "being", "get", "gets", "got", "gotten"])
"""Between a pronoun and an act: the pronoun may be whom it is done to."""


def clause_line(one: Telling) -> str:
    """The clause that tells it, "…" for words left out; no quotation mark in it stands alone."""
    line = LEFT_OUT.join(" ".join(piece.text.split()) for piece in one.event.clause) or one.clause
    lone = line.count("“") - line.count("”")
    if lone == 1 and line.rfind("“") > line.rfind("”"):
        line += "”"
    elif lone:
        line = line.replace("“", "").replace("”", "")
    return line.replace('"', "") if line.count('"') % 2 else line


def line_by_name(one: Telling) -> str:
    """The same, opened with the name of who did it where the text tells that by a pronoun: "she met the envoy"."""
    line = clause_line(one)
    first, _, rest = line.partition(" ")
    if first.lower() not in PRONOUNS or not one.event.clause:
        return line
    start = one.event.clause[0].start
    before = {word.form for word in words(line[: max(one.event.passage.start - start, 0)])}
    doers = [(who.name, who.passage) for who in one.event.actors if who.actor and who.passage and who.name]
    for name, passage in doers:
        if passage.text == first or (len(doers) == 1 and passage.end <= start and before.isdisjoint(BE)):
            return f"{name} {rest}"
    return line


def gist_of(one: Telling) -> str:
    """The clause that tells it; or its part of the sentence, where the clause is next to nothing ("the attack") or does not say by
    itself that it is not done ("no haste to sign the paper").
    """
    line = line_by_name(one)
    return line if len(line.split()) >= FEWEST and _says_so(line, one.event.status) else one.clause


def _says_so(line: str, status: Status) -> bool:
    """Whether a clause told alone does not read as if what is not so were so."""
    forms = {word.form for word in words(line)}
    if status in UNDONE:
        return not forms.isdisjoint(assertion_words("plain", "negative"))
    return status not in COMING or not forms.isdisjoint(NOT_YET)
