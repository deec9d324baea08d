"""This file knows how the speaker of a quotation is named: the mention's passage and its readable name."""

from __future__ import annotations

from crosswire.extract.quotes.syntax import noun_phrase
from crosswire.model.article import AnnotatedArticle, Parse
from crosswire.model.values import Who

NAMED = frozenset({"PERSON", "ORG", "GPE", "NORP"})


def speaker(article: AnnotatedArticle, head: int, relative: int | None) -> Who:
    """The mention whose head word is given, as somebody who speaks.

    `relative` is the pronoun that stands for it ("Peskov, who said"): the passage runs up to it where it follows at once.
    """
    parse = article.parse
    words = mention(parse, head)
    start, end = parse.tokens[words[0]].start, parse.tokens[words[-1]].end
    name = " ".join(article.source.text[start:end].split())
    if relative is not None and words[-1] < relative <= words[-1] + 3:
        end = parse.tokens[relative].end
    return Who(article.source.passage(start, end), name)


def mention(parse: Parse, head: int) -> range:
    """The words of a mention: the name alone where its head is part of a person's, else the noun phrase."""
    token = parse.tokens[head]
    if token.pos == "PRON":
        return range(head, head + 1)
    if token.label == "PERSON":
        return _entity(parse, head)
    return noun_phrase(parse, head)


def _entity(parse: Parse, head: int) -> range:
    label, first, last = parse.tokens[head].label, head, head
    while first and parse.tokens[first - 1].label == label and not parse.tokens[first].opens:
        first -= 1
    while last + 1 < len(parse.tokens) and parse.tokens[last + 1].label == label and parse.tokens[last + 1].tag != "POS":
        last += 1
    return range(first, last + 1)
