"""Whose quotations other origins bear out."""

from __future__ import annotations

from dataclasses import replace

from crosswire.reconcile.statements import find_statements
from crosswire.reconcile.statements.bearing_out import borne_out
from crosswire.reconcile.statements.slices import Slice
from tests.reconcile.pieces import piece, stored

ORIGINS = {"copy": "wire"}


def trust(*groups: list[Slice]) -> dict[str, int]:
    return dict(borne_out(groups, lambda passage: ORIGINS.get(passage.source, passage.source)))


def test_who_prints_what_another_prints_is_borne_out_and_who_prints_it_otherwise_is_not() -> None:
    said, changed = "The dyke will hold until the spring floods.", "The dyke may hold until the spring floods."
    found = trust([piece(said, "wire"), piece("will hold until the spring", "b"), piece(changed, "c")])
    assert found == {"wire": 1, "b": 1, "c": -1}


def test_one_against_one_says_nothing_of_either_unless_one_is_a_document() -> None:
    one, other = piece("The dyke will hold until spring.", "a"), piece("The dyke may hold until spring.", "b")
    assert not trust([one, other])
    assert trust([replace(one, primary=True), other]) == {"b": -1}


def test_a_copy_bears_out_nothing() -> None:
    said = "The dyke will hold until the spring floods."
    assert not trust([piece(said, "wire"), piece(said, "copy")])


def test_of_two_wordings_of_one_origin_each_the_one_of_the_better_borne_out_is_the_yardstick() -> None:
    shared = "Nobody on the eastern quay has been paid since the autumn."
    found = find_statements(
        [
            piece(shared, "a"), piece(shared, "b"), piece("Nobody on the eastern quay was paid well since the autumn.", "c"),
            piece("We ask both ports to send their pilots home.", "a", 200),
            piece("We ask the Sarnian port to send its pilots home.", "c", 200),
        ],
        lambda passage: passage.source,
        stored("a", "b", "c"),
    )  # fmt: skip
    assert "We ask both ports to send their pilots home." in {one.reference.text for one in found}
