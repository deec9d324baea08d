"""This file knows the words by which a statement blames, praises or rejects."""

from __future__ import annotations

from functools import cache

from crosswire.vocabulary.tables import word_list

FILE = "judgement_words.toml"
SORTS = ("blame", "praise", "rejection")


@cache
def judgement_words(sort: str, kind: str) -> frozenset[str]:
    """The words of one kind (``adjectives``) of one sort of judgement (``blame``), or of the table ``frame``."""
    return frozenset(word_list(FILE, sort, kind, optional=True))


@cache
def judgement_of(lemma: str, kind: str) -> str | None:
    """The sort of judgement a lemma makes as an adjective, noun, verb or feeling; None where it makes none."""
    return next((sort for sort in SORTS if lemma in judgement_words(sort, kind)), None)
