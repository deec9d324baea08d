"""This file knows where the quoted spans stand among the words of the parse, and which of them read as an utterance."""

from __future__ import annotations

from bisect import bisect_left
from typing import NamedTuple

from crosswire.model.article import AnnotatedArticle, QuotedSpan, Token
from crosswire.vocabulary.speech_words import speech_words

MARKS = "\"“”„‟«»‹›‘’‚'`"
STOPS = frozenset(".?!…")
BREAKS = frozenset(",?!—–-…")
BEFORE_SPEECH = frozenset(".?!:,;…—–-)]") | frozenset(MARKS)
ENOUGH_WORDS = 8
TITLE_WORDS = 8


class Placed(NamedTuple):
    """An outermost quoted span among the words: its index among all spans, first and last word, block, how it ends,
    and the characters before and after it, marks and white space left out.
    """

    number: int
    span: QuotedSpan
    first: int
    last: int
    block: int
    end: str
    before: str
    after: str

    @property
    def set_off(self) -> bool:
        """Whether a stop, comma, colon or nothing at all stands before it."""
        return not self.before or self.before in BEFORE_SPEECH

    @property
    def is_speech(self) -> bool:
        """Whether it reads as words of an utterance by itself and not as a part of the sentence around it.

        "We go," he said: set off, with an end of its own. He said "We go. Now.": a sentence break inside.
        """
        text = self.span.passage.text
        if self.set_off and self.ends_itself:
            return True
        breaks = any(stop in text[:-1] for stop in (". ", "? ", "! "))
        return text[:1].isupper() and breaks and self.last - self.first > ENOUGH_WORDS

    @property
    def ends_itself(self) -> bool:
        """Whether it ends as an utterance does: a stop, a comma or a dash inside the marks, or a comma after them."""
        return (
            self.end in STOPS or self.end in BREAKS or self.after == "," or (self.before == ":" and self.after in STOPS)
        )

    @property
    def is_title(self) -> bool:
        """Whether it looks like the title of a work: short, all its words capitalised, no end of a sentence inside."""
        if self.end in STOPS and not self.set_off and self.after:
            return False
        return looks_like_title(self.span.passage.text)


def looks_like_title(text: str) -> bool:
    """Whether all words of a short text, small ones aside, begin with a capital."""
    words = text.strip(",").split()
    if not 2 <= len(words) <= TITLE_WORDS or not words[0][:1].isupper():
        return False
    return all(
        word[:1].isupper() or word[:1].isdigit() or word.lower() in speech_words("title_small") for word in words
    )


def is_stop(token: Token) -> bool:
    """Whether a word is the stop of a sentence; that of "Col." is a word of its own
    to the parser, but no punctuation.
    """
    return token.text in STOPS and token.pos == "PUNCT"


def place_spans(article: AnnotatedArticle) -> list[Placed]:
    """The outermost quoted spans that hold a word, in order of the text."""
    parse, text = article.parse, article.source.text
    starts = parse.starts
    found = []
    block = 0
    for number, span in enumerate(article.quoted):
        if span.inside is not None:
            continue
        first, last = bisect_left(starts, span.passage.start), bisect_left(starts, span.passage.end) - 1
        if first > last:
            continue
        while parse.blocks[block].last <= first:
            block += 1
        here = parse.blocks[block]
        end = span.passage.text.rstrip(MARKS + " ")[-1:]
        before = _last_before(text, span.passage.start, here.start)
        after = _first_after(text, span.passage.end, here.end)
        found.append(Placed(number, span, first, last, block, end, before, after))
    return found


def _last_before(text: str, at: int, limit: int) -> str:
    """The character before an opening mark; a closing mark before that, as in “...” “...”, counts."""
    seen_mark = False
    while at > limit:
        at -= 1
        if text[at].isspace():
            continue
        if text[at] in MARKS and (not seen_mark or text[at] in "'’"):  # the ministers’ “plan”
            seen_mark = True
            continue
        return text[at]
    return ""


def _first_after(text: str, at: int, limit: int) -> str:
    while at < limit:
        if not text[at].isspace() and text[at] not in MARKS:
            return text[at]
        at += 1
    return ""
