"""What a finding on a happening is headed by: the clause that tells it, and nothing that only one text adds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from crosswire.model.values import Who
from crosswire.reconcile.events.gist import line_by_name
from crosswire.reconcile.events.telling import Telling, tellings
from crosswire.reconcile.findings.event_title import title_of
from tests.reconcile.happenings import Paper
from tests.stories_of_ours import read_text, record_of

FIRST = "Gulls sat on the empty quay, and the chess club met as it does. {}"
SECOND = "The bakers of the old town were out of flour by nine. {}"


def _agreements(one: str, other: str) -> list[tuple[str, list[str]]]:
    texts = (read_text("a", FIRST.format(one), outlet="A"), read_text("b", SECOND.format(other), outlet="B"))
    record = record_of(*texts)
    return [
        (finding.statement, [passage.text for side in finding.sides for passage in side.passages])
        for finding in record.findings
        if finding.verdict == "agree" and finding.about.kind == "event"
    ]


@pytest.mark.parametrize(
    ("one", "other", "title"),
    [
        (
            "Uganda shelled Kolin on Monday because its patience, as the premier put it, had run out.",
            "On Monday Uganda shelled Kolin, while its envoys, who had been there for a week, were still at the table.",
            "Uganda shelled Kolin on Monday",
        ),
        (
            "Kenya's foreign minister, who was in Kolin for a wedding, said that Uganda shelled Kolin on Monday.",
            "On Monday Uganda shelled Kolin, a port of the north.",
            "On Monday Uganda shelled Kolin",
        ),
    ],
)
def test_title_is_the_clause_of_the_act(one: str, other: str, title: str) -> None:
    ((statement, passages),) = _agreements(one, other)
    assert statement == f"{title}: in 2 independent origins"
    assert all(passage in statement for passage in passages)


def test_no_quotation_mark_is_left_alone() -> None:
    one = "“Uganda shelled Kolin on Monday and we saw it,” the mayor wrote."
    for statement, _ in _agreements(one, "On Monday Uganda shelled Kolin, a port of the north."):
        assert statement.count("“") == statement.count("”")


def told(sentence: str, doer: str, actor: str | None, name: str) -> Telling:
    paper = Paper("a").tells(sentence, "met", "CONSULT", {doer: "a-m"})
    (one,) = tellings(paper.reading(), {"a": paper.stored()})
    clause = (paper.passage(sentence.rstrip(".")),)
    passage = one.event.actors[0].passage
    return replace(one, event=replace(one.event, clause=clause, actors=(Who(passage, name, actor),)))


@pytest.mark.parametrize(
    ("sentence", "doer", "actor", "title"),
    [
        ("She met the harbour envoys.", "She", "a-m", "Mara Lind met the harbour envoys"),
        ("She met the harbour envoys.", "She", None, "She met the harbour envoys"),
        ("Lind met the harbour envoys.", "Lind", "a-m", "Lind met the harbour envoys"),
    ],
)
def test_a_heading_names_who_is_known_behind_a_pronoun(sentence: str, doer: str, actor: str | None, title: str) -> None:
    assert title_of([told(sentence, doer, actor, "Mara Lind")]) == title


@pytest.mark.parametrize(
    ("sentence", "clause", "line"),
    [
        ("Lind said she met the Sarnian envoy.", "she met the Sarnian envoy", "Mara Lind met the Sarnian envoy"),
        ("Lind said she was met by the envoy.", "she was met by the envoy", "she was met by the envoy"),
        ("Lind said the guests met the envoy.", "the guests met the envoy", "the guests met the envoy"),
    ],
)
def test_a_doer_told_before_the_clause_stands_for_its_pronoun(sentence: str, clause: str, line: str) -> None:
    one = told(sentence, "Lind", "a-m", "Mara Lind")
    start = sentence.index(clause)
    piece = replace(one.event.clause[0], start=start, end=start + len(clause), text=clause)
    assert line_by_name(replace(one, event=replace(one.event, clause=(piece,)))) == line
