"""The small words around reported speech."""

from __future__ import annotations

import pytest

from crosswire.errors import VocabularyError
from crosswire.vocabulary.reporting import verbs_by_lemma
from crosswire.vocabulary.speech_words import speech_words


@pytest.mark.parametrize(
    ("kind", "word", "other"),
    [
        ("personal", "she", "it"),
        ("unreal", "could", "will"),
        ("refusing", "decline", "say"),
        ("source_preposition", "according", "about"),
        ("perceiving", "hear", "tell"),
    ],
)
def test_kinds_hold_their_words(kind: str, word: str, other: str) -> None:
    assert word in speech_words(kind)
    assert other not in speech_words(kind)


def test_an_unknown_kind_is_a_fault() -> None:
    with pytest.raises(VocabularyError):
        speech_words("no such kind")


def test_naming_verbs_are_reporting_verbs() -> None:
    assert {verb for verb in speech_words("naming") if verb not in verbs_by_lemma()} == set()
