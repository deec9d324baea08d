"""This file knows which body the words of an office name: the league of "the League's foreign policy chief"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crosswire.model.passage import Passage
from crosswire.model.values import NameKind, Role
from crosswire.naming.spelling import fold
from crosswire.reconcile.resolve.groups import Group
from crosswire.vocabulary.name_heads import name_heads
from crosswire.vocabulary.referring import referring
from crosswire.vocabulary.titles import Title, people_nouns, title_forms

SPEAKING = frozenset({"spokesperson", "diplomat"})
HIGH_OFFICES = frozenset({"head-of-state", "head-of-government", "minister", "deputy"})
"""Whoever holds one speaks for the country it names ("Varonian foreign minister")."""
BODIES = frozenset({"organisation", "group"})

# an envoy of the league "to Varonia", a chief of the front "in Orel"
ELSEWHERE = re.compile(r"\s(?:to|in|at|on|from|since|until)\s")
OF = re.compile(r"\s(?:of|for|with)\s(?:the\s)?")
# "president from 2000 to 2006"
HELD_THEN = re.compile(r"\s(?:from|until)\s\D*\d{4}\b")
LONGEST_OFFICE = 4
# the words of a role may leave out the article that the mention has
ARTICLE = 4


class _Named(NamedTuple):
    """A mention within the words of an office: its offsets there, the number of the group it is, and its kind."""

    start: int
    end: int
    number: int
    kind: NameKind


class _Office(NamedTuple):
    """An office in the words of a role: what it is, as written, and its offsets there."""

    title: Title
    written: str
    start: int
    end: int


class Owners:
    """Finds whose an office is by the mentions that stand in its words."""

    def __init__(self, groups: Sequence[Group]) -> None:
        """Index the mentions of all actors by their source, in order of the text."""
        self.mentions: dict[str, list[tuple[int, int, int, NameKind]]] = defaultdict(list)
        for number, group in enumerate(groups):
            for sighting in group.sightings:
                spans = (name.passage for name in sighting.names)
                self.mentions[sighting.source] += [(span.start, span.end, number, group.kind) for span in spans]
        for found in self.mentions.values():
            found.sort()

    def of(self, role: Role, holder: int) -> int | None:
        """The number of the group that the holder (a group too) of an office speaks for or leads, by its words; null where they name
        none, or several.
        """
        text = role.passage.text
        if referring("past").intersection(fold(text).split()) or HELD_THEN.search(text):
            return None
        away = ELSEWHERE.search(text)
        named = list(self._within(role.passage, away.start() if away else len(text), holder))
        offices = [one for one in _offices(text) if _leads(one)]
        found = {name.number for name in named if any(_is_of(one, name) and _owns(text, name, one) for one in offices)}
        return found.pop() if len(found) == 1 else None

    def _within(self, passage: Passage, end: int, holder: int) -> Iterator[_Named]:
        """The mentions of others in the first characters of a passage, each that stands in no longer one."""
        found = self.mentions.get(passage.source, [])
        held = passage.start - ARTICLE
        for at in range(bisect_left(found, (held, 0, 0, "")), len(found)):
            start, last, number, kind = found[at]
            if last > passage.start + end:
                return
            if start >= held and last > passage.start and number != holder:
                yield _Named(max(0, start - passage.start), last - passage.start, number, kind)
                held = last


def is_spokesman(role: str) -> bool:
    """Whether the words of a role are those of a spokesperson or envoy; a rank may follow ("army spokesman Colonel")."""
    return any(one.title.acts_for and one.title.kind in SPEAKING and _leads(one) for one in _offices(role))


def _offices(text: str) -> list[_Office]:
    """What the office in the words of a role may be, longest first: "FBI director", "director"."""
    head = ELSEWHERE.split(text, maxsplit=1)[0]
    found = list(_endings(head))
    if found and (OF.search(found[0].written) or any(_is_of_some(office.title) for office in found)):
        return found[:1]  # a "chief of staff" is no chief, and the "House majority leader" leads some of the House
    return list(_endings(OF.split(head, maxsplit=1)[0]))


def _endings(text: str) -> Iterator[_Office]:
    """The offices that words end in, longest first; behind them may stand a rank."""
    words = [(found.start(), found.end(), fold(found.group())) for found in re.finditer(r"\S+", text)]
    last, rank = len(words), True
    while rank:
        rank = False
        for first in range(max(0, last - LONGEST_OFFICE), last):
            start, end = words[first][0], words[last - 1][1]
            titles = title_forms().get(" ".join(word for _, _, word in words[first:last]), ())
            if titles and all(_is_rank(title) for title in titles):
                last, rank = first, True
                break
            yield from (_Office(title, text[start:end], start, end) for title in titles)


def _is_rank(title: Title) -> bool:
    return title.kind in ("military", "honorific") and title.name not in referring("leading_offices")


def _is_of_some(title: Title) -> bool:
    """Whether an office is held for some of a legislature: a majority leader, no committee chairman."""
    return title.kind == "legislator" and not any(word in name_heads() for word in title.name.split())


def _leads(office: _Office) -> bool:
    """Whether the holder speaks for a body or leads it; a "Representative" in capitals sits in a legislature."""
    title = office.title
    if title.name == "representative":
        return office.written.islower()
    return title.kind in HIGH_OFFICES or title.kind in SPEAKING or title.name in referring("leading_offices")


def _is_of(office: _Office, named: _Named) -> bool:
    """Whether an office may be of such an actor: a country's chief may be that of anything in it."""
    if office.title.kind == "spokesperson" and named.kind == "person":
        return True
    return named.kind in BODIES or (named.kind == "country" and office.title.kind in SPEAKING | HIGH_OFFICES)


def _owns(text: str, named: _Named, office: _Office) -> bool:
    """Whether the office is of the one named: "the Front's political chief", "chief of the Front"; not "the Front's
    envoy's chief", "chief of the Front's bank".
    """
    if named.start >= office.end:
        return OF.fullmatch(text, office.end, named.start) is not None and (
            named.end == len(text) or ELSEWHERE.match(text, named.end) is not None
        )
    between = text[named.end : office.start].replace("\u2019", "'")
    if named.end > office.start or (between[:1] and not between.startswith(("'", " "))):
        return False
    words = between.removeprefix("'s").removeprefix("'").split()
    return all(
        word.islower() and word not in name_heads() and word not in people_nouns() and "'" not in word for word in words
    )
