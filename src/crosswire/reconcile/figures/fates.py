"""This file knows what became of what is counted: 82 drones launched and 70 shot down are two counts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from crosswire.model.mention import Figure
from crosswire.vocabulary.figure_words import figure_words
from crosswire.wording import words

FLYING = frozenset({"drones", "missiles", "bombs", "aircraft"})
"""Measures of what is launched by one side and brought down by the other."""
BESIDE = 4
"""Words from a number to the verb that tells."""
WHOLE = re.compile(r"\bof (?:the |some |about )?$")
PART = re.compile(r"\bof\b.*\d")


def is_downed(figure: Figure, sentence: str, at: int) -> bool:
    """Whether the counted were brought down, by the verb right behind or before: "40 were intercepted", "shot down 40 of 55 missiles"."""
    if figure.measure not in FLYING:
        return False
    end = at + len(figure.passage.text)
    behind = [word.form for word in words(sentence[end:])[:BESIDE]]
    before = [word.form for word in words(sentence[:at])[-BESIDE:]]
    if PART.search(figure.passage.text):
        return _tells(before)  # of "70 of 82 drones launched", the launched are the 82
    if WHOLE.search(sentence[:at]):
        return _tells(behind)
    return _tells(behind) or (_tells(before) and not any(form in figure_words("launched") for form in behind))


def _tells(forms: Sequence[str]) -> bool:
    """Whether some word, or two in a row, tell of a fall: "intercepted", "shot down"."""
    return any(form in figure_words("downed") for form in (*forms, *map(" ".join, pairwise(forms))))
