"""This file knows how the texts are looked through again for names the whole story has made known."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from crosswire.model.article import Reading
from crosswire.model.passage import Passage
from crosswire.model.source import StoredSource
from crosswire.model.words import words_of
from crosswire.naming.gazetteer import gazetteer
from crosswire.naming.phrases import PhraseTable
from crosswire.reconcile.resolve.groups import Group
from crosswire.vocabulary.name_signs import places_before
from crosswire.vocabulary.titles import title_forms

SHORTEST_SURNAME = 4
# how much a preposition must say for a place ("in Orel"): "from Orel" and "to Orel" are said of persons too
SAYS_PLACE, LONGEST_PREPOSITION = 1.0, 12


def known_forms(groups: Sequence[Group], readings: Sequence[Reading], wrong: frozenset[str]) -> PhraseTable[int]:
    """The forms that name exactly one actor of the story and no place in it, each with the number of its group."""
    # a surname that is also a town of the story is left alone where no article said what it is
    places = {name.passage.text for reading in readings for name in reading.names if name.kind == "place"}
    places -= wrong
    owners: dict[str, set[int]] = {}
    for number, group in enumerate(groups):
        for form in _forms(group):
            if form not in places:
                owners.setdefault(form, set()).add(number)
    return PhraseTable.of((form, next(iter(found))) for form, found in sorted(owners.items()) if len(found) == 1)


def mistaken(readings: Sequence[Reading], stored: Mapping[str, StoredSource]) -> frozenset[str]:
    """The single words taken for a place of which no text of the story says that anything is there: "Romney, Palin"."""
    taken, there = set[str](), set[str]()
    for reading in readings:
        text = stored[reading.source.id].text
        for name in reading.names:
            word = name.passage.text
            if name.kind == "place" and name.form == "name" and name.actor is None and " " not in word:
                before = text[max(0, name.passage.start - LONGEST_PREPOSITION) : name.passage.start].split()
                stands = bool(before) and places_before().get(before[-1].lower(), 0.0) >= SAYS_PLACE
                (there if stands or gazetteer().get(word) is not None else taken).add(word)
    return frozenset(taken - there)


def _forms(group: Group) -> Iterator[str]:
    for sighting in group.sightings:
        if sighting.actor.kind == "person":
            surname = sighting.actor.name.split()[-1]
            if len(sighting.parts) > 1 and len(surname) >= SHORTEST_SURNAME and not _common(surname):
                yield surname
            yield from (form for form in sighting.forms if len(form.split()) > 1)
        elif sighting.actor.kind in ("organisation", "group"):
            yield from (form for form in sighting.forms if len(form.split()) > 1 or form.isupper())


def _common(word: str) -> bool:
    return word.lower() in title_forms() or gazetteer().get(word) is not None


def missed(
    readings: Sequence[Reading], stored: Mapping[str, StoredSource], table: PhraseTable[int], wrong: frozenset[str]
) -> Iterator[tuple[int, Passage]]:
    """The places where a known form stands and the article's reading has no mention,
    or a mistaken one, with the group it names.
    """
    for reading in sorted(readings, key=lambda reading: reading.source.id):
        source = stored[reading.source.id]
        # "Orlov's aide" is a mention of her, and Orlov stands in it
        names = (name.passage for name in reading.names if name.form in ("name", "metonym"))
        held = sorted((passage.start, passage.end) for passage in names if passage.text not in wrong)
        at = 0
        for sentence in reading.sentences:
            words = words_of(source.text, sentence.passage.start, sentence.passage.end)
            for found in table.find(source.text, words):
                while at < len(held) and held[at][1] <= found.start:
                    at += 1
                if at == len(held) or held[at][0] >= found.end:
                    yield found.value, source.passage(found.start, found.end)
