"""By which headline a story is called."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.model.article import Mark
from crosswire.model.passage import Passage
from crosswire.model.record import About, Finding, Side
from crosswire.model.source import StoredSource
from crosswire.reconcile.titles import headlines_against, title_of
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


def test_a_headline_its_own_text_does_not_bear_out_goes_behind_the_others() -> None:
    assert title_of(titled(PAPERS), {"d"}, contradicted={"d"}) in (PAPERS["b"], PAPERS["c"])
    assert title_of(titled({"d": PAPERS["d"]}), {"d"}, contradicted={"d"}) == PAPERS["d"]


def test_of_two_headlines_of_agencies_the_one_overtaken_goes_last() -> None:
    tolls = {"a": "Five dead in fire at Aldport", "b": "Toll of fire at Aldport rises to nine"}
    assert title_of(titled(tolls), {"a", "b"}, disputed={"a"}) == tolls["b"]
    assert title_of(titled(tolls), {"a"}, disputed={"a"}) == tolls["a"]


@pytest.mark.parametrize(
    ("verdict", "kind", "expected"),
    [
        ("superseded", "fact", (set(), {"a"})),
        ("conflict", "fact", (set(), {"a", "b"})),
        ("conflict", "self-contradiction", ({"a", "b"}, set())),
        ("conflict", "wording", (set(), set())),
        ("agree", "fact", (set(), set())),
    ],
)
def test_what_findings_say_against_headlines(verdict: str, kind: str, expected: tuple[set[str], set[str]]) -> None:
    heads = {"a": Passage("a", 0, 9, "Five dead"), "b": Passage("b", 0, 9, "Nine dead")}
    sides = tuple(
        Side(label=text, passages=(Passage(one, 0, 4, text),), origins=(f"o-{one}",))
        for one, text in (("a", "Five"), ("b", "Nine"))
    )
    finding = Finding(
        id="x-1", rank=1, about=About(kind="figure", ref="n-1"), topic="killed", verdict=verdict, class_=kind, weight="assessment",  # type: ignore[arg-type]
        statement="killed: 5 / 9", sides=sides,
    )  # fmt: skip
    marks = [Mark(passage, "headline") for passage in heads.values()]
    assert tuple(map(set, headlines_against([finding], marks))) == expected
