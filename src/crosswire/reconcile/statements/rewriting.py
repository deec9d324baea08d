"""This file knows which quotations of a text that was rewritten from another stand for which of the other's."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from crosswire.model.passage import Passage
from crosswire.reconcile.statements.slices import Slice
from crosswire.reconcile.statements.story_words import StoryWords
from crosswire.vocabulary.wording_words import wording_words

REWRITERS = 5
"""Parallel sentences from which one text is taken for the other rewritten, quotation by quotation."""

LEAST = 0.35
"""The least product of likeness and what two quotations share for the one to stand for the other."""


def rewritten(
    slices: Sequence[Slice], parallels: Sequence[tuple[Passage, Passage]], words: StoryWords
) -> Iterator[tuple[int, int]]:
    """Pairs of quotations (by index, lower first) of one known speaker that stand for each other in a rewritten text.

    A rewriter keeps the order of what somebody said and few of the words: "we must know within days" for "so we have to
    find out very quickly now, and I am talking of days". So the quotations of both texts are laid side by side in their
    order, as they have most in common.
    """
    spoken: dict[tuple[str, str], list[int]] = defaultdict(list)
    for index, piece in enumerate(slices):
        if piece.in_marks and piece.actor is not None:
            spoken[piece.passage.source, piece.actor].append(index)
    counts = Counter(tuple(sorted((one.source, other.source))) for one, other in parallels)
    for here, there in sorted(pair for pair, count in counts.items() if count >= REWRITERS):
        for source, actor in sorted(spoken):
            if source == here and (there, actor) in spoken:
                yield from _side_by_side(slices, spoken[here, actor], spoken[there, actor], words)


def _side_by_side(
    slices: Sequence[Slice], mine: Sequence[int], theirs: Sequence[int], words: StoryWords
) -> Iterator[tuple[int, int]]:
    """The pairs that have most in common in all, in the order of both; one sentence may stand for two in a row."""
    worth = [[_worth(slices[one], slices[other], words) for other in theirs] for one in mine]
    best = [[0.0] * (len(theirs) + 1) for _ in range(len(mine) + 1)]  # from here on, whatever is paired
    paired = [[0.0] * (len(theirs) + 1) for _ in range(len(mine) + 1)]  # from here on, these two paired
    for i in range(len(mine) - 1, -1, -1):
        for j in range(len(theirs) - 1, -1, -1):
            if worth[i][j]:
                paired[i][j] = worth[i][j] + max(best[i + 1][j + 1], paired[i][j + 1], paired[i + 1][j])
            best[i][j] = max(best[i + 1][j], best[i][j + 1], paired[i][j])
    i = j = 0
    while i < len(mine) and j < len(theirs):
        if not worth[i][j] or best[i][j] > paired[i][j]:
            i, j = (i + 1, j) if best[i + 1][j] >= best[i][j + 1] else (i, j + 1)
            continue
        yield min(mine[i], theirs[j]), max(mine[i], theirs[j])
        if best[i + 1][j + 1] >= max(paired[i][j + 1], paired[i + 1][j]):
            i, j = i + 1, j + 1
        else:
            i, j = (i, j + 1) if paired[i][j + 1] >= paired[i + 1][j] else (i + 1, j)


def _worth(one: Slice, other: Slice, words: StoryWords) -> float:
    """What two quotations share, where it is enough; "at one hour" and "one was made" share no word."""
    if not (one.plain & other.plain) - wording_words().small:
        return 0.0
    common = words.common(one, other)
    product = common.likeness * common.weight
    return product if product >= LEAST else 0.0
