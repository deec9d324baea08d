"""This file knows whether one wording denies what another says: "she would attend", "she would not attend", "denied that she would"."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.reconcile.statements.slices import Slice
from crosswire.vocabulary.rarity import STEM
from crosswire.vocabulary.wording_words import wording_words
from crosswire.wording import words

MARKS = 3
"""Characters in which a question in marks ends: its mark, and what closes the quotation."""

REACH = 3
"""Words behind a negation that it denies: "not attend the talks", "no concern that"."""


def is_denial_of(one: Slice, other: Slice) -> bool:
    """Whether a word that tells in both is denied in one wording only, by a negation before it or by the verb of the report.

    "Denied that she would attend" is what "she would not attend" says; a negation of something else ("she would attend if nobody
    objects") denies nothing that both tell.
    """
    if any(piece.in_marks and "?" in piece.passage.text[-MARKS:] for piece in (one, other)):
        return False  # "Must it not be opened?" is told as "it had to be opened"
    mine, theirs = _denied_stems(one), _denied_stems(other)
    told, untold = _is_told_denied(one, other), _is_told_denied(other, one)
    if told == untold and mine and theirs:
        return False
    both = one.telling.keys() & other.telling.keys()
    return (told != bool(mine & both)) != (untold != bool(theirs & both))


def _is_told_denied(piece: Slice, other: Slice) -> bool:
    """Whether a report tells what somebody says is not so; not where the other wording has that verb itself ("I refuse to go").

    Who "disputed the report as “a lie”" said "a lie"; who "refused to call it “a lie”" did not.
    """
    cue = piece.quote.cue if piece.kind == "indirect" and piece.quote is not None else None
    if cue is None or cue.force != "deny" or (other.kind == "partial" and cue.lemma not in wording_words().failing):
        return False
    return all(form[:STEM] != cue.lemma[:STEM] for form in other.forms)


def _denied_stems(piece: Slice) -> frozenset[str]:
    """The stems of the telling words that a negation stands before, in the clause around words in marks too."""
    forms: Sequence[str] = piece.forms
    if piece.kind == "partial" and piece.quote is not None and piece.quote.clause is not None:
        forms = [word.form for word in words(piece.quote.clause.text)]
    found: set[str] = set()
    for at in range(len(forms)):
        behind = at + _length_of_negation(forms, at)
        if behind > at:
            found.update(_before_clause(forms[behind : behind + REACH]))
    return frozenset(found & piece.telling.keys())


def _length_of_negation(forms: Sequence[str], at: int) -> int:
    """How many words deny what follows, here: "not", "failed to"; 0 where none does, as in "not only"."""
    table, behind = wording_words(), forms[at + 1] if at + 1 < len(forms) else ""
    if forms[at] in table.failing and behind == "to":
        return 2
    return 1 if forms[at] in table.meaning["negation"] and behind not in table.not_denying else 0


def _before_clause(forms: Sequence[str]) -> list[str]:
    """The stems up to where another clause begins: "was not there because the guard left"."""
    kept = []
    for form in forms:
        if form in wording_words().turning or form in wording_words().asking:
            break
        kept.append(form[:STEM])
    return kept
