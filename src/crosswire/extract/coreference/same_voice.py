"""This file knows whose voice "it" or "they" is that says something: who spoke, or did something, in the sentence before."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from crosswire.extract.coreference.members import Member, Verdicts
from crosswire.extract.coreference.mentions import SUBJECTS, Mention
from crosswire.extract.coreference.salience import IT, THEY, Salience
from crosswire.extract.quotes.closing import may_follow_quotation
from crosswire.extract.quotes.speakers import speaker, who_speaks
from crosswire.model.article import AnnotatedArticle
from crosswire.naming.titles import people_words
from crosswire.vocabulary.name_heads import name_heads
from crosswire.vocabulary.speech_words import speech_words
from crosswire.vocabulary.titles import title_forms

BODIES = frozenset({"organisation", "group", "country"})
SINGULAR, PLURAL = frozenset({"NN", "NNP"}), frozenset({"NNS", "NNPS"})
# a quotation of several sentences may stand between, and a paragraph may end
FARTHEST_SENTENCE, FARTHEST_BLOCK = 4, 1


class Voice(NamedTuple):
    """Who is meant: somebody named, or the words for somebody who is not."""

    member: Member | None
    words: str


class SameVoice:
    """Finds who goes on speaking in the next sentence of one article: "The hospital said ... It said ..."."""

    def __init__(
        self, article: AnnotatedArticle, mentions: Sequence[Mention], verdicts: Verdicts, salience: Salience
    ) -> None:
        """Nobody has spoken yet."""
        self.article, self.verdicts, self.salience = article, verdicts, salience
        self.tokens, self.children, self.edges = article.parse.tokens, article.parse.children, article.parse.edges
        self.described = {m.head: m.number for m in mentions if m.name.form != "pronoun"}
        self.pronouns = {m.head: m for m in mentions if m.name.form == "pronoun"}
        self.heard: dict[int, Voice] = {}

    def of(self, mention: Mention) -> Voice | None:
        """Whose voice a pronoun is that says something; null where it says nothing or the sentence before does not tell."""
        if not self._says(mention):
            return None
        before = self._sentence_before(mention)
        found = None if before is None else self._voice_of(before, mention.text.lower() in THEY)
        if found is not None:
            self.heard[mention.head] = found
        return found

    def _says(self, mention: Mention) -> bool:
        """Whether a pronoun is the subject of what a sentence mainly says: "It said ...", "..., they said"."""
        verb = self.tokens[self.tokens[mention.head].head]
        return (
            mention.text.lower() in IT | THEY
            and self.salience.says(mention)
            and verb.dep == "ROOT"
            and verb.lemma.lower() not in speech_words("seeming")
            and not any(self.tokens[child].dep == "expl" for child in self.children[self.tokens[mention.head].head])
        )

    def _sentence_before(self, mention: Mention) -> int | None:
        for number in range(mention.sentence - 1, max(-1, mention.sentence - 1 - FARTHEST_SENTENCE), -1):
            sentence = self.article.sentences[number]
            if mention.block - sentence.block > FARTHEST_BLOCK:
                return None
            if not sentence.quoted:
                return number
        return None

    def _voice_of(self, number: int, plural: bool) -> Voice | None:
        """Who speaks in a sentence; else the body that is the subject of its main verb."""
        sentence = self.article.sentences[number]
        words = range(sentence.first, sentence.last)
        roots = [at for at in words if self.tokens[at].head == at and self.tokens[at].pos in ("VERB", "AUX")]
        if len(roots) != 1:
            return None
        subjects = [c for c in self.children[roots[0]] if self.tokens[c].dep in SUBJECTS]
        agents = any(self.tokens[c].dep == "agent" for c in self.children[roots[0]])
        source = self._source(range(roots[0], sentence.last))
        who = source if source is not None else subjects[0] if len(subjects) == 1 and not agents else None
        if who is None:
            return None
        if who in self.pronouns:
            return self.heard.get(who) if (self.tokens[who].text.lower() in THEY) == plural else None
        speaks = source is not None or may_follow_quotation(self.tokens[roots[0]].lemma.lower())
        return self._called(who) if self._fits(who, plural, speaks) else None

    def _source(self, words: range) -> int | None:
        """From whom a sentence is: the port in "..., according to the port"; before the verb it tells of another."""
        for at in words:
            if self.tokens[at].text.lower() in speech_words("source_preposition"):
                behind = [at, *self.children[at]]
                return next((c for one in behind for c in self.children[one] if self.tokens[c].dep == "pobj"), None)
        return None

    def _fits(self, who: int, plural: bool, speaks: bool) -> bool:
        """Whether a pronoun may be a noun: for "it" a body or a paper, for "they" several people who spoke."""
        token, word = self.tokens[who], self.tokens[who].text.lower()
        known = self._known(who)
        joined = any(self.tokens[c].dep == "conj" for c in self.children[who])
        if plural:
            people = word in people_words() or word in title_forms() or (known is not None and known.kind == "group")
            return speaks and not joined and token.tag in PLURAL and people
        if joined or token.tag not in SINGULAR:
            return False
        if known is not None:
            return known.kind in BODIES
        if speaks:
            return (
                word not in people_words() and word not in title_forms() and who_speaks(self.article, who) is not None
            )
        head = name_heads().get(word)
        return head is not None and head.kind in BODIES

    def _called(self, who: int) -> Voice | None:
        member = self._known(who)
        if member is not None:
            return Voice(member, "")
        if any(self.tokens[child].dep in ("relcl", "acl") for child in self.children[who]):
            return None  # "people who fled the port say": of "people" nobody knows which
        words = speaker(self.article, who, None).name or ""
        return None if words.lower() in speech_words("anybody") else Voice(None, words)

    def _known(self, who: int) -> Member | None:
        """The member whose name or description has this head; descriptions are bound in order of the text."""
        named = self.salience.heads.get(who)
        return self.verdicts.member.get(self.described.get(who, -1)) if named is None else named[1]
