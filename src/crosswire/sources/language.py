"""This file knows which language a text is in, told cheaply by its script and its commonest words."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter

from crosswire.vocabulary.languages import common_words, languages_by_script

SAMPLE = 5_000
"""Characters looked at: the head of an article tells its language."""
WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]*)?")
TAG = re.compile(r"([A-Za-z]{2,3})(?:[-_][A-Za-z0-9]{1,8})*")
FEWEST = 20
ENGLISH_SHARE = 0.12
FOREIGN_SHARE = 0.15
LATIN_END = 0x0250


def detect(text: str) -> tuple[str | None, bool]:
    """The language of the text (two letters) or None where it cannot be told,
    and whether it is certainly not English.
    """
    sample = text[:SAMPLE]
    letters = [letter for letter in sample if letter.isalpha()]
    others = [letter for letter in letters if ord(letter) >= LATIN_END]
    words = [word.lower().replace("’", "'") for word in WORD.findall(sample)]
    if len(letters) >= FEWEST and 2 * len(others) > len(letters):
        return _by_script(others, words), True
    if len(words) < FEWEST:
        return None, False
    return _by_words(words)


def read_tag(value: object) -> str | None:
    """The two or three letters of a language tag (`en-GB` gives `en`, `eng` gives `en`), or None where it is none."""
    match = TAG.fullmatch(value.strip()) if isinstance(value, str) else None
    if not match:
        return None
    letters = match[1].lower()
    return "en" if letters == "eng" else letters


def _by_words(words: list[str]) -> tuple[str | None, bool]:
    hits = _hits(words)
    english = hits.pop("en", 0)
    language, most = max(hits.items(), key=lambda pair: (pair[1], pair[0]), default=(None, 0))
    if most > FOREIGN_SHARE * len(words) and 2 * most > 3 * english:
        return language, True
    return ("en" if english > ENGLISH_SHARE * len(words) and english >= most else None), False


def _by_script(others: list[str], words: list[str]) -> str | None:
    hits = _hits([word for word in words if ord(word[0]) >= LATIN_END])
    if hits:
        return max(hits.items(), key=lambda pair: (pair[1], pair[0]))[0]
    scripts = Counter(unicodedata.name(letter, "?").partition(" ")[0] for letter in others[:200])
    # Japanese writes kana and Chinese characters together: one kana among the letters tells it
    scripts.update({script: len(others) for script in ("HIRAGANA", "KATAKANA") if scripts[script]})
    script = max(scripts.items(), key=lambda pair: (pair[1], pair[0]))[0]
    return languages_by_script().get(script)


def _hits(words: list[str]) -> Counter[str]:
    table = common_words()
    hits: Counter[str] = Counter()
    for word in words:
        hits.update(table.get(word, ()))
    return hits
