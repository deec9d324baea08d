"""This file knows the words of an article as the rules for figures look at them: by form, place in the parse, neighbours."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from crosswire.extract.figures.signals import Meaning, meanings
from crosswire.model.article import AnnotatedArticle, Parse, Token


@dataclass(frozen=True, slots=True)
class Page:
    """An article with the lower-case forms of its words."""

    article: AnnotatedArticle
    lower: Sequence[str]

    @classmethod
    def of(cls, article: AnnotatedArticle) -> Page:
        """The page of an article."""
        return cls(article, [token.text.lower() for token in article.parse.tokens])

    @property
    def parse(self) -> Parse:
        """The parse."""
        return self.article.parse

    def token(self, at: int) -> Token:
        """The word at a place."""
        return self.article.parse.tokens[at]

    def children(self, at: int) -> tuple[int, ...]:
        """The words that hang on a word."""
        return self.article.parse.children[at]

    def meanings(self, at: int, *sorts: str) -> Iterator[Meaning]:
        """What the word says about a measure, of the sorts wanted."""
        return (meaning for meaning in meanings(self.lower, at) if meaning.sort in sorts)

    def meaning(self, at: int, *sorts: str) -> Meaning | None:
        """The first thing the word says about a measure, of the sorts wanted."""
        return next(self.meanings(at, *sorts), None)
