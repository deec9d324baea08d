"""This file knows the commonest words of languages, and the scripts that only one
language of the news is written in.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from crosswire.errors import VocabularyError
from crosswire.vocabulary.tables import gathered, read_toml, section

FILE = "languages.toml"


@cache
def common_words() -> Mapping[str, tuple[str, ...]]:
    """The languages (two letters) each common word belongs to, in the order of the table."""
    tables = section(FILE, read_toml(FILE), "words")
    pairs = []
    for language, listed in tables.items():
        if not isinstance(listed, list) or not all(isinstance(word, str) and word == word.lower() for word in listed):
            raise VocabularyError(f"{FILE}, [words] {language}: not a list of words in lower case")
        pairs += [(word, language.partition("_")[0]) for word in listed]
    return gathered(pairs)


@cache
def languages_by_script() -> Mapping[str, str]:
    """The language taken for each script, by the first word of its characters' Unicode names."""
    tables = section(FILE, read_toml(FILE), "scripts")
    if not all(isinstance(language, str) for language in tables.values()):
        raise VocabularyError(f"{FILE}, [scripts]: a language is no word")
    return MappingProxyType({script: str(language) for script, language in tables.items()})
