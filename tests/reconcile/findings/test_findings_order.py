"""The order in which an analyst reads findings."""

from __future__ import annotations

from itertools import permutations

import pytest

from crosswire.model.passage import Passage
from crosswire.model.record import About, Side
from crosswire.reconcile.findings import ranked
from crosswire.reconcile.findings.draft import Draft
from tests.reconcile.pieces import stored


def draft(
    verdict: str,
    class_: str,
    weight: str,
    statement: str = "",
    *,
    start: int = 0,
    origins: int = 2,
    stakes: float = 0.0,
) -> Draft:
    passages = tuple(Passage("a", start + at, start + at + 1, "x") for at in range(2))
    sides = tuple(
        Side(label=str(at), passages=(passages[at],), origins=tuple(f"o{n}" for n in range(origins))) for at in (0, 1)
    )
    return Draft(
        about=About(kind="statement", ref="st-1"),
        topic="",
        verdict=verdict,  # type: ignore[arg-type]
        class_=class_,  # type: ignore[arg-type]
        weight=weight,  # type: ignore[arg-type]
        statement=statement or f"{verdict} {class_} {weight}",
        sides=sides,
        stakes=stakes,
    )


ORDERED = (
    draft("conflict", "framing", "assessment"),  # a truce broken here and kept there changes an assessment
    draft("superseded", "fact", "assessment"),
    draft("conflict", "wording", "quotation"),
    draft("compatible", "scope", "assessment"),
    draft("agree", "fact", "assessment"),
    draft("single-source", "fact", "assessment"),
    draft("agree", "wording", "quotation"),
    draft("compatible", "framing", "assessment"),  # quiet: how a thing is called or judged
    draft("compatible", "term", "cosmetic"),
)


@pytest.mark.parametrize("order", [ORDERED, ORDERED[::-1], (*ORDERED[4:], *ORDERED[:4])])
def test_what_changes_an_assessment_comes_first_and_framing_last(order: tuple[Draft, ...]) -> None:
    found = ranked(order, stored("a"))
    assert [finding.statement for finding in found] == [one.statement for one in ORDERED]
    assert [finding.rank for finding in found] == list(range(1, len(ORDERED) + 1))


def test_a_conflict_of_cosmetic_weight_is_quiet() -> None:
    found = ranked((draft("conflict", "wording", "cosmetic"), draft("single-source", "fact", "quotation")), stored("a"))
    assert [finding.weight for finding in found] == ["quotation", "cosmetic"]


def test_of_one_sort_the_one_with_more_at_stake_then_with_more_origins_then_the_first_in_the_texts() -> None:
    same = (
        draft("conflict", "fact", "assessment", "much at stake", start=30, stakes=9.0),
        draft("conflict", "fact", "assessment", "many origins", start=20, origins=5),
        draft("conflict", "fact", "assessment", "earlier", start=0),
        draft("conflict", "fact", "assessment", "later", start=10),
    )
    orders = {tuple(finding.statement for finding in ranked(order, stored("a"))) for order in permutations(same)}
    assert orders == {("much at stake", "many origins", "earlier", "later")}


def test_findings_on_the_same_words_have_ids_of_their_own() -> None:
    found = ranked((draft("conflict", "fact", "assessment"), draft("conflict", "scope", "assessment")), stored("a"))
    assert len({finding.id for finding in found}) == 2
