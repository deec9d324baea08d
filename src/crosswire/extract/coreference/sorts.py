"""This file knows what a named body may be called: by its own name, by what the text
tells of it, by what is known of it.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crosswire.extract.coreference.members import Member
from crosswire.extract.coreference.mentions import Mention
from crosswire.model.article import AnnotatedArticle
from crosswire.naming.spelling import fold
from crosswire.naming.titles import people_words
from crosswire.vocabulary.bodies import bodies
from crosswire.vocabulary.name_heads import name_heads
from crosswire.vocabulary.referring import called, referring

# how surely a noun is one for a body: the text or its name says so; what it is says so; nothing is known of it
SAID, KNOWN, UNTOLD = 2.0, 1.0, 0.0
MOST_WORDS = 12
A = frozenset({"a", "an"})
BEFORE = frozenset({"compound", "nmod", "amod", "appos", "nsubj", "pobj", "dobj"})


class Sort(NamedTuple):
    """What a body may be called: nouns said of it, nouns that follow, and the other words of what is said."""

    said: frozenset[str]
    known: frozenset[str]
    words: frozenset[str]


class BodySorts:
    """The nouns for the named bodies of one article."""

    def __init__(self, article: AnnotatedArticle, members: Sequence[Member], mentions: Sequence[Mention]) -> None:
        """Read what the text tells of each body, once."""
        self.tokens, self.children, self.edges = article.parse.tokens, article.parse.children, article.parse.edges
        self.where = article.parse.where
        self.by_number = {mention.number: mention for mention in mentions}
        self.told: set[int] = set()
        self.sort_of = {id(member): self._sort(member) for member in members}
        self.new = self._new_ones()
        self.bound = {number for member in members for number in member.mentions}
        self.by_words: dict[str, Member] = {}
        for member in members:
            if member.kind in ("organisation", "group"):
                for form in (member.name, *(self.by_number[number].text for number in member.mentions)):
                    self.by_words.setdefault(fold(form), member)

    def fit(self, member: Member, noun: str) -> float | None:
        """How surely a noun is one for a member; null where it is not."""
        sort = self.sort_of.get(id(member))
        if sort is None:
            return None
        if noun in sort.said:
            return SAID
        if noun in sort.known:
            return KNOWN
        bare = member.kind == "organisation" and not sort.known and sort.said.isdisjoint(name_heads())
        return UNTOLD if bare and noun in referring("any_body") else None

    def agrees(self, member: Member, inner: frozenset[str]) -> bool:
        """Whether the other words of a description are among those of the name and of what is said of the body."""
        sort = self.sort_of.get(id(member))
        return sort is not None and inner <= sort.words

    def another_since(self, noun: str, first: int, last: int) -> bool:
        """Whether "a group of", which has no name, stands between two words of the text."""
        places = self.new.get(noun, [])
        return bisect_right(places, last) > bisect_right(places, first)

    def echo(self, mention: Mention) -> Member | None:
        """A stand-in for the body a name brings to mind that is bound to none: "House
        Democrats" their party, a body's seat.
        """
        if mention.name.form != "name" or mention.name.kind == "person" or mention.number in self.bound:
            return None
        words = fold(mention.text).split()
        body = self.by_words.get(" ".join(words)) or self.by_words.get(words[-1] if words else "")
        if body is None:
            return None
        return Member("organisation", mention.text, tuple(words), mention, named=False, maybe=(body,))

    def _sort(self, member: Member) -> Sort | None:
        told = [at for number in member.mentions for at in self._told(self.by_number[number])]
        said = {self.tokens[at].lemma.lower() for at in told}
        if member.kind not in ("organisation", "group") and not (member.kind == "person" and _is_body(said)):
            return None
        self.told.update(told)
        words = {fold(token.text) for at in told for token in self.tokens[self.edges[at][0] : at][-MOST_WORDS:]}
        heads = heads_of(member.name)
        if len(member.name.split()) > 1 and heads <= people_words():
            heads = set()  # "House Democrats" are not the party
        known = set().union(*(called("by_head").get(head, frozenset()) for head in heads))
        body = bodies().get(member.key[1]) if len(member.key) > 1 and member.key[0] == "body" else None
        if body:
            known |= called("by_subject").get(body.subject, frozenset())
        words |= set(fold(member.name).split())
        return Sort(frozenset(said | heads), frozenset(known), frozenset(words))

    def _told(self, mention: Mention) -> Iterator[int]:
        """The nouns the text gives a body: "X, a rights group", "X is a militia", "the rights group X"."""
        if mention.name.form != "name":
            return
        token = self.tokens[mention.head]
        for child in self.children[mention.head]:
            if self.tokens[child].dep == "appos" and self.tokens[child].tag == "NN":
                yield child
        if token.dep == "appos" and self.tokens[token.head].tag == "NN":
            yield token.head
        above = self.tokens[token.head]
        if token.dep == "nsubj" and above.lemma == "be" and above.pos in ("AUX", "VERB"):
            yield from (
                c for c in self.children[token.head] if self.tokens[c].dep == "attr" and self.tokens[c].tag == "NN"
            )
        before = self.tokens[mention.first - 1] if mention.first else None
        if before and before.tag == "NN" and before.lemma.lower() in name_heads() and before.dep in BEFORE:
            yield mention.first - 1

    def _new_ones(self) -> dict[str, list[int]]:
        """Where a noun for a body opens something new: "a group of senators"."""
        found: dict[str, list[int]] = {}
        for at in self.where(A):
            token = self.tokens[at]
            if token.text == "AN" or token.dep != "det" or token.head in self.told:
                continue
            noun = self.tokens[token.head]
            if noun.tag == "NN":
                found.setdefault(noun.lemma.lower(), []).append(at)
        return found


def heads_of(name: str) -> set[str]:
    """The head nouns of a body's name: the last word, and the one before "of" or "for"."""
    words = fold(name).split()
    heads = {words[-1]} if words else set()
    for link in ("of", "for"):
        if link in words[1:]:
            heads = {words[words.index(link) - 1]}
            break
    return heads


def _is_body(nouns: set[str]) -> bool:
    return any(head.kind in ("organisation", "group") for noun in nouns if (head := name_heads().get(noun)))
