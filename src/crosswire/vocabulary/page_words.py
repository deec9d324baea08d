"""This file knows the words that show what a line of a news page is: a caption,
a byline, a date line, a list of stories.
"""

from __future__ import annotations

import re
from functools import cache

from crosswire.vocabulary.tables import word_list

FILE = "page_words.toml"


@cache
def page_words(part: str, name: str) -> tuple[str, ...]:
    """A list of the table, longest first: `page_words("byline", "labels")`; `VocabularyError` where it is missing."""
    return tuple(sorted(word_list(FILE, part, name), key=lambda word: (-len(word), word)))


@cache
def page_word_set(part: str, name: str) -> frozenset[str]:
    """The same list for looking words up."""
    return frozenset(page_words(part, name))


@cache
def page_pattern(part: str, name: str) -> str:
    """The list as a regular expression that matches any of its phrases, white space between words as it comes."""
    return "(?:" + "|".join(r"\s+".join(map(re.escape, phrase.split())) for phrase in page_words(part, name)) + ")"
