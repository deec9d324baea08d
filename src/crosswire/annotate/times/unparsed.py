"""This file knows how times are read where nothing was parsed: in the dateline of a report."""

from __future__ import annotations

import re

from crosswire.model.article import Block, Parse, Token
from crosswire.model.passage import Passage

WORD = re.compile(r"[^\W_]+\.?|[^\w\s]")


def parse_of(passage: Passage) -> Parse:
    """A stand-in for the parse of some words: each a name labelled DATE that hangs on
    nothing, so that no tense is seen.

    A dateline is place, date and agency: its months and figures are dates without any doubt.
    """
    tokens = [
        Token(
            passage.start + word.start(), passage.start + word.end(), word.group(), word.group().lower(), "PROPN", "NNP", "ROOT",
            place, "DATE", "", place == 0,
        )
        for place, word in enumerate(WORD.finditer(passage.text))
    ]  # fmt: skip
    return Parse(tuple(tokens), (), (Block(passage.start, passage.end, "paragraph", 0, len(tokens)),))
