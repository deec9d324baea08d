"""This file knows where texts give one person offices that exclude each other:
president here, chief executive there.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from crosswire.model.passage import Passage
from crosswire.model.record import About, Actor
from crosswire.model.source import PRIMARY_KINDS, StoredSource
from crosswire.model.values import Role
from crosswire.reconcile.findings.draft import Draft, Support, beside_name
from crosswire.vocabulary.rarity import TELLING, rarity
from crosswire.vocabulary.rival_offices import other_offices, rival_heads
from crosswire.wording import words

LOOK = 60
"""Characters on either side of an office in which a text may give the other one too: "president and chief executive".
"""


@dataclass(frozen=True, slots=True)
class Office:
    """An office of the present as one text gives it: its name, its groups, the words with the name beside them."""

    name: str
    groups: frozenset[str]
    body: frozenset[str]
    passage: Passage
    around: str


def about_offices(actors: Iterable[Actor], support: Support, stored: Mapping[str, StoredSource]) -> Iterator[Draft]:
    """One finding for each person to whom texts give two offices that exclude each other, and no text gives both."""
    for actor in actors:
        if actor.kind == "person":
            held: dict[str, list[Office]] = defaultdict(list)
            for office in _offices(actor, stored):
                held[office.name].append(office)
            apart = next(
                (pair for pair in combinations(sorted(held), 2) if _exclude(*(held[name] for name in pair))), None
            )
            if apart:
                yield _draft(actor, [held[name] for name in apart], support)


def _offices(actor: Actor, stored: Mapping[str, StoredSource]) -> Iterator[Office]:
    for role in actor.roles:
        source = stored[role.passage.source]
        told = _office(role) if source.kind not in PRIMARY_KINDS else None
        if told is not None:
            name, groups, body = told
            around = source.text[max(0, role.passage.start - LOOK) : role.passage.end + LOOK]
            yield Office(
                name,
                groups,
                body,
                beside_name(actor, role.passage, source),
                f" {' '.join(w.form for w in words(around))} ",
            )


def _office(role: Role) -> tuple[str, frozenset[str], frozenset[str]] | None:
    """The office a role is, its groups, and the words of the body it is held in; None where it excludes no other.

    "of" opens the body ("president of Norland"), else it stands before ("Norland's president").
    """
    head, _, behind = " ".join(word.form for word in words(role.text)).partition(" of ")
    if other_offices().intersection(head.split()):
        return None
    for form, (name, groups) in rival_heads().items():
        if head == form or head.endswith(f" {form}"):
            before = head.removesuffix(form)
            return name, groups, frozenset(word for word in f"{before} {behind}".split() if rarity(word) >= TELLING)
    return None


def _exclude(mine: list[Office], theirs: list[Office]) -> bool:
    if not mine[0].groups & theirs[0].groups:
        return False
    if any(a.body and b.body and not a.body & b.body for a in mine for b in theirs):
        return False  # chairman of one body, president of another
    sources = [{office.passage.source for office in offices} for offices in (mine, theirs)]
    return not sources[0] & sources[1] and not _gives_both(mine, theirs)


def _gives_both(mine: list[Office], theirs: list[Office]) -> bool:
    """Whether a text that gives the one office has the other, or what makes it another, close by."""
    for offices, others in ((mine, theirs), (theirs, mine)):
        forms = {form for form, (name, _) in rival_heads().items() if name == others[0].name} | other_offices()
        if any(f" {form} " in office.around for office in offices for form in forms):
            return True
    return False


def _draft(actor: Actor, held: list[list[Office]], support: Support) -> Draft:
    sides = tuple(
        support.side(f"calls {actor.name} {offices[0].name}", (o.passage for o in offices)) for offices in held
    )
    names = " / ".join(offices[0].name for offices in held)
    return Draft(
        about=About(kind="actor", ref=actor.id),
        topic=f"the office of {actor.name}",
        verdict="conflict",
        class_="fact",
        weight="quotation",
        statement=f"{actor.name} is given different offices: {names}",
        sides=sides,
        silent=support.silent(mention.passage for mention in actor.mentions),
        reasons=("offices of which one person holds one, and no text gives both",),
        stakes=float(len(sides)),
    )
