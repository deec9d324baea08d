"""This file knows the cast of an article: its mentions with their actors, and how somebody named is bound to one."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from functools import cache

from crosswire.extract.coreference.party_people import SOME_OF_THEM
from crosswire.model.mention import ArticleActor, Name
from crosswire.model.passage import Passage
from crosswire.model.values import Who
from crosswire.naming.titles import people_words
from crosswire.vocabulary.speech_words import speech_words
from crosswire.vocabulary.titles import title_forms

# what stands before a mention that is not who the words mean: "officials in Narnia", "an aide to Orlov"
BEFORE_OTHER = re.compile(
    r"\b(?:of|in|at|for|from|to|with|near|by|on|inside|outside|under|behind|around)\b", re.IGNORECASE
)
# how many characters of an article, a possessive or an adjective may stand before the words of an office
LONGEST_MODIFIER = 40
# what stands between two who are both meant
JOINING = re.compile(r"(?<=\s)(?:and|n?or)(?=\s)")
# how many words after a name are looked at, and which of them leave it the one who is meant
REACH = 4
MAY_FOLLOW = frozenset(
    {
        "of", "in", "at", "for", "from", "to", "with", "near", "by", "on", "and", "or", "who", "which", "that", "himself",
        "herself", "itself", "themselves", "under", "behind", "inside", "outside", "around", "de", "al", "ibn", "bin", "van", "von",
    }
)  # fmt: skip
POSSESSIVE = re.compile(r"['\u2019](?:s\b)?\s+\w")


@dataclass(frozen=True, slots=True)
class Cast:
    """The mentions of an article in order, each with its actor where that is known, and the actors."""

    names: tuple[Name, ...]
    actors: tuple[ArticleActor, ...]
    # offices set beside a name after a comma or before one, with the actor who has them
    beside: tuple[tuple[Passage, str], ...] = ()
    # where a pronoun starts that speaks for somebody without a name, and the words for them
    called: tuple[tuple[int, str], ...] = ()
    _starts: list[int] = field(init=False, repr=False, compare=False)
    _longest: int = field(init=False, repr=False, compare=False)
    _by_id: dict[str, ArticleActor] = field(init=False, repr=False, compare=False)
    _called: dict[int, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Index the mentions by where they start."""
        object.__setattr__(self, "_starts", [name.passage.start for name in self.names])
        longest = max((name.passage.end - name.passage.start for name in self.names), default=0)
        object.__setattr__(self, "_longest", longest)
        object.__setattr__(self, "_by_id", {actor.id: actor for actor in self.actors})
        object.__setattr__(self, "_called", dict(self.called))

    def within(self, passage: Passage) -> tuple[Name, ...]:
        """The mentions that share a character with a passage, in order."""
        first = bisect_left(self._starts, passage.start - self._longest)
        last = bisect_left(self._starts, passage.end)
        return tuple(name for name in self.names[first:last] if name.passage.touches(passage))

    def bind(self, who: Who | None) -> Who | None:
        """The same somebody with the actor of the mention that is the head of its words; unbound where that is unclear.

        "President Orlov" and "Orlov of Narnia" are Orlov; "Orlov's office", "an aide to Orlov", "officials in Narnia",
        "Orlov and his aides" are not Orlov and not Narnia.
        """
        if who is None or who.passage is None or self._is_joined(who.passage):
            return who
        meant = [n for n in self.within(who.passage) if n.kind != "place" and self._is_meant(n, who.passage)]
        persons = [name for name in meant if name.kind == "person"]
        if not persons:
            holders = {actor for office, actor in self.beside if _is_office(who.passage, office)}
            if len(holders) == 1:
                return replace(who, actor=min(holders))
        chosen = persons or meant
        # "some Democrats" are not the party
        actors = tuple(dict.fromkeys(None if SOME_OF_THEM in name.reasons else name.actor for name in chosen))
        return replace(who, actor=actors[0]) if len(actors) == 1 and actors[0] else self._told_whose(who, who.passage)

    def _is_joined(self, passage: Passage) -> bool:
        """Whether several are meant: "Orlov and his aides"; not where the joint is part of a name."""
        found = (match.start() + passage.start for match in JOINING.finditer(passage.text))
        return any(not any(n.passage.start < at < n.passage.end for n in self.within(passage)) for at in found)

    def _told_whose(self, who: Who, passage: Passage) -> Who:
        """An unnamed somebody by whose he is: "its spokesman" is called "Red Front's spokesman", and is not the
        front; a pronoun by the words for whom it speaks ("the hospital").
        """
        owner = next(
            (n for n in self.within(passage) if n.form == "pronoun" and n.passage.start == passage.start), None
        )
        if owner is not None and owner.passage == passage:
            return replace(who, name=self._called.get(passage.start, who.name))
        actor = self._by_id.get(owner.actor or "") if owner else None
        titles = title_forms().get(passage.text.split()[-1].lower(), ())
        if owner is None or actor is None or not any(title.kind == "spokesperson" for title in titles):
            return who
        ending = "'" if actor.name.endswith("s") and actor.kind != "person" else "'s"
        return replace(who, name=f"{actor.name}{ending}{passage.text[owner.passage.end - passage.start :]}")

    def _is_meant(self, name: Name, passage: Passage) -> bool:
        """Whether the mention is who the passage's words mean, not a possessor or an addition after a preposition."""
        at = passage.text.find(name.passage.text, max(0, name.passage.start - passage.start))
        if at < 0:
            return True
        before, after = passage.text[:at], passage.text[at + len(name.passage.text) :]
        if POSSESSIVE.match(after) or (name.form == "pronoun" and passage.end > name.passage.end and not at):
            return False
        if name.kind == "group" and name.actor is None and after:
            return False
        if _is_modifier(after, name.kind):
            return False
        if BEFORE_OTHER.search(before) is None:
            return True
        return name.kind == "person" and self._has_role_in(name, passage)

    def _has_role_in(self, name: Name, passage: Passage) -> bool:
        """Whether a preposition belongs to an office before the name: "Minister of State Ana Ruiz"; not "an aide to"
        one.
        """
        actor = self._by_id.get(name.actor or "")
        return actor is not None and any(
            role.passage.touches(passage)
            and role.passage.end <= name.passage.start
            and BEFORE_OTHER.search(passage.text[: max(0, role.passage.start - passage.start)]) is None
            for role in actor.roles
        )


def _is_modifier(after: str, kind: str) -> bool:
    """Whether a name only says whose people or thing the words mean: "State Department officials", "Kovar aides", "the
    Kovar ad".

    "The Red Front militant group" is the front all the same, and what a body publishes is the body's.
    """
    words = after.split(maxsplit=REACH)[:REACH] if after[:1].isspace() else []
    reach = 2 if kind == "person" else REACH
    if any(word in _people_nouns() for word in words[:reach]):
        return True
    return kind == "person" and bool(words) and words[0][:1].islower() and words[0] not in MAY_FOLLOW


@cache
def _people_nouns() -> frozenset[str]:
    """The nouns for people, offices among them, and those that only behind a body's name mean some."""
    return people_words() | title_forms().keys() | speech_words("of_a_body")


def _is_office(passage: Passage, office: Passage) -> bool:
    """Whether a passage is the words of an office and at most what modifies it: "its spokesman" before ", Ana Ruiz".

    "An aide to the minister" is not the office beside ", Ana Ruiz".
    """
    return (
        passage.start <= office.end
        and office.start <= passage.start + LONGEST_MODIFIER
        and (passage.end == office.end or (passage.start <= office.start < passage.end <= office.end))
        and BEFORE_OTHER.search(passage.text[: max(0, office.start - passage.start)]) is None
    )
