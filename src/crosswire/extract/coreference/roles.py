"""This file knows the offices an article gives a person: before the name, beside it after a comma, by "is"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass

from crosswire.extract.coreference.mentions import Mention, head_token
from crosswire.model.article import AnnotatedArticle
from crosswire.naming.titles import TitleSpan, find_titles, people_words, role_start, somebody_words, stands_before
from crosswire.vocabulary.titles import people_nouns

BESIDE = frozenset({"appos"})
LONGEST_BESIDE = 14
# an ambassador is one to a country, or in its capital
SENT_TO = frozenset({"to", "in"})
CLOSES = frozenset({",", ".", ";", ":", ")", "\u2014", "\u2013"})
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
        before = self._before(first, floor) or self._before_comma(first, last, head, floor)
        return [role for role in (before, *self._beside(head, last)) if role]

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
        if several or not stands_before(self.tokens, title, first):
            return None
        start = role_start(self.tokens, title.first, floor)
        return FoundRole(start, first, head_token(self.tokens, start, first), title)

    def _office_of(self, at: int, floor: int) -> TitleSpan | None:
        """An office with what it is of, between it and the name: "Minister for Trade Ana Ruiz"."""
        for back in range(at, max(floor, at - 5), -1):
            title = self.title_at.get(back - 1)
            sent = self.tokens[back].text in SENT_TO and title is not None and title.title.kind == "diplomat"
            if sent or self.tokens[back].text in ("of", "for"):
                # "word from the Lord for Ana Ruiz" gives her no office
                return title if back < at else None
            if self.tokens[back].pos not in ("PROPN", "DET", "ADJ"):
                return None
        return None

    def _before_comma(self, first: int, last: int, head: int, floor: int) -> FoundRole | None:
        """The office with what it is of where a name is set beside it: "the president of Varonia, Ana Ruiz, said".

        Only between commas: "the mayor of Orel, Ana Ruiz and others" may be a list.
        """
        behind = self.tokens[last].text if last < len(self.tokens) else "."
        if first - 3 < floor or self.tokens[first - 1].text != "," or behind not in CLOSES or last - first < 2:
            return None
        title = self._office_of(first - 2, floor)
        beside = self.tokens[head].dep == "appos" and title is not None and self.tokens[head].head >= title.first
        if title is None or not beside or self.tokens[title.last - 1].tag in ("NNS", "NNPS"):
            return None
        if title.title.kind == "honorific" or self._is_somebodys(title.last - 1):
            return None
        return FoundRole(role_start(self.tokens, title.first, floor), first - 1, title.last - 1, title, apart=True)

    def _is_somebodys(self, office: int) -> bool:
        """Whether an office only says whose relative or aide somebody is: "the wife of the president of Varonia"."""
        above = self.tokens[self.tokens[office].head]
        noun = self.tokens[above.head].text.lower()
        return self.tokens[office].dep == "pobj" and noun in somebody_words()

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
