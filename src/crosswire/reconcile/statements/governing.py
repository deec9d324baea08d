"""This file knows where the words cut off at an end of a quotation govern what is left: "if", "I doubt that", "for now"."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.reconcile.statements.meanings import Difference
from crosswire.reconcile.statements.phrases import phrases_in
from crosswire.reconcile.statements.slices import Slice
from crosswire.vocabulary.wording_words import wording_words
from crosswire.wording import words

REACH = 6
"""Words before "that" among which a word of doubt or denial makes it doubted: "it is not true that"."""
OF = "of"
THINKING = frozenset({"that", "think", "believe", "say", "claim", "mean", "suppose"})
"""What stands between a denial and what it denies: "I do not think we lost"."""
DOUBTING = frozenset({"doubt", "doubts", "deny", "denies", "denied", "false", "untrue"})
STOPS = ".?!"


def governing_cut(one: Slice, other: Slice, runs: Sequence[Difference]) -> tuple[str, Difference] | None:
    """What kind of words one of two quotations has before or behind all that the other has, and where, if these govern it.

    Both must be printed as sentences: "if" may stand before words in marks and be the outlet's.
    """
    if one.kind != "direct" or other.kind != "direct":
        return None
    for run in runs:
        for longer, mine, shorter, theirs in ((one, run.was, other, run.now), (other, run.now, one, run.was)):
            if theirs[0] != theirs[1] or mine[0] == mine[1]:
                continue
            kind = None
            if theirs[0] == 0 and mine[0] == 0 and _begins_anew(longer, mine[1], shorter):
                kind = _before(longer.forms[: mine[1]])
            elif theirs[0] == len(shorter.forms) and mine[1] == len(longer.forms) and _ends(longer, mine[0], shorter):
                kind = _behind(longer.forms[mine[0] :])
            if kind is not None:
                return kind, run
    return None


def governs(cut: str) -> bool:
    """Whether words cut off before or behind a sentence are such that it says something else without them."""
    forms = [word.form for word in words(cut)]
    return bool(forms) and (_before(forms) or _behind(forms)) is not None


def is_governed(whole: Sequence[str], part: Sequence[str]) -> bool:
    """Whether words stand in a wording right behind some by which they are denied or tied to terms: "if the gate was left open"."""
    size = len(part)
    at = next((at for at in range(1, len(whole) - size + 1) if tuple(whole[at : at + size]) == tuple(part)), 0)
    return bool(at) and (whole[at - 1] in wording_words().meaning["negation"] or _before(whole[:at]) is not None)


def _begins_anew(longer: Slice, at: int, shorter: Slice) -> bool:
    """Whether a word within a sentence of one opens the sentence of the other, with nothing but a space before it in the first."""
    if at >= len(longer.words) or not shorter.words:
        return False
    before, word, first = longer.words[at - 1], longer.words[at], shorter.words[0]
    theirs, text = shorter.passage.text, longer.passage.text
    return text[before.end : word.start].isspace() and text[word.start].islower() and theirs[first.start].isupper()


def _ends(longer: Slice, at: int, shorter: Slice) -> bool:
    """Whether the sentence of one ends with a full stop where the other goes on, with nothing but a space between."""
    if not 0 < at < len(longer.words):
        return False
    between = longer.passage.text[longer.words[at - 1].end : longer.words[at].start]
    rest = shorter.passage.text[shorter.words[-1].end :].strip(" \"'”’")
    return between.isspace() and len(rest) == 1 and rest in STOPS


def _before(cut: Sequence[str]) -> str | None:
    table = wording_words()
    if cut[-1] in table.meaning["a condition"]:
        return "a condition"
    if cut[-1] == OF and len(cut) > 1 and cut[-2] in table.meaning["a quantifier"]:
        return "a quantifier"
    if cut[-1] in THINKING and not (DOUBTING | table.meaning["negation"]).isdisjoint(cut[-REACH:]):
        return "negation"
    return next((kind for _, end, kind in phrases_in(cut) if end == len(cut)), None)


def _behind(cut: Sequence[str]) -> str | None:
    return next((kind for start, _, kind in phrases_in(cut) if start == 0), None)
