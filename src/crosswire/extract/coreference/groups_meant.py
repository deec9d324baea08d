"""This file knows which group "they" and "their" are: the only one spoken of right
before, with nobody else in the plural.
"""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.extract.coreference.members import Member
from crosswire.extract.coreference.mentions import SUBJECTS, Mention
from crosswire.extract.coreference.salience import THEY, Salience
from crosswire.model.article import AnnotatedArticle
from crosswire.naming.titles import people_words
from crosswire.vocabulary.titles import title_forms

PLURAL = frozenset({"NNS", "NNPS"})
# whatever is in the plural and does something or is done something to may be "they"
PARTS = frozenset({*SUBJECTS, "dobj", "dative", "agent"})


class GroupsMeant:
    """Finds the group a "they" of one article stands for; a singular body is rarely
    one, and then its people are meant.
    """

    def __init__(self, article: AnnotatedArticle, mentions: Sequence[Mention], salience: Salience) -> None:
        """Know which tokens are part of a name."""
        self.article, self.tokens, self.salience = article, article.parse.tokens, salience
        self.named = {at for m in mentions if m.name.form == "name" for at in range(m.first, m.last)}
        self.pronouns: set[int] = set()
        self.counted = 0

    def of(self, mention: Mention) -> Member | None:
        """The one group in the sentence before the pronoun, else in the sentence before; null where others compete."""
        own = self.article.sentences[mention.sentence]
        stretches = [range(own.first, mention.first)]
        before = self.article.sentences[mention.sentence - 1] if mention.sentence else own
        if before is not own and before.block == mention.block:
            stretches.append(range(before.first, before.last))
        for distance, stretch in enumerate(stretches):
            groups = self._groups(mention, distance)
            others = any(self._competes(at, mention) for at in stretch)
            if groups or others:
                return groups[0] if len(groups) == 1 and groups[0].named and not others else None
        return None

    def _groups(self, mention: Mention, distance: int) -> list[Member]:
        found = {
            id(member): member
            for back, seen, member in self.salience.before(mention, distance + 1)
            if back == distance and member.kind == "group" and seen.quote == mention.quote
        }
        return list(found.values())

    def _competes(self, at: int, mention: Mention) -> bool:
        """Whether a word of no name is in the plural, and may be who is meant; also two
        joined by "and", and another "they".
        """
        token = self.tokens[at]
        if token.text.lower() in THEY:
            return at not in self._known()
        if token.dep == "conj" and token.pos == "PROPN" and self.tokens[token.head].pos == "PROPN":
            return True
        if at in self.named or token.tag not in PLURAL:
            return False
        word = token.text.lower()
        people = word in people_words() or word in title_forms()
        return people or (token.dep in PARTS and not self.salience.says(mention))

    def _known(self) -> set[int]:
        """Where somebody was spoken of who is known."""
        for seen, _ in self.salience.spoken[self.counted :]:
            self.pronouns.add(seen.first)
        self.counted = len(self.salience.spoken)
        return self.pronouns
