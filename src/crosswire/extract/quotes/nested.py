"""This file knows who is quoted inside a quotation: “They told me: ‘You lose’,” he said."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from crosswire.extract.quotes.cues import CueWord
from crosswire.extract.quotes.indirect import doer
from crosswire.extract.quotes.placing import is_stop, looks_like_title
from crosswire.extract.quotes.reality import is_real
from crosswire.model.article import AnnotatedArticle, QuotedSpan
from crosswire.vocabulary.speech_words import speech_words

REACH = 12
TOLD = frozenset({"VBD", "VBZ"})
"""Only what was or is said: "we'll say: 'You're fools'" quotes nobody."""


class Nested(NamedTuple):
    """A quoted span inside another: the index of the outermost one around it, its cue and the head of its speaker."""

    outer: int
    span: QuotedSpan
    cue: int
    speaker: int | None


def find_nested(article: AnnotatedArticle, cues: Mapping[int, CueWord]) -> Iterator[Nested]:
    """The quotations inside quotations that a verb of the outer one reports; other nested marks are titles or irony."""
    starts = article.parse.starts
    for span in article.quoted:
        if span.inside is None:
            continue
        outer = _outermost(article.quoted, span)
        if looks_like_title(span.passage.text):
            continue
        first = bisect_left(starts, span.passage.start)
        cue = _verb_before(article, cues, first, bisect_left(starts, article.quoted[outer].passage.start))
        if cue is None or article.parse.tokens[cue].tag not in TOLD or not is_real(article.parse, cue):
            continue
        speaker = doer(article.parse, cue)
        if speaker is not None and article.parse.tokens[speaker].text.lower() not in speech_words("anybody"):
            yield Nested(outer, span, cue, speaker)


def _outermost(spans: Sequence[QuotedSpan], span: QuotedSpan) -> int:
    outer = span.inside
    while outer is not None and spans[outer].inside is not None:
        outer = spans[outer].inside
    return outer or 0


def _verb_before(article: AnnotatedArticle, cues: Mapping[int, CueWord], first: int, limit: int) -> int | None:
    for index in range(first - 1, max(limit, first - REACH) - 1, -1):
        if is_stop(article.parse.tokens[index]):
            return None
        if index in cues and {"quote", "clause"} <= cues[index].verb.frames:
            return index
    return None
