"""This file knows how a run of capitalised words falls apart: modifiers, an office, the name that follows."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from crosswire.annotate.names.page import Known, Page
from crosswire.annotate.names.runs import ARTICLES, DASHES, LINKS, Run, find_runs, head_of, is_common, is_name_like
from crosswire.model.article import Entity
from crosswire.naming.titles import LONGEST_ROLE, TitleSpan, role_start, stands_before
from crosswire.vocabulary.bodies import bodies
from crosswire.vocabulary.given_names import forenames
from crosswire.vocabulary.name_heads import NameHead
from crosswire.vocabulary.name_signs import sign_words
from crosswire.vocabulary.rarity import frequency
from crosswire.vocabulary.titles import people_nouns

LINKS_AND_ARTICLES = LINKS | ARTICLES
# labels of what says where an office is: "Assistant Orel County Prosecutor Ivan Orlov"
PLACED = frozenset({"NORP", "GPE", "LOC"})
NAMES = frozenset({"PERSON", "ORG", "NORP", "GPE", "LOC", "FAC"})
# Zipf frequency of the words departments are called by ("Fisheries"); few names are as frequent
PLAIN = 3.8
# the same of a word after a rank that opens a company's name ("General Motors")
PLAIN_RANKED = 3.5
# what a name is in a sentence where it says nothing of the word after it
STANDING = frozenset({"nsubj", "nsubjpass", "pobj", "dobj", "appos", "conj", "ROOT"})
# kinds of titles that are given names when nothing but a surname follows: "Don Vall", "Earl Vall", "Dean Vall"
ALSO_GIVEN = frozenset({"honorific", "noble", "academic"})
# a personal name has no more tokens than this, hyphens and particles among them
LONGEST_PERSON = 7


class Piece(NamedTuple):
    """A part of a run: its tokens (last exclusive), and the office before it (first, last; equal if there is none)."""

    first: int
    last: int
    form: Literal["name", "title"]
    role_first: int = 0
    role_last: int = 0


def find_pieces(page: Page) -> list[Piece]:
    """The possible names of a page in order: the parts of its runs, then known forms and entities no run holds."""
    cutter = Cutter(page)
    pieces = [piece for run in find_runs(page) for piece in cutter.cut(run) if not is_half_word(page, piece.last)]
    covered = {at for piece in pieces for at in range(piece.role_first if piece.role_last else piece.first, piece.last)}
    for known in page.known:
        if covered.isdisjoint(range(known.first, known.last)) and not is_half_word(page, known.last):
            pieces.append(Piece(known.first, known.last, "name"))
            covered.update(range(known.first, known.last))
    for entity in page.parse.entities:
        if entity.label not in NAMES:
            continue
        first, last = _trimmed(page, entity)
        if entity.first in page.headline_tokens:
            first, last = _in_headline(page, entity, first, last)
        if first < last and covered.isdisjoint(range(first, last)) and not is_half_word(page, last):
            pieces.append(Piece(first, last, "name"))
    return sorted(piece for piece in pieces if piece.first not in page.glosses)


def is_half_word(page: Page, last: int) -> bool:
    """Whether a name ending before token `last` is half of a word like "Iran-backed" or "U.S.-led", which names nobody.

    "Narnia-held" tells who holds a place; "No. 10-277" is a number.
    """
    tokens, lettered = page.tokens, page.tokens[last - 1].text
    if lettered.endswith(("-backed", "-led", "-held")):
        return True
    if last + 1 >= len(tokens) or tokens[last].text not in DASHES or tokens[last].start != tokens[last - 1].end:
        return False
    after = page.source.text[tokens[last].start + 1 : tokens[last].start + 2]
    goes_on = after.islower() or (lettered.isdigit() and after.isdigit())
    return goes_on and tokens[last + 1].text not in sign_words("holding")


def _in_headline(page: Page, entity: Entity, first: int, last: int) -> tuple[int, int]:
    """Of an entity in a title-case line only a given name and the word after it: the rest may be any word."""
    if entity.label == "PERSON" and last - first >= 2 and page.tokens[first].text in forenames():
        initial = last - first >= 3 and len(page.tokens[first + 1].text.rstrip(".")) == 1
        return first, first + 2 + initial
    return first, first


def _trimmed(page: Page, entity: Entity) -> tuple[int, int]:
    """An entity without articles, possessive endings and words in small letters at its ends."""
    first, last, tokens = entity.first, entity.last, page.tokens
    while first < last and not (is_name_like(tokens[first].text) and tokens[first].pos in ("PROPN", "ADJ", "NOUN")):
        first += 1
    while last > first and not (tokens[last - 1].text[0].isupper() or tokens[last - 1].text[0].isdigit()):
        last -= 1
    return first, last


class Cutter:
    """Cuts the runs of one page; looks things up by the token they begin at."""

    def __init__(self, page: Page) -> None:
        """Index the page's titles and entities."""
        self.page = page
        self.tokens = page.tokens
        self.titles = page.title_from
        self.title_over = {at: title for title in page.titles for at in range(title.first, title.last)}
        self.titles_to = {title.last: title for title in page.titles}
        self.entities = {entity.first: entity for entity in page.parse.entities}

    def cut(self, run: Run) -> Iterator[Piece]:
        """The names and standing titles of a run, in order."""
        title = next((self.title_over[at] for at in range(run.first, run.last) if at in self.title_over), None)
        alone = title is not None and title.first == run.first and title.title.kind in ALSO_GIVEN
        given = (alone and self._is_given(run.first, run.last)) or (title is not None and self._is_surname(run, title))
        if title is not None and self._opens_office(run, title):
            return
        if title is None or title.last > run.last or given or self._is_body(run, title):
            yield from self._names(run.first, run.last, *self._role_before(run.first))
            return
        end = self._office_end(self._last_office(title, run.last), run.last)
        first = role_start(self.tokens, title.first, self._sentence_start(run.first))
        if end < run.last and not self._is_link(end):
            yield from self._names(end, run.last, first, end)
            return
        if title.title.kind != "honorific":
            yield Piece(min(first, run.first), end, "title")
        while end < run.last and self._is_link(end):
            end += 1
        yield from self._names(end, run.last)

    def _opens_office(self, run: Run, title: TitleSpan) -> bool:
        """Whether a run is only the beginning of an office that goes on in small letters: "Interior minister"."""
        return title.first == run.first and title.last > run.last and run.first not in self.page.known_from

    def _is_surname(self, run: Run, title: TitleSpan) -> bool:
        """Whether a title is a surname: "Martin Luther Bishop Jr.", "Stephen King", which
        the language model takes for one person.
        """
        entity = self.page.entity_of.get(title.first)
        return (
            title.first > run.first
            and title.last - title.first == 1
            and self.tokens[run.first].text in forenames()
            and run.first not in self.titles
            and entity is not None
            and (entity.first, entity.label) == (run.first, "PERSON")
        )

    def _last_office(self, title: TitleSpan, last: int) -> TitleSpan:
        """The office right before the name where adjectives or plain words part it from the first: "Fellow Narnian Sen.
        Ivan Orlov", "Chief Public Relations Officer Ivan Orlov".
        """
        at = title.last
        while at < last and (
            self.tokens[at].pos == "ADJ"
            or self.tokens[at].label in PLACED
            or any(token.text == "County" for token in self.tokens[at : at + 2])
            or (at not in self.title_over and self._is_plain(at))
        ):
            at += 1
        following = self.titles.get(at) if at > title.last else None
        return following if following is not None and following.last <= last else title

    def _is_plain(self, at: int) -> bool:
        """Whether a word may stand inside an office, and opens nobody's name."""
        word = self.page.lower[at]
        return frequency(word) >= PLAIN and word not in LINKS_AND_ARTICLES and not self._opens_person(at)

    def _sentence_start(self, at: int) -> int:
        floor = max(0, at - LONGEST_ROLE)
        while at > floor and not self.tokens[at].opens:
            at -= 1
        return at

    def _is_body(self, run: Run, title: TitleSpan) -> bool:
        """Whether the office is part of a body's name: "Office of the President", "General Assembly"."""
        at, head = head_of(self.page, run.first, run.last)
        entity = self.entities.get(run.first)
        if title.title.kind == "military" and entity == Entity(run.first, run.last, "ORG") and title.last < run.last:
            return frequency(self.page.lower[title.last]) >= PLAIN_RANKED  # "General Electric"
        if head is not None and self._is_surname_behind(run, title, head):
            return False
        if head is not None and not title.first <= at < title.last:
            return at < title.first or at == run.last - 1
        known = self.page.known_from.get(run.first)
        return bool(known and known.last >= title.last and (known.first, known.last) != (title.first, title.last))

    def _is_surname_behind(self, run: Run, title: TitleSpan, head: NameHead) -> bool:
        """Whether a noun for a place is the surname of whoever holds the office: "President Anna Park", not "Queen Anne Street"."""
        alone = title.first == run.first and title.last == run.last - 2 and title.title.kind != "monarch"
        return alone and head.kind == "place" and self.tokens[title.last].text in forenames()

    def _office_end(self, title: TitleSpan, last: int) -> int:
        """Where the office ends with what it is of: "Minister for the Middle East", "General Secretary"."""
        at = title.last
        if at < last and self.tokens[at].text == "." and self.tokens[at - 1].end == self.tokens[at].start:
            at += 1
        while at < last and at in self.titles and self.titles[at].last <= last and not self._is_given(at, last):
            at = self.titles[at].last
        if at >= last or self.page.lower[at] not in LINKS:
            return at
        of = at + 1
        while of < last and self.page.lower[of] in ARTICLES:
            of += 1
        known = self.page.known_from.get(of)
        if known and known.last <= last and not (known.last < last and known.senses[0].sense.endswith("adjective")):
            return known.last
        person = next((i for i in range(of + 1, last) if self._opens_person(i)), self._department_end(of, last))
        if of < person < last:
            return person
        # "Minister for Social Affairs" is one office, in "Aides of Orlov" the name stands by itself
        department = all(is_common(token.text.lower()) for token in self.tokens[of:last] if token.text[0].isupper())
        return last if department else at

    def _is_given(self, at: int, last: int) -> bool:
        """Whether a title is the given name before a surname: "Counsel Don Vall", "Rep. Earl Vall"."""
        return self.tokens[at].text in forenames() and at + 2 == last

    def _department_end(self, of: int, last: int) -> int:
        """Where the plain words after "Minister of" end: before the name in "Minister of Economy Davor Selm"."""
        return next((i for i in range(of, last) if frequency(self.page.lower[i]) < PLAIN), last)

    def _opens_person(self, at: int) -> bool:
        entity = self.entities.get(at)
        return (entity is not None and entity.label == "PERSON") or self.tokens[at].text in forenames()

    def _role_before(self, first: int) -> tuple[int, int]:
        """The office in small letters right before a name: "foreign ministry spokeswoman", "the Narnian citizen"."""
        title = self.titles_to.get(first)
        if title is not None and title.title.before_name and stands_before(self.tokens, title, first):
            return role_start(self.tokens, title.first, self._sentence_start(first)), first
        before = self.tokens[first - 1] if first else None
        noun = (
            people_nouns().get(before.text)
            if before is not None and before.dep in ("compound", "nmod", "amod")
            else None
        )
        if noun is not None and before is not None and noun.singular == before.text:
            return role_start(self.tokens, first - 1, self._sentence_start(first)), first
        return 0, 0

    def _given_at(self, first: int, last: int) -> int:
        """Where a personal name begins after what its bearer is called: "Special Agent
        Ivan Orlov", "Navy Sailor Ivan Orlov".
        """
        for at in range(first + 1, last - 1):
            called = self._is_somebody(at - 1)
            known = self.page.known_from.get(at - 1)
            if known is not None and known.last > at:
                continue  # "South Carolina"
            if self.tokens[at].text in forenames():
                if self.tokens[first].text in forenames():
                    return first  # "Michael Ivan Orlov"
                entity = self.entities.get(at)
                alone = entity is not None and entity.label == "PERSON" and entity.last >= last
                called = called or (alone and not any(token.label for token in self.tokens[first:at]))
                return at if called or all(is_common(token.text.lower()) for token in self.tokens[first:at]) else first
            if called and self.tokens[at].label == "PERSON":
                return at
        return first

    def _is_somebody(self, at: int) -> bool:
        """Whether a word is a noun for one person: "Sailor", "Democrat"."""
        noun = people_nouns().get(self.tokens[at].text) or people_nouns().get(self.page.lower[at])
        return noun is not None and noun.singular.lower() == self.page.lower[at]

    def _names(self, first: int, last: int, role_first: int = 0, role_last: int = 0) -> Iterator[Piece]:
        """The names of a stretch without offices: whole, or a known form and the rest."""
        while (first := self._opening(first, last)) < last:
            piece = self._name(first, last, role_first, role_last)
            yield piece
            first, role_first, role_last = piece.last, 0, 0

    def _opening(self, first: int, last: int) -> int:
        """The next token a name may begin with: no mark, no "of"."""
        while (
            first < last
            and first not in self.page.known_from
            and (not self.tokens[first].text[0].isalnum() or self._is_link(first))
        ):
            first += 1
        return first

    def _name(self, first: int, last: int, role_first: int, role_last: int) -> Piece:
        """The first name of a stretch, with the office before it."""
        several = last - first > 2 and not role_last and head_of(self.page, first, last)[1] is None
        given = self._given_at(first, last) if several else first
        if given > first:
            return Piece(given, last, "name", first, given)
        if role_last == first and role_last and last - first <= LONGEST_PERSON and not self._links(first, last):
            return Piece(first, last, "name", role_first, role_last)
        role = (role_first, role_last) if role_last == first else (0, 0)
        return Piece(first, self._first_end(first, last), "name", *role)

    def _links(self, first: int, last: int) -> bool:
        return any(self._is_link(at) for at in range(first, last))

    def _is_link(self, at: int) -> bool:
        if at and self.tokens[at - 1].text in DASHES and self.tokens[at - 1].end == self.tokens[at].start:
            return False  # "Vall-fil-A"
        return self.page.lower[at] in LINKS_AND_ARTICLES

    def _first_end(self, first: int, last: int) -> int:
        """Where the first name of a stretch ends; the whole stretch where one head noun or one reading holds it."""
        known, entity = self.page.known_from.get(first), self.entities.get(first)
        if last - first == 1 or (known and known.last >= last):
            return last
        head_at, head = head_of(self.page, first, last)
        if head is not None and head.kind == "thing" and known and known.senses[0].sense == "body":
            # "Security Council Resolution 2254" is a document's name; "a Security Council Resolution" names the council
            return last if self._numbered(last) else known.last
        if known and known.last < last and self._is_contest(known, last):
            return known.last
        if head is not None and (head.kind != "thing" or head_at in (first, last - 1)):
            return last
        if known and self._stands_apart(known, last, entity):
            return known.last
        link = next((at for at in range(first + 1, last) if self._is_link(at)), None)
        person = self.tokens[first].text in forenames() and link is not None and link - first > 1
        if link is not None and (person or not (entity and entity.last > link + 1)):
            return link  # "Cesar Selm of Velm" whatever the language model takes for one name
        return last

    def _is_contest(self, known: Known, last: int) -> bool:
        """Whether what follows a state or party is a house that is run for: "the Ohio
        Senate race", "GOP Senate nominee".
        """
        sense = known.senses[0]
        party = sense.sense == "body" and bodies()[sense.ref].subject == "political"
        run_for = self.tokens[last : last + 1]
        return (party or sense.kind in ("place", "country")) and any(t.text in sign_words("contests") for t in run_for)

    def _numbered(self, at: int) -> bool:
        return at < len(self.tokens) and self.tokens[at].text.isdigit()

    def _stands_apart(self, known: Known, last: int, entity: Entity | None) -> bool:
        """Whether a known form is a name of its own before another: "Narnian Ivan Orlov", "Reuters Ivan Orlov"; but
        "Israel Katz" and "Chad Vall" are one name.
        """
        if self._is_company(known, last, entity):
            return False
        if known.senses[0].kind == "group":
            return True
        if known.last - known.first == 1 and self.tokens[known.first].text in forenames():
            return False
        if known.senses[0].sense in ("outlet", "body") and self._is_person(entity):
            return True
        return not (entity and entity.last >= last)

    def _is_company(self, known: Known, last: int, entity: Entity | None) -> bool:
        """Whether an adjective of a country and a plain word are one name, a company's: "Narnian Steel", "Baltic Star".

        The language model takes both for one, or they stand as a name does, without an article. A surname is no plain
        word ("Narnian Orlov"), a given name none either.
        """
        if not known.senses[0].sense.endswith("adjective") or known.last - known.first > 1 or last - known.last != 1:
            return False
        rest, before = self.tokens[known.last], self.tokens[max(0, known.first - 1)]
        one = entity is not None and (entity.first, entity.last) == (known.first, last)
        stands = rest.dep in STANDING and rest.label in ("", "ORG") and before.pos != "DET"
        return (
            (one or (stands and self.tokens[known.first].head == known.last))
            and rest.pos in ("PROPN", "ADJ")
            and rest.tag != "NNPS"
            and frequency(rest.text.lower()) >= PLAIN_RANKED
            and rest.text not in forenames()
            and rest.text not in people_nouns()
            and known.last not in self.page.known_from
            and head_of(self.page, known.first, last)[1] is None
        )

    def _is_person(self, entity: Entity | None) -> bool:
        return entity is not None and entity.label == "PERSON"
