"""This file knows when two results are of one vote: "passed the truce bill by 47 votes to 12", "the bill was adopted 49-12"."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import lru_cache
from itertools import pairwise

from crosswire.reconcile.figures.sameness import VOTES, Told, near
from crosswire.reconcile.frames import alike, are_of_same
from crosswire.vocabulary.figure_words import figure_words
from crosswire.vocabulary.rarity import TELLING, rarity
from crosswire.vocabulary.time_words import time_words
from crosswire.wording import words

ENDS = re.compile(r"[,;:.]|\band\b|\bbut\b|\bwhile\b|\bwith\b")
"""Where what is told of a vote ends, and that of another may begin."""
SPAN = 16
"""Words before a result, and behind it, in which what was voted on is told."""
SHARED = 2
"""Words on what was voted on that two results share, beside those that any vote is told by."""


def is_one_ballot(one: Told, other: Told) -> bool:
    """Whether two numbers of votes, of two texts and of one side, are of one vote."""
    if (
        one.figure.measure != VOTES
        or one.kind != other.kind
        or one.figure.passage.source == other.figure.passage.source
    ):
        return False
    mine, theirs = _of(one), _of(other)
    shared = mine & theirs
    needed = 1 if _others(one) & _others(other) else SHARED
    if are_named_otherwise(one, other):
        return False
    return len(shared) >= needed and near(one.figure, other.figure) and are_of_same(one.frame, other.frame)


def are_named_otherwise(one: Told, other: Told) -> bool:
    """Whether what is voted on is called by one noun and told apart by the word before it: "the port law", "the dam law"."""
    mine, theirs = (_named_before(told.sentence) for told in (one, other))
    told = [_of(each) for each in (one, other)]
    shared = mine.keys() & theirs.keys() & (told[0] & told[1] if all(told) else mine.keys())
    return any(not mine[noun] & theirs[noun] for noun in shared)


def _named_before(sentence: str) -> dict[str, set[str]]:
    """The telling words right before each word that tells something itself, where there are any."""
    found: dict[str, set[str]] = defaultdict(set)
    for first, then in pairwise(words(sentence)):
        both = all(word.form.isalpha() and rarity(word.form) >= TELLING for word in (first, then))
        if both and first.form not in _voting():
            found[alike(then.form)].add(alike(first.form))
    return found


def _voting() -> frozenset[str]:
    return figure_words("votes") | figure_words("voters")


def _others(told: Told) -> frozenset[str]:
    """The other numbers near a result, in words or digits: the 145 of "301 to 145", the two of "11 in favour and two against"."""
    end = told.at + len(told.figure.passage.text)
    near = (*words(told.sentence[: told.at])[-SPAN:], *words(told.sentence[end:])[:SPAN])
    return frozenset(_in_digits(word.form) for word in near if _is_number(word.form))


def _is_number(form: str) -> bool:
    known = time_words().get(form)
    return form.isdecimal() or (known is not None and known.kind == "cardinal")


def _in_digits(form: str) -> str:
    known = time_words().get(form)
    return form if known is None else str(known.value)


def _of(told: Told) -> frozenset[str]:
    return voted_on(told.sentence, told.at, told.at + len(told.figure.passage.text))


@lru_cache(4096)
def voted_on(sentence: str, start: int, end: int) -> frozenset[str]:
    """The telling words round a result, up to the next one: "rejected the amnesty bill by 250 to 188"."""
    before = [word.form for word in words(sentence[:start])][-SPAN:]
    behind = [word.form for word in words(ENDS.split(sentence[end:])[0])][:SPAN]
    numbers = [at for at, form in enumerate(before) if form[0].isdigit() and at < len(before) - 2]
    forms = [*before[numbers[-1] + 1 if numbers else 0 :], *behind]
    telling = (form for form in forms if form.isalpha() and rarity(form) >= TELLING)
    return frozenset(alike(form) for form in telling if form not in _voting())
