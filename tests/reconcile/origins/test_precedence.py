"""Which of two texts that depend on each other came first, each sign by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.model.article import Reading
from crosswire.model.source import CreditKind, FoundBy, Published
from crosswire.reconcile.origins.precedence import Precedence, precedence
from crosswire.reconcile.origins.told import text_of
from crosswire.reconcile.origins.writers import writers_of
from tests.reconcile.texts import REPORT, reading


def undated(identity: str, lines: tuple[str, ...] = REPORT, credit: tuple[str, CreditKind] | None = None) -> Reading:
    """A text without any sign of its age; of an agency it credits, the name stands in a line of its own."""
    if credit is None:
        return reading(identity, lines, published=None)
    return reading(identity, (*lines, f"({credit[0]})"), published=None, credit=(*credit, credit[0]))


def published(one: Reading, value: str, found_by: FoundBy = "given") -> Reading:
    precision = "day" if len(value) == 10 else "minute" if len(value) < 19 else "second"
    return replace(one, source=replace(one.source, published=Published(value, precision, found_by)))


def signed(one: Reading) -> Reading:
    return replace(one, source=replace(one.source, authors=("Mara Osk",)))


def with_photo(one: Reading, agency: str) -> Reading:
    credit = replace(one.source.credits[0], agency=agency, kind="photo")
    return replace(one, source=replace(one.source, credits=(*one.source.credits, credit)))


def order(one: Reading, other: Reading) -> Precedence:
    """What came first; the same whichever of the two is asked for first."""
    writers = writers_of([one.source, other.source])
    found = precedence(text_of(one), text_of(other), writers)
    turned = precedence(text_of(other), text_of(one), writers)
    assert (found.first.source.id, found.known, found.reason) == (turned.first.source.id, turned.known, turned.reason)
    return found


@pytest.mark.parametrize(
    ("one", "other", "first", "reason"),
    [
        (undated("zz"), undated("aa", credit=("Zz", "contributed")), "zz", "aa credits Zz"),
        (undated("zz", credit=("Northwire", "byline")), undated("aa"), "zz", "zz is an agency's copy"),
        (published(undated("zz"), "2031-05-14"), published(undated("aa"), "2031-05-15"), "zz", "zz is dated earlier"),
        (
            published(undated("zz"), "2031-05-15T09:00:00"),
            published(undated("aa"), "2031-05-15T10:00:00"),
            "zz",
            "zz is timed earlier",
        ),
        (signed(undated("zz")), undated("aa"), "zz", "only zz is signed or dated"),
        (published(undated("zz"), "2031-05-14"), undated("aa"), "zz", "only zz is signed or dated"),
        (undated("zz"), undated("aa", REPORT[:6]), "zz", "zz tells more"),
        # the stronger sign goes before the weaker: credit, agency, day, signature, length
        (
            published(undated("zz"), "2031-05-16"),
            published(undated("aa", credit=("Zz", "contributed")), "2031-05-15"),
            "zz",
            "aa credits Zz",
        ),
        (
            published(undated("zz", credit=("Northwire", "byline")), "2031-05-16"),
            published(undated("aa"), "2031-05-15"),
            "zz",
            "zz is an agency's copy",
        ),
        (published(undated("zz"), "2031-05-14"), signed(published(undated("aa"), "2031-05-15")), "zz", "zz is dated earlier"),
        (signed(undated("zz", REPORT[:4])), undated("aa"), "zz", "only zz is signed or dated"),
    ],
)  # fmt: skip
def test_the_sign_that_decides(one: Reading, other: Reading, first: str, reason: str) -> None:
    found = order(one, other)
    assert (found.first.source.id, found.known, found.reason) == (first, True, reason)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (undated("zz"), undated("aa")),
        # a photo of the other's says nothing of the words, nor does an agency that wrote both
        (
            undated("zz", credit=("Northwire", "byline")),
            with_photo(undated("aa", credit=("Southwire", "byline")), "Northwire"),
        ),
        (undated("zz", credit=("Northwire", "byline")), undated("aa", credit=("Northwire", "byline"))),
        # a day taken from the story says nothing of who was first
        (published(undated("zz"), "2031-05-14", "story"), published(undated("aa"), "2031-05-15", "story")),
        (published(undated("zz"), "2031-05-15T09:00", "story"), published(undated("aa"), "2031-05-15T10:00", "story")),
        # two clocks of two zones
        (published(undated("zz"), "2031-05-15T09:00:00+01:00"), published(undated("aa"), "2031-05-15T10:00:00+05:00")),
        (undated("zz"), undated("aa", (*REPORT[:-1], "Schools will open tonight."))),
    ],
)
def test_where_no_sign_decides_it_is_not_known(one: Reading, other: Reading) -> None:
    found = order(one, other)
    assert (found.known, found.reason) == (False, "which of the two came first is not known")
