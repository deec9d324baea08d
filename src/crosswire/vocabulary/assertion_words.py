"""This file knows the words by which a text does or does not stand behind what it tells."""

from __future__ import annotations

from functools import cache

from crosswire.vocabulary.tables import word_list

FILE = "assertion_words.toml"


@cache
def assertion_words(table: str, kind: str) -> frozenset[str]:
    """The words of one kind of a table; `VocabularyError` where there is no such table or kind."""
    return frozenset(word_list(FILE, table, kind))


@cache
def undoing_words() -> frozenset[str]:
    """The words before a verb by which it is not told as done: "not", "may", "refused", "to"."""
    return assertion_words("negation", "modals") | assertion_words("plain", "negative") | {"to"}


@cache
def leaves_open(form: str) -> bool:
    """Whether a word, near what a text tells, shows that the text does not assert it: "accused", "whether"."""
    listed = assertion_words("plain", "open")
    return form in listed or any(word.endswith("*") and form.startswith(word[:-1]) for word in listed)
