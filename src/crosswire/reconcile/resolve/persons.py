"""This file knows when persons of several articles are one: full names, spellings, initials, a surname alone."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from rapidfuzz.distance import Indel, JaroWinkler

from crosswire.naming.spelling import generation, same_given, sound
from crosswire.reconcile.resolve.groups import Group, by_key, standing
from crosswire.reconcile.resolve.sightings import Sighting
from crosswire.vocabulary.given_names import forenames

# measured on pairs of romanisations: one name is above, two names of a language mostly below
CLOSE = 0.90
SHORTEST = 5
# a name that stands so often in an article is not the misprint
SHORTEST_MISPRINT, OFTEN = 4, 4
VOWELS = str.maketrans({"o": "u", "e": "a"})


def join_persons(sightings: Sequence[Sighting]) -> list[Group]:
    """The persons of the story: full names first, then those known by surname alone, each where only one fits.

    "Ivan Ruiz Jr." stays apart where his article also knows an "Ivan Ruiz" or "Ruiz":
    elsewhere too these mean the other.
    """
    sons = _sons(sightings)
    apart = {s.key for s in sons}
    others = [s for s in sightings if s.key not in apart]
    full = by_key([(s.parts, s) for s in others if len(s.parts) > 1], "the same full name")
    groups = _join_spellings(full)
    borne = Counter(word for group in groups for word in dict.fromkeys(s.parts[-1] for s in group.sightings))
    short = by_key(_surnames([s for s in others if len(s.parts) <= 1], borne), "the same name")
    told_apart = by_key([((s.parts, generation(s.actor.name)), s) for s in sons], "the same full name")
    left = _join_given(groups, _join_surnames(groups, short))
    return standing([*groups, *_join_misprints([*groups, *left], left), *told_apart])


def _sons(sightings: Sequence[Sighting]) -> list[Sighting]:
    """Those with a "Jr." whose article names another who may be the father: "Ruiz", "Ivan Ruiz", "Ivan L. Ruiz"."""
    plain = [s for s in sightings if s.parts and not generation(s.actor.name)]
    fathers = {(s.source, *name) for s in plain for name in (s.parts, (s.parts[0], s.parts[-1]))}
    return [
        s
        for s in sightings
        if s.parts and generation(s.actor.name) and fathers & {(s.source, *s.parts), (s.source, s.parts[-1])}
    ]


def _surnames(sightings: Sequence[Sighting], borne: Mapping[str, int]) -> list[tuple[object, Sighting]]:
    """Those known by surname alone with the key they share; Mr. and Ms. Orlov,
    or a president and a governor, share none.

    `borne` tells how many persons with a full name bear each surname: of two Orlovs "Mrs. Orlov" of one article and
    "Col. Orlov" of another may be one each.
    """
    by_name: dict[tuple[str, ...], list[Sighting]] = defaultdict(list)
    for sighting in sightings:
        by_name[sighting.parts].append(sighting)
    one = {parts for parts, found in by_name.items() if _agree(found) and not (parts and borne[parts[-1]] > 1)}
    return [(s.parts if s.parts in one else (s.parts, s.gender, s.offices), s) for s in sightings]


def _agree(sightings: Sequence[Sighting]) -> bool:
    """Whether all of one surname may be one person: one gender, and an office in common with the first that has any."""
    genders = {sighting.gender for sighting in sightings if sighting.gender}
    offices = [sighting.offices for sighting in sightings if sighting.offices]
    return len(genders) < 2 and all(held & offices[0] for held in offices)


def _genders(group: Group) -> set[str]:
    return {sighting.gender for sighting in group.sightings if sighting.gender}


def _parts(group: Group) -> tuple[str, ...]:
    return max((s.parts for s in group.sightings), key=lambda parts: (len(parts), len(" ".join(parts)), parts))


def _join_spellings(groups: list[Group]) -> list[Group]:
    """Join full names that spell one person, unless one of them fits two persons who are not the same."""
    blocks: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        blocks[sound(_parts(group)[-1])[:1]].append(group)
    for block in blocks.values():
        order = sorted(block, key=lambda group: (-len(_parts(group)), -len(" ".join(_parts(group))), _parts(group)))
        kept: list[Group] = []
        for group in order:
            parts = _parts(group)
            fitting = [other for other in kept if same_name(parts, _parts(other)) and not _apart(group, other)]
            if len(fitting) == 1:
                reason = f"{group.sightings[0].actor.name} and {fitting[0].sightings[0].actor.name} spell one name"
                fitting[0].take(group, reason)
            else:
                kept.append(group)
    return standing(groups)


def _apart(one: Group, other: Group) -> bool:
    """Whether one article knows both as two persons, or they are a man and a woman."""
    return bool(one.sources & other.sources) or len(_genders(one) | _genders(other)) > 1


def same_name(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two full names are spellings of one, one of them perhaps with initials or without middle names."""
    if not similar(one[-1], other[-1]):
        return False
    fewer, more = (one[:-1], other[:-1]) if len(one) <= len(other) else (other[:-1], one[:-1])
    at = 0
    for part in fewer:
        while at < len(more) and not (same_given(part, more[at]) or _spell_one_given(part, more[at])):
            at += 1
        if at == len(more):
            return False
        at += 1
    return True


def _spell_one_given(one: str, other: str) -> bool:
    """Whether two given names are spellings of one: of two that the table knows only those of one sound, since
    "Marina" and "Martina" are two.
    """
    if {one.title(), other.title()} <= forenames():
        return _of_one_sound(one, other)
    return similar(one, other)


def _of_one_sound(one: str, other: str) -> bool:
    first, second = sound(one), sound(other)
    # Arabic vowels are written either way: mohammed, muhammad
    longer = min(len(one), len(other)) >= SHORTEST and one[0] == other[0]
    return first == second or (longer and first.translate(VOWELS) == second.translate(VOWELS))


def similar(one: str, other: str) -> bool:
    """Whether two folded words are spellings of one: equal, of one sound, or of nearly one sound and letters."""
    if one == other or _of_one_sound(one, other):
        return True
    if min(len(one), len(other)) < SHORTEST or one[0] != other[0]:
        return False
    first, second = sound(one), sound(other)
    return JaroWinkler.similarity(first, second) >= CLOSE and first[-2:] == second[-2:]


def _join_surnames(full: Sequence[Group], short: Sequence[Group]) -> list[Group]:
    """Join those known by one name alone to the only full name it is part of; the rest stay by themselves."""
    surnames: dict[str, list[Group]] = defaultdict(list)
    # spellings of one surname begin alike or sound alike
    alike: dict[str, dict[int, Group]] = defaultdict(dict)
    for group in full:
        for word in dict.fromkeys(s.parts[-1] for s in group.sightings):
            surnames[word].append(group)
            _file(group, word, alike)
    left = []
    for group in short:
        word = group.sightings[0].parts[-1] if group.sightings[0].parts else ""
        near = {**alike[word[0]], **alike[sound(word)]} if word else {}
        fitting = surnames.get(word) or [
            other for other in near.values() if any(similar(word, s.parts[-1]) for s in other.sightings)
        ]
        fitting = [other for other in fitting if len(_genders(other) | _genders(group)) < 2]
        if len(fitting) > 1:
            fitting = [other for other in fitting if _offices(other) & _offices(group)]
        if len(fitting) == 1:
            fitting[0].take(group, f"{group.sightings[0].actor.name} is the surname of only one person in the story")
            _file(fitting[0], word, alike)
        else:
            left.append(group)
    return left


def _join_given(full: Sequence[Group], short: Sequence[Group]) -> list[Group]:
    """Join those called by a given name alone, and by no office, to the only full name that opens with it."""
    opening: dict[str, dict[int, Group]] = defaultdict(dict)
    for group in full:
        for sighting in group.sightings:
            opening[sighting.parts[0]][id(group)] = group
    left = []
    for group in short:
        word = group.sightings[0].parts[0] if group.sightings[0].parts else ""
        meant = list(opening[word].values())
        if len(meant) == 1 and word.title() in forenames() and not _offices(group) and not _genders(group):
            meant[0].take(group, f"{group.sightings[0].actor.name} is the given name of only one person in the story")
        else:
            left.append(group)
    return left


def _file(group: Group, surname: str, alike: Mapping[str, dict[int, Group]]) -> None:
    for key in (surname[0], sound(surname)) if surname else ():
        alike[key][id(group)] = group


def _join_misprints(groups: Sequence[Group], short: Sequence[Group]) -> Sequence[Group]:
    """Join a name printed once, a letter too short or long, to the one its article
    names often: "Okfor" for "Okafor".
    """
    for group in short:
        seen = group.sightings[0] if len(group.sightings) == 1 else None
        if seen is None or not seen.parts or _printed(seen) > 1 or len(seen.parts[-1]) < SHORTEST_MISPRINT:
            continue
        meant = [g for g in groups if g is not group and any(_misprints(seen, other) for other in g.sightings)]
        if len(meant) == 1:
            meant[0].take(group, f"{seen.actor.name} is a misprint of {meant[0].sightings[0].actor.name}")
    return short


def _misprints(seen: Sighting, other: Sighting) -> bool:
    """Whether a name is another of its article but for one letter, and the other stands there again and again."""
    if seen.source != other.source or not other.parts or _printed(other) < OFTEN:
        return False
    one, two = seen.parts[-1], other.parts[-1]
    return one[0] == two[0] and one[-1] == two[-1] and Indel.distance(one, two) == 1


def _printed(sighting: Sighting) -> int:
    return sum(name.form == "name" for name in sighting.names)


def _offices(group: Group) -> frozenset[str]:
    return frozenset(word for sighting in group.sightings for word in sighting.offices)
