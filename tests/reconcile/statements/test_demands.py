"""A demand that a text tells as an act is a wording of what its doer is quoted with elsewhere."""

from __future__ import annotations

import pytest

from crosswire.reconcile.statements import find_statements
from crosswire.reconcile.statements.demands import demands
from crosswire.reconcile.statements.slices import Slice
from tests.reconcile.happenings import Paper
from tests.reconcile.pieces import piece, stored

CALLED = "Mayor Oru called on Dransk to open the northern harbour"


@pytest.mark.parametrize(
    ("sentence", "trigger", "status", "words"),
    [
        (f"{CALLED}.", "called on", "happened", ["Dransk to open the northern harbour"]),
        (f"{CALLED} after the storm.", "called on", "happened", ["Dransk to open the northern harbour"]),
        (f"{CALLED}, which is closed.", "called on", "happened", ["Dransk to open the northern harbour"]),
        ("Oru asked for two more ships of the", "asked for", "happened", ["two more ships"]),
        ("Mayor Oru asked for salt.", "asked for", "happened", []),  # too little to be known again
        ("Oru may demand the opening of the harbour.", "demand", "conditional", []),
    ],
)
def test_a_demand_is_told_up_to_where_its_words_plainly_end(
    sentence: str, trigger: str, status: str, words: list[str]
) -> None:
    paper = Paper("a").tells(sentence, trigger, "REQUEST", {"Oru": "oru"}, status=status)
    found = list(demands(paper.reading(), paper.stored()))
    assert [passage.text for passage, _ in found] == words
    assert all(who.actor == "oru" for _, who in found)
    assert all(paper.text[passage.start : passage.end] == passage.text for passage, _ in found)


def test_an_accusation_or_a_demand_told_by_another_is_none() -> None:
    paper = Paper("a").tells("Oru accused Dransk of closing the harbour.", "accused", "ACCUSE", {"Oru": "oru"})
    paper.tells("Oru asked Dransk for two more ships.", "asked", "REQUEST", {"Oru": "oru"}, says="Ilm")
    assert list(demands(paper.reading(), paper.stored())) == []


def told(text: str, source: str) -> Slice:
    demand = piece(text, source, kind="indirect")
    return Slice(demand.passage, "indirect", None, demand.speaker, primary=False)


def test_a_demand_joins_the_quotation_of_its_doer_and_is_no_statement_alone() -> None:
    said = piece("Dransk must open its northern harbour this week.", "a")
    demand = told("Dransk to open the northern harbour", "b")
    (found,) = find_statements([said, demand], lambda passage: passage.source, stored("a", "b"))
    assert [(one.kind, one.relation) for one in found.variants] == [("direct", "verbatim"), ("indirect", "indirect")]
    assert find_statements([demand], lambda passage: passage.source, stored("a", "b")) == ()
