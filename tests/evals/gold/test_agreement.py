from __future__ import annotations

import pytest

from evals.gold.agreement import agreement, cohen_kappa, krippendorff_alpha, paired, pairwise_f1
from evals.rows import Row


def item(start: int, end: int, label: str = "a", group: str = "g") -> Row:
    return {"id": f"{start}-{end}", "start": start, "end": end, "label": label, "group": group}


def row(document: str, *items: Row) -> Row:
    return {"task": "actors", "set": "own", "document": document, "items": list(items)}


# 10 items: both say a 4 times, both say b 3 times, they differ 3 times (a/b twice, b/a once).
# Seen .7; chance .6 x .5 + .4 x .5 = .5; kappa (.7 - .5) / .5 = .4.
# Alpha: 11 a and 9 b in all; expected 20^2 - 11^2 - 9^2 = 198; 1 - 19 x 6 / 198 = .4242.
MIXED = [("a", "a")] * 4 + [("b", "b")] * 3 + [("a", "b")] * 2 + [("b", "a")]


def test_kappa_by_hand() -> None:
    assert cohen_kappa(MIXED) == pytest.approx(0.4)


def test_alpha_by_hand() -> None:
    assert krippendorff_alpha(MIXED) == pytest.approx(1 - 114 / 198)


@pytest.mark.parametrize("measure", [cohen_kappa, krippendorff_alpha])
def test_full_agreement_is_one_and_one_label_is_undefined(measure) -> None:
    assert measure([("a", "a"), ("b", "b")]) == pytest.approx(1.0)
    assert measure([("a", "a"), ("a", "a")]) is None
    assert measure([]) is None


def test_full_disagreement_is_below_chance() -> None:
    assert cohen_kappa([("a", "b"), ("b", "a")]) == pytest.approx(-1.0)
    assert krippendorff_alpha([("a", "b"), ("b", "a")]) == pytest.approx(-0.5)


def test_pairs_of_groups_by_hand() -> None:
    # One joins 1-2 and 3-4; two joins 1-2-3: pairs 12 | 34 and 12 13 23; one is shared of 2 and 3.
    assert pairwise_f1([("x", "p"), ("x", "p"), ("y", "p"), ("y", "q")]) == pytest.approx(2 / 5)
    assert pairwise_f1([("x", "p"), ("y", "q")]) is None


def test_spans_are_paired_one_to_one_best_first() -> None:
    one, two = [item(0, 10), item(10, 20)], [item(0, 9), item(0, 12)]
    assert [(a["id"], b["id"]) for a, b in paired(one, two, 0.5)] == [("0-10", "0-9")]
    assert paired(one, two, 1.0) == []


def test_agreement_of_two_readers() -> None:
    one = [row("d1", item(0, 10, "a", "g1"), item(20, 30, "b", "g1")), row("d2", item(0, 4)), row("only-one")]
    two = [row("d1", item(0, 10, "a", "h1"), item(22, 30, "a", "h1"), item(40, 44)), row("d2")]
    found = agreement(one, two)
    assert (found["documents"], found["items"], found["paired"]) == (2, [3, 3], 2)
    assert found["span_f1_strict"] == pytest.approx(2 * 1 / 6, abs=1e-4)
    assert found["span_f1"] == pytest.approx(2 * 2 / 6, abs=1e-4)
    assert found["label"]["same"] == 0.5
    assert found["group_pairwise_f1"] == 1.0


def test_a_further_field_is_compared() -> None:
    one, two = row("d", item(0, 4) | {"form": "name"}), row("d", item(0, 4) | {"form": "title"})
    assert agreement([one], [two], ["form"])["form"]["same"] == 0.0


def test_readers_without_a_document_in_common() -> None:
    found = agreement([row("a", item(0, 4))], [row("b", item(0, 4))])
    assert (found["documents"], found["span_f1"], found["label"]["kappa"]) == (0, None, None)
