"""How pairs of figures stand to each other, from the table of pairs that was written before the comparison."""

from __future__ import annotations

from pathlib import Path

import pytest

from crosswire.model.mention import Figure
from crosswire.model.passage import Passage
from crosswire.model.values import When, Who
from crosswire.reconcile.figures.bounds import compare
from crosswire.reconcile.figures.sameness import Told, same_quantity

PAIRS = [
    line.split("\t")
    for line in (Path(__file__).parent / "comparison_pairs.tsv").read_text(encoding="utf-8").split("\n")
    if line and not line.startswith(("#", "one\t"))
]


def bounds(text: str) -> tuple[int | None, int | None, bool]:
    """34; 24+ at least; ..12 at most; 10..15; ~30 about; <80~ nearly."""
    if text.startswith("~"):
        return int(text[1:]), int(text[1:]), True
    if text.startswith("<"):
        return None, int(text[1:-1]), True
    if text.endswith("+"):
        return int(text[:-1]), None, False
    low, _, high = text.partition("..")
    return (int(low) if low else None), int(high or low), False


def moment(text: str | None, basis: str = "stated") -> When | None:
    if text is None:
        return None
    first, last = (f"{text}-01", f"{text}-31") if len(text) == 7 else (text, text)
    precision = {7: "month", 10: "day"}.get(len(text), "time")
    return When(None, text, first, last, precision, basis)  # type: ignore[arg-type]


def told(text: str, source: str) -> Told:
    """A figure as the table describes it."""
    measure, number, *rest = text.split(" ")
    fields = dict(part.split("=", 1) for part in rest)
    fields = {key: value.replace("_", " ") for key, value in fields.items()}
    low, high, approximate = bounds(number)
    place = fields.get("place")
    figure = Figure(
        id=f"fg-{source}",
        passage=Passage(source, 0, len(number), number),
        measure=measure,
        unit=fields.get("unit"),
        low=low,
        high=high,
        approximate=approximate,
        hedge=fields.get("hedge"),
        of_whom=fields.get("whom"),
        part_of="fg-whole" if "part" in fields else None,
        scope=fields.get("scope"),
        place=Passage(source, 40, 40 + len(place), place) if place else None,
        when=moment(fields.get("day")),
        as_of=moment(fields.get("asof")),
        attributed_to=Who(None, fields["by"]) if "by" in fields else None,
        found_by="table",
    )
    return Told(
        figure, fields.get("event"), fields.get("origin", source), moment(fields.get("published"), "publication")
    )


def relation(one: Told, other: Told) -> str:
    """How two figures stand to each other: of two quantities, or as their bounds do."""
    same = same_quantity(one, other).relation == "same"
    return compare(one.report, other.report).relation if same else "unrelated"


@pytest.mark.parametrize(("one", "other", "expected", "why"), PAIRS)
def test_pair(one: str, other: str, expected: str, why: str) -> None:
    first, second = told(one, "a"), told(other, "b")
    assert relation(first, second) == expected, why
    assert relation(second, first) == expected, why


def test_the_table_is_whole() -> None:
    assert len(PAIRS) >= 120
    assert {pair[2] for pair in PAIRS} == {"agree", "compatible", "conflict", "superseded", "unrelated"}


@pytest.mark.parametrize("measures", [("killed", "wounded"), ("killed", "casualties"), ("wounded", "casualties")])
@pytest.mark.parametrize("numbers", [("34", "35"), ("24+", "11"), ("~100", "60")])
def test_other_measures_are_never_in_conflict(measures: tuple[str, str], numbers: tuple[str, str]) -> None:
    one, other = (f"{m} {n} place=Brenn day=2031-05-14 event=e1" for m, n in zip(measures, numbers, strict=True))
    assert relation(told(one, "a"), told(other, "b")) == "unrelated"
