"""This file knows where texts give one person two ages: 34 here, 43 there."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from crosswire.model.passage import Passage
from crosswire.model.record import About, Actor
from crosswire.model.source import StoredSource
from crosswire.reconcile.findings.draft import Draft, Support, days_apart

BEHIND = re.compile(
    r"(?:,? \((?=1[5-9]|[2-9]\d)|, (?:aged? |who (?:is|was) (?:aged )?)?|,? (?:is|was) (?:aged )?)(\d{1,3})(?=[,;.)]|,? years old| (?:and|at the time))"
    r"(?! years old when)"
)
"""An age behind a name, which ends there: "Ana Tarel, 34, said", "Ana Tarel (34)", "Ana Tarel was 34."; not "was 34 when she".

Within brackets a few may be goals, seats or points."""
BEFORE = re.compile(r"(?<!\d)(\d{1,3})-year-old(?: [A-Za-z-]{2,30}){0,4} $")
"""An age before a name: "the 34-year-old surgeon Ana Tarel"."""
LOOK = 90
"""Characters before a name in which its age may begin."""
LATER = re.compile(r"\.\d|,\d")
"""What makes a number behind a name no age: "Ana Tarel, 34.5"."""
OLDEST = 110
BIRTHDAY = 1
"""Years by which two ages may differ: a birthday lies between two texts, or one outlet reckons by the year."""
YEAR = 366
"""Days between two texts from which on somebody is older."""


@dataclass(frozen=True, slots=True)
class Age:
    """An age that a text gives a person, with the words from it to the name."""

    years: int
    passage: Passage


def about_ages(actors: Iterable[Actor], support: Support, stored: Mapping[str, StoredSource]) -> Iterator[Draft]:
    """One finding for each person of whom two texts give ages that are more than a birthday apart."""
    persons = [actor for actor in actors if actor.kind == "person"]
    families: dict[str, list[Actor]] = defaultdict(list)
    for actor in persons:
        families[_surname(actor)].append(actor)
    for actor in persons:
        told: dict[int, list[Age]] = defaultdict(list)
        relatives = [other for other in families[_surname(actor)] if other is not actor]
        for age in _one_a_text(actor, relatives, stored):
            told[age.years].append(age)
        pairs = combinations(sorted(told, key=lambda years: (-len(told[years]), years)), 2)
        apart = next((pair for pair in pairs if _exclude(told[pair[0]], told[pair[1]], stored)), None)
        if apart:
            yield _draft(actor, [told[years] for years in apart], support)


def _surname(actor: Actor) -> str:
    return actor.name.split()[-1]


def _one_a_text(actor: Actor, relatives: Iterable[Actor], stored: Mapping[str, StoredSource]) -> Iterator[Age]:
    """The ages of texts that give the person one; where a text has two, one of them is somebody else's or of another time.

    A surname alone may be that of a relative once the text has named one.
    """
    others: dict[str, int] = {}
    for mention in (mention for other in relatives for mention in other.mentions):
        others[mention.passage.source] = min(
            others.get(mention.passage.source, mention.passage.start), mention.passage.start
        )
    found: dict[str, list[Age]] = defaultdict(list)
    for mention in actor.mentions:
        name = mention.passage
        alone = name.text in actor.name.split() and name.start < others.get(name.source, name.end)
        if (" " in name.text or alone) and (age := _age(name, stored[name.source])):
            found[name.source].append(age)
    for ages in found.values():
        if len({age.years for age in ages}) == 1:
            yield from ages


def _age(name: Passage, source: StoredSource) -> Age | None:
    behind = BEHIND.match(source.text, name.end)
    if behind and not LATER.match(source.text, behind.end()):
        return _of(int(behind[1]), source.passage(name.start, behind.end(1)))
    start = max(0, name.start - LOOK)
    before = BEFORE.search(source.text[start : name.start])
    return _of(int(before[1]), source.passage(start + before.start(1), name.end)) if before else None


def _of(years: int, passage: Passage) -> Age | None:
    return Age(years, passage) if 0 < years <= OLDEST else None


def _exclude(mine: list[Age], theirs: list[Age], stored: Mapping[str, StoredSource]) -> bool:
    if abs(mine[0].years - theirs[0].years) <= BIRTHDAY:
        return False
    return all(days_apart(stored[a.passage.source], stored[b.passage.source]) < YEAR for a in mine for b in theirs)


def _draft(actor: Actor, held: list[list[Age]], support: Support) -> Draft:
    sides = tuple(support.side(str(ages[0].years), (age.passage for age in ages)) for ages in held)
    return Draft(
        about=About(kind="actor", ref=actor.id),
        topic=f"the age of {actor.name}",
        verdict="conflict",
        class_="fact",
        weight="quotation",
        statement=f"the age of {actor.name}: {' / '.join(side.label for side in sides)}",
        sides=sides,
        silent=support.silent(mention.passage for mention in actor.mentions),
        reasons=("two ages of one person, more than a birthday apart",),
        stakes=float(len(sides)),
    )
