"""This file knows how a text is put on one line of a given length."""

from __future__ import annotations

import re

ENDING = re.compile(r"[,;:]+$|(?<=[^\W\d_A-Z]{2})\.$|(?<=\d)\.$")
"""What ends a clause or a sentence and no abbreviation ("U.S.", "Jr.")."""

CLAUSE_END = re.compile(r"[,;:](?=[\"”’]? )| [–—](?= )|—")
"""Where a clause ends within a line; no comma of a number ("1,100") is one."""

SMALL_WORDS = re.compile(r"(?: [a-z]{1,3})+$")
"""Words that only lead to the next one ("of the", "and to"): a line broken off behind them reads like a slip."""

MARKS = '“”"'
SINGLE = str.maketrans("“”", "‘’")
STRAIGHT = re.compile(r'"([^"]*)"')
NONE = str.maketrans("", "", MARKS)
"""Quotation marks as they stand within others, or not at all where one of two is missing."""

FEWEST = 3
"""Words of a quotation begun that are too few to show: "made “within …" is cut before the mark."""


def on_one_line(text: str, most: int) -> str:
    """A text on one line of at most about `most` characters, cut between words and marked with "…" where it is longer.

    No quotation mark is left open: it is closed behind the cut, one character more.
    """
    line = " ".join(text.split())
    return line if len(line) <= most else _marked(_cut(line, most))


def in_passing(text: str, most: int) -> str:
    """The same as a part of a longer line: without the comma or full stop that it ends in.

    Where it is cut, that is behind a clause if one ends in the second half, else never behind a small word.
    """
    line = " ".join(text.split())
    if len(line) <= most:
        return ENDING.sub("", line)
    kept = _cut(line, most)
    ends = [found.start() for found in CLAUSE_END.finditer(kept, len(kept) // 2)]
    return _marked(kept[: ends[-1]] if ends else SMALL_WORDS.sub("", kept))


def quoted(text: str, most: int) -> str:
    """A text in passing between quotation marks; those inside it become single ones, and those at its ends are not doubled."""
    bare = text.strip().strip(MARKS)
    inner = in_passing(text if any(mark in bare for mark in MARKS) else bare, most)
    if inner.count("“") == inner.count("”") and inner.count('"') % 2 == 0:
        curly = STRAIGHT.sub(r"‘\1’", inner.translate(SINGLE))
        return f"“{curly}”"
    return f"“{inner.translate(NONE)}”"


def _cut(line: str, most: int) -> str:
    return line[: most - 1].rsplit(" ", 1)[0]


def _marked(kept: str) -> str:
    """The beginning of a line with "…"; a quotation it breaks off is closed, or left out where hardly begun."""
    at = _open_mark(kept)
    if at < 0:
        return f"{kept} …"
    if at > 0 and len(kept[at + 1 :].split()) < FEWEST:
        return f"{kept[:at].rstrip()} …"
    return f"{kept} …{'”' if kept[at] == '“' else kept[at]}"


def _open_mark(kept: str) -> int:
    """Where a quotation begins that does not end in these words; -1 where none does."""
    curly = kept.rfind("“")
    if curly > kept.rfind("”"):
        return curly
    return kept.rfind('"') if kept.count('"') % 2 else -1
