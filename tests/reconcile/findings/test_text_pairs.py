"""How the numbers of two texts stand to each other, read and reconciled: prisoners, aid, drones, polls, votes, troops, money."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.stories_of_ours import read_text, record_of

PAIRS = [
    line.split("\t")
    for line in (Path(__file__).parent / "text_pairs.tsv").read_text(encoding="utf-8").split("\n")
    if line and not line.startswith(("#", "one\t"))
]


@pytest.mark.parametrize(("one", "other", "measure", "verdicts"), PAIRS)
def test_pair_of_texts(one: str, other: str, measure: str, verdicts: str) -> None:
    record = record_of(read_text("a", one, outlet="The Desk"), read_text("b", other, outlet="Evening Post"))
    measures = {figure.id: figure.measure for figure in record.figures}
    found = [
        finding.verdict
        for finding in record.findings
        if finding.verdict != "single-source" and measures.get(finding.about.ref or "") == measure
    ]
    assert sorted(found) == ([] if verdicts == "-" else verdicts.split(" "))
