"""This file knows descriptions beside who they describe: "the aide, Ana Ruiz", "Ana Ruiz,
the chairwoman", "Ruiz is the nominee".
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from crosswire.extract.coreference.members import Member, Verdicts
from crosswire.extract.coreference.mentions import Mention
from crosswire.model.article import AnnotatedArticle
from crosswire.model.mention import Name
from crosswire.naming.titles import somebody_words
from crosswire.vocabulary.titles import people_nouns, title_forms

DETERMINERS = frozenset({"the", "this", "that"})
# a party's member holds a name: "Mr. Lee, an Orel Democrat,"; "an aide" is said of him, and calls him nothing
OPENING = DETERMINERS | {"a", "an", "another"}
NOT_ONE = frozenset({"another", "any", "each", "every", "no", "other"})
FLAT = frozenset({"that", "has", "have", "had", "as", "while", "because", "since", "though", "although"})
IS = frozenset({"be", "remain", "become"})
BEFORE_NOUN = frozenset({"det", "amod", "compound", "nmod", "poss", "nummod", "punct", "advmod", "npadvmod"})


class BesideFinder:
    """Finds the descriptions of persons that stand beside a mention of who they are:
    definite ones, and their parties'.
    """

    def __init__(self, article: AnnotatedArticle, mentions: Sequence[Mention], verdicts: Verdicts) -> None:
        """Know where each person known by name or pronoun stands."""
        self.article, self.tokens, self.children = article, article.parse.tokens, article.parse.children
        self.verdicts = verdicts
        persons = [m for m in mentions if m.number in verdicts.member and verdicts.member[m.number].kind == "person"]
        self.at_head: Mapping[int, Mention] = {mention.head: mention for mention in persons}
        self.listed = [m.head for m in persons if m.name.form == "name" and self.tokens[m.head].dep == "conj"]

    def find(self) -> Iterator[tuple[Name, Member]]:
        """Each such description with the member it is, in order of the text."""
        for at in self.article.parse.where(somebody_words()):
            token = self.tokens[at]
            if token.tag not in ("NN", "NNP") or not _is_somebody(token.text):
                continue
            mention = self._described(at)
            names = token.dep != "attr" and token.text in people_nouns() and token.text[0].isupper()
            first = self._first(at, OPENING if names else DETERMINERS) if mention else None
            if mention is not None and first is not None and not mention.first <= at < mention.last:
                passage = self.article.source.passage(self.tokens[first].start, token.end)
                yield (
                    Name(passage=passage, kind="person", form="description"),
                    self.verdicts.member[mention.number],
                )

    def _described(self, at: int) -> Mention | None:
        """The mention a noun is set beside, or that is said to be it."""
        token = self.tokens[at]
        if token.dep == "appos":
            mention = self.at_head.get(token.head)
            return mention if mention and mention.name.form == "name" and not self._of_another(mention, at) else None
        if token.dep == "attr":
            return self._subject_that_is(token.head)
        beside = (self.at_head.get(child) for child in self.children[at] if self.tokens[child].dep == "appos")
        return next((mention for mention in beside if mention and mention.name.form == "name"), None)

    def _of_another(self, mention: Mention, at: int) -> bool:
        """Whether somebody else stands nearer: "Ana Ruiz, ..., and Ivan Orlov, the deputy",
        "Ana Ruiz; the deputy, Ivan Orlov".
        """
        first = bisect_right(self.listed, mention.head)
        nearer = first < len(self.listed) and self.listed[first] < at
        return nearer or any(token.text == ";" for token in self.tokens[mention.last : at])

    def _subject_that_is(self, verb: int) -> Mention | None:
        """Who is said to be something, flatly: not "may be", "is not", "if she is"."""
        if self.tokens[verb].lemma not in IS:
            return None
        subject = None
        for child in self.children[verb]:
            token = self.tokens[child]
            if token.dep in ("neg", "aux", "mark") and token.text.lower() not in FLAT:
                return None
            if token.dep == "nsubj":
                subject = self.at_head.get(child)
        return subject

    def _first(self, at: int, opening: frozenset[str]) -> int | None:
        """The word a description begins with; null for "commander", "an aide", "another
        aide", not for "an Orel Democrat".
        """
        first, opened = at, False
        for child in self.children[at]:
            token = self.tokens[child]
            if child > at:
                break
            if token.dep in BEFORE_NOUN:
                first = min(first, self.article.parse.edges[child][0])
                opened = opened or token.text.lower() in opening or token.dep == "poss"
            if token.text.lower() in NOT_ONE - opening:
                return None
        return first if opened else None


def _is_somebody(text: str) -> bool:
    word = text.lower()
    if word in title_forms():
        return title_forms()[word][0].kind != "honorific"
    noun = people_nouns().get(text) or people_nouns().get(word)
    return noun is not None and text in (noun.singular, noun.singular.capitalize())
