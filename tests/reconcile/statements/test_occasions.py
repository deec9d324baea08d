"""When two quotations of much the same words are two utterances."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.model.passage import Passage
from crosswire.model.values import When, Who
from crosswire.reconcile.statements.occasions import are_two_occasions
from crosswire.reconcile.statements.slices import Slice
from tests.reconcile.pieces import piece

BEFORE, WHATEVER = "We will not open the sluice before they sign.", "We will not open the sluice, whatever they sign."


def said(text: str, source: str, to: str = "", day: str | None = None, appeared: str | None = None) -> Slice:
    """A quotation said to somebody on a day, in a text of a day."""
    found = piece(text, source)
    assert found.quote is not None
    who = Who(Passage(source, 90, 90 + len(to), to), to, None) if to else None
    when = When(time=None, value=day, earliest=day, latest=day, precision="day", basis="clause") if day else None
    return replace(found, quote=replace(found.quote, addressee=who, when=when), appeared=appeared)


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        (said(BEFORE, "a", "reporters"), said(WHATEVER, "b", "lawmakers"), True),
        (said(BEFORE, "a", "reporters"), said(WHATEVER, "b", "journalists in Dransk"), False),
        (said(BEFORE, "a", "reporters"), said(BEFORE, "b", "lawmakers"), False),
        (said(BEFORE, "a", "reporters"), said("We will not open the sluice", "b", "lawmakers"), False),
        (said(BEFORE, "a", "House reporters"), said(WHATEVER, "b", "the press"), False),
        (said(BEFORE, "a", appeared="2031-03-03"), said(WHATEVER, "b", day="2031-03-05", appeared="2031-03-05"), True),
        (said(BEFORE, "a", appeared="2031-03-05"), said(WHATEVER, "b", day="2031-03-05", appeared="2031-03-05"), False),
        (said(BEFORE, "a", appeared="2031-03-03"), said(WHATEVER, "b", day="2031-03-09", appeared="2031-03-05"), False),
        (said("I will raise the matter at once.", "a"), said("I have raised the matter.", "b"), True),
        (said("I will raise the matter at once.", "a"), said("I may raise the matter.", "b"), False),
        (
            said("I have raised it and will raise it again.", "a"),
            said("I have raised it and I will raise it.", "b"),
            False,
        ),
    ],
)
def test_two_occasions(one: Slice, other: Slice, two: bool) -> None:
    assert are_two_occasions(one, other) is are_two_occasions(other, one) is two


@pytest.mark.parametrize(
    ("one", "other", "two"),
    [
        ("Reuters", "CNN", True),
        ("AP", "the Associated Press", False),
        ("Dransk affiliate KVLR-TV", "a QBN affiliate", True),
        ("Dransk affiliate KVLR-TV", "a Dransk station", False),
        ("Mara Lind", "CNN", False),  # who asks for an outlet is not told to be of another
    ],
)
def test_what_is_told_to_two_outlets_is_said_twice(one: str, other: str, two: bool) -> None:
    assert are_two_occasions(said(BEFORE, "a", one), said(WHATEVER, "b", other)) is two
    assert not are_two_occasions(said(BEFORE, "a", one), said(BEFORE, "b", other))
