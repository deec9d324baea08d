"""This file knows an article as the finders of names look at it: words beside
tokens, titles and known forms in place.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Container, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from crosswire.model.article import Entity, Parse, Sentence, Token
from crosswire.model.source import StoredSource
from crosswire.model.words import WORD
from crosswire.naming.gazetteer import Sense, gazetteer
from crosswire.naming.spelling import bases_of
from crosswire.naming.titles import TitleSpan, find_titles
from crosswire.vocabulary.name_signs import sign_words

# a block whose words nearly all begin with a capital is a headline: capitals tell nothing there
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "ADV", "AUX"})
TITLE_CASE_LONGEST = 30
SHORTEST_HEADLINE = 4
LONGEST_GLOSS = 40
MODIFIERS = frozenset({"amod", "compound", "nmod"})
OF_A_LAND = ("i", "an", "ish", "ese")


@dataclass(slots=True)
class Known:
    """A form of the gazetteer in the text: its tokens (last exclusive), its offsets, its senses."""

    first: int
    last: int
    start: int
    end: int
    senses: tuple[Sense, ...]


def _is_tongue(word: str) -> bool:
    """Whether a word may be a language: what adjectives of countries and peoples are."""
    return any(sense.sense.endswith("adjective") for sense in gazetteer().get(word) or ()) or word in sign_words(
        "tongues"
    )


@dataclass(frozen=True)
class Page:
    """The text of an article with all that the finders ask about it, each worked out once."""

    source: StoredSource
    parse: Parse
    sentences: Sequence[Sentence]
    tokens: tuple[Token, ...] = field(init=False)
    lower: Sequence[str] = field(init=False)

    def __post_init__(self) -> None:
        """Keep the tokens at hand, and their words in lower case."""
        object.__setattr__(self, "tokens", self.parse.tokens)
        object.__setattr__(self, "lower", self.parse.lower)

    def token_of(self, offset: int) -> int:
        """The token that holds an offset."""
        return max(0, bisect_right(self.parse.starts, offset) - 1)

    @cached_property
    def titles(self) -> Sequence[TitleSpan]:
        """The offices and honorifics, in order."""
        return find_titles(self.parse, self.source.text)

    @cached_property
    def known(self) -> list[Known]:
        """The forms of the gazetteer, in order, longest at each word."""
        if not self.tokens:  # a text that is all caption has no words that are read
            return []
        table, words = gazetteer(), self.parse.words
        found = table.find(self.source.text, words, self._as_written(words.written, table.lengths))
        return [known for f in found for known in (self._known(f.start, f.end, f.value),) if not self._goes_on(known)]

    def _as_written(self, words: Sequence[str], known: Container[str]) -> Sequence[str]:
        """The words with those all in capitals as they are usually written: "KYIV" in a dateline."""
        capitals = [text for text in {self.tokens[at].text for at in self.capitals} if text.isupper()]
        shouted = {word for text in capitals for word in WORD.findall(text) if len(word) > 3 and word not in known}
        return [word.capitalize() if word in shouted else word for word in words] if shouted else words

    def _goes_on(self, known: Known) -> bool:
        """Whether a form with its article is only the beginning of another name: "the West Wing"."""
        if self.lower[known.first] != "the" or known.last >= len(self.tokens):
            return False
        after = self.tokens[known.last]
        return after.text[0].isupper() and after.pos == "PROPN"

    def _known(self, start: int, end: int, senses: tuple[Sense, ...]) -> Known:
        first, last = self.token_of(start), bisect_left(self.parse.starts, end)
        # the span of "The Netherlands" leaves the article out; "The Hill" and "the West" keep it
        if last - first > 1 and self.lower[first] == "the":
            bare = self.source.text[self.tokens[first + 1].start : end]
            if last - first > 2 or gazetteer().get(bare) is not None:
                first, start = first + 1, self.tokens[first + 1].start
        return Known(first, last, start, end, senses)

    @cached_property
    def known_from(self) -> dict[int, Known]:
        """The forms of the gazetteer by their first token."""
        return {known.first: known for known in self.known}

    @cached_property
    def within(self) -> dict[int, list[Known]]:
        """The forms of the gazetteer that share one token: "U.S.-Iraq"."""
        found: dict[int, list[Known]] = {}
        for known in self.known:
            if known.last - known.first == 1:
                found.setdefault(known.first, []).append(known)
        return {at: several for at, several in found.items() if len(several) > 1}

    @cached_property
    def title_from(self) -> dict[int, TitleSpan]:
        """The offices and honorifics by their first token."""
        return {title.first: title for title in self.titles}

    @cached_property
    def capitals(self) -> tuple[int, ...]:
        """The tokens with a capital, in order: all but a few of what the finders look at."""
        return tuple([at for at, token in enumerate(self.tokens) if token.text[0].isupper()])

    @cached_property
    def starters(self) -> list[int]:
        """The tokens a name may begin with: those with a capital, those a known form begins with."""
        return sorted({*self.capitals, *self.known_from})

    @cached_property
    def entity_of(self) -> dict[int, Entity]:
        """The language model's entity each token is part of."""
        return {at: entity for entity in self.parse.entities for at in range(entity.first, entity.last)}

    @cached_property
    def block_openers(self) -> frozenset[int]:
        """The first token of each block."""
        return frozenset(block.first for block in self.parse.blocks)

    @cached_property
    def written(self) -> frozenset[str]:
        """The words the article prints, as it prints them."""
        return frozenset([token.text for token in self.tokens])

    @cached_property
    def with_adjective(self) -> frozenset[str]:
        """The words, small, from which the article makes an adjective or the name of its people ("the Narnians"): a
        country or region where no table knows it.
        """
        tokens, lower = self.tokens, self.lower
        capitals = {lower[at] for at in self.capitals}
        adjectives = {lower[at] for at in self.capitals if tokens[at].dep in ("amod", "compound")}
        people = (at for at in self.capitals if lower[at].endswith("ns") and at and lower[at - 1] == "the")
        adjectives.update(lower[at].removesuffix("s") for at in people if tokens[at].tag in ("NNPS", "NNS"))
        return frozenset(base for adjective in adjectives for base in bases_of(adjective) if base in capitals)

    @cached_property
    def own_adjectives(self) -> frozenset[str]:
        """The words, small, that only ever stand before another noun, where a name they may be made of stands too:
        "Narnian" where no table knows Narnia.
        """
        tokens, lower = self.tokens, self.lower
        capitals = {lower[at] for at in self.capitals}
        made = [
            at for at in self.capitals if lower[at].endswith(OF_A_LAND) and not capitals.isdisjoint(bases_of(lower[at]))
        ]
        alone = {lower[at] for at in made if tokens[at].dep not in MODIFIERS or tokens[at].head <= at}
        return frozenset(lower[at] for at in made) - alone

    @cached_property
    def inside(self) -> frozenset[str]:
        """The words that stand with a capital inside a sentence somewhere: at its head they are names too."""
        ruled_out = self.first_words | self.headline_tokens
        return frozenset([self.tokens[at].text for at in self.capitals if at not in ruled_out])

    @cached_property
    def alone(self) -> frozenset[str]:
        """The capitalised words that stand somewhere without a hyphen."""
        beside = {at + step for at in self.parse.where({"-"}) for step in (-1, 1)}
        return frozenset([self.tokens[at].text for at in self.capitals if at not in beside])

    @cached_property
    def first_words(self) -> frozenset[int]:
        """Tokens that open a sentence, after an opening quotation mark or bullet: their capital tells nothing."""
        found = set()
        for sentence in self.sentences:
            at = sentence.first
            while at < sentence.last and not self.tokens[at].text[0].isalnum():
                at += 1
            found.add(at)
        return frozenset(found)

    @cached_property
    def glosses(self) -> frozenset[int]:
        """Tokens of a name told again in another language, in parentheses: "(Arabic: ...)"; it names nobody else."""
        found: set[int] = set()
        for at in self.parse.where({":"}):
            if at > 1 and self.tokens[at - 2].text == "(" and _is_tongue(self.tokens[at - 1].text):
                end = next(
                    (i for i in range(at, min(at + LONGEST_GLOSS, len(self.tokens))) if self.tokens[i].text == ")"), at
                )
                found.update(range(at, end))
        return frozenset(found)

    @cached_property
    def headline_tokens(self) -> frozenset[int]:
        """The tokens of blocks set in title case."""
        blocks = (self.parse.blocks[number] for number in self.title_case)
        return frozenset(at for block in blocks for at in range(block.first, block.last))

    @cached_property
    def title_case(self) -> frozenset[int]:
        """Numbers of the blocks set in title case, where a capital marks no name."""
        return frozenset(
            number
            for number, block in enumerate(self.parse.blocks)
            if block.last - block.first <= TITLE_CASE_LONGEST and self._is_title_case(block.first, block.last)
        )

    def _is_title_case(self, first: int, last: int) -> bool:
        """Whether no content word is in small letters, which no sentence of four words does without."""
        content = [t for t in self.tokens[first:last] if t.pos in CONTENT and len(t.text) > 2 and t.text[0].isalpha()]
        small = sum(token.text[0].islower() for token in content)
        # "Deputy Foreign Minister Ana Ruiz resigned." is a short sentence: headlines have no full stop
        stopped = small > 0 and self.tokens[last - 1].text == "."
        return len(content) >= SHORTEST_HEADLINE and small <= len(content) // 8 and not stopped

    def text(self, first: int, last: int) -> str:
        """The text of a stretch of tokens."""
        return self.source.text[self.tokens[first].start : self.tokens[last - 1].end]
