"""This file knows which words of a copied sentence say something else than those of the sentence it was copied from."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from crosswire.model.article import Reading
from crosswire.model.passage import Passage
from crosswire.reconcile.frames import alike, is_of_calendar
from crosswire.reconcile.statements.kept_words import base
from crosswire.reconcile.statements.meanings import Difference
from crosswire.reconcile.statements.variants import differences
from crosswire.reconcile.statements.worded import Worded
from crosswire.vocabulary.opposite_words import opposites
from crosswire.vocabulary.rarity import rarity
from crosswire.vocabulary.reporting import verb_form_lemmas, verbs_by_lemma
from crosswire.vocabulary.wording_words import wording_words

BRIEF = 3
"""Words of an edit in which a word stands for one: longer ones are put otherwise as a whole."""

NUMBER = re.compile(r"\d{1,12}(?:\.\d{1,2})?")
"""A number as compared that stands by itself: no "60m", and none run together of what a text prints as signs."""

COUNT, HEDGE, NAME, STRENGTH = "a number", "a hedge", "a name", "how much or how surely"
"""Kinds of what is changed."""

ONE_NAME = 65.0
"""Likeness (0 to 100) from which two names are two spellings of one."""

COUNTED = 4
"""Words behind a number among which stands what is counted."""

TELLS = 1.5
"""How much a word must tell to be of another thing than the one it stands for."""

OPPOSED = (
    ({"deny"}, {"concede", "confirm", "agree", "neutral", "claim", "announce", "report", "praise"}),
    ({"praise"}, {"criticise", "accuse"}),
    ({"think", "suggest", "claim"}, {"confirm", "concede"}),
)
"""What two verbs of saying do of which the one, put for the other, turns what was said or how surely it is known."""


@dataclass(frozen=True, slots=True)
class Altered:
    """What a copied sentence (`later`) has in the place of what stands in the `first`, as printed, and of what kind it is.

    `was` and `now` are passages of the two; of words that one of them has alone, the other's is None.
    """

    later: Passage
    first: Passage
    was: Passage | None
    now: Passage | None
    kind: str


@dataclass(frozen=True, slots=True)
class Named:
    """The mentions of the story's actors that name them, in the order of each text."""

    mentions: Mapping[str, Sequence[tuple[int, int, str, str]]]

    @classmethod
    def of(cls, readings: Sequence[Reading]) -> Named:
        """The mentions of readings that are bound to the story's actors."""
        return cls(
            {
                reading.source.id: sorted(
                    (name.passage.start, name.passage.end, name.actor, name.kind)
                    for name in reading.names
                    if name.actor is not None and name.form == "name"
                )
                for reading in readings
            }
        )

    def at(self, passage: Passage | None) -> tuple[str, str] | None:
        """The actor whom a passage names, and of what kind; None where it names nobody, or more than one."""
        if passage is None:
            return None
        held = self.mentions.get(passage.source, ())
        first = bisect_left(held, (passage.start, 0, "", ""))
        found = [
            one for one in held[max(first - 1, 0) :][: BRIEF + 1] if one[0] < passage.end and passage.start < one[1]
        ]
        return (found[0][2], found[0][3]) if len(found) == 1 else None

    def are_two(self, one: Passage | None, other: Passage | None) -> bool:
        """Whether two passages name two actors of one kind: not a town for the country it governs, nor another spelling."""
        mine, theirs = self.at(one), self.at(other)
        if one is None or other is None or mine is None or theirs is None:
            return False
        return mine[0] != theirs[0] and mine[1] == theirs[1] and not _may_be_one_name(one.text, other.text)


def alterations(later: Passage, first: Passage, named: Named) -> Iterator[Altered]:
    """The words put for others in a copied sentence that change what it says: a verb, a number, a negation, a name.

    Other edits are a desk's: a title or a day left out, a verb of the same force, a clause moved.
    """
    one, other = Worded(first), Worded(later)
    if one.forms == other.forms:
        return
    runs = _runs(one.forms, other.forms)
    for run in runs:
        was, now = one.forms[slice(*run.was)], other.forms[slice(*run.now)]
        if max(len(was), len(now)) > BRIEF:
            continue
        before, behind = printed(one, run.was), printed(other, run.now)
        kind = kind_of(was, now) or (NAME if named.are_two(before, behind) else None)
        if kind != NAME and any(
            0 <= each.was[0] - run.was[1] <= COUNTED and _is_of_another_thing(one, other, each) for each in runs
        ):
            continue  # "40 percent of the homes", "would not pay the wages": told by one pattern of other things, and no copy
        if kind == HEDGE and _is_put_to_somebody(one, other, runs):
            continue  # "allegedly" there, "according to the police" here
        if kind is not None:
            yield Altered(later, first, before, behind, kind)


@lru_cache(maxsize=4_096)  # of fifty copies each is held against each, and most print the same two sentences
def _runs(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[Difference, ...]:
    return differences(one, other)


def _is_of_another_thing(one: Worded, other: Worded, run: Difference) -> bool:
    """Whether words that tell much stand for others that do, numbers apart."""
    was, now = (
        [form for form in piece.forms[slice(*span)] if form[0].isalpha() and rarity(form) >= TELLS]
        for piece, span in ((one, run.was), (other, run.now))
    )
    return bool(was and now) and not any(base(a) == base(b) or alike(a) == alike(b) for a in was for b in now)


def _is_put_to_somebody(one: Worded, other: Worded, runs: Sequence[Difference]) -> bool:
    """Whether one of the sentences tells from whom it is had in words that the other has not."""
    changed = {form for run in runs for form in (*one.forms[slice(*run.was)], *other.forms[slice(*run.now)])}
    return "according" in changed or any("neutral" in _forces(form) for form in changed)


def _may_be_one_name(one: str, other: str) -> bool:
    """Whether two names may be spelled, or cut short, for one another: "Kiev" and "Kyiv", "UN" and "United Nations"."""
    from rapidfuzz.fuzz import ratio

    initials = ["".join(word[0] for word in name.split() if word[0].isupper()) for name in (one, other)]
    return ratio(one, other) >= ONE_NAME or one.replace(".", "") == initials[1] or other.replace(".", "") == initials[0]


def printed(piece: Worded, span: tuple[int, int]) -> Passage | None:
    """The words from the first to the last of a span as a passage; None where it is empty."""
    if span[0] == span[1]:
        return None
    start, end = piece.words[span[0]].start, piece.words[span[1] - 1].end
    whole = piece.passage
    return Passage(whole.source, whole.start + start, whole.start + end, whole.text[start:end])


def kind_of(was: Sequence[str], now: Sequence[str]) -> str | None:
    """What of the meaning is changed where the one words stand for the other; None where nothing is, as far as can be seen."""
    if was and now:
        return _exchanged(was, now)
    table, alone = wording_words(), was or now
    for kind in ("negation", HEDGE):
        bearing = table.meaning[kind].intersection(alone)
        if bearing and table.small.issuperset(set(alone) - bearing):
            return kind
    return None


def _exchanged(was: Sequence[str], now: Sequence[str]) -> str | None:
    table = wording_words()
    numbers = [[form for form in forms if form[0].isdigit()] for forms in (was, now)]
    if any(numbers):
        plain = all(len(found) == 1 and NUMBER.fullmatch(found[0]) for found in numbers)
        if not plain or numbers[0] == numbers[1]:
            return None
        units = [[form for form in forms if not form[0].isdigit()] for forms in (was, now)]
        return COUNT if units[0] == units[1] else None  # "30 miles" is "48km"
    negation = table.meaning["negation"]
    if negation.isdisjoint(was) != negation.isdisjoint(now):
        rest = {*was, *now} - negation - table.strength.keys()  # "no inspectors" for "some inspectors"
        return "negation" if table.small.issuperset(rest) else None
    for one in was:
        for other in now:
            if (kind := _against(one, other)) is not None:
                return kind
    return None


def _against(one: str, other: str) -> str | None:
    """What of the meaning one word changes that stands for another."""
    if base(one) == base(other):
        return None
    if any(
        _are_opposed(mine, theirs) for mine, theirs in ((_forces(one), _forces(other)), (_forces(other), _forces(one)))
    ):
        return "a verb of saying of another force"
    table = wording_words()
    if other in table.opposite.get(one, ()) or _are_of_two_sides(one, other):
        return "a word and its opposite"
    if is_of_calendar(one) and is_of_calendar(other) and "may" not in (one, other):
        return "a day or month"
    for kinds, says in ((table.strength, STRENGTH), (table.apart, "what is meant")):
        mine, theirs = kinds.get(one, {}), kinds.get(other, {})
        if any(theirs.get(kind, number) != number for kind, number in mine.items()):
            return says
    return None


def _are_of_two_sides(one: str, other: str) -> bool:
    return any(
        mine.group == theirs.group and mine.side != theirs.side and not mine.behind and not theirs.behind
        for mine in opposites().get(one, ())
        for theirs in opposites().get(other, ())
    )


def _are_opposed(mine: frozenset[str], theirs: frozenset[str]) -> bool:
    if not mine or not theirs:
        return False
    return any(mine <= one and theirs <= other for one, other in OPPOSED)


@lru_cache(maxsize=4_096)
def _forces(form: str) -> frozenset[str]:
    """What the verbs of saying do that a written form may be of, phrasal ones apart."""
    lemmas = verb_form_lemmas().get(form, ())
    return frozenset(verb.force for lemma in lemmas for verb in verbs_by_lemma()[lemma] if not verb.particle)
