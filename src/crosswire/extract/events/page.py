"""This file knows the words of an article as the rules for events look at them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from crosswire.model.article import AnnotatedArticle, Parse, Token
from crosswire.model.mention import Name
from crosswire.model.passage import Passage
from crosswire.model.values import Status
from crosswire.vocabulary.actions import verb_lemma

CLOSING = frozenset(".!?…")
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
VERBAL = frozenset({"VERB", "AUX"})
NOMINAL = frozenset({"NOUN", "PROPN"})
JOINED = 8
"""Nouns joined by "and" that are looked at: a list may be as long as a text."""
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "expl"})


@dataclass(slots=True)
class Page:
    """An article's words with their lower-case forms, lemmas, dependents, and the mention each word belongs to; `verbs` (with
    auxiliaries) and `nouns` are in order of the text; `negated`, `own` and `over` keep what was read of a verb's reality.
    """

    article: AnnotatedArticle
    tokens: tuple[Token, ...]
    children: Sequence[Sequence[int]]
    lower: list[str]
    lemma: list[str]
    dep: list[str]
    starts: tuple[int, ...]
    mention: dict[int, Name] = field(default_factory=dict)
    headline: set[int] = field(default_factory=set)
    firsts: list[int] = field(default_factory=list)
    verbs: list[int] = field(default_factory=list)
    nouns: list[int] = field(default_factory=list)
    disowned: frozenset[int] | None = None
    negated: dict[int, bool] = field(default_factory=dict)
    own: dict[int, tuple[Status, ...]] = field(default_factory=dict)
    over: dict[int, tuple[Status, ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, article: AnnotatedArticle, names: tuple[Name, ...]) -> Page:
        """The page of an article whose mentions have their actors."""
        parse, tokens = article.parse, article.parse.tokens
        lemmas = [t.lemma.lower() if t.pos != "VERB" else verb_lemma(t.text.lower(), t.lemma.lower()) for t in tokens]
        page = cls(article, tokens, parse.children, _lowered(parse), lemmas, [t.dep for t in tokens], parse.starts)
        for name in names:
            for at in page.words(name.passage):
                page.mention.setdefault(at, name)
        for at, token in enumerate(tokens):
            if token.pos in VERBAL:
                page.verbs.append(at)
            elif token.pos in NOMINAL:
                page.nouns.append(at)
        page.firsts = [sentence.first for sentence in article.sentences]
        for sentence in article.sentences:
            if tokens and tokens[sentence.last - 1].text not in CLOSING and tokens[sentence.last - 1].pos != "PUNCT":
                page.headline.update(range(sentence.first, sentence.last))  # printed as a heading, without a full stop
        for block in article.parse.blocks:
            if block.kind != "paragraph":
                page.headline.update(range(block.first, block.last))
        return page

    def words(self, passage: Passage) -> range:
        """The words that begin within a passage."""
        return range(bisect_left(self.starts, passage.start), bisect_left(self.starts, passage.end))

    def passage(self, first: int, last: int) -> Passage:
        """The passage from one word to another, inclusive."""
        return self.article.source.passage(self.tokens[first].start, self.tokens[last].end)

    def around(self, at: int, reach: int) -> range:
        """The words of the sentence a word stands in, at most so many to either side."""
        found = bisect_right(self.firsts, at) - 1
        if found < 0:
            return range(at, at + 1)
        sentence = self.article.sentences[found]
        return range(max(sentence.first, at - reach), min(sentence.last, at + reach + 1))

    def kids(self, at: int, *deps: str) -> list[int]:
        """The dependents of a word under one of the labels."""
        dep, found = self.dep, []
        # asked for a hundred thousand times in a long article: a comprehension takes half as long again
        for child in self.children[at]:
            if dep[child] in deps:
                found.append(child)
        return found

    def kid(self, at: int, *deps: str) -> int | None:
        """The first such dependent."""
        dep = self.dep
        for child in self.children[at]:
            if dep[child] in deps:
                return child
        return None

    def objects_of(self, preposition: int) -> list[int]:
        """What a preposition governs, with what is joined to it."""
        return [noun for child in self.kids(preposition, "pobj") for noun in self.joined(child)]

    def joined(self, head: int) -> list[int]:
        """A noun and those joined to it by "and", each once, at most eight."""
        found = [head]
        while len(found) < JOINED:
            for child in self.children[found[-1]]:
                if self.dep[child] == "conj" and self.tokens[child].pos not in VERBAL:
                    found.append(child)
                    break
            else:
                break
        return found

    def is_verb(self, at: int) -> bool:
        """Whether a word is a verb or auxiliary."""
        return self.tokens[at].pos in VERBAL

    def is_passive(self, verb: int) -> bool:
        """Whether a verb stands in the passive: "was seized", "a town seized by rebels"."""
        token = self.tokens[verb]
        if token.tag not in ("VBN", "VBD"):
            return False
        deps = {self.dep[child] for child in self.children[verb]}
        if deps & {"nsubjpass", "auxpass", "agent", "csubjpass"}:
            return True
        if token.dep == "advcl" and not deps & {"aux", "nsubj", "dobj", "ccomp"}:
            # "Asked to leave, he stayed"; "when asked, he left"
            return token.tag == "VBN" or any(
                self.lower[child] in ("when", "if", "as", "once", "unless")
                for child in self.kids(verb, "advmod", "mark")
            )
        return token.tag == "VBN" and token.dep == "acl" and not deps & {"aux", "nsubj"}


def _lowered(parse: Parse) -> list[str]:
    """The words in lower case; "No" before a number as "no.", since "School No. 2" denies nothing."""
    forms = parse.lower
    nos = (
        at for at, form in enumerate(forms[:-2]) if form == "no" and forms[at + 1] == "." and forms[at + 2][0].isdigit()
    )
    numbered = set(nos)
    return [f"{form}." if at in numbered else form for at, form in enumerate(forms)] if numbered else forms
