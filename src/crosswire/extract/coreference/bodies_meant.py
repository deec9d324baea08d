"""This file knows which body "the ministry", "the group" or "the agency" is: one so called and lately spoken of."""

from __future__ import annotations

from collections.abc import Sequence

from crosswire.extract.coreference.members import Member, Verdicts
from crosswire.extract.coreference.mentions import SUBJECTS, Mention
from crosswire.extract.coreference.salience import Salience
from crosswire.extract.coreference.sorts import KNOWN, SAID, UNTOLD, BodySorts
from crosswire.model.article import AnnotatedArticle
from crosswire.naming.spelling import fold
from crosswire.vocabulary.referring import referring

ARTICLES = frozenset({"the", "this", "that"})
CALLED = frozenset({"known", "called", "named", "dubbed"})
# how many told sentences back a body may have been named, by how surely the noun is one for it
WITHIN = {SAID: 6, KNOWN: 5, UNTOLD: 2}
# one described by words of its name too ("the Orel group") is remembered longer
FARTHEST = 12
BY_DISTANCE = (3.0, 2.5, 1.5, 1.0, 0.5, 0.5)
SUBJECT, OFTEN, MOST_OFTEN, CLEAR = 0.5, 0.1, 0.5, 0.7


class BodyDescriptions:
    """Finds the bodies of one article that a description fits."""

    def __init__(
        self, article: AnnotatedArticle, mentions: Sequence[Mention], verdicts: Verdicts, salience: Salience
    ) -> None:
        """Learn what the bodies may be called."""
        self.article, self.tokens = article, article.parse.tokens
        self.mentions, self.verdicts, self.salience = mentions, verdicts, salience
        self.sorts = BodySorts(article, verdicts.members, mentions)

    def fitting(self, mention: Mention, words: Sequence[str]) -> list[Member]:
        """The one body that stands clearly before the others, or those that compete; empty where none fits."""
        if words[0] not in ARTICLES or self.tokens[mention.head].tag in ("NNS", "NNPS") or self._of_what(mention):
            return []
        inner = frozenset(fold(word) for word in words[1:-1]) - referring("vague")
        inside = self._name_inside(mention, fold(words[-1])) or self._called_so(mention)
        if inside:
            return inside
        ranked = self._ranked(mention, fold(words[-1]), inner)
        if len(ranked) > 1 and ranked[0][0] - ranked[1][0] >= CLEAR:
            ranked = ranked[:1]
        return [member for _, member in ranked]

    def _ranked(self, mention: Mention, noun: str, inner: frozenset[str]) -> list[tuple[float, Member]]:
        weights: dict[int, tuple[float, Member]] = {}
        for distance, seen, spoken in self.salience.before(mention, FARTHEST):
            member = spoken.maybe[0] if not spoken.named and len(spoken.maybe) == 1 else spoken
            fit = self.sorts.fit(member, noun) if member.named else None
            if fit is None or distance >= (FARTHEST if inner else WITHIN[fit]) or not self.sorts.agrees(member, inner):
                continue
            if self.sorts.another_since(noun, seen.first, mention.first):
                continue
            if fit == UNTOLD and not self.salience.leads(seen):
                continue
            weight = (
                fit
                + (BY_DISTANCE[distance] if distance < len(BY_DISTANCE) else 0.0)
                + min(MOST_OFTEN, OFTEN * self.salience.times(member))
            )
            if self.tokens[seen.part].dep in SUBJECTS:
                weight += SUBJECT
            if id(member) not in weights or weight > weights[id(member)][0]:
                weights[id(member)] = (weight, member)
        return sorted(weights.values(), key=lambda pair: (-pair[0], pair[1].lead.number))

    def _name_inside(self, mention: Mention, noun: str) -> list[Member]:
        """The body named in a description that only says what it is: "the RSF paramilitary group" is the RSF."""
        if noun not in referring("kinds_of_body"):
            return []
        found = []
        for other in self.mentions[mention.number + 1 : mention.number + 1 + mention.last - mention.first]:
            member = self.verdicts.member.get(other.number)
            if other.first < mention.last and member and member.kind in ("organisation", "group"):
                found.append(member)
        return found

    def _called_so(self, mention: Mention) -> list[Member]:
        """The body named behind a description that says it is called so:
        "the umbrella group known as the Open Front".
        """
        after = [token.text.lower() for token in self.tokens[mention.last : mention.last + 3]]
        if not after or after[0] not in CALLED:
            return []
        first = mention.last + 1 + sum(word in ("as", "the") for word in after[1:])
        named = (other for other in self.mentions[mention.number + 1 : mention.number + 4] if other.first == first)
        found = (self.verdicts.member.get(other.number) for other in named)
        return [member for member in found if member and member.kind in ("organisation", "group")]

    def _of_what(self, mention: Mention) -> bool:
        """Whether the description goes on: "the government of Narnia" is known by more than its head noun."""
        after = self.tokens[mention.last : mention.last + 1]
        return bool(after) and after[0].text.lower() in ("of", "for")
