"""This file knows what a person's hand does to the grouping: which articles stand
beside which, whatever their words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from crosswire.errors import UsageError
from crosswire.model.story import Move, Signature, Story

FORM = "ARTICLE=STORY"
"""How a move is written: STORY is a story's id, or an article that stands in it, or nothing for a story of its own."""


def moves_asked(asked: Iterable[str], stories: Sequence[Story], kept: Iterable[Move] = ()) -> tuple[Move, ...]:
    """The moves kept with those newly asked for, by article; the last word on an article holds.

    A story is named by its id or by an article in it; it is kept by an article, since ids change with what a story
    holds. Raises UsageError for a move that names no article or no story.
    """
    decided = {move.article: move for move in kept}
    known = {article: story for story in stories for article in story.articles}
    for wanted in asked:
        article, target = _parted(wanted, known)
        decided[article] = Move(article=article, beside=_beside(article, target, stories, known))
    return tuple(decided[article] for article in sorted(decided))


def _parted(wanted: str, known: Collection[str]) -> tuple[str, str]:
    """The article and the target: the name of a file may hold "=" too."""
    for at, char in enumerate(wanted):
        if char == "=" and wanted[:at] in known:
            return wanted[:at], wanted[at + 1 :]
    raise UsageError(f"--move {wanted}: no such article; write it as {FORM}")


def _beside(article: str, target: str, stories: Sequence[Story], known: Mapping[str, Story]) -> str | None:
    if not target:
        return None
    if target == article:
        raise UsageError(f"--move {article}={target}: an article cannot be moved to itself; to stand alone: {article}=")
    if target in known:
        return target
    story = next((story for story in stories if story.id == target), None)
    others = [one for one in (story.articles if story else ()) if one != article]
    if story is None or not others:
        raise UsageError(f"--move {article}={target}: no such story, and no article of that name")
    return next((one for one in others if one not in story.moved), others[0])


def standing(articles: Collection[str], moves: Iterable[Move]) -> dict[str, str]:
    """For each article a person moved, the article it stands with in the end: itself where it stands alone.

    A move is passed over where its article or the one beside it is not here. Moves are followed to an article that was
    not moved; where they run in a circle, those within it stand by themselves, with the first of them.
    """
    here = frozenset(articles)
    beside = {m.article: m.beside for m in moves if m.article in here and (m.beside is None or m.beside in here)}
    return {article: _end(article, beside) for article in sorted(beside)}


def _end(article: str, beside: Mapping[str, str | None]) -> str:
    passed: dict[str, None] = {}
    while article in beside and article not in passed:
        passed[article] = None
        to = beside[article]
        if to is None:
            return article
        article = to
    if article not in beside:
        return article
    walked = list(passed)
    return min(walked[walked.index(article) :])


def with_moved(
    stories: Iterable[Sequence[Signature]], every: Sequence[Signature], stands: Mapping[str, str]
) -> Iterator[tuple[Sequence[Signature], Sequence[Signature]]]:
    """Each story's own articles with those a person put there; then the stories that a person's hand alone makes."""
    put: dict[str, list[Signature]] = defaultdict(list)
    for one in every:
        if one.source in stands:
            put[stands[one.source]].append(one)
    for story in stories:
        yield story, [moved for one in story for moved in put.pop(one.source, ())]
    for anchor in sorted(put):
        yield (), put[anchor]
