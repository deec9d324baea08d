"""Where a paper is signed in one text and still to be signed in another, and where the two are not one paper."""

from __future__ import annotations

import pytest

from crosswire.model.record import Finding
from tests.stories_of_ours import read_text, record_of

SIGNED = "Envoys of both islands met at noon. They signed an agreement that reopens the Dransk grain ferry, closed since the flood."
AHEAD = "Boats idled at the Dransk grain ferry on Monday. The ferry agreement is due to be signed in Geneva on 28 May, a clerk wrote."
NOT_YET = (
    "Boats idled at the Dransk grain ferry on Monday. No ferry agreement has been signed yet, a clerk wrote. Rain fell."
)
DRAFT = (
    "Envoys of both islands met at noon. They signed a memorandum on the Dransk grain ferry, closed since the flood."
)
OTHER = "The mayor of Velm opened a school on Monday. A pact on salmon fishing is due to be signed in Geneva on 28 May."


def papers(*texts: str) -> list[Finding]:
    articles = [read_text(f"p{number}", text, outlet=f"Paper {number}") for number, text in enumerate(texts)]
    return [one for one in record_of(*articles).findings if one.topic == "what is signed"]


@pytest.mark.parametrize("text", [AHEAD, NOT_YET])
def test_an_agreement_signed_here_and_to_be_signed_there_is_a_conflict_of_stage(text: str) -> None:
    (finding,) = papers(SIGNED, text)
    assert (finding.verdict, finding.class_) == ("conflict", "stage")
    assert [[p.source for p in side.passages] for side in finding.sides] == [["p0"], ["p1"]]


def test_a_memorandum_signed_and_an_agreement_to_come_are_two_papers() -> None:
    (finding,) = papers(DRAFT, AHEAD)
    assert (finding.verdict, finding.class_) == ("compatible", "scope")


@pytest.mark.parametrize(
    "texts",
    [
        (SIGNED, OTHER),  # another paper
        (SIGNED, f"{AHEAD} Envoys signed the agreement on the Dransk grain ferry after all."),  # it tells both
        (SIGNED.replace("They signed", "“We signed") + "”", AHEAD.replace("is due to be", "was")),
        (AHEAD, NOT_YET),
    ],
)
def test_another_paper_or_a_text_that_tells_both_is_no_conflict(texts: tuple[str, ...]) -> None:
    assert not papers(*texts)


def test_what_a_later_text_tells_as_signed_contradicts_nobody() -> None:
    after = read_text("p0", SIGNED, published="2031-05-29", outlet="Desk")
    before = read_text("p1", AHEAD, published="2031-05-15", outlet="Post")
    (finding,) = (one for one in record_of(after, before).findings if one.topic == "what is signed")
    assert (finding.verdict, finding.class_) == ("compatible", "stage")
