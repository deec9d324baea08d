"""Where the second of two texts tells the contrary of the first in other words, and where it seems to and does not."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.reconcile.findings.test_contradictions import conflicts
from tests.stories_of_ours import read_text, record_of

PAIRS = [
    line.split("\t")
    for line in (Path(__file__).parent / "entailed_pairs.tsv").read_text(encoding="utf-8").split("\n")
    if line and not line.startswith(("#", "one\t"))
]
RAIN = "Rain fell. "


@pytest.mark.parametrize(("one", "other", "conflict"), PAIRS)
def test_pair_of_texts(one: str, other: str, conflict: str) -> None:
    assert bool(conflicts(one, RAIN + other)) == (conflict == "yes")


def test_the_words_of_both_answers_are_told() -> None:
    texts = ("Ivo Brandt was taken to Velm. The dam at Dorr has burst.", "Snow fell. The dam at Dorr is holding.")
    articles = [read_text(f"p{at}", text, outlet=f"Paper {at}") for at, text in enumerate(texts)]
    found = [one for one in record_of(*articles).findings if one.verdict == "conflict"]
    assert [one.topic for one in found] == ["whether it was damaged"]
    assert "“has burst” in one account, “is holding” in another" in found[0].statement
