"""What kind an actor is that articles know differently."""

from __future__ import annotations

from crosswire.model.mention import ArticleActor, Name
from crosswire.model.passage import Passage
from crosswire.model.values import NameKind
from crosswire.reconcile.resolve.groups import Group
from crosswire.reconcile.resolve.kinds import settle_kinds
from crosswire.reconcile.resolve.sightings import Sighting

PARTS = ("vall", "mar")


def seen(source: str, kind: NameKind, times: int) -> Group:
    names = tuple(
        Name(passage=Passage(source, at, at + 8, "Vall Mar"), kind=kind, form="name") for at in range(0, 20 * times, 20)
    )
    actor = ArticleActor(id=f"a-{source}", name="Vall Mar", kind=kind)
    return Group([Sighting(source, actor, names, ("Vall Mar",), PARTS, frozenset())])


def test_a_name_taken_for_a_person_goes_to_one_of_two_bodies_and_stops_nothing() -> None:
    person = seen("a", "person", 1)
    found = settle_kinds([person], [seen("b", "organisation", 3), seen("c", "group", 3)])
    assert sorted(len(group.sightings) for group in found) in ([1, 2], [3])
