"""This file knows whether what differs between two wordings changes what was said: a number, a negation, a name, an opposite."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from crosswire.reconcile.statements.phrases import one_sided
from crosswire.reconcile.statements.slices import Slice
from crosswire.vocabulary.alike_words import alike_words
from crosswire.vocabulary.opposite_words import opposites
from crosswire.vocabulary.titles import title_forms
from crosswire.vocabulary.wording_words import wording_words

ONE_NAME = 65.0
"""Likeness (0 to 100) from which two names are two spellings of one ("Kiev", "Kyiv")."""

EMPHATIC = frozenset({"both"})
"""Counts nothing by itself: "both smugglers and victims" for "smugglers and victims"."""

DENYING = re.compile(r"(?:un|in|il|im|ir|dis|non)(?=\w{4})")
"""What makes a word its opposite: "unhappy", "illegal"."""

BRIEF = 3
"""Words of an edit in which each word stands for one: longer ones are put otherwise as a whole."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A run where the variant leaves the reference: word indices on both sides, ends exclusive."""

    was: tuple[int, int]
    now: tuple[int, int]


def meaning_of(reference: Slice, variant: Slice, runs: Sequence[Difference]) -> str | None:
    """The kind of what the edits change in meaning, in words for a reader; None where they change none."""
    edits = [(reference.forms[slice(*run.was)], variant.forms[slice(*run.now)]) for run in runs]
    was, now = (plainly(form for edit in edits for form in edit[side]) for side in (0, 1))
    if (kind := _listed(was, now)) is not None:
        return kind
    for one, other, spans in (
        (reference.forms, variant.forms, [run.was for run in runs]),
        (variant.forms, reference.forms, [run.now for run in runs]),
    ):
        for _, _, kind in one_sided(one, other, spans):
            return kind
    for before, after in edits:
        if max(len(before), len(after)) <= BRIEF and (kind := _exchanged(before, after)) is not None:
            return kind
    return "a name" if any(_other_name(reference, variant, run) for run in runs) else None


def plainly(forms: Iterable[str]) -> list[str]:
    """The words with one of those that say the same for all: "will" for "shall"."""
    table = wording_words()
    return [table.alike.get(form) or table.short.get(form, form) for form in forms]


def _listed(was: Sequence[str], now: Sequence[str]) -> str | None:
    """The kind of meaning-bearing words that stand on one side of the edits only, if any."""
    table = wording_words()
    if {form for form in {*was} ^ {*now} if form and form[0].isdigit()} - table.small:
        return "a number"
    for kind, members in table.meaning.items():
        if (members.intersection(was) ^ members.intersection(now)) - EMPHATIC:
            return kind
    return None


def _exchanged(was: Sequence[str], now: Sequence[str]) -> str | None:
    """What a word was put for that says something else: its opposite, another person, another thing of the field."""
    pairs = [(one, other) for one in was for other in now]
    if any(are_opposite(one, other) for one, other in pairs):
        return "a word and its opposite"
    person = wording_words().person
    mine, theirs = ({person[form] for form in forms if form in person} for forms in (was, now))
    if mine and theirs and mine.isdisjoint(theirs):
        return "who is meant"
    if any(_are_told_apart(one, other) for one, other in pairs):
        return "what is meant"
    alike = alike_words()
    fields, others = ({alike[form] for form in forms if form in alike} for forms in (was, now))
    return "what is meant" if fields and others and fields.isdisjoint(others) else None


def _are_told_apart(one: str, other: str) -> bool:
    """Whether two words are of one kind and say two things of it: "concern" and "condemnation", "bomb" and "arms"."""
    mine, theirs = (wording_words().apart.get(form, {}) for form in (one, other))
    return any(theirs.get(kind, number) != number for kind, number in mine.items())


def are_opposite(one: str, other: str) -> bool:
    """Whether one word says the opposite of the other: "open" and "closed", "likely" and "unlikely"."""
    if other in wording_words().opposite.get(one, ()) or _denies(one, other) or _denies(other, one):
        return True
    return any(
        mine.group == theirs.group and mine.side != theirs.side and not mine.behind and not theirs.behind
        for mine in opposites().get(one, ())
        for theirs in opposites().get(other, ())
    )


def _denies(one: str, other: str) -> bool:
    prefix = DENYING.match(one)
    return prefix is not None and one[prefix.end() :] == other


def _other_name(reference: Slice, variant: Slice, run: Difference) -> bool:
    """Whether a name stands on one side only; a first name more or less, or another spelling, is no other name."""
    was, now = _names(reference, run.was), _names(variant, run.now)
    if not was or not now:
        alone = [name for name, hangs in (*was, *now) if not hangs]
        return any(_is_new(name, (), variant if was else reference) for name in alone)
    before, after = plainly(name for name, _ in was), plainly(name for name, _ in now)  # "Jan. 5" for "January 5"
    return any(_is_new(name, after, variant) for name in before) and any(
        _is_new(name, before, reference) for name in after
    )


def _names(piece: Slice, span: tuple[int, int]) -> list[tuple[str, bool]]:
    """The words printed with a capital within a sentence, titles left out, and whether each hangs on another name ("Ann" in "Ann Okoro")."""
    text = piece.passage.text
    capital = [text[word.start].isupper() and word.form != "i" for word in piece.words]

    def hangs(at: int, beside: int) -> bool:
        if not 0 <= beside < len(capital) or span[0] <= beside < span[1] or not capital[beside]:
            return False
        first, last = sorted((at, beside))
        return text[piece.words[first].end : piece.words[last].start].isspace()

    return [
        (piece.forms[at], hangs(at, at - 1) or hangs(at, at + 1))
        for at in range(*span)
        if at and capital[at] and piece.forms[at] not in title_forms()
    ]


def _is_new(name: str, others: Sequence[str], piece: Slice) -> bool:
    from rapidfuzz.fuzz import ratio

    return name not in piece.forms and all(ratio(name, other) < ONE_NAME for other in others)
