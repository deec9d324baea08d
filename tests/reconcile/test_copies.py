from __future__ import annotations

from collections.abc import Sequence

import pytest

from crosswire.reconcile.origins.dependence import judge
from crosswire.reconcile.origins.parallels import side_by_side
from crosswire.reconcile.origins.told import text_of
from crosswire.reconcile.origins.writers import writers_of
from tests.reconcile.texts import INDEPENDENT, REPORT, REWRITTEN, reading

EDITED = tuple(
    line.replace("on Monday", "Monday").replace("found", "discovered").replace("The ", "the ") for line in REPORT
)


def relation(one: Sequence[str], other: Sequence[str]) -> str | None:
    readings = [reading("one", one), reading("two", other)]
    found = judge(side_by_side(*map(text_of, readings)), writers_of([r.source for r in readings]))
    return found.relation if found else None


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (REPORT, "same-copy"),
        (REPORT[:3], "same-copy"),
        (REPORT[::-1], "same-copy"),
        (EDITED, "same-copy"),
        ((*INDEPENDENT, *REPORT[:6]), "same-copy"),
        (REWRITTEN, "derived-from"),
        (REWRITTEN[:5], "derived-from"),
        (INDEPENDENT, None),
        ((*INDEPENDENT, REPORT[0]), None),
        ((), None),
    ],
)
def test_what_two_texts_are_to_each_other(other: Sequence[str], expected: str | None) -> None:
    assert relation(REPORT, other) == expected
    assert relation(other, REPORT) == expected


def test_parallels_run_forward_and_know_what_was_moved() -> None:
    moved = (REPORT[-1], *REPORT[:-1])
    found = side_by_side(text_of(reading("one")), text_of(reading("two", moved)))
    assert [(pair.one, pair.other) for pair in found.pairs] == [(n, n + 1) for n in range(7)]
    assert [(pair.one, pair.other) for pair in found.moved] == [(7, 0)]
    assert found.copied == pytest.approx(1.0)
