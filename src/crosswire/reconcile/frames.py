"""This file knows what a clause tells round a place in it, as far as its words show: the verb, who does it, the names, the rest."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache
from itertools import accumulate

from crosswire.vocabulary.actions import actions
from crosswire.vocabulary.alike_words import alike_words, frame_words, wider_words
from crosswire.vocabulary.inflection import irregular_forms, past_forms
from crosswire.vocabulary.rarity import STEM, TELLING, rarity
from crosswire.vocabulary.time_words import time_words
from crosswire.wording import Word, spelling, words

MARKS = ',;:()—–“”"'
DASHES = frozenset({"-", "--"})
"""What some print for a dash: "DRANSK - The"."""
YEAR = re.compile(r"(?:19|20)\d\d")
CALENDAR = frozenset({"weekday", "weekday_short", "weekday_plural", "month", "month_short"})
TIMELY = CALENDAR | {"season", "part", "moment", "unit", "units", "end", "relative", "day"}
UNLISTED = 4.0
"""How rare a word is that the table of frequencies lacks: at the head of a sentence it is a name, if printed in capitals."""
LONG = 5
"""Letters of a word in "-ed" that is taken for a verb."""
WHO = frozenset({"who", "which"})
NEAR = 3
"""Words before a participle in which "was" or the like makes it a passive."""


@dataclass(frozen=True)
class Frame:
    """The clause of a sentence in which a stretch stands (words `first` to `last`, exclusive), the stretch itself left out of all."""

    text: str
    words: tuple[Word, ...]
    first: int
    last: int
    own: frozenset[int]

    @classmethod
    def around(cls, text: str, start: int, end: int, limits: tuple[int, int] | None = None) -> Frame:
        """The frame of the stretch from one offset of a sentence to another; no further than the limits, offsets as well."""
        found, starts, ends, joints = _sentence(text)
        low, high = limits or (0, len(text))
        near = range(bisect_left(starts, start), bisect_right(starts, end))
        own = frozenset(at for at in near if found[at].end <= end)
        if not own:
            return cls(text, found, 0, 0, own)
        first, last = min(own), max(own) + 1
        clause = bisect_right(joints, first)
        first = max(joints[clause - 1] if clause else 0, min(first, bisect_left(starts, low)))
        clause = bisect_left(joints, last)
        until = joints[clause] if clause < len(joints) else len(found)
        return cls(text, found, first, min(until, max(last, bisect_right(ends, high))), own)

    def _spots(self) -> Iterator[int]:
        return (at for at in range(self.first, self.last) if at not in self.own and not self._is_ending(at))

    def _is_ending(self, at: int) -> bool:
        """Whether it is the "is" or "not" of a contraction, or the "'s" of a possessive."""
        return at > 0 and self.words[at].start == self.words[at - 1].start

    @cached_property
    def telling(self) -> Mapping[str, float]:
        """The telling words of the clause, words told in turn as one, with their rarity."""
        return _telling(self.words[at].form for at in self._spots())

    @cached_property
    def counted(self) -> Mapping[str, float]:
        """The same of the stretch itself, its numbers left out."""
        return _telling(self.words[at].form for at in sorted(self.own) if not self.words[at].form[0].isdigit())

    @cached_property
    def counted_names(self) -> frozenset[str]:
        """The names in the stretch itself: "11 Norland sailors"."""
        return frozenset(alike(self.words[at].form) for at in self.own if self.text[self.words[at].start].isupper())

    @cached_property
    def years(self) -> frozenset[str]:
        """The years named in the clause."""
        return frozenset(self.words[at].form for at in self._spots() if YEAR.fullmatch(self.words[at].form))

    @cached_property
    def beside(self) -> frozenset[str]:
        """The telling words right before the stretch and right behind it: "a cap of $50 a barrel" has both."""
        sides = range(min(self.own) - 1, self.first - 1, -1), range(max(self.own) + 1, self.last)
        forms = [[self.words[at].form for at in side if rarity(self.words[at].form) >= TELLING] for side in sides]
        return frozenset(alike(side[0]) for side in forms if side)

    @cached_property
    def names(self) -> frozenset[str]:
        """The names in the clause, by how they begin."""
        return frozenset(alike(self.words[at].form) for at in self._spots() if self._is_name(at))

    @cached_property
    def verb_at(self) -> int | None:
        """Where the verb of the stretch stands: the last one before it, else the first behind it."""
        here = [at for at in self._spots() if self.is_verb(at)]
        before = [at for at in here if at < min(self.own)]
        return before[-1] if before else here[0] if here else None

    def is_verb(self, at: int) -> bool:
        """Whether the word at an index is a verb of the past, or a plain one behind "to", "will" and the like."""
        form, before = self.words[at].form, self.words[at - 1].form if at else ""
        if form in _past_forms():
            return True
        if form.endswith("ed") and len(form) >= LONG:
            return before not in frame_words("determiners")
        return before in frame_words("leading") and form in _plain_forms()

    @property
    def verb(self) -> str | None:
        """The verb of the stretch under the name of its twins; None where the clause has none of the past."""
        return None if self.verb_at is None else alike(self.words[self.verb_at].form)

    @property
    def is_passive(self) -> bool:
        """Whether "was" or the like stands before the verb."""
        at = self.verb_at
        return at is not None and any(
            self.words[w].form in frame_words("being") for w in range(max(self.first, at - NEAR), at)
        )

    @cached_property
    def doers(self) -> frozenset[str]:
        """The names of who does it: before an active verb, before a "who" that opens the clause, behind the "by" of a passive."""
        at = self.verb_at
        if at is None:
            return frozenset()
        if not self.is_passive:
            named = [w for w in range(self.first, at) if self._is_name(w)] or self._behind_who()
            return frozenset(alike(self.words[w].form) for w in named)
        by = next((w for w in range(at, self.last) if self.words[w].form == "by"), self.last)
        return frozenset(alike(self.words[w].form) for w in range(by, self.last) if self._is_name(w))

    def _behind_who(self) -> list[int]:
        """The words of the name that "who" stands for: "Orlov, who freed 28 of them"."""
        opens = self.first if self.words[self.first].form in WHO else self.first - 1
        if opens < 1 or self.words[opens].form not in WHO:
            return []
        first = opens
        while first and self._is_name(first - 1):
            first -= 1
        return list(range(first, opens))

    def _is_name(self, at: int) -> bool:
        word = self.words[at]
        if at in self.own or self._is_ending(at) or not self.text[word.start].isupper() or is_of_calendar(word.form):
            return False
        printed = self.text[word.start : word.end]
        if (
            at > 0 or rarity(word.form) >= UNLISTED or (len(printed) > 1 and printed.isupper())
        ):  # "A convoy" names nobody
            return True
        return rarity(word.form) >= TELLING and len(self.words) > 1 and self.text[self.words[1].start].isupper()


def is_one_doing(one: Frame, other: Frame) -> bool:
    """Whether nothing the clauses tell speaks against one doing: verb, doers and names are the same where both tell them."""
    if one.verb and other.verb and one.verb not in other.telling and other.verb not in one.telling:
        return False
    return are_of_same(one, other) and not (one.doers and other.doers and not one.doers & other.doers)


def are_of_same(one: Frame, other: Frame) -> bool:
    """Whether the names and years of two clauses leave room for one thing: half of the fewer names are in both, and some year."""
    if one.years and other.years and not one.years & other.years:
        return False
    return 2 * len(one.names & other.names) >= min(len(one.names), len(other.names))


def shared(one: Frame, other: Frame) -> tuple[float, float]:
    """The weight of the telling words two clauses share, the stretches among them, and its part of the lighter clause."""
    mine, theirs = ({**frame.telling, **frame.counted} for frame in (one, other))
    weight = sum(min(worth, theirs[word]) for word, worth in mine.items() if word in theirs)
    lighter = min(sum(mine.values()), sum(theirs.values()))
    return weight, weight / lighter if lighter else 0.0


@lru_cache(65_536)
def alike(form: str) -> str:
    """One name for the words told in turn for a thing, inflected forms as one; the start of a word that has no such twin."""
    known = _twins().get(form)
    if known is None and len(form) <= STEM and form.endswith("s") and not form.endswith("ss"):
        return form[:-1]  # "sets" and "set"; longer words lose it with their ending
    return known or form[:STEM]


def wider(form: str) -> tuple[str, ...]:
    """The names of the sets whose words tell of the same act with less detail: who shelled a town attacked it."""
    return _wider().get(form, ())


@cache
def _wider() -> Mapping[str, tuple[str, ...]]:
    return {spelling(form): names for form, names in wider_words().items()}


@cache
def _twins() -> Mapping[str, str]:
    """The names of words told in turn, and the start of a verb or noun for those of its forms that begin otherwise ("paid")."""
    told = {spelling(form): name for form, name in alike_words().items()}
    irregular = ((form, key.split("/")[0]) for key, forms in irregular_forms().items() for form in forms)
    turned = {spelling(form): lemma[:STEM] for form, lemma in irregular if lemma[:STEM] != form[:STEM]}
    short = {
        spelling(form): lemma for lemma in _plain_forms() if len(lemma) < STEM for form in past_forms(lemma)
    }  # "opened" begins otherwise than "open"
    turned = {**short, **turned}
    return {**{form: stem for form, stem in turned.items() if form not in _plain_forms()}, **told}


@lru_cache(64)
def _sentence(text: str) -> tuple[tuple[Word, ...], list[int], list[int], list[int]]:
    """The words of a sentence, where they start, up to where each of them and those before reach, at which of them a clause begins.

    Kept for the next stretch of the same sentence: a long one has many.
    """
    found = words(text)
    reach = list(accumulate((word.end for word in found), max))
    joints = [at for at in range(1, len(found)) if _parts(text, found, at)]
    return found, [word.start for word in found], reach, joints


def _parts(text: str, found: Sequence[Word], at: int) -> bool:
    """Whether a clause begins with the word at an index."""
    gap = text[found[at - 1].end : found[at].start]
    if any(mark in gap for mark in MARKS) or gap.strip() in DASHES:
        return True
    both = at + 1 < len(found) and text[found[at - 1].start].isupper() and text[found[at + 1].start].isupper()
    return found[at].form in frame_words("openers") and not (found[at].form == "and" and both)  # "Norland and Sudmark"


def _telling(forms: Iterator[str]) -> dict[str, float]:
    found: dict[str, float] = {}
    for form in forms:
        weight = rarity(form)
        if weight >= TELLING and form[0].isalpha():
            found[alike(form)] = max(weight, found.get(alike(form), 0.0))
    return found


def is_of_calendar(form: str) -> bool:
    """Whether a word is a day of the week or a month."""
    known = time_words().get(form)
    return known is not None and known.kind in CALENDAR


def is_of_time(form: str) -> bool:
    """Whether a word is a number, or one for a day, a month, a season, a part of the day or a length of time."""
    known = time_words().get(form)
    return form[0].isdigit() or (known is not None and known.kind in TIMELY)


@cache
def _plain_forms() -> frozenset[str]:
    """The verbs of the field, and those with irregular forms."""
    irregular = {key.split("/")[0] for key in irregular_forms() if key.endswith("/verb")}
    return frozenset({one.lemma for one in actions() if one.part == "verb"} | irregular) - {"be", "have", "do"}


@cache
def _past_forms() -> frozenset[str]:
    """The forms of verbs that only the past has."""
    found: set[str] = set()
    for lemma in sorted(_plain_forms()):
        found.update(spelling(form) for form in past_forms(lemma) if form != lemma)
    return frozenset(found - frame_words("saying"))
