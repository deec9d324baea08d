"""When two texts tell one truce otherwise, and when they may mean two."""

from __future__ import annotations

import pytest

from crosswire.reconcile.findings.draft import Draft, Support
from crosswire.reconcile.findings.truces import about_truces
from tests.reconcile.happenings import Paper

BROKEN = "The 10-day truce in the valley failed to hold."
KEPT = "Both armies mostly respected the 10-day ceasefire."
LIMITED = "The 10-day truce covered energy infrastructure."


def drafts(*texts: str) -> list[Draft]:
    papers = []
    for number, text in enumerate(texts):
        paper = Paper(f"p{number}")
        for sentence in text.split("|"):
            paper.tells(sentence, sentence.split()[0], "AGREE")
        papers.append(paper)
    support = Support(lambda passage: passage.source, lambda _: (), tuple(paper.id for paper in papers))
    return list(about_truces([p.reading() for p in papers], support, {p.id: p.stored() for p in papers}))


def test_one_truce_broken_here_and_kept_there_is_characterised_otherwise() -> None:
    (draft,) = drafts(BROKEN, KEPT)
    assert (draft.verdict, draft.class_, draft.weight) == ("conflict", "framing", "assessment")


def test_a_limit_told_by_one_text_only_is_a_matter_of_scope() -> None:
    (draft,) = drafts(LIMITED, "The 10-day ceasefire ended at midnight.")
    assert (draft.verdict, draft.class_) == ("compatible", "scope")


@pytest.mark.parametrize(
    "texts",
    [
        (BROKEN, KEPT.replace("10", "30")),  # another truce
        (BROKEN, KEPT.replace("10-day ", "")),  # nothing shows that it is the same
        (f"{BROKEN}|{KEPT}", "The 10-day truce ended."),  # a text that says both weighs them itself
        (BROKEN, f"{KEPT}|The 30-day truce before it was forgotten."),  # two truces in one text
    ],
)
def test_what_may_be_two_truces_is_no_finding(texts: tuple[str, ...]) -> None:
    assert drafts(*texts) == []
