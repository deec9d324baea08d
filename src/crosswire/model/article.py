"""This file knows the types between the stages of `read`: Article, AnnotatedArticle and Reading."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Literal, NamedTuple

from crosswire.model.mention import ArticleActor, Event, Figure, Name, Position, Proposition, Quote, Time
from crosswire.model.passage import Passage
from crosswire.model.source import Source, StoredSource
from crosswire.model.values import Note
from crosswire.model.words import Words, words_of_tokens

MarkKind = Literal[
    "headline", "heading", "byline", "dateline", "caption", "see_also", "video_fallback", "navigation", "widget",
    "newsletter", "cookie", "footer", "furniture",
]  # fmt: skip

BODY_MARKS = frozenset({"headline", "heading"})
"""Marks whose words belong to the body: they are read, but known to be headings."""


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of page furniture or a heading; marked, never cut."""

    passage: Passage
    kind: MarkKind


@dataclass(frozen=True, slots=True)
class Article:
    """A source whose furniture is marked and whose date, byline and credits are read."""

    source: StoredSource
    marks: tuple[Mark, ...] = ()
    notes: tuple[Note, ...] = ()


@dataclass(slots=True)
class Token:
    """A word of the parse; nothing sets its fields once it is made.

    `start` and `end` are offsets into the stored text; `head` is an index into the article's tokens;
    `pos` is a universal part of speech, `tag` a Penn tag, `dep` the model's dependency label, `label` the
    language model's entity label ("" outside an entity), `morph` the features as `Name=Value|...`;
    `opens` is true for the first word of a sentence.

    The rooms ask tokens some ninety fields each: a slot is read four times as fast as the field of a NamedTuple, and a
    frozen dataclass takes five times as long to make.
    """

    start: int
    end: int
    text: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    label: str
    morph: str
    opens: bool = False


class Entity(NamedTuple):
    """A stretch of tokens the language model takes for a name: first and last (exclusive) token, and its label."""

    first: int
    last: int
    label: str


class Block(NamedTuple):
    """A paragraph or heading given to the parser: offsets, what it is, and its tokens (first, last exclusive)."""

    start: int
    end: int
    kind: Literal["paragraph", "headline", "heading"]
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: id, passage, whether it lies inside quotation marks, its tokens
    (first, last exclusive), its block.
    """

    id: str
    passage: Passage
    quoted: bool
    first: int
    last: int
    block: int


@dataclass(frozen=True)
class Parse:
    """The language model's analysis of all blocks of one article, as plain values."""

    tokens: tuple[Token, ...] = ()
    entities: tuple[Entity, ...] = ()
    blocks: tuple[Block, ...] = ()

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """Where each token starts, to find the token of an offset by halving."""
        return tuple([token.start for token in self.tokens])

    @cached_property
    def lower(self) -> list[str]:
        """Each token's text in lower case; a list, since rules compare stretches of it with lists of words."""
        return [token.text.lower() for token in self.tokens]

    @cached_property
    def words(self) -> Words:
        """The runs of letters and digits of all blocks in order."""
        return words_of_tokens(self.tokens)

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = defaultdict(list)
        for index, word in enumerate(self.lower):
            found[word].append(index)
        return found

    def where(self, words: set[str] | frozenset[str]) -> list[int]:
        """The tokens, in order, whose text in lower case is one of these words.

        Each different word of the article is looked up once: a text repeats its words, and lists of words are long.
        """
        places = self._places
        # a view of keys goes through the other set, however long that is
        found = words.intersection(places) if len(words) > len(places) else places.keys() & words
        return sorted([at for word in found for at in places[word]])

    @cached_property
    def children(self) -> Sequence[Sequence[int]]:
        """For each token the indices of its dependents, in order of the text."""
        none: list[int] = []
        found = [none] * len(self.tokens)
        for index, token in enumerate(self.tokens):
            head = token.head
            if head == index:
                continue
            if found[head]:
                found[head].append(index)
            else:
                found[head] = [index]
        return found

    @cached_property
    def edges(self) -> tuple[tuple[int, int], ...]:
        """For each token the first and last (inclusive) token of its subtree."""
        tokens, children = self.tokens, self.children
        left, right = list(range(len(tokens))), list(range(len(tokens)))
        downwards = [at for at in left if tokens[at].head == at]
        for at in downwards:  # grows while it is gone through: heads come before what hangs on them
            downwards += children[at]
        for at in reversed(downwards):
            head = tokens[at].head
            if left[at] < left[head]:  # noqa: PLR1730 - `min` is a call for each word
                left[head] = left[at]
            if right[at] > right[head]:  # noqa: PLR1730
                right[head] = right[at]
        return tuple(zip(left, right, strict=True))

    def __getstate__(self) -> tuple[object, ...]:
        """Only the values travel between processes; what is derived is derived again."""
        return (self.tokens, self.entities, self.blocks)

    def __setstate__(self, state: tuple[object, ...]) -> None:
        """Put back what `__getstate__` gave."""
        for name, value in zip(("tokens", "entities", "blocks"), state, strict=True):
            object.__setattr__(self, name, value)


@dataclass(frozen=True, slots=True)
class QuotedSpan:
    """Words between quotation marks. The passage leaves the marks out.

    `closed` is false where no closing mark was found; `inside` is the index of the enclosing quoted span, if nested.
    """

    passage: Passage
    closed: bool = True
    inside: int | None = None


@dataclass(frozen=True, slots=True)
class AnnotatedArticle:
    """An article with its parse, its mentions (unresolved), its time expressions and its quoted spans."""

    article: Article
    parse: Parse = field(default_factory=Parse)
    sentences: tuple[Sentence, ...] = ()
    names: tuple[Name, ...] = ()
    times: tuple[Time, ...] = ()
    quoted: tuple[QuotedSpan, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def source(self) -> StoredSource:
        """The source all passages point into."""
        return self.article.source


@dataclass(frozen=True, slots=True)
class ReadSentence:
    """A sentence as a reading writes it out."""

    id: str
    passage: Passage
    quoted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """All that one article says, before any other article is looked at.

    `events` are told; `named` are words that only name an event ("after the attack"),
    to be told of elsewhere or nowhere. `propositions` are what the verbs tell, listed as acts or not.
    """

    format: Literal["crosswire-reading/1"] = "crosswire-reading/1"
    source: Source
    marks: tuple[Mark, ...] = ()
    sentences: tuple[ReadSentence, ...] = ()
    names: tuple[Name, ...] = ()
    actors: tuple[ArticleActor, ...] = ()
    times: tuple[Time, ...] = ()
    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()
    events: tuple[Event, ...] = ()
    named: tuple[Event, ...] = ()
    propositions: tuple[Proposition, ...] = ()
    positions: tuple[Position, ...] = ()
    notes: tuple[Note, ...] = ()
