"""This file knows the words of an article as the rules for figures look at them:
by form, place in the parse, neighbours.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosswire.extract.figures.signals import Meaning, meanings, unit_meaning
from crosswire.model.article import AnnotatedArticle, Parse, Token
from crosswire.model.passage import Passage
from crosswire.vocabulary.measures import units

BEFORE_HEAD = frozenset({"det", "amod", "compound", "poss", "nummod", "nmod", "predet", "quantmod"})


@dataclass(frozen=True, slots=True)
class Page:
    """An article with the lower-case forms of its words."""

    article: AnnotatedArticle
    lower: Sequence[str]

    @classmethod
    def of(cls, article: AnnotatedArticle) -> Page:
        """The page of an article."""
        return cls(article, article.parse.lower)

    @property
    def parse(self) -> Parse:
        """The parse."""
        return self.article.parse

    def token(self, at: int) -> Token:
        """The word at a place."""
        return self.article.parse.tokens[at]

    def children(self, at: int) -> Sequence[int]:
        """The words that hang on a word."""
        return self.article.parse.children[at]

    def meanings(self, at: int, *sorts: str) -> Iterator[Meaning]:
        """What the word says about a measure, of the sorts wanted."""
        return (meaning for meaning in meanings(self.lower, at) if meaning.sort in sorts)

    def meaning(self, at: int, *sorts: str) -> Meaning | None:
        """The first thing the word says about a measure, of the sorts wanted."""
        return next(self.meanings(at, *sorts), None)

    def counted_as(self, noun: int, after: int) -> Meaning | None:
        """What a counted noun measures, with the words before it if they belong to it: "square kilometers"."""
        for first in range(max(after + 1, noun - 2), noun + 1):
            if first + 1 < noun and (unit := units().get(" ".join(self.lower[first : noun + 1]))):
                return unit_meaning(unit)  # "miles per hour"
            for meaning in self.meanings(first, "noun"):
                if first + meaning.words == noun + 1:
                    return meaning
        unit = units().get(self.lower[noun])
        return unit_meaning(unit) if unit else None

    def phrase(self, head: int) -> Passage:
        """The words of a noun phrase: the head with what stands before it, no clause or apposition behind it."""
        first, last = head, head
        for child in self.children(head):
            dep = self.token(child).dep
            if child < head and dep in BEFORE_HEAD:
                first = min(first, self.parse.edges[child][0])
            elif child == last + 1 and dep == "prep" and self.lower[child] in ("of", "for"):
                objects = [c for c in self.children(child) if self.token(c).dep == "pobj"]
                last = objects[0] if objects else last
        return self.article.source.passage(self.token(first).start, self.token(last).end)
