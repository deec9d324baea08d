"""This file knows the words around the quoted spans of an article: the rest
of their sentences, the paragraph before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from crosswire.extract.quotes.cues import CueWord
from crosswire.extract.quotes.placing import MARKS, STOPS, Placed, is_stop
from crosswire.model.article import AnnotatedArticle

OPENING = 3
LONGEST_SENTENCE = 120


class Surroundings:
    """The words of an article around its quoted spans, those inside them left out."""

    def __init__(
        self, article: AnnotatedArticle, cues: Mapping[int, CueWord], placed: Sequence[Placed], quoted: Sequence[bool]
    ) -> None:
        self.article = article
        self.text, self.parse = article.source.text, article.parse
        self.cues, self.placed, self.quoted = cues, placed, quoted

    def sentence_after(self, at: int) -> list[int]:
        """The words from the end of a span to the end of that sentence, at most as far as the next span."""
        here = self.placed[at]
        following = self.placed[at + 1] if at + 1 < len(self.placed) else None
        right = following.first if following and following.block == here.block else self.parse.blocks[here.block].last
        words: list[int] = []
        for index in range(here.last + 1, right):
            token = self.parse.tokens[index]
            if words and is_stop(token):
                break
            if words or token.pos not in ("PUNCT", "SPACE"):
                words.append(index)
        return words

    def sentence_before(self, at: int) -> list[int]:
        """The words from the start of the sentence to a span, nearest first, back to the span before at most."""
        here, previous = self.placed[at], self.placed[at - 1] if at else None
        left = previous.last + 1 if previous and previous.block == here.block else self.parse.blocks[here.block].first
        words: list[int] = []
        for index in range(here.first - 1, left - 1, -1):
            token = self.parse.tokens[index]
            if is_stop(token):
                break
            if words or token.text.strip(MARKS):
                words.append(index)
        return words if any(self.parse.tokens[index].pos not in ("PUNCT", "SPACE") for index in words) else []

    def same_sentence(self, at: int) -> bool:
        """Whether a span stands in one sentence with the span before it, as far as the words between tell."""
        here, previous = self.placed[at], self.placed[at - 1] if at else None
        if previous is None or previous.block != here.block or here.first - previous.last > LONGEST_SENTENCE:
            return False
        between = [self.parse.tokens[index] for index in range(previous.last + 1, here.first)]
        opens = next((token.text[:1] for token in between if token.pos not in ("PUNCT", "SPACE")), "")
        if previous.end == "." and opens.isupper():  # “It was so.” Likewise, Lee had this to say: “...”
            return False
        return not any(is_stop(token) for token in between)

    def colon_before(self, at: int) -> list[int]:
        """The last sentence of the paragraph before, nearest word first, if it ends
        in a colon and the span opens its own.
        """
        here = self.placed[at]
        block = self.parse.blocks[here.block]
        before = self.parse.blocks[here.block - 1] if here.block else None
        opening = range(block.first, min(here.first, block.first + OPENING))
        if before is None or any(self.parse.tokens[index].pos not in ("PUNCT", "SPACE") for index in opening):
            return []
        words = self.last_sentence(before.first, before.last)
        return words if words and self.parse.tokens[words[0]].text == ":" else []

    def last_sentence(self, first: int, last: int) -> list[int]:
        """The words of the last sentence of a stretch, nearest first, quoted ones left out."""
        words: list[int] = []
        for index in range(last - 1, max(first, last - LONGEST_SENTENCE) - 1, -1):
            token = self.parse.tokens[index]
            if not words and (token.text in STOPS or not token.text.strip(MARKS + " ")):
                continue
            if is_stop(token) and not self.quoted[index]:
                break
            if not self.quoted[index]:
                words.append(index)
        return words
