"""This file knows who wrote each source: the agency it credits, its outlet or publisher, or a primary document."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from crosswire.model.passage import Passage, stable_id
from crosswire.model.source import PRIMARY_KINDS, Credit, Source
from crosswire.vocabulary.outlets import Outlet, outlets

WRITTEN = ("byline", "dateline")
"""Credits that say who wrote a whole text."""

TAKEN = ("told", "reported")
GENERIC = re.compile(r" (?:News|Press|Wire|Newswire|Agency|News Agency|Press Agency|News Service)$")
"""Credits of one sentence: what somebody "told Northwire" is Northwire's, the text around it need not be."""


@dataclass(frozen=True, slots=True, order=True)
class Writer:
    """Who wrote words: an agency, an outlet (under its publisher, if it has one) or a primary document."""

    kind: Literal["agency", "outlet", "primary"]
    name: str

    @property
    def id(self) -> str:
        """The id of the writer's origin: by name, so that no other source changes it."""
        return _origin(self.kind, self.name.casefold())


@lru_cache(maxsize=1_024)  # asked for with each passage of each finding
def _origin(kind: str, name: str) -> str:
    return stable_id("o", kind, name)


@dataclass(frozen=True, slots=True)
class Writers:
    """The writer of each source, and the agencies and outlets that a story credits under one name each."""

    of: Mapping[str, Writer]
    called: Mapping[str, str]
    houses: Mapping[str, str]

    def agency(self, credit: Credit) -> Writer:
        """The agency of a credit as a writer; an outlet under its publisher ("told CNN")."""
        if credit.agency in self.houses:
            return Writer("outlet", self.houses[credit.agency])
        return Writer("agency", self.called.get(credit.agency, credit.agency))


def writers_of(sources: Iterable[Source]) -> Writers:
    """Who wrote each source of a story.

    An agency that is credited by its letters ("MPA") is the outlet whose full name has these letters. Letters that an
    agency of the story signs with are its own in the story's other texts too, whomever the table knows by them.
    """
    known = sorted(sources, key=lambda source: source.id)
    every = [credit for source in known for credit in source.credits]
    papers = {credit.agency: _paper(credit) for credit in every if _paper(credit) is not None}
    agencies = {credit.agency for credit in every} - papers.keys()
    printed = sorted({source.outlet for source in known if source.outlet})
    called = {agency: next((o for o in printed if _same(agency, o)), agency) for agency in sorted(agencies)}
    credited = [(source.outlet, credit) for source in known for credit in source.credits]
    signed = {credit.passage.text: credit.agency for outlet, credit in credited if credit.agency == outlet}
    called |= {credit.agency: signed[credit.passage.text] for _, credit in credited if credit.passage.text in signed}
    houses = {name: paper.publisher or paper.name for name, paper in papers.items() if paper}
    spelled = _one_spelling([*called.values(), *houses.values(), *map(_house, known)])
    called = {agency: spelled[name.casefold()] for agency, name in called.items()}
    houses = {name: spelled[house.casefold()] for name, house in houses.items()}
    return Writers({source.id: _writer(source, called, spelled) for source in known}, called, houses)


def plain_name(outlet: str) -> str:
    """An outlet's name as it is credited, without what any agency is called: "told Northwire" of Northwire News."""
    return GENERIC.sub("", outlet)


def _paper(credit: Credit) -> Outlet | None:
    """The outlet that is no agency which a credit names."""
    outlet = outlets().get(credit.agency)
    return outlet if outlet and outlet.kind != "agency" and credit.kind in TAKEN else None


def _one_spelling(names: Iterable[str]) -> Mapping[str, str]:
    """For each name in small letters the first of its spellings: "the QUAY Post" is
    no other paper than "The Quay Post".
    """
    return {name.casefold(): name for name in sorted(names, reverse=True)}


def _house(source: Source) -> str:
    return source.publisher or source.outlet or source.id


def _writer(source: Source, called: Mapping[str, str], spelled: Mapping[str, str]) -> Writer:
    if source.kind in PRIMARY_KINDS:
        return Writer("primary", source.id)
    agency = next((credit.agency for credit in source.credits if credit.kind in WRITTEN), None)
    if agency is not None:
        return Writer("agency", called[agency])
    name = spelled[_house(source).casefold()]
    return Writer("agency" if name in called.values() else "outlet", name)


def _same(agency: str, outlet: str) -> bool:
    letters = "".join(word[0] for word in outlet.split() if word[0].isupper())
    return (
        plain_name(outlet) == agency
        or outlet.casefold() == agency.casefold()
        or (len(letters) > 1 and letters == agency.upper())
    )


def taken_sentences(source: Source, sentences: Iterable[Passage]) -> Iterable[tuple[Credit, Passage]]:
    """The sentences that credit an agency for what they say, with the credit."""
    taken = [credit for credit in source.credits if credit.kind in TAKEN and source.kind not in PRIMARY_KINDS]
    for sentence in sentences if taken else ():
        credit = next((credit for credit in taken if sentence.touches(credit.passage)), None)
        if credit is not None:
            yield credit, sentence
