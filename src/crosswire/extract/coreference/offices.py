"""This file knows who "Narnia's foreign minister" is: the one person of the article who holds that office for that country.

Reports open with the office and name its holder below, so who holds it is looked for in the whole article, not only before.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from crosswire.extract.coreference.members import Member, Verdicts
from crosswire.extract.coreference.mentions import Mention
from crosswire.extract.coreference.roles import FoundRole
from crosswire.model.article import AnnotatedArticle
from crosswire.model.mention import Name
from crosswire.naming.gazetteer import gazetteer
from crosswire.naming.spelling import fold
from crosswire.naming.titles import find_titles, title_words
from crosswire.vocabulary.referring import called, referring
from crosswire.vocabulary.titles import title_forms

RULING = frozenset({"head-of-state", "head-of-government", "monarch"})
SOLE = RULING | {"minister"}
"""Kinds of offices that a country has one of."""
SEVERAL = frozenset({"prince", "princess"})
"""Titles of such a kind that many bear."""
NOBODY = frozenset({"attr", "compound", "appos", "nmod"})
"""Parts in a sentence in which an office only says what somebody is."""
CALLED = frozenset({"leader", "diplomat"})
"""Words for the holder of another office: "Narnia's leader", "Narnia's top diplomat"."""
NAMING = frozenset({"name", "adjective"})
OWNING = frozenset({"'s", "\u2019s", "'", "\u2019"})
ARTICLES = frozenset({"the"})
INDEFINITE = frozenset({"a", "an", "another", "any", "each", "every", "no", "some"})
LONGEST_NAME = 3

Land = frozenset[str]


class _Described(NamedTuple):
    """An office told with its country and without its holder: tokens (last exclusive), which titles it may be, the country."""

    first: int
    last: int
    offices: frozenset[str]
    land: Land


class OfficeFinder:
    """Finds the holders of offices of one article that are told by their country and office alone."""

    def __init__(self, article: AnnotatedArticle, mentions: Sequence[Mention], verdicts: Verdicts) -> None:
        """Know who holds which office for which country."""
        self.article, self.tokens, self.verdicts = article, article.parse.tokens, verdicts
        self.by_span = {(mention.first, mention.last): mention for mention in mentions}
        self.taken = {
            at
            for mention in mentions
            if mention.name.kind == "person" and mention.number in verdicts.member
            for at in range(mention.first, mention.last)
        }
        self.holders: dict[str, list[tuple[Member, Land]]] = defaultdict(list)
        for member in verdicts.members:
            for role in member.roles:
                self.taken.update(range(role.first, role.last))
                if _is_held(role, self.article):
                    self._hold(member, role)

    def _hold(self, member: Member, role: FoundRole) -> None:
        title = role.title
        if title is not None and member.named:
            beside = (range(role.first, title.first), range(title.last, role.last))
            land = frozenset(key for part in beside for key in self._lands(part.start, part.stop))
            own = (code for code, offices in called("of_country").items() if title.title.name in offices)
            land = land or frozenset(own)
            self.holders[title.title.name].append((member, land))

    def find(self) -> Iterator[tuple[Name, Member]]:
        """Each such description with the person it is, in order of the text; mentions that were open are bound on the way."""
        described = sorted(self._described())
        lands: dict[str, set[str]] = defaultdict(set)
        for one in described:
            for office in one.offices:
                lands[office] |= one.land
        for one in described:
            member = self._holder(one, lands)
            if member is None:
                continue
            mention = next((self.by_span[span] for span in _spans(one) if span in self.by_span), None)
            if mention is not None and mention.number not in self.verdicts.member:
                self.verdicts.candidates.pop(mention.number, None)
                self.verdicts.bind(mention, member, "the one who holds this office for this country")
            elif mention is None:
                passage = self.article.source.passage(self.tokens[one.first].start, self.tokens[one.last - 1].end)
                yield Name(passage=passage, kind="person", form="title"), member

    def _holder(self, one: _Described, lands: Mapping[str, set[str]]) -> Member | None:
        """Who holds the office for the country; or the only one who is told to hold it at all, where no other country's is told of."""
        held = [(member, land) for office in one.offices for member, land in self.holders.get(office, ())]
        own = {id(member): member for member, land in held if land & one.land}
        if not own and all(lands[office] <= one.land for office in one.offices):
            own = {id(member): member for member, land in held}
            own = own if not any(land for _, land in held) else {}
        return next(iter(own.values())) if len(own) == 1 else None

    def _described(self) -> Iterator[_Described]:
        """The offices that stand with a country and without a name."""
        for span in find_titles(self.article.parse, self.article.source.text):
            sole = span.title.kind in SOLE and not span.several and span.title.name not in SEVERAL
            if sole and (span.last - span.first > 1 or span.title.kind in RULING):
                yield from self._with_land(span.first, span.last, frozenset({span.title.name}))
        for at in self.article.parse.where(CALLED):
            if self.tokens[at].text.lower() == "leader":
                ruling = frozenset(office for office in self.holders if title_forms()[office][0].kind in RULING)
                yield from self._with_land(at, at + 1, ruling)
            else:
                yield from self._diplomat(at)

    def _diplomat(self, at: int) -> Iterator[_Described]:
        """The holders of that office for all the world: "Narnia's top diplomat", "the top Narnian diplomat"."""
        top, offices = referring("top"), frozenset(referring("top_diplomats"))
        before = self.tokens[at - 1].text.lower() if at else ""
        if before in top:
            yield from self._with_land(at - 1, at + 1, offices)
            return
        for long in range(1, LONGEST_NAME + 1):
            first = at - long - 1
            if first >= 0 and self.tokens[first].text.lower() in top:
                land = frozenset(self._lands(first + 1, at))
                opened = first and self.tokens[first - 1].text.lower() in ARTICLES
                if land and self._means_somebody(at) and self.taken.isdisjoint(range(first, at + 1)):
                    yield _Described(first - 1 if opened else first, at + 1, offices, land)

    def _with_land(self, first: int, last: int, offices: frozenset[str]) -> Iterator[_Described]:
        """The office in these tokens with the country before it ("Narnia's", "the Narnian") or behind it ("of Narnia")."""
        if not offices or not self._means_somebody(last - 1) or not self.taken.isdisjoint(range(first, last)):
            return
        behind = self.tokens[last].text if last < len(self.tokens) else "."
        if behind == "of":
            start = last + 2 if self.tokens[min(last + 1, len(self.tokens) - 1)].text.lower() in ARTICLES else last + 1
            end = self._end_of_name(start)
            opened = first and self.tokens[first - 1].text.lower() in ARTICLES
            if opened and end > start and (land := frozenset(self._lands(start, end))):
                yield _Described(first - 1, last, offices, land)
            return
        owned = first > 0 and self.tokens[first - 1].text in OWNING
        end = first - 1 if owned else first
        start = next((at for at in range(max(0, end - LONGEST_NAME), end) if self._is_name(at, end)), end)
        land = frozenset(self._lands(start, end)) if start < end else frozenset()
        before = self.tokens[start - 1].text.lower() if start else ""
        modified = start and self.tokens[start - 1].pos in ("ADJ", "NOUN") and self.tokens[start - 1].head == last - 1
        if land and before not in INDEFINITE and not modified:
            yield _Described(start - 1 if before in ARTICLES else start, last, offices, land)

    def _means_somebody(self, at: int) -> bool:
        """Whether a noun stands for one person: not "was Narnia's president", "as Narnia's top diplomat"."""
        token = self.tokens[at]
        role = token.dep == "pobj" and self.tokens[token.head].text.lower() == "as"
        return token.tag in ("NN", "NNP") and token.dep not in NOBODY and not role

    def _is_name(self, start: int, end: int) -> bool:
        """Whether tokens are the name or adjective of a country, or a name that is written large and owns the office."""
        text = self._text(start, end)
        if not text[0].isupper():
            return False
        if any(sense.sense in NAMING for sense in gazetteer().get(text) or ()):
            return True
        owned = self.tokens[end].text in OWNING
        return owned and start == end - 1 and self.tokens[start].pos == "PROPN" and not gazetteer().get(text)

    def _end_of_name(self, start: int) -> int:
        ends = range(min(len(self.tokens), start + LONGEST_NAME), start, -1)
        known = (end for end in ends if any(s.sense == "name" for s in gazetteer().get(self._text(start, end)) or ()))
        return next(known, start + 1 if start < len(self.tokens) and self.tokens[start].pos == "PROPN" else start)

    def _lands(self, first: int, last: int) -> Iterator[str]:
        """By what the countries named in these tokens are known; a large word that no table has, by itself."""
        at = first
        while at < last:
            ends = range(min(last, at + LONGEST_NAME), at, -1)
            end = next((end for end in ends if gazetteer().get(self._text(at, end))), at + 1)
            senses = gazetteer().get(self._text(at, end)) or ()
            yield from (sense.ref for sense in senses if sense.sense in NAMING)
            word = self.tokens[at]
            if not senses and word.text[0].isupper() and word.pos == "PROPN" and word.text.lower() not in title_words():
                yield fold(word.text)
            at = end

    def _text(self, first: int, last: int) -> str:
        return self.article.source.text[self.tokens[first].start : self.tokens[last - 1].end] if first < last else ""


def _is_held(role: FoundRole, article: AnnotatedArticle) -> bool:
    """Whether somebody holds an office now: no former one."""
    told = {token.text.lower() for token in article.parse.tokens[role.first : role.last]}
    return role.title is not None and role.title.title.kind in SOLE and told.isdisjoint(referring("past"))


def _spans(one: _Described) -> Iterator[tuple[int, int]]:
    yield one.first, one.last
    yield one.first + 1, one.last
