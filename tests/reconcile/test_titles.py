"""By which headline a story is called."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.model.source import StoredSource
from crosswire.reconcile.titles import title_of
from tests.reconcile.pieces import stored

PAPERS = {
    "a": "NORLAND HEROES HOLD THE BRIDGE",
    "b": "Norland and Sudmark agree to reopen the grain bridge",
    "c": "Grain bridge to reopen as Norland and Sudmark agree",
    "d": "Why my aunt will not cross it",
}


def titled(titles: dict[str, str], **kinds: str) -> list[StoredSource]:
    known = stored(*titles)
    return [replace(known[one], title=title, kind=kinds.get(one, "article")) for one, title in titles.items()]  # type: ignore[arg-type]


def test_the_headline_that_most_share_names_the_story() -> None:
    assert title_of(titled(PAPERS), ()) in (PAPERS["b"], PAPERS["c"])
    assert title_of(titled(PAPERS), ()) == title_of(titled(PAPERS)[::-1], ())


def test_an_agency_goes_first_and_a_document_last() -> None:
    assert title_of(titled(PAPERS), {"d"}) == PAPERS["d"]
    assert title_of(titled({"a": "Ministry of Ports", "d": PAPERS["d"]}, a="statement"), ()) == PAPERS["d"]


@pytest.mark.parametrize("titles", [{}, {"a": "NORLAND HEROES HOLD THE BRIDGE"}])
def test_a_story_has_a_title_where_any_text_has_one(titles: dict[str, str]) -> None:
    assert title_of(titled(titles), ()) == titles.get("a")
