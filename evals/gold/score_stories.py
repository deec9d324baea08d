"""How records are scored against our own gold of whole stories: one table a task, misses on standard error on
demand.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from evals.ending import say
from evals.gold import score_actors, score_events, score_findings, score_statements
from evals.gold.gold import texts_of
from evals.gold.records import records
from evals.halves import Half
from evals.place import Place
from evals.program import Program
from evals.rows import Row, read_rows
from evals.sets import find_set

Texts = Mapping[str, str]
Told = tuple[list[Row], Row]
"""The lines of one story's gold, and the record of its articles."""


def of_statements(told: Sequence[Told], texts: Texts) -> tuple[Any, list[str]]:
    """The table of statements, and every miss."""
    found = [score_statements.wordings(rows, record, texts) for rows, record in told]
    total = sum((score_statements.counted(one) for one in found), score_statements.Counts())
    return total.table(), [line for one in found for line in score_statements.misses(one, texts)]


def of_findings(told: Sequence[Told], texts: Texts) -> tuple[Any, list[str]]:
    """The table of conflicts, and every miss."""
    found = [(score_findings.record_findings(record), score_findings.gold_findings(rows)) for rows, record in told]
    return score_findings.table(found), [line for one in found for line in score_findings.misses(*one, texts)]


def of_actors(told: Sequence[Told], texts: Texts) -> tuple[Any, list[str]]:
    """The table of actors, and every miss."""
    found = [score_actors.forms(rows, record, texts) for rows, record in told]
    return score_actors.table(found), [line for one in found for line in score_actors.misses(one)]


def of_events(told: Sequence[Told], texts: Texts) -> tuple[Any, list[str]]:
    """The table of happenings, and every miss."""
    found = [score_events.mentions(rows, record, texts) for rows, record in told]
    return score_events.table(found), [line for one in found for line in score_events.misses(one)]


TASKS: dict[str, Callable[[Sequence[Told], Texts], tuple[Any, list[str]]]] = {
    "statements": of_statements,
    "findings": of_findings,
    "actors": of_actors,
    "events": of_events,
}


def table_of(place: Place, program: Program, gold: Path, half: Half, misses: bool) -> Any:
    """The table of a task whose gold this file holds; on demand every miss on standard error, of the tune half only."""
    rows = read_rows(gold)
    told = list(records(place, program, rows, "tune" if misses else half))
    texts = dict(_texts(place, rows))
    found, missed = TASKS[gold.stem](told, texts)
    for line in missed if misses else ():
        say(line.replace("\n", " "))
    return found


def _texts(place: Place, rows: Sequence[Row]) -> Iterator[tuple[str, str]]:
    for name in sorted({str(row["set"]) for row in rows}):
        yield from texts_of(place, find_set(name)).items()
