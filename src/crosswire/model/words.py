"""This file knows the words of a text: its runs of letters and digits, in order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crosswire.model.article import Token

WORD = re.compile(r"\w+")
# the commonest tokens that hold no word
MARKS = frozenset('.,"\u201c\u201d\u2019()-:;?$')


@dataclass(frozen=True, eq=False)
class Words:
    """The runs of letters and digits of a text in order: where each starts, and its letters."""

    starts: Sequence[int]
    written: Sequence[str]

    @cached_property
    def lower(self) -> Sequence[str]:
        """The words in lower case."""
        return [word.lower() for word in self.written]

    def end(self, at: int) -> int:
        """Where a word ends."""
        return self.starts[at] + len(self.written[at])


def words_of(text: str, start: int = 0, end: int | None = None) -> Words:
    """The words of a stretch of a text in order."""
    found = list(WORD.finditer(text, start, len(text) if end is None else end))
    return Words([match.start() for match in found], [match[0] for match in found])


def words_of_tokens(tokens: Iterable[Token]) -> Words:
    """The words of a parse in order, as they stand in its text: "cannot" is two tokens and one word.

    Made of the tokens, which are there, in a third of the time it takes to find them in the text again.
    """
    starts: list[int] = []
    written: list[str] = []
    end = -1
    for token in tokens:
        text = token.text
        if text.isalnum():
            if token.start == end:
                written[-1] += text
            else:
                starts.append(token.start)
                written.append(text)
            end = token.end
        elif text not in MARKS:
            for match in WORD.finditer(text):
                start = token.start + match.start()
                if start == end:
                    written[-1] += match[0]
                else:
                    starts.append(start)
                    written.append(match[0])
                end = token.start + match.end()
    return Words(starts, written)
