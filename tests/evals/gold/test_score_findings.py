from __future__ import annotations

import pytest

from evals.gold.score_findings import Finding, gold_findings, misses, record_findings, same, table
from evals.rows import Row
from tests.evals.gold.rows import FIRST, SECOND, TEXTS, item, lines, passage

NEVER, SELDOM = (FIRST, "never fail"), (SECOND, "seldom fail")
AGREED, RIFT = (FIRST, "agreed"), (SECOND, "denied a rift")


def gold(verdict: str = "conflict", kind: str = "modality", *places: tuple[str, str]) -> list[Finding]:
    sides: dict[str, list[Row]] = {FIRST: [], SECOND: []}
    for document, words in places or (NEVER, SELDOM):
        sides[document].append(item(document, words, verdict, "f1", **{"class": kind}))
    return gold_findings(lines(sides[FIRST], sides[SECOND]))


def given(*places: tuple[str, str], verdict: str = "conflict", kind: str = "modality") -> list[Finding]:
    sides = [{"passages": [passage(document, words)]} for document, words in places]
    return record_findings({"findings": [{"verdict": verdict, "class": kind, "statement": "made up", "sides": sides}]})


WIDE = ((FIRST, "would never fail"), (SECOND, "would seldom fail"))


@pytest.mark.parametrize(
    ("called", "right", "found"),
    [
        (given(*WIDE), 1, 1),
        (given(NEVER, RIFT), 0, 0),  # one side only
        (given(AGREED, RIFT), 0, 0),  # something else
        (given(*WIDE, verdict="agree"), 0, 0),  # no conflict called
        ([], 0, 0),
    ],
)
def test_conflicts(called: list[Finding], right: int, found: int) -> None:
    all_of_them = table([(called, gold())])["all"]
    assert (all_of_them["right"], all_of_them["found"], all_of_them["gold"]) == (right, found, 1)


def test_a_conflict_that_the_gold_calls_compatible_is_wrong_and_named_so() -> None:
    called, known = given(*WIDE), gold("compatible")
    counts = table([(called, known)])["all"]
    assert (counts["right"], counts["given"], counts["compatible"]) == (0, 1, 1)
    assert next(misses(called, known, TEXTS)).startswith("CALLED (compatible")


def test_classes_of_wording_count_in_all_alone() -> None:
    figures = table([(given(*WIDE, kind="wording"), gold(kind="framing"))])
    assert figures["fact, stage, scope, modality"]["gold"] == 0
    assert figures["fact, stage, scope, modality"]["given"] == 0
    assert figures["all"]["precision"] == figures["all"]["recall"] == 1.0


def test_within_one_text_two_places_must_be_touched() -> None:
    (within,) = gold("conflict", "self-contradiction", NEVER, AGREED)
    assert same(given(NEVER, AGREED)[0], within)
    assert not same(given((FIRST, "would never fail"), SELDOM)[0], within)


def test_missed_conflicts_are_named_and_right_ones_are_not() -> None:
    assert next(misses([], gold(), TEXTS)).startswith("MISSED modality")
    assert not list(misses(given(*WIDE), gold(), TEXTS))


def test_nothing_at_all() -> None:
    assert table([])["all"]["precision"] == 0.0
