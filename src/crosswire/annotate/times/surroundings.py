"""This file knows what stands about a time in its block: the words before and after it, as read and as parsed."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from crosswire.annotate.times.found import Found
from crosswire.annotate.times.words import Words
from crosswire.model.article import Parse, Token


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The text of an article, the words of one block, the parse, and the offsets its tokens begin at."""

    text: str
    words: Words
    parse: Parse
    starts: tuple[int, ...]

    def form(self, at: int) -> str:
        """The lower-case word at a place of the block, "" outside what was read of it."""
        return self.words.forms[at] if 0 <= at < len(self.words.forms) else ""

    def printed(self, at: int) -> str:
        """The word as printed, "" outside what was read of the block."""
        if not 0 <= at < len(self.words.spans):
            return ""
        start, end = self.words.spans[at]
        return self.text[start:end]

    def token_at(self, offset: int) -> int:
        """The index of the parse's token that covers an offset."""
        return max(bisect_left(self.starts, offset + 1) - 1, 0)

    def token(self, time: Found) -> Token:
        """The parse's token at the first of a time's own words."""
        return self.parse.tokens[self.token_at(self.words.spans[time.core][0])]

    def token_after(self, time: Found) -> Token:
        """The parse's token after a time (the last one of the article where none follows)."""
        return self.parse.tokens[min(self.token_at(time.end - 1) + 1, len(self.parse.tokens) - 1)]

    def token_before(self, time: Found) -> Token | None:
        """The parse's token before a time, None at the beginning of the article."""
        at = self.token_at(time.start) - 1
        return self.parse.tokens[at] if at >= 0 else None

    def opens_clause(self, time: Found) -> bool:
        """Whether a clause that belongs to a time follows it without a word between: "the night the palace fell"."""
        at = self.token_at(time.end - 1)
        return any(
            self.parse.tokens[child].dep == "relcl"
            and self.parse.tokens[child].tag in ("VBD", "VBN", "VBZ", "VBP")
            and self.parse.edges[child][0] == at + 1
            and self.parse.tokens[at + 1].tag in ("DT", "NNP", "NN", "NNS", "NNPS", "PRP", "PRP$", "JJ")
            for child in self.parse.children[at]
        )
