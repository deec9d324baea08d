"""This file knows offices and honorifics in running text, and the role that stands before a name or beside it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from crosswire.model.article import Parse, Token
from crosswire.model.words import Words
from crosswire.naming.phrases import PhraseTable
from crosswire.naming.spelling import fold
from crosswire.vocabulary.reporting import verb_form_lemmas
from crosswire.vocabulary.titles import Title, people_nouns, title_forms, titles

MODIFIERS = frozenset({"compound", "amod", "nmod", "poss", "case", "punct", "nummod"})
JOINTS = frozenset({"-", "'s", "\u2019s", "'", "\u2019"})
ARTICLES = frozenset({"the", "a", "an"})
PLAIN = re.compile(r"[\w.'\u2019&-]+")
# a role phrase is short: beyond this a wrong parse is likelier than a long office
LONGEST_ROLE = 9


class TitleSpan(NamedTuple):
    """An office or honorific in the text: tokens first and last (exclusive), what it may be,
    whether several hold it.
    """

    first: int
    last: int
    title: Title
    several: bool = False


@cache
def title_table() -> PhraseTable[tuple[Title, bool, bool]]:
    """All written forms of titles, lower case, whether only capitals are meant ("PM", not "4 p.m."), and whether
    several people are.

    Where a form has several titles the first of the table stands.
    """
    return PhraseTable.of(
        (form.lower(), (title, form.isupper(), form.lower() == title.plural))
        for title in titles().values()
        for form in (title.name, title.plural, *title.forms)
    )


def find_titles(parse: Parse, text: str) -> tuple[TitleSpan, ...]:
    """The titles in the blocks of a text, in order."""
    found = _titles_in(text, parse.words, parse.starts)
    return tuple([span for span in found if not _is_adjective(parse.tokens, span)])


def _is_adjective(tokens: Sequence[Token], span: TitleSpan) -> bool:
    """Whether a rank is a plain adjective: "private firms", "Major powers met"."""
    return span.title.kind == "military" and span.last - span.first == 1 and tokens[span.first].pos == "ADJ"


@lru_cache(maxsize=2)
def _titles_in(text: str, words: Words, starts: tuple[int, ...]) -> tuple[TitleSpan, ...]:
    """The titles by their words alone; `starts` are those of the tokens. Two stages ask for those of one text."""
    found = title_table().find(text, words, words.lower)
    return tuple(
        TitleSpan(bisect_right(starts, f.start) - 1, bisect_right(starts, words.starts[f.last - 1]), title, several)
        for f in found
        for title, capitals, several in (f.value,)
        if not capitals or text[f.start : f.end].isupper()
    )


def role_start(tokens: Sequence[Token], first: int, floor: int) -> int:
    """The token a role phrase begins with whose last part begins at `first`: "US" in "US Secretary of State".

    Goes left over what modifies the office, to no token before `floor`; articles, verbs and commas end the phrase.
    """
    at = first
    while at > max(floor, first - LONGEST_ROLE) and _modifies(tokens, at - 1):
        at -= 1
    while at < first and (tokens[at].text in JOINTS or tokens[at].pos == "ADP"):
        at += 1
    return at


def _names(tokens: Sequence[Token], at: int, name: int) -> bool:
    """Whether a token is part of the name that begins at `name`."""
    return name <= at < name + LONGEST_ROLE and all(token.pos == "PROPN" for token in tokens[name : at + 1])


def stands_before(tokens: Sequence[Token], title: TitleSpan, name: int) -> bool:
    """Whether the office belongs to the name after it: not in "the judge Orlov attacked", where it is an object."""
    last = tokens[title.last - 1]
    if last.text[0].isupper() or last.dep in MODIFIERS or last.dep == "appos" or _names(tokens, last.head, name):
        return True
    return title.first < last.head < title.last and _of_something(tokens, title, name)


def _of_something(tokens: Sequence[Token], title: TitleSpan, name: int) -> bool:
    """Whether an office with its "of" belongs to the name after it: "chief of staff Ana Ruiz"; not in "the chief of
    staff Orlov attacked", if no more than that is told.
    """
    behind = range(name, min(len(tokens), name + LONGEST_ROLE))
    if any(tokens[at].dep == "appos" and tokens[at].head < name and _names(tokens, at, name) for at in behind):
        return True
    start = role_start(tokens, title.first, max(0, title.first - LONGEST_ROLE))
    return not start or tokens[start - 1].text.lower() not in ARTICLES


def _modifies(tokens: Sequence[Token], at: int) -> bool:
    token = tokens[at]
    if token.text in JOINTS:
        return token.tag != "''"  # the mark that closes "'crooked' aide Ana Ruiz" is no possessive
    if not PLAIN.fullmatch(token.text):
        return False
    # "far-right leader": the first half of the compound may hang on the second as an adverb
    if tokens[at + 1].text == "-" and tokens[at + 1].start == token.end:
        return True
    if token.pos == "PROPN":
        # "On Friday White House counsel Ana Ruiz"; in a headline "Orlov Tells Trade Minister Ana Ruiz"
        return token.label != "DATE" and not _is_saying(token)
    if token.pos == "ADJ":
        return True
    if token.tag in ("VBN", "RB"):
        # "Orlov fired Secretary Ruiz": a verb after a name is no modifier of the office
        return token.dep in MODIFIERS and (at == 0 or tokens[at - 1].pos not in ("PROPN", "NOUN"))
    return token.pos == "NOUN" and token.dep in MODIFIERS


def _is_saying(token: Token) -> bool:
    """Whether a capitalised word is a verb that reports: "Says", "Tells"; not the States of a country's name."""
    return token.text.endswith("s") and token.label != "GPE" and token.text.lower() in verb_form_lemmas()


@cache
def people_words() -> frozenset[str]:
    """The nouns for unnamed people, singular and plural, lower case."""
    return frozenset(form.lower() for form in people_nouns())


@cache
def somebody_words() -> frozenset[str]:
    """The words that may mean somebody without a name, lower case: offices, and nouns for people."""
    return people_words().union(title_forms())


@cache
def title_words() -> frozenset[str]:
    """The folded words that offices are made of."""
    return frozenset(word for form in title_forms() for word in fold(form).split() if len(word) > 2)
