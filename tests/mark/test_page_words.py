from __future__ import annotations

import tomllib

import pytest

from crosswire.errors import VocabularyError
from crosswire.vocabulary.languages import common_words, languages_by_script
from crosswire.vocabulary.page_words import FILE, page_pattern, page_word_set, page_words
from crosswire.vocabulary.tables import HERE

TABLES = tomllib.loads((HERE / FILE).read_text(encoding="utf-8"))
AS_WRITTEN = {"picture_houses", "camel"}


@pytest.mark.parametrize(("part", "name"), [(part, name) for part in TABLES for name in TABLES[part]])
def test_every_list_loads_longest_first_and_in_lower_case(part: str, name: str) -> None:
    listed = page_words(part, name)
    assert list(map(len, listed)) == sorted(map(len, listed), reverse=True)
    assert page_word_set(part, name) == frozenset(listed)
    assert name in AS_WRITTEN or all(word == word.lower() for word in listed)
    assert page_pattern(part, name).startswith("(?:")


def test_a_list_that_is_not_there_is_named() -> None:
    with pytest.raises(VocabularyError, match="nowhere"):
        page_words("nowhere", "openers")


def test_common_words_of_each_language() -> None:
    languages = {language for found in common_words().values() for language in found}
    assert {"en", "fr", "de", "es", "ru", "uk", "ar", "sr"} <= languages
    assert all(word == word.lower() for word in common_words())
    assert not languages & set(languages_by_script().values())
