"""How far two readers agree: on spans, on labels, and on what belongs together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import combinations

from evals.rows import Row

Pair = tuple[Row, Row]
Labels = Sequence[tuple[str, str]]


def f1_of(both: int, one: int, two: int) -> float | None:
    """F1 of what two readers marked (which of them is taken as gold makes no difference); None where neither marked
    any.
    """
    return 2 * both / (one + two) if one + two else None


def overlap_share(a: Row, b: Row) -> float:
    """Intersection over union of two spans."""
    shared = min(a["end"], b["end"]) - max(a["start"], b["start"])
    return shared / (max(a["end"], b["end"]) - min(a["start"], b["start"])) if shared > 0 else 0.0


def paired(one: Sequence[Row], two: Sequence[Row], least: float) -> list[Pair]:
    """Items of one document paired one to one where their spans share at least that much, the best first."""
    shares = [
        (-overlap_share(a, b), a["label"] != b["label"], i, j) for i, a in enumerate(one) for j, b in enumerate(two)
    ]
    left, right, pairs = set[int](), set[int](), []
    for share, _, i, j in sorted(shares):
        if -share >= least and i not in left and j not in right:
            left.add(i)
            right.add(j)
            pairs.append((i, j))
    return [(one[i], two[j]) for i, j in sorted(pairs)]


def cohen_kappa(labels: Labels) -> float | None:
    """Cohen's kappa over pairs of labels; None where it is not defined (nothing paired, or both used one label
    only).
    """
    if not labels:
        return None
    count = len(labels)
    seen = sum(a == b for a, b in labels) / count
    first, second = Counter(a for a, _ in labels), Counter(b for _, b in labels)
    chance = sum(first[label] * second[label] for label in first) / count**2
    return None if chance == 1 else (seen - chance) / (1 - chance)


def krippendorff_alpha(labels: Labels) -> float | None:
    """Krippendorff's alpha for nominal labels of two readers; None where there is no disagreement to expect."""
    values = Counter(label for pair in labels for label in pair)
    total = values.total()
    expected = total**2 - sum(count**2 for count in values.values())
    if not expected:
        return None
    disagreeing = 2 * sum(a != b for a, b in labels)
    return 1 - (total - 1) * disagreeing / expected


def pairwise_f1(groups: Sequence[tuple[str, str]]) -> float | None:
    """F1 over the pairs of items each reader puts in one group; None where neither joins any two."""
    joins = [(a[0] == b[0], a[1] == b[1]) for a, b in combinations(groups, 2)]
    return f1_of(sum(x and y for x, y in joins), sum(x for x, _ in joins), sum(y for _, y in joins))


def rounded(value: float | None) -> float | None:
    """Four decimals."""
    return None if value is None else round(value, 4)


def by_document(rows: Iterable[Row]) -> dict[tuple[str, str, str], Row]:
    """Rows by task, set and document."""
    return {(str(row["task"]), str(row["set"]), str(row["document"])): row for row in rows}


def documents_in_both(one: Iterable[Row], two: Iterable[Row]) -> list[tuple[Row, Row]]:
    """The rows of documents that both readers annotated for one task, in the order of task, set and document."""
    first, second = by_document(one), by_document(two)
    return [(first[known], second[known]) for known in sorted(first.keys() & second.keys())]


def agreement(one: Iterable[Row], two: Iterable[Row], fields: Sequence[str] = ()) -> Row:
    """Span F1 (same span; at least half shared), and over the paired items kappa and alpha of the label and of
    further fields.
    """
    both = documents_in_both(one, two)
    items = [(list(a["items"]), list(b["items"])) for a, b in both]
    strict = sum(len(paired(a, b, 1.0)) for a, b in items)
    pairs = [pair for a, b in items for pair in paired(a, b, 0.5)]
    left, right = sum(len(a) for a, _ in items), sum(len(b) for _, b in items)
    found: Row = {
        "documents": len(both),
        "items": [left, right],
        "paired": len(pairs),
        "span_f1_strict": rounded(f1_of(strict, left, right)),
        "span_f1": rounded(f1_of(len(pairs), left, right)),
    }
    for name in ("label", *fields):
        labels = [(str(a.get(name)), str(b.get(name))) for a, b in pairs]
        same = sum(a == b for a, b in labels) / len(labels) if labels else None
        found[name] = {
            "same": rounded(same),
            "kappa": rounded(cohen_kappa(labels)),
            "alpha": rounded(krippendorff_alpha(labels)),
        }
    grouped = [(str(a["group"]), str(b["group"])) for a, b in pairs if a.get("group") and b.get("group")]
    return found | ({"group_pairwise_f1": rounded(pairwise_f1(grouped))} if grouped else {})
