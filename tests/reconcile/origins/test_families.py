"""Copies of one text are one family: ties and findings grow with the copies, not with their pairs."""

from __future__ import annotations

import pytest

from crosswire.reconcile.origins import trace
from crosswire.reconcile.origins.families import FEW
from tests.reconcile.texts import INDEPENDENT, REPORT, reading
from tests.stories_of_ours import read_text, record_of


@pytest.mark.parametrize(("copies", "ties"), [(3, 3), (FEW + 1, 21), (20, 99), (30, 159)])
def test_of_a_large_family_each_copy_is_tied_to_a_few(copies: int, ties: int) -> None:
    texts = [
        reading(f"t{at:02}", REPORT, outlet=f"Paper {at}", published=f"2031-05-{at + 1:02}") for at in range(copies)
    ]
    descent = trace(texts)
    assert len(descent.lineage) == ties
    assert {line.source for line in descent.lineage if line.to == "t00"} == {f"t{at:02}" for at in range(1, copies)}
    assert len(descent.origins) == 1


def test_what_a_copy_has_of_another_than_the_head_is_told_all_the_same() -> None:
    plain = [reading(f"t{at:02}", REPORT, outlet=f"Paper {at}", published=f"2031-05-{at + 1:02}") for at in range(12)]
    longer = [
        reading(f"u{at}", (*REPORT, *INDEPENDENT), outlet=f"Late {at}", published=f"2031-06-0{at + 1}")
        for at in range(2)
    ]
    tied = {(line.source, line.to) for line in trace([*plain, *longer]).lineage}
    assert ("u1", "u0") in tied


@pytest.mark.parametrize(
    "line",
    [
        "Note of the day: the market of Velm{name} sold its carts of flour before noon.",
        "The market of Velm sold its carts of flour before noon, {name} told reporters at the gate.",
    ],
)
def test_a_name_filled_in_many_times_is_one_finding(line: str) -> None:
    names = [f"Kar{a}{b}" for a in "abcdefg" for b in "lmnorst"]
    found = [
        len(
            record_of(
                *(read_text(f"t{at}", line.format(name=names[at]), outlet=f"Paper {at}") for at in range(many))
            ).findings
        )
        for many in (20, 40)
    ]
    assert found[1] <= 3
    assert found[1] <= found[0] + 1
