"""This file knows the findings about figures: which values differ, which are compatible, which supersede others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from crosswire.model.record import About, FigureValue, RecordFigure
from crosswire.model.values import Verdict
from crosswire.reconcile.bounds import Report, compare
from crosswire.reconcile.findings.draft import Draft, Support

SEVERITY = ("conflict", "superseded", "compatible", "agree")
GRAVE = frozenset({"killed", "wounded", "casualties", "missing", "hostages", "captured", "displaced"})


def about_figures(figures: Iterable[RecordFigure], support: Support) -> Iterator[Draft]:
    """One finding a quantity: how its values stand to each other, or that one origin alone has it."""
    for figure in figures:
        yield _standing(figure, support)


def _standing(figure: RecordFigure, support: Support) -> Draft:
    groups = _by_value(figure.values)
    verdict = _worst([compare(Report.of(one[0]), Report.of(other[0])) for one, other in combinations(groups, 2)])
    sides = [support.side(_printed(group[0]), (value.passage for value in group)) for group in groups]
    origins = {origin for side in sides for origin in side.origins}
    relation = verdict.relation if len(groups) > 1 else "agree" if len(origins) > 1 else "single-source"
    if relation in ("compatible", "agree") and len(origins) == 1:
        relation = "single-source"
    return Draft(
        about=About(kind="figure", ref=figure.id),
        topic=_topic(figure),
        verdict=relation,  # type: ignore[arg-type]
        class_="self-contradiction" if relation == "conflict" and _one_text(figure) else "fact",
        weight="assessment" if figure.measure in GRAVE else "quotation",
        statement=_statement(figure, relation, groups),
        sides=tuple(sides),
        silent=support.silent(sides),
        reasons=verdict.reasons,
        stakes=float(figure.reported_high or figure.reported_low or 0),
    )


def _by_value(values: Sequence[FigureValue]) -> list[list[FigureValue]]:
    groups: dict[tuple[object, ...], list[FigureValue]] = {}
    for value in values:
        groups.setdefault((value.low, value.high, value.approximate), []).append(value)
    return list(groups.values())


def _worst(verdicts: Sequence[Verdict]) -> Verdict:
    none = Verdict("agree", 1.0, ())
    return min(verdicts, key=lambda verdict: SEVERITY.index(verdict.relation), default=none)


def _one_text(figure: RecordFigure) -> bool:
    return len({value.passage.source for value in figure.values}) == 1


def _topic(figure: RecordFigure) -> str:
    parts = [figure.measure, figure.of_whom, figure.scope and f"({figure.scope})"]
    return " ".join(part for part in parts if part)


def _printed(value: FigureValue) -> str:
    """The bounds as a reader writes them: 34; at least 40; 90 or more; up to 12; about 100."""
    low, high = value.low, value.high
    if low is not None and low == high:
        return f"about {low:,}" if value.approximate else f"{low:,}"
    if high is None:
        return f"{low:,} or more" if low is not None else "some"
    return f"up to {high:,}" if low is None else f"{low:,} to {high:,}"


def _statement(figure: RecordFigure, relation: str, groups: Sequence[Sequence[FigureValue]]) -> str:
    values = " / ".join(_printed(group[0]) for group in groups)
    says = {
        "conflict": "the numbers exclude each other",
        "superseded": "a later count",
        "compatible": "different precision, no contradiction",
        "agree": "the same number",
        "single-source": "one origin only",
    }
    return f"{_topic(figure)}: {values} ({says[relation]})"
