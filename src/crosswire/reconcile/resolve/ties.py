"""This file knows for whom an actor acts: the Kremlin for Russia, a government for
its country, a spokesman for his body.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise, starmap

from crosswire.model.words import words_of
from crosswire.naming.bodies import POSSESSIVE, BodyKey, body_words, is_state_pair
from crosswire.naming.gazetteer import Sense, gazetteer
from crosswire.naming.spelling import bases_of, fold
from crosswire.reconcile.resolve.bodies import key_of_sighting
from crosswire.reconcile.resolve.groups import Group
from crosswire.reconcile.resolve.offices import HIGH_OFFICES, Owners, is_spokesman
from crosswire.vocabulary.referring import referring
from crosswire.vocabulary.titles import title_forms

COUNTRY_SENSES = frozenset({"name", "adjective", "seat", "capital"})


def acts_for(groups: Sequence[Group]) -> list[int | None]:
    """For each group the number of the group it acts for, if the story holds it."""
    ties = Ties(groups)
    return [ties.of(number) for number in range(len(groups))]


class Ties:
    """Finds for whom the actors of one story act, by the names in their offices and forms."""

    def __init__(self, groups: Sequence[Group]) -> None:
        """Index the bodies and countries by what they are known as."""
        self.groups = groups
        self.owners = Owners(groups)
        self.keys: dict[BodyKey, int] = {}
        for number, group in enumerate(groups):
            if group.kind != "person":
                self.keys.setdefault(key_of_sighting(group.sightings[0]), number)

    def of(self, number: int) -> int | None:
        """The number of the group this one acts for."""
        group = self.groups[number]
        found = self._of_person(number) if group.kind == "person" else self._of_body(group)
        return found if found != number else None

    def _of_body(self, group: Group) -> int | None:
        for form in group.forms():
            if any(sense.sense == "seat" for sense in gazetteer().get(form) or ()):
                return self._seat_country(form)
            if group.kind == "organisation" and _names_state_body(fold(form).split()):
                country = self._country_in(form)
                if country is not None:
                    return country
        return None

    def _seat_country(self, form: str) -> int | None:
        refs = [sense.ref for sense in gazetteer().get(form) or () if sense.sense == "seat"]
        return self.keys.get(("country", refs[0])) if refs else None

    def _of_person(self, number: int) -> int | None:
        """The body or country named in the words of an office: by a mention that stands in them, else by the words."""
        roles = [role for sighting in self.groups[number].sightings for role in sighting.actor.roles]
        for role in roles:
            found = self.owners.of(role, number)
            if found is None and is_spokesman(role.text):
                # an ambassador "to the United Nations" acts for who sent her
                found = self._body_in(role.text.split(" to ", 1)[0])
            if found is not None:
                return found
        governed = (self._governed(role.text) for role in roles)
        return next((country for country in governed if country is not None), None)

    def _governed(self, role: str) -> int | None:
        """The country of a high office, where the role is the two and no more: a "Varonian bank president" is none."""
        office, _, country = role.partition(" of ")
        if country and self._is_high(office):
            return self._country_called(country.removeprefix("the "))
        words = role.split()  # as printed: "US" is a country, "us" is none
        for size in range(1, len(words)):
            if self._is_high(" ".join(words[size:])):
                return self._country_called(" ".join(words[:size]))
        return None

    def _is_high(self, office: str) -> bool:
        return any(title.kind in HIGH_OFFICES for title in title_forms().get(fold(office), ()))

    def _country_called(self, words: str) -> int | None:
        """The country whose name or adjective these words are, and nothing but it."""
        words = words.removesuffix("'s").removesuffix("’s")
        senses = gazetteer().get(words)
        if senses:
            return next((self.keys[key] for one in senses if (key := ("country", one.ref)) in self.keys), None)
        return self._country_in(words) if " " not in words else None

    def _body_in(self, text: str) -> int | None:
        """The first body, seat or country a text names."""
        for sense in _senses_in(text):
            if sense.sense == "body" and ("body", sense.ref) in self.keys:
                return self.keys["body", sense.ref]
            if sense.sense == "seat":
                words = f" {body_words(text)} "
                seats = [n for key, n in self.keys.items() if key[0] == "seat" and f" {key[1]} " in words]
                return seats[0] if seats else self.keys.get(("country", sense.ref))
        words = f" {fold(text)} "
        named = (n for key, n in self.keys.items() if key[0] == "named" and f" {key[1]} " in words)
        found = next((n for n in named if self.groups[n].kind in ("organisation", "group")), None)
        return found if found is not None else self._country_in(text)

    def _country_in(self, text: str) -> int | None:
        """The country a text names by name or adjective; one that no table knows, by its adjective's making."""
        for sense in _senses_in(text):
            if sense.sense in COUNTRY_SENSES and ("country", sense.ref) in self.keys:
                return self.keys["country", sense.ref]
        words = fold(POSSESSIVE.sub(" ", f"{text} ")).split()
        for name in (name for word in words for name in (word, *bases_of(word))):
            number = self.keys.get(("named", name))
            if number is not None and self.groups[number].kind == "country":
                return number
        return None


def _names_state_body(words: Sequence[str]) -> bool:
    """Whether a name has a word for a body of a state in it, or two: "army", "air force"."""
    return not referring("state_bodies").isdisjoint(words) or any(starmap(is_state_pair, pairwise(words)))


def _senses_in(text: str) -> list[Sense]:
    return [sense for found in gazetteer().find(text, words_of(text)) for sense in found.value]
