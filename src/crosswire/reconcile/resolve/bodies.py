"""This file knows when bodies and countries of several articles are one:
the gazetteer, equal names, shared acronyms.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from crosswire.naming.bodies import BodyKey, body_key, body_words, is_short_for, state_body
from crosswire.naming.spelling import fold
from crosswire.reconcile.resolve.groups import Group, by_key, standing
from crosswire.reconcile.resolve.printers import Printers
from crosswire.reconcile.resolve.sightings import Sighting
from crosswire.vocabulary.bodies import bodies, is_nameless
from crosswire.vocabulary.name_heads import name_heads
from crosswire.vocabulary.name_signs import sign_words

SHORTEST_ACRONYM = 3
TURNED = frozenset({"Department", "Ministry"})
ARTICLES = frozenset({"the", "The"})
# of what a story has one where it names one with its country
SINGLE = frozenset({"legislature", "court"})


def join_bodies(sightings: Sequence[Sighting]) -> list[Group]:
    """The bodies and countries of the story."""
    groups = by_key([(key_of_sighting(sighting), sighting) for sighting in sightings], "the same name or entry")
    joined = _join_shortened(_join_initials(_join_shared_forms(_join_of_countries(groups))))
    return standing(_join_printers(standing(joined)))


def key_of_sighting(sighting: Sighting) -> BodyKey:
    """What a body is known by: the gazetteer's entry by any of its forms, else the words of its fullest name."""
    keys = [key for form in sighting.forms if (key := body_key(form, sighting.actor.kind))]
    entries = dict.fromkeys(key for key in keys if key[0] != "named")
    if len(entries) == 1:
        return next(iter(entries))
    return body_key(sighting.actor.name, sighting.actor.kind) or ("named", fold(sighting.actor.name))


def _join_of_countries(groups: list[Group]) -> list[Group]:
    """Join what is the same body of a country that only the story knows: "Ruritanian
    foreign ministry", "Ruritania's".
    """
    keys = [(group, *key_of_sighting(group.sightings[0])) for group in groups]
    named = frozenset(words for group, known, words in keys if known == "named" and group.kind == "country")
    first: dict[str, Group] = {}
    for group, known, _ in keys:
        words = state_body(group.sightings[0].actor.name, named) if named and known == "named" else None
        if words is not None and first.setdefault(words, group) is not group:
            first[words].take(group, f"{group.sightings[0].actor.name} is the {words}")
    return groups


def printers_of(groups: Sequence[Group]) -> Printers:
    """The papers and stations among bodies."""
    return Printers(groups, [key_of_sighting(group.sightings[0])[0] == "outlet" for group in groups])


def _join_printers(groups: list[Group]) -> list[Group]:
    """Join a paper or station named in short to the only one it is short for."""
    printers = printers_of(groups)
    for group in sorted(groups, key=lambda group: (-len(group.forms()[0]), group.sightings[0].key)):
        full = printers.meant(group) if group.kind == "organisation" else None
        if full is not None:
            full.take(group, f"{group.sightings[0].actor.name} is short for {full.sightings[0].actor.name}")
    return groups


def _join_shared_forms(groups: list[Group]) -> list[Group]:
    """Join groups where a full name and its acronym stand for one body in some
    article, the acronym alone in another.
    """
    owners: dict[str, list[Group]] = defaultdict(list)
    for group in groups:
        for form in dict.fromkeys(map(fold, group.forms())):
            owners[form].append(group)
    for form in sorted(owners):
        found = list({id(group): group for group in owners[form] if group.sightings}.values())
        if len(found) == 2 and not _differ(*found):
            first, second = sorted(found, key=lambda group: (-len(group.forms()), group.sightings[0].key))
            first.take(second, f"{form!r} stands for both")
    return groups


def _differ(one: Group, other: Group) -> bool:
    """Whether the gazetteer holds the two for different bodies, or one article names both."""
    first, second = key_of_sighting(one.sightings[0]), key_of_sighting(other.sightings[0])
    return (first[0] != "named" and second[0] != "named" and first != second) or bool(one.sources & other.sources)


def _join_initials(groups: list[Group]) -> list[Group]:
    """Join an acronym to the only full name whose initials it is, where no table knows it: "VHWU"."""
    full: dict[str, list[Group]] = defaultdict(list)
    for group in standing(groups):
        for letters in dict.fromkeys(letters for form in group.forms() for letters in initials_of(form)):
            full[letters].append(group)
    for group in standing(groups):
        letters = _acronym(group)
        found = [other for other in full.get(letters, []) if other is not group and other.sightings] if letters else []
        if len(found) == 1 and not _known_apart(group, found[0]):
            found[0].take(group, f"{letters} are the initials of {found[0].sightings[0].actor.name}")
    return groups


def initials_of(name: str) -> tuple[str, ...]:
    """The first letters of the words of a name of three words or more, with and without those of small ones.

    "Justice Department" is shortened as "Department of Justice".
    """
    words = [word for part in name.split() for word in part.split("-") if word]
    if len(words) == SHORTEST_ACRONYM - 1 and words[1] in TURNED:
        words = [words[1], "of", words[0]]
    capitals = "".join(word[0] for word in words if word[0].isupper())
    every = "".join(word[0] for word in words if word not in ARTICLES).upper()
    return tuple(letters for letters in dict.fromkeys((capitals, every)) if len(letters) >= SHORTEST_ACRONYM)


def _acronym(group: Group) -> str:
    """The capitals a group is known by alone; empty where it has a name in words."""
    forms = {form.replace(".", "") for form in group.forms()}
    letters = next(iter(sorted(forms)))
    return letters if len(forms) == 1 and len(letters) >= SHORTEST_ACRONYM and letters.isupper() else ""


def _known_apart(one: Group, other: Group) -> bool:
    """Whether the gazetteer knows both, and so knows them for two."""
    keys = [key_of_sighting(group.sightings[0]) for group in (one, other)]
    return all(key[0] != "named" for key in keys)


def _join_shortened(groups: list[Group]) -> list[Group]:
    """Join a body named in short ("the Supreme Court", "the House") to the only one of the story it is short for."""
    # a group keeps its first sighting, and so its words, whomever it takes in
    words = {id(group): _words(group) for group in standing(groups)}
    called: dict[str, dict[int, Group]] = defaultdict(dict)
    for group in standing(groups):
        _call(group, group, called)
    for group in sorted(standing(groups), key=lambda group: -len(words[id(group)].split())):
        short = words[id(group)]
        others = {at: other for form in (short, *group.forms()) for at, other in called[form].items()} if short else {}
        apart = [other for other in others.values() if other is not group and other.sightings]
        found = [other for other in apart if _is_short_for(group, other, short, words[id(other)])]
        if len(found) == 1:
            _call(found[0], group, called)
            found[0].take(group, f"{group.sightings[0].actor.name} is short for {found[0].sightings[0].actor.name}")
    return groups


def _call(group: Group, known_as: Group, called: Mapping[str, dict[int, Group]]) -> None:
    """File a group under all that it may be called in short, so that nobody goes through all pairs of bodies."""
    _, ref = key_of_sighting(known_as.sightings[0])
    for name in dict.fromkeys((_words(known_as), ref, *known_as.forms())):
        for part in _parts_of(name):
            called[part][id(group)] = group


def _parts_of(name: str) -> Iterator[str]:
    """The beginnings and ends of a name, and the ends of what stands before an "of" in it."""
    words = name.split(" ")
    for end in (at for at, word in enumerate((*words, "of")) if word == "of"):
        yield from (" ".join(words[at:end]) for at in range(end))
    yield from (" ".join(words[:at]) for at in range(1, len(words)))


def _is_short_for(short: Group, full: Group, short_words: str, full_words: str) -> bool:
    """Whether a group may be called by another's name in short.

    What every country has ("the Foreign Ministry") only in articles that name the fuller one too, a legislature
    or court, of which a story has one, where one article does.
    """
    if short.kind == "person" or full.kind == "person":
        return False
    if not is_short_for(short_words, full_words):
        if " " not in short_words and short.kind == full.kind and _opens(short, full):
            return True
        return _is_company(short, full) or (short.sources <= full.sources and _closes(short, full))
    kind, ref = key_of_sighting(short.sightings[0])
    entry = bodies().get(ref) if kind == "body" else None
    if entry is not None and entry.subject in SINGLE:
        return bool(short.sources & full.sources)
    nameless = is_nameless(entry) if entry is not None else " " not in ref
    return short.sources <= full.sources if nameless else True


def _is_company(short: Group, full: Group) -> bool:
    """Whether a name opens that of a company told by its ending: "Vall-Mar" of "Vall-Mar Stores Inc."."""
    ending = any(form.split()[-1].lower().rstrip(".") in sign_words("company_endings") for form in full.forms())
    return ending and any(f"{form} ".startswith(f"{own} ") for form in full.forms() for own in short.forms())


def _closes(short: Group, full: Group) -> bool:
    """Whether a name is the end of another beside it: "the Shield" of "Northern
    Shield", "Red Crescent" of the Orel one; "Narnia" is no short name of its navy, the "navy of Narnia".
    """
    words = _words(short).split()
    ends = any(
        f" {form}".endswith(f" {own}") and not form.endswith(f" of {own}")
        for form in full.forms()
        for own in short.forms()
        if short.kind != "country"
    )
    return ends and len(_words(full).split()) == len(words) + 1 and not (len(words) == 1 and words[0] in name_heads())


def _opens(short: Group, full: Group) -> bool:
    """Whether one word is short for a longer name: "the House" of Representatives,
    "the Bell" for "The Harbour Bell" beside it.
    """
    kind, ref = key_of_sighting(full.sightings[0])
    if kind == "outlet":
        return short.sources <= full.sources and any(ref.endswith(f" {form}") for form in short.forms())
    names = (ref, *full.forms()) if kind == "body" else full.forms()
    # "the House" is no part of the "Office of the Clerk of the House of Representatives"
    return any(
        f" {form} of " in f" {name}" and " of " not in name.split(f"{form} of ")[0]
        for form in short.forms()
        for name in names
    )


def _words(group: Group) -> str:
    """The words of a body's name in one order; empty for what is known by no words of its own."""
    kind, ref = key_of_sighting(group.sightings[0])
    return ref if kind == "named" else body_words(ref) if kind == "body" else ""
