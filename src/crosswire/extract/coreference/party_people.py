"""This file knows a body's people spoken of in part: "some Democrats", "60 Houthis", "Republican lawmakers"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from crosswire.extract.coreference.members import Member, Verdicts
from crosswire.extract.coreference.mentions import Mention
from crosswire.model.article import AnnotatedArticle
from crosswire.model.mention import Name
from crosswire.naming.bodies import BodyKey
from crosswire.naming.gazetteer import gazetteer
from crosswire.naming.titles import people_words
from crosswire.vocabulary.titles import title_forms

SOME_OF_THEM = "some of its people"
"""The reason of a mention that is of a body's people, and not of the body as who says or does something."""
NOBODY = frozenset({"no", "neither", "any"})
PARTY = " Party"
PLURAL = frozenset({"NNS", "NNPS"})
BEFORE_NOUN = frozenset({"amod", "compound", "nmod"})
# "Republican primary voters"
LONGEST = 3


class PeopleFinder:
    """Finds the mentions of people of the bodies that one article names."""

    def __init__(self, article: AnnotatedArticle, mentions: Sequence[Mention], verdicts: Verdicts) -> None:
        """Know by which words the parties of the article go."""
        self.article, self.tokens, self.children = article, article.parse.tokens, article.parse.children
        self.mentions, self.verdicts = mentions, verdicts

    def find(self) -> Iterator[tuple[Name, Member]]:
        """Each description of a party's people with its party, in order of the text;
        names of people are bound on the way.
        """
        by_key = {member.key: member for member in reversed(self.verdicts.members)}
        for mention in self.mentions:
            key = self._people_of(mention)
            if key is not None:
                if key not in by_key:
                    by_key[key] = self.verdicts.new(mention, key)
                self._bind(mention, by_key[key])
        parties = {word: member for member in by_key.values() for word in _party_words(member)}
        yield from self._described(parties) if parties else ()

    def _bind(self, mention: Mention, member: Member) -> None:
        self.verdicts.candidates.pop(mention.number, None)
        self.verdicts.reasons.pop(mention.number, None)
        self.verdicts.bind(mention, member, SOME_OF_THEM)

    def _people_of(self, mention: Mention) -> BodyKey | None:
        """The body whose people a name means in part, where it is bound to nobody: "prominent Democrats"."""
        if mention.number in self.verdicts.member or mention.name.form != "name" or mention.name.kind != "group":
            return None
        refs = {sense.ref for sense in gazetteer().get(mention.text) or () if sense.sense == "members"}
        before = {self.tokens[child].text.lower() for child in self.children[mention.head]}
        return ("body", refs.pop()) if len(refs) == 1 and not before & NOBODY else None

    def _described(self, parties: Mapping[str, Member]) -> Iterator[tuple[Name, Member]]:
        held = {at for m in self.mentions if m.number in self.verdicts.member for at in range(m.first, m.last)}
        named = {(m.first, m.last): m for m in self.mentions if m.number not in self.verdicts.member}
        for at in self.article.parse.where({word.lower() for word in parties}):
            token = self.tokens[at]
            member = parties.get(token.text)
            noun = self.tokens[token.head]
            if member is None or at in held or token.dep not in BEFORE_NOUN or not at < token.head <= at + LONGEST:
                continue
            word = noun.text.lower()
            if noun.tag in PLURAL and token.head not in held and (word in people_words() or _is_office(word)):
                if mention := named.get((at, token.head + 1)):
                    self._bind(mention, member)
                    continue
                passage = self.article.source.passage(token.start, noun.end)
                yield Name(passage=passage, kind="group", form="description"), member


def _is_office(word: str) -> bool:
    return word in title_forms() and title_forms()[word][0].kind != "honorific"


def _party_words(member: Member) -> Iterator[str]:
    """The word before people that says they are of a party: "Democratic" of the Democratic Party."""
    for name in (member.name, member.key[1] if member.key[0] == "body" else ""):
        if name.endswith(PARTY) and name.count(" ") == 1:
            yield name.removesuffix(PARTY)
