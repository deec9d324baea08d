"""This file knows when a difference between wordings is shown well enough to be told:
same speaker, same words, another word.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from difflib import SequenceMatcher

from crosswire.model.record import Variant
from crosswire.model.values import Who
from crosswire.reconcile.statements.alignment import is_turned
from crosswire.vocabulary.wording_words import wording_words
from crosswire.wording import words

SHARED = 0.5
"""Part of the shorter wording's words that the longer must hold, for the two to be one utterance told differently."""
LIKELY = 0.7
"""The same where one of the speakers is not known."""
ALIKE = 0.8
"""Likeness of two spellings of one word ("Muammar", "Moammar"; "Trump", "Tump")."""
A_FEW = 3
"""Words of a wording too short for one word in common to show what it was made of."""
LONG = 5
STEM = 4
"""Letters that two endings of one word have in common."""
MOST_COMPARED = 40
"""Different wordings that one is held against, so that a sentence printed everywhere costs no squares."""
MOST = 120
"""Words of a wording that are compared one by one."""


def is_another_wording(variant: Variant, kept: Iterable[Variant]) -> bool:
    """Whether a changed variant is the same speaker's same utterance, and more than a piece cut out of it."""
    others = list({_forms(one): one for one in kept}.values())[:MOST_COMPARED]
    mine = _forms(variant)
    alike = [_forms(one) for one in others if _is_one_voice(variant, one, mine)]
    if variant.relation == "spliced":  # its parts are known: what it has of the reference may be little
        return bool(alike) or any(_same_speaker(variant.speaker, one.speaker) for one in others)
    if not alike:
        return False
    if any(not _negations().isdisjoint(_plain(edit.was)) for edit in variant.edits):
        return True  # "we have the time", of "we do not have the time": no piece says the reverse
    named = _named(variant)
    return not any(_is_piece(mine, theirs, named) for theirs in alike)


def puts_another_word(variant: Variant) -> bool:
    """Whether a word that counts was put for one that counts: "the last of our pilots" where others print "our people".

    Another ending ("talk", "talks") or spelling is a slip; so is a small word.
    """
    small = wording_words().small
    for edit in variant.edits:
        gone, come = ([word.form for word in words(text) if word.form not in small] for text in (edit.was, edit.is_))
        if gone and come and not any(_is_spelt_alike(one, other) for one in gone for other in come):
            return True
    return False


def _is_spelt_alike(one: str, other: str) -> bool:
    return one[:STEM] == other[:STEM] or SequenceMatcher(None, one, other).ratio() >= ALIKE


def _is_one_voice(variant: Variant, one: Variant, mine: Sequence[str]) -> bool:
    theirs = _forms(one)
    if len(theirs) < 2 and len(mine) > 2:  # one word in marks shows nothing
        return False
    if len(mine) <= A_FEW and len(theirs) > 2 * len(mine) and len(set(mine) & set(theirs)) < 2:
        return False  # "within days" is no rewriting of a sentence that has "a matter of days"
    same = _same_speaker(variant.speaker, one.speaker)
    if same is False or is_turned(mine, theirs) or is_turned(theirs, mine):
        return False
    if same:
        return overlap(mine, theirs) >= SHARED
    near = max(len(mine), len(theirs)) <= 2 * min(
        len(mine), len(theirs)
    )  # a long text holds the words of any short one
    return near and overlap(mine, theirs) >= LIKELY


def _same_speaker(one: Who | None, other: Who | None) -> bool | None:
    """Whether two attributions name one speaker; None where one of them names nobody."""
    if one is None or other is None:
        return None
    if one.actor and other.actor:
        return one.actor == other.actor or is_one_name(one.name, other.name)
    return None if one.actor or other.actor else one.name == other.name or None


def is_one_name(one: str | None, other: str | None) -> bool:
    """Whether two names may be one: a surname shared, or spelled nearly alike."""
    first, second = ([form for form in _plain(name) if len(form) > 2] for name in (one, other))
    return any(_is_one_word(a, b) for a in first for b in second)


def overlap(mine: Sequence[str], theirs: Sequence[str]) -> float:
    """Part of the shorter wording's words that the other holds."""
    short, long = sorted((mine, theirs), key=len)
    held = set(long)
    return sum(word in held for word in short) / len(short) if short else 0.0


def _is_piece(mine: Sequence[str], theirs: Sequence[str], named: Collection[str]) -> bool:
    """Whether a wording is an unbroken piece of another but for the spelling of a name and a small word before it."""
    piece = mine[1:] if len(mine) > 2 and mine[0] in wording_words().small else mine
    return any(_runs_at(piece, theirs, at, named) for at in range(len(theirs) - len(piece) + 1)) if piece else True


def _runs_at(piece: Sequence[str], theirs: Sequence[str], at: int, named: Collection[str]) -> bool:
    pairs = zip(piece, theirs[at:], strict=False)
    return all(a == b or (a in named and _is_one_word(a, b)) for a, b in pairs)


def _negations() -> frozenset[str]:
    return wording_words().meaning["negation"]


def _named(variant: Variant) -> frozenset[str]:
    """The words printed with a capital, but the first."""
    text = variant.passage.text
    return frozenset(word.form for word in words(text)[1:] if text[word.start].isupper())


def _is_one_word(a: str, b: str) -> bool:
    if a == b:
        return True
    if min(len(a), len(b)) < LONG - 1 or a[0] != b[0] or a.isdigit() or b.isdigit():
        return False
    # a longer ending is another word ("duty", "duties"; "stop", "stopped"), another letter within is a spelling
    return not a.startswith(b) and not b.startswith(a) and a[-1] == b[-1] and _likeness(a, b) >= ALIKE


def _likeness(a: str, b: str) -> float:
    return SequenceMatcher(None, a, b, autojunk=False).ratio()


def _forms(variant: Variant) -> tuple[str, ...]:
    return _plain(variant.passage.text)[:MOST]


def _plain(text: str | None) -> tuple[str, ...]:
    return tuple(word.form for word in words(text or ""))
