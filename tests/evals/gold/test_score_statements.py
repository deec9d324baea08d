from __future__ import annotations

import pytest

from evals.gold.score_statements import counted, misses, wordings
from evals.rows import Row
from tests.evals.gold.rows import FIRST, SECOND, TEXTS, item, lines, passage

ONE, TWO = "the bridge would never fail", "it would seldom fail"


def gold(label: str = "altered", group: str = "u1") -> list[Row]:
    return lines(
        [item(FIRST, ONE, "reference", "u1", degree="none", kind="direct")],
        [item(SECOND, TWO, label, group, degree="meaning" if label == "altered" else "none", kind="direct")],
    )


def record(*statements: tuple[str, str]) -> Row:
    """Statements of two wordings, by the relation and statement id of the second."""
    first = {"passage": passage(FIRST, ONE), "relation": "verbatim", "degree": None}
    made: list[Row] = [{"id": "q1", "variants": [first]}]
    for relation, known in statements:
        variant = {"passage": passage(SECOND, TWO), "relation": relation, "degree": "meaning"}
        if known == "q1":
            made[0]["variants"].append(variant)
        else:
            made.append({"id": known, "variants": [variant]})
    return {"statements": made}


@pytest.mark.parametrize(
    ("made", "given", "both", "changed"),
    [
        (record(("altered", "q1")), 1, 1, (1, 1)),  # right, and rightly called altered
        (record(("truncated", "q1")), 1, 1, (0, 0)),  # right, the change missed
        (record(("altered", "q2")), 0, 0, (0, 0)),  # missed
        ({"statements": []}, 0, 0, (0, 0)),  # nothing said
    ],
)
def test_joins_and_changes(made: Row, given: int, both: int, changed: tuple[int, int]) -> None:
    counts = counted(wordings(gold(), made, TEXTS))
    assert (counts.gold, counts.given, counts.both) == (1, given, both)
    assert (counts.changed_both, counts.changed_given) == changed


def test_a_false_join_counts_against_precision() -> None:
    found = wordings(gold("reference", "u2"), record(("verbatim", "q1")), TEXTS)
    counts = counted(found)
    assert (counts.gold, counts.given, counts.both) == (0, 1, 0)
    assert [line.split(":")[0] for line in misses(found, TEXTS)] == ["FALSE"]


def test_misses_name_what_is_missed() -> None:
    assert [line.split(":")[0] for line in misses(wordings(gold(), {"statements": []}, TEXTS), TEXTS)] == ["MISS"]
    told = misses(wordings(gold(), record(("truncated", "q1")), TEXTS), TEXTS)
    assert [line.split(":")[0] for line in told] == ["changed-missed"]
    assert not list(misses(wordings(gold(), record(("altered", "q1")), TEXTS), TEXTS))


def test_an_empty_story_has_a_table() -> None:
    assert counted(wordings(lines([], []), {"statements": []}, TEXTS)).table()["f1"] == 0.0
