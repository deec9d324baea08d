"""This file knows how a text is put on one line of a given length."""

from __future__ import annotations

import re

ENDING = re.compile(r"[,;:]+$|(?<=[^\W\d_A-Z]{2})\.$|(?<=\d)\.$")
"""What ends a clause or a sentence and no abbreviation ("U.S.", "Jr.")."""


def on_one_line(text: str, most: int) -> str:
    """A text on one line of at most `most` characters, cut between words and marked with "…" where it is longer."""
    line = " ".join(text.split())
    return line if len(line) <= most else line[: most - 1].rsplit(" ", 1)[0] + " …"


def in_passing(text: str, most: int) -> str:
    """The same as a part of a longer line: without the comma or full stop that it ends in."""
    return ENDING.sub("", on_one_line(text, most))
