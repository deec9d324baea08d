"""This file knows the offices an article gives a person: before the name, beside it after a comma, by "is"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from crosswire.extract.coreference.mentions import Mention, head_token
from crosswire.model.article import AnnotatedArticle
from crosswire.naming.titles import TitleSpan, find_titles, people_words, role_start, stands_before
from crosswire.vocabulary.titles import people_nouns

BESIDE = frozenset({"appos"})
LONGEST_BESIDE = 14
ENDS = frozenset({",", ";", ".", "(", ")", "\u2014", "\u2013", "who", "which", "whose", "and", "said", "says"})


@dataclass(frozen=True, slots=True)
class FoundRole:
    """An office of a person: tokens (last exclusive), its head token, the title it rests on if it is in the table.

    `apart` says that a comma or a clause keeps it from the name: "its spokesman" in "its spokesman, Ana Ruiz".
    """

    first: int
    last: int
    head: int
    title: TitleSpan | None
    apart: bool = False


class RoleFinder:
    """Finds the offices around the names of one article."""

    def __init__(self, article: AnnotatedArticle) -> None:
        """Find the titles of the text once."""
        self.article = article
        self.tokens = article.parse.tokens
        self.children = article.parse.children
        self.titles = find_titles(article.parse, article.source.text)
        self.title_at: Mapping[int, TitleSpan] = {at: t for t in self.titles for at in range(t.first, t.last)}
        starts = article.parse.starts
        names = [name for name in article.names if name.form == "name"]
        self.persons_at = {bisect_left(starts, name.passage.start) for name in names if name.kind == "person"}
        # "and" in "chairman of the Ways and Means Committee" ends no office
        self.inside_name = {
            at
            for name in names
            for at in range(bisect_left(starts, name.passage.start), bisect_left(starts, name.passage.end))
        }

    def roles_of(self, first: int, last: int, head: int, floor: int) -> list[FoundRole]:
        """The offices of the name in these tokens; `floor` is the first token of its sentence."""
        found = [role for role in (self._before(first, floor), *self._beside(head, last)) if role]
        return found

    def honorific(self, first: int) -> TitleSpan | None:
        """The title or honorific directly before a name."""
        at = first - 1
        if at > 0 and self.tokens[at].text == ".":
            at -= 1
        return self.title_at.get(at)

    def is_relative(self, mention: Mention) -> bool:
        """Whether somebody is introduced as a relative: "his daughter, Ana Ruiz", "Ana
        Ruiz, the president's daughter".
        """
        before = self.tokens[max(0, mention.first - 2) : mention.first]
        beside = (self.tokens[c] for c in self.children[mention.head] if self.tokens[c].dep in BESIDE)
        nouns = (people_nouns().get(token.text) for token in (*before, *beside))
        return any(noun is not None and noun.kind == "relative" for noun in nouns)

    def _before(self, first: int, floor: int) -> FoundRole | None:
        at = first - 1
        if at > floor and self.tokens[at].text == "." and self.tokens[at].start == self.tokens[at - 1].end:
            at -= 1
        title = self.title_at.get(at)
        if title is None and at > floor:
            title = self._office_of(at, floor)
        if title is None:
            return self._appositive_before(first, floor)
        while (
            title.first - 1 >= floor
            and (earlier := self.title_at.get(title.first - 1))
            and earlier.title.kind != "honorific"
        ):
            title = earlier
        office = self.tokens[title.last - 1]
        several = office.tag in ("NNS", "NNPS") and not office.text.endswith(".")
        if title.title.kind == "honorific":
            return self._appositive_before(title.first, floor)
        if several or not stands_before(self.tokens, title.last - 1, first):
            return None
        start = role_start(self.tokens, title.first, floor)
        return FoundRole(start, first, head_token(self.tokens, start, first), title)

    def _office_of(self, at: int, floor: int) -> TitleSpan | None:
        """An office with what it is of, between it and the name: "Minister for Trade Ana Ruiz"."""
        for back in range(at, max(floor, at - 5), -1):
            if self.tokens[back].text in ("of", "for"):
                # "word from the Lord for Ana Ruiz" gives her no office
                return self.title_at.get(back - 1) if back < at else None
            if self.tokens[back].pos not in ("PROPN", "DET", "ADJ"):
                return None
        return None

    def _appositive_before(self, first: int, floor: int) -> FoundRole | None:
        """The office before the comma where a name stands beside it: "the Kremlin's spokesman, Ivan Orlov, said"."""
        if first - 2 < floor or self.tokens[first - 1].text != ",":
            return None
        title = self.title_at.get(first - 2)
        if title is None or title.title.kind == "honorific" or self.tokens[first - 2].tag in ("NNS", "NNPS"):
            return None
        start = role_start(self.tokens, title.first, floor)
        return FoundRole(start, first - 1, head_token(self.tokens, start, first - 1), title, apart=True)

    def _beside(self, head: int, last: int) -> list[FoundRole]:
        """The offices set beside a name after a comma: "Ana Ruiz, the minister of trade,"."""
        found: list[FoundRole] = []
        if last >= len(self.tokens) or self.tokens[last].text not in (",", "(", "\u2014", "\u2013", "-"):
            return found
        for child in self.children[head]:
            if child > last and self.tokens[child].dep in BESIDE and self.tokens[child].tag not in ("NNS", "NNPS"):
                role = self._noun_phrase(child)
                if role and self.article.parse.edges[child][0] == last + 1:
                    found.append(role)
        return found

    def _noun_phrase(self, at: int) -> FoundRole | None:
        title = self.title_at.get(at)
        word = self.tokens[at].text.lower()
        if title is None and word not in people_words():
            return None
        if (title is not None and title.title.kind == "honorific") or at + 1 in self.persons_at:
            return None  # "Ana Ruiz, Governor Ivan Orlov and others": the office is of who follows it
        left, right = self.article.parse.edges[at]
        while left < at and self.tokens[left].pos in ("DET", "PUNCT"):
            left += 1
        end = at + 1
        while (
            end <= right
            and end - left < LONGEST_BESIDE
            and (self.tokens[end].text not in ENDS or end in self.inside_name)
        ):
            end += 1
        whole = end >= len(self.tokens) or self.tokens[end].pos == "PUNCT" or self.tokens[end].text in ENDS
        return FoundRole(left, end, at, title, apart=True) if whole else None
