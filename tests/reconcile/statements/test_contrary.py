"""Whether two wordings say contrary things, so that one is no wording of the other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.model.mention import Argument, Proposition
from crosswire.reconcile.statements.contrary import are_contrary
from crosswire.reconcile.statements.slices import Slice
from tests.reconcile.pieces import piece


def report(text: str, source: str) -> Slice:
    return piece(text, source, kind="indirect")


@pytest.mark.parametrize(
    ("one", "other", "contrary"),
    [
        ("the salt bridge would stay open to carts", "the salt bridge would stay closed to carts", True),
        ("the salt bridge would stay open to carts", "the salt bridge would not stay open to carts", True),
        ("the salt bridge would not stay open to carts", "the salt bridge would stay closed to carts", False),
        ("a truce was likely before winter", "a truce was unlikely before winter", True),
        ("a truce was likely before winter", "there might be a truce before winter", False),
        ("two women and a man were hurt on the quay", "a man and two others were wounded on the long quay", False),
    ],
)
def test_a_denial_or_an_opposite_in_the_same_place(one: str, other: str, contrary: bool) -> None:
    assert are_contrary(report(one, "a"), report(other, "b")) is contrary


def acting(text: str, source: str, doer: str, thing: str) -> Slice:
    """A report with what its verb "rammed" tells."""
    doer_at, thing_at, at = ((text.index(word), text.index(word) + len(word)) for word in (doer, thing, "rammed"))
    told = (Argument("subject", doer_at, doer_at), Argument("object", thing_at, thing_at))
    act = Proposition(at, "ram", "happened", told, (0, len(text)))
    return replace(piece(text, source, kind="indirect"), acts=(act,))


def test_the_doer_here_is_whom_it_is_done_to_there() -> None:
    one = acting("a gunboat had rammed a ferry off Velm", "a", "gunboat", "ferry")
    other = acting("a ferry had rammed a gunboat off Velm", "b", "ferry", "gunboat")
    passive = acting("a ferry was rammed by a gunboat off Velm", "b", "gunboat", "ferry")
    assert are_contrary(one, other)
    assert not are_contrary(one, passive)


def test_of_a_heading_the_order_of_words_tells() -> None:
    one = acting("a gunboat had rammed a ferry off Velm", "a", "gunboat", "ferry")
    assert are_contrary(one, piece("Ferry rams gunboat off Velm", "b", kind="narrated"))
    assert not are_contrary(one, piece("Gunboat rams ferry off Velm", "b", kind="narrated"))
    assert not are_contrary(one, piece("Ferry rammed by gunboat off Velm", "b", kind="narrated"))


def test_of_two_quotations_one_may_have_lost_a_word() -> None:
    assert not are_contrary(
        piece("We will open the salt bridge.", "a"), piece("We will not open the salt bridge.", "b")
    )
