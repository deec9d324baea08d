"""This file knows the words that together change what was said ("so far", "far from", "failed to"), and where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from crosswire.vocabulary.wording_words import wording_words

Place = tuple[int, int, str]
"""Word indices, the end exclusive, and the kind of what the words bear."""


def phrases_in(forms: Sequence[str]) -> list[Place]:
    """Where the phrases of the table stand in a wording, and what denies with "to" behind it."""
    found: list[Place] = []
    for at, form in enumerate(forms):
        for phrase, kind in _beginning().get(form, ()):
            if tuple(forms[at : at + len(phrase)]) == phrase:
                found.append((at, at + len(phrase), kind))
                break
    return found


def one_sided(was: Sequence[str], now: Sequence[str], runs: Iterable[tuple[int, int]]) -> list[Place]:
    """The phrases of the first wording that the second has not, and of which a word stands in one of the runs."""
    theirs = {tuple(now[start:end]) for start, end, _ in phrases_in(now)}
    changed = list(runs)
    return [
        (start, end, kind)
        for start, end, kind in phrases_in(was)
        if tuple(was[start:end]) not in theirs and any(low < end and start < high for low, high in changed)
    ]


@cache
def _beginning() -> Mapping[str, Sequence[tuple[tuple[str, ...], str]]]:
    table = wording_words()
    failing = (((word, "to"), "negation") for word in sorted(table.failing))
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, kind in (*table.phrases, *failing):
        found.setdefault(phrase[0], []).append((phrase, kind))
    return found
