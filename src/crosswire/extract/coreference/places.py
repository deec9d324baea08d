"""This file knows which place "the city", "the state" or "the country" is: the one of that sort in view."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from crosswire.extract.coreference.members import Member, Verdicts
from crosswire.extract.coreference.mentions import SUBJECTS, Mention, told_order
from crosswire.model.article import AnnotatedArticle
from crosswire.model.mention import Name
from crosswire.model.values import NameKind
from crosswire.naming.gazetteer import gazetteer
from crosswire.naming.spelling import fold
from crosswire.vocabulary.name_heads import name_heads
from crosswire.vocabulary.referring import referring
from crosswire.vocabulary.towns import towns

POINTERS = frozenset({"the", "this", "that"})
NOT_A_PLACE_ITSELF = frozenset({"compound", "amod", "nmod", "attr"})
SAYS_WHICH = frozenset({"relcl", "prep", "acl"})
NOUNS = ("country_nouns", "state_nouns", "town_nouns", "ground_nouns")
# a place is in view for so many told sentences; what each counts for, nearest first,
# and what one out of view counts for
BY_DISTANCE = (3.0, 2.5, 1.5, 1.0)
OUT_OF_VIEW = 0.5
SUBJECT, OFTEN, MOST_OFTEN, LEAD = 0.5, 0.25, 1.5, 1.0
# a place out of view is meant only if it is named so many times as often as all others of its sort together
FAR_AHEAD = 3
LOOK_BACK = 60

Key = tuple[str, str]


class Ground(NamedTuple):
    """A named place as it stands in the text: what it is known by, the nouns it may be called by, its mention."""

    key: Key
    nouns: frozenset[str]
    mention: Mention


class PlaceFinder:
    """Finds the places of one article that are meant without a name, where it is clear which."""

    def __init__(self, article: AnnotatedArticle, mentions: Sequence[Mention], verdicts: Verdicts) -> None:
        """Sort the named places of the article."""
        self.tokens, self.children = article.parse.tokens, article.parse.children
        self.article, self.verdicts = article, verdicts
        self.order = told_order(article)
        self.grounds = [ground for mention in mentions if (ground := self._ground(mention))]
        self.members: dict[tuple[str, ...], Member] = {member.key: member for member in reversed(verdicts.members)}
        self.acting = {m.number for m in mentions if m.name.kind == "country"}
        self.at_head = {ground.mention.head: ground for ground in self.grounds}
        # "the Nation" of a newspaper's name is no country
        bodies = (
            m for m in mentions if m.name.form == "name" and m.name.kind == "organisation" and m.last - m.first > 1
        )
        self.in_bodies = {at for m in bodies for at in range(m.first, m.last)}

    def find(self) -> Iterator[tuple[Name, Member]]:
        """Each description of a place with the member it stands for, in order of the text."""
        counts: Counter[Key] = Counter()
        seen = 0
        for sentence, at in self._nouns():
            first = self._opening(at)
            if first is None:
                continue
            while seen < len(self.grounds) and self.grounds[seen].mention.first < first:
                counts[self.grounds[seen].key] += 1
                seen += 1
            ground = self.at_head.get(at)
            if ground is None and not self._says_which(at):
                ground = self._in_view(self.tokens[at].lemma.lower(), sentence, seen, counts)
            member = self._member(ground) if ground else None
            # "the port city of Orel" is one mention, and its name
            if member is not None and at not in self.at_head:
                passage = self.article.source.passage(self.tokens[first].start, self.tokens[at].end)
                kind: NameKind = "country" if member.kind == "country" else "place"
                yield Name(passage=passage, kind=kind, form="description"), member

    def _ground(self, mention: Mention) -> Ground | None:
        if mention.name.form != "name" or mention.name.kind == "person":
            return None
        words = mention.text.split()
        if mention.name.kind in ("organisation", "group") and len(words) > 1 and words[0][0].isupper():
            # "the Missouri Senate voted": the state is in view
            return next((g for n in (2, 1) if (g := self._known(" ".join(words[:n]), mention))), None)
        if len(words) > 2 and words[1] == "of" and words[0].lower() in _all_nouns():
            return Ground(("place", fold(" ".join(words[2:]))), frozenset({words[0].lower()}), mention)
        known = self._known(mention.text, mention)
        if known or mention.name.kind != "place":
            return known
        return Ground(("place", fold(mention.text)), self._sorts(mention) | self._told(mention), mention)

    def _known(self, text: str, mention: Mention) -> Ground | None:
        """The country or state that a text names by itself."""
        senses = gazetteer().get(text) or ()
        countries = {sense.ref for sense in senses if sense.sense in ("name", "adjective", "people")}
        if len(countries) == 1:
            return Ground(("country", countries.pop()), referring("country_nouns"), mention)
        if text in referring("states"):
            return Ground(("place", fold(text)), referring("state_nouns"), mention)
        return None

    def _sorts(self, mention: Mention) -> frozenset[str]:
        """The nouns a place may be called by, as far as its name tells."""
        senses = {sense.sense for sense in gazetteer().get(mention.text) or ()}
        words = fold(mention.text).split()
        own = _all_nouns().intersection(words)
        if own or any(name_heads().get(word) for word in words):
            return own
        if mention.text in towns() or "capital" in senses or not senses:
            return referring("town_nouns")
        return frozenset()

    def _told(self, mention: Mention) -> frozenset[str]:
        """The nouns the text gives a place: "the province of Orel", "Orel, a city in the north"."""
        token = self.tokens[mention.head]
        found = [child for child in self.children[mention.head] if self.tokens[child].dep == "appos"]
        above = self.tokens[token.head]
        if token.dep == "pobj" and above.text.lower() == "of":
            found.append(above.head)
        if token.dep == "nsubj" and above.lemma == "be":
            found += [child for child in self.children[token.head] if self.tokens[child].dep == "attr"]
        return frozenset(self.tokens[at].lemma.lower() for at in found if self.tokens[at].tag == "NN")

    def _nouns(self) -> Iterator[tuple[int, int]]:
        firsts = [sentence.first for sentence in self.article.sentences]
        for at in self.article.parse.where(_all_nouns()):
            token = self.tokens[at]
            if token.tag == "NN" and token.dep not in NOT_A_PLACE_ITSELF and at not in self.in_bodies:
                yield bisect_right(firsts, at) - 1, at

    def _opening(self, at: int) -> int | None:
        """The article that makes the noun definite; null where there is none, or a word that tells it from others."""
        first = None
        for child in self.children[at]:
            token = self.tokens[child]
            if child > at:
                break
            if token.dep == "det" and token.text.lower() in POINTERS:
                first = child
            elif token.tag == "JJS" or token.text[0].isupper() or token.text.lower() in referring("others"):
                return None
        return first

    def _says_which(self, at: int) -> bool:
        """Whether words behind the noun tell which is meant: "the city in the north", "the country where he lives"."""
        after = at + 1
        if self.tokens[at].dep == "appos":
            return True
        # "forces in the north of the country who lead": the parser hangs the clause on the place, which is no "who"
        return self.tokens[after : after + 1] != () and any(
            child > at and self.tokens[child].dep in SAYS_WHICH and self.article.parse.edges[child][0] == after
            for child in self.children[at]
            if self.tokens[after].text.lower() != "who"
        )

    def _in_view(self, noun: str, sentence: int, seen: int, counts: Counter[Key]) -> Ground | None:
        """The place of the noun's sort that stands clearly before the others
        by nearness and by how often it is named.
        """
        weights: dict[Key, tuple[float, Ground]] = {}
        near = False
        for ground in reversed(self.grounds[max(0, seen - LOOK_BACK) : seen]):
            if noun not in ground.nouns:
                continue
            distance = self.order[sentence] - self.order[ground.mention.sentence]
            near = near or distance < len(BY_DISTANCE)
            weight = BY_DISTANCE[distance] if distance < len(BY_DISTANCE) else OUT_OF_VIEW
            weight += min(MOST_OFTEN, OFTEN * counts[ground.key])
            if distance < len(BY_DISTANCE) and self.tokens[ground.mention.head].dep in SUBJECTS:
                weight += SUBJECT
            if ground.key not in weights or weight > weights[ground.key][0]:
                weights[ground.key] = (weight, ground)
        ranked = sorted(weights.values(), key=lambda pair: -pair[0])
        if not ranked:
            return None
        best = ranked[0]
        if near:
            return best[1] if len(ranked) == 1 or best[0] - ranked[1][0] >= LEAD else None
        often = sorted((counts[key] for key in weights), reverse=True)
        most = max(weights.values(), key=lambda pair: counts[pair[1].key])
        return most[1] if often[0] >= FAR_AHEAD * sum(often[1:]) else None

    def _member(self, ground: Ground) -> Member | None:
        """The member of a named place; a town becomes one when it is first meant without its name."""
        found = self.members.get(ground.key)
        if ground.key[0] == "country":
            # one where things only happen ("in Narnia") does nothing, and "the country" is taken for who does
            return found if found is not None and self.acting.intersection(found.mentions) else None
        if found is not None:
            return found
        named = [g.mention for g in self.grounds if g.key == ground.key and g.mention.name.kind == "place"]
        if not named:
            return None
        member = self.verdicts.new(named[0], ground.key)
        for mention in named:
            self.verdicts.bind(mention, member, "the same name")
        self.members[ground.key] = member
        return member


@cache
def _all_nouns() -> frozenset[str]:
    return frozenset().union(*map(referring, NOUNS))
