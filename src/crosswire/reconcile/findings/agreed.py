"""This file knows when two sentences on one act put different things in one place, so that they do not agree."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from crosswire.model.article import Reading
from crosswire.model.mention import Figure
from crosswire.model.passage import Passage
from crosswire.reconcile.frames import alike, wider
from crosswire.reconcile.statements.meanings import Difference
from crosswire.reconcile.statements.variants import differences
from crosswire.vocabulary.rarity import rarity
from crosswire.vocabulary.wording_words import wording_words

TELLING = 1.3
"""Rarity from which a word tells of whom or what something is told."""
MOST_WORDS = 4
"""Words that stand in one place of a sentence, for others in another: longer runs are another way to tell it."""
LAST_WORDS = 1
"""The same at the end, where a sentence goes on as it likes."""
MOST_KEPT = 4_096
NEAR = 1.25
"""How far a number told roughly may lie from another for both to be one."""
PLACES = ("a quantifier", "a time word", "a condition", "a number")
"""Kinds of words that tell how much, when and on what terms, however common they are."""

Counted = tuple[str, str | None, str | None]
Run = tuple[tuple[int, int], tuple[int, int]]


class Counts:
    """The numbers of the readings of a story, by the sentence they stand in."""

    def __init__(self, readings: Iterable[Reading]) -> None:
        self._of = {
            (one.source.id, at): found
            for one in readings
            for at, found in _by_sentence(one.figures, [each.passage.start for each in one.sentences]).items()
        }
        self._starts = {one.source.id: [each.passage.start for each in one.sentences] for one in readings}

    def exclude(self, one: Passage, other: Passage) -> bool:
        """Whether the sentences of two passages count one sort of thing, and no number of one allows one of the other."""
        mine, theirs = self._beside(one), self._beside(other)
        return any(not _allow(mine[counted], theirs[counted]) for counted in mine.keys() & theirs.keys())

    def is_of_one(self, line: str, passages: Sequence[Passage]) -> bool:
        """Whether a line counts something that all sentences of another text count otherwise: "some 2,000 crossed" on which a text
        with "600 of those who crossed" cannot agree.
        """
        by_text: dict[str, list[Figure]] = {}
        for passage in passages:
            by_text.setdefault(passage.source, []).extend(self._in_sentence(passage))
        told = [one for some in by_text.values() for one in some if one.passage.text in line]
        return any(
            not any(_are_near(one, other) for other in some)
            for one in told
            for some in ([other for other in figures if other.unit == one.unit] for figures in by_text.values())
            if some
        )

    def _in_sentence(self, passage: Passage) -> Sequence[Figure]:
        return self._of.get((passage.source, bisect_right(self._starts.get(passage.source, []), passage.start)), ())

    def _beside(self, passage: Passage) -> Mapping[Counted, list[Figure]]:
        found: dict[Counted, list[Figure]] = {}
        for figure in self._in_sentence(passage):
            found.setdefault((figure.measure, figure.unit, figure.of_whom), []).append(figure)
        return found


def _by_sentence(figures: Iterable[Figure], starts: Sequence[int]) -> Mapping[int, list[Figure]]:
    found: dict[int, list[Figure]] = {}
    for figure in figures:
        found.setdefault(bisect_right(starts, figure.passage.start), []).append(figure)
    return found


def _allow(mine: Sequence[Figure], theirs: Sequence[Figure]) -> bool:
    """Whether some two of the numbers may be one; what is only about a number allows every other that is near."""
    return any(
        one.approximate or other.approximate or (_low(one) <= _high(other) and _low(other) <= _high(one))
        for one in mine
        for other in theirs
    )


def _are_near(one: Figure, other: Figure) -> bool:
    """Whether two numbers may be one, told roughly here or there."""
    room = NEAR if one.approximate or other.approximate else 1.0
    return _low(one) <= _high(other) * room and _low(other) <= _high(one) * room


def _low(figure: Figure) -> float:
    return float("-inf") if figure.low is None else figure.low


def _high(figure: Figure) -> float:
    return float("inf") if figure.high is None else figure.high


@lru_cache(MOST_KEPT)
def put_another(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the words around an act have another thing where the rest is alike: "a bomb" and "a flood destroyed the bridge".

    Words that papers change for each other ("shelled", "attacked") are no other thing; nor are longer runs, or what
    differs at the end, which are another way to tell it.
    """
    return _is_another(one, other, LAST_WORDS)


@lru_cache(MOST_KEPT)
def end_otherwise(one: Sequence[str], other: Sequence[str]) -> bool:
    """The same, or where the ends have nothing in common: "resigned over the toll", "resigned because of a quarrel"; texts that
    tell an act so do not agree, though both may be true of it.
    """
    return _is_another(one, other, MOST_WORDS)


def _is_another(one: Sequence[str], other: Sequence[str], last: int) -> bool:
    found = _joined(differences(one, other))
    if not _is_mostly_kept(one, [was for was, _ in found]) or not _is_mostly_kept(other, [now for _, now in found]):
        return False
    return any(
        max(was[1] - was[0], now[1] - now[0]) <= (MOST_WORDS if was[1] < len(one) and now[1] < len(other) else last)
        and _are_two(one[slice(*was)], other[slice(*now)])
        for was, now in found
    )


def _is_mostly_kept(forms: Sequence[str], changed: Iterable[tuple[int, int]]) -> bool:
    return 2 * sum(end - start for start, end in changed) <= len(forms)


def _joined(found: Iterable[Difference]) -> list[Run]:
    """Differences side by side as one: "ten men" for "the guards" is one change, not two."""
    runs: list[Run] = []
    for one in found:
        if runs and runs[-1][0][1] == one.was[0] and runs[-1][1][1] == one.now[0]:
            runs[-1] = ((runs[-1][0][0], one.was[1]), (runs[-1][1][0], one.now[1]))
        else:
            runs.append((one.was, one.now))
    return runs


def _are_two(mine: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether both tell something there, and nothing of it is the same."""
    mine_told, theirs_told = _told(mine), _told(theirs)
    return bool(mine_told and theirs_told and not mine_told & theirs_told)


def _told(forms: Sequence[str]) -> frozenset[str]:
    """The telling words, each under every name that it shares with words of its meaning."""
    telling = [form for form in forms if form in _placing() or form[0].isdigit() or rarity(form) >= TELLING]
    return frozenset(name for form in telling for name in (alike(form), *wider(form)))


@cache
def _placing() -> frozenset[str]:
    return frozenset(form for kind in PLACES for form in wording_words().meaning[kind])
