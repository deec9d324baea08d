"""This file knows a mention as coreference looks at it: its tokens, its part
in the sentence, the quotation it stands in.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from crosswire.model.article import AnnotatedArticle, Token
from crosswire.model.mention import Name, Quote
from crosswire.model.passage import Passage

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})


@dataclass(slots=True)
class Mention:
    """A mention in place: its number among the mentions, tokens (last exclusive), head token, sentence, quotation.

    `part` is the token whose part in the sentence it has: that of the noun it is set
    beside ("the minister, Orlov, said").
    """

    number: int
    name: Name
    first: int
    last: int
    head: int
    part: int
    sentence: int
    quote: int | None
    block: int

    @property
    def text(self) -> str:
        """The words of the mention."""
        return self.name.passage.text


def place_mentions(article: AnnotatedArticle, spans: Sequence[Passage]) -> list[Mention]:
    """The article's mentions with their place; `spans` are the quoted stretches in order."""
    starts, tokens, sentences = article.parse.starts, article.parse.tokens, article.sentences
    firsts = [sentence.first for sentence in sentences]
    opened = [span.start for span in spans]
    found = []
    for number, name in enumerate(article.names):
        start, end = name.passage.start, name.passage.end
        first = max(0, bisect_right(starts, start) - 1)
        last = max(first + 1, bisect_left(starts, end))
        sentence = max(0, bisect_right(firsts, first) - 1)
        at = bisect_right(opened, start) - 1
        quote = at if at >= 0 and spans[at].end >= end else None
        block = sentences[sentence].block if sentences else 0
        head = head_token(tokens, first, last)
        found.append(Mention(number, name, first, last, head, _part_of(tokens, head), sentence, quote, block))
    return found


def head_token(tokens: Sequence[Token], first: int, last: int) -> int:
    """The token of a stretch that depends on something outside it; the last such."""
    for at in range(last - 1, first - 1, -1):
        head = tokens[at].head
        if not first <= head < last or head == at:
            return at
    return last - 1


def _part_of(tokens: Sequence[Token], at: int) -> int:
    for _ in range(4):
        if tokens[at].dep != "appos" or tokens[at].head == at:
            return at
        at = tokens[at].head
    return at


def quoted_stretches(article: AnnotatedArticle, quotes: Sequence[Quote]) -> tuple[list[Passage], list[Quote | None]]:
    """The stretches inside quotation marks in order, and the quote each belongs to, if one was found."""
    direct = sorted(
        (q for q in quotes if q.kind in ("direct", "partial")), key=lambda q: (q.passage.start, -q.passage.end)
    )
    outer = [span.passage for span in article.quoted if span.inside is None]
    stretches: list[tuple[Passage, Quote | None]] = [(q.passage, q) for q in direct if q.nested_in is None]
    held = [passage for passage, _ in stretches]
    for passage in outer:
        at = bisect_right(held, passage.end, key=lambda p: p.start) - 1
        if at < 0 or not held[at].touches(passage):
            stretches.append((passage, None))
    stretches.sort(key=lambda pair: pair[0].start)
    return [passage for passage, _ in stretches], [quote for _, quote in stretches]


def told_order(article: AnnotatedArticle) -> list[int]:
    """The number of each sentence when those wholly inside quotation marks do not
    count: a long speech is no distance.
    """
    order, at = [], 0
    for sentence in article.sentences:
        at += not sentence.quoted
        order.append(at)
    return order
