"""How crosswire is scored against our own gold: `python -m evals.gold.score references events [--half tune]
[--misses]`.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

from evals.adapters import write_input
from evals.ending import exit_code, say
from evals.gold import score_figures, score_references, score_stories, score_tolls
from evals.gold.gold import texts_of
from evals.halves import Half, half_of
from evals.place import Place, find_place, results_folder
from evals.program import Program, find_program, run_once
from evals.rows import Row, read_rows, readings_by_id
from evals.sets import find_set

GOLD = Path(__file__).parent
Read = tuple[Row, str, Row]
"""A line of the gold, the document's text, and what crosswire reads in it."""


def read_again(place: Place, program: Program, task: str, half: Half) -> Iterator[Read]:
    """Each document of a task's gold beside its text and its reading; a document's half is that of its id."""
    rows = [row for row in read_rows(GOLD / f"{task}.jsonl") if half in ("all", half_of(str(row["document"])))]
    for name in sorted({str(row["set"]) for row in rows}):
        mine = [row for row in rows if row["set"] == name]
        texts = texts_of(place, find_set(name))
        with tempfile.TemporaryDirectory() as work:
            given = write_input(place, find_set(name), [str(row["document"]) for row in mine], Path(work))
            readings = readings_by_id(run_once(program, "read", given, results_folder()))
        for row in mine:
            yield row, texts[str(row["document"])], readings[str(row["document"])]


def of_references(read: Sequence[Read], misses: bool) -> Any:
    """The table of references and speakers; on demand, every wrong and open case on standard error."""
    found = []
    for row, text, reading in read:
        for case in score_references.cases(row, text):
            one = score_references.outcome(case, reading)
            found.append((case.label, one))
            if misses and one in ("wrong", "open"):
                meant = text[slice(*case.named[0])] if case.named else "nobody"
                said = score_references.said_of(case, reading, text)
                say(
                    f"{one}: {row['document']} {case.span} {case.label} {text[slice(*case.span)][:60]!r}: {meant!r}, not {said!r}"
                )
    return score_references.table(found)


def of_figures(read: Sequence[Read], misses: bool) -> Any:
    """The table of figures; on demand, every miss on standard error."""
    counts = []
    for row, text, reading in read:
        found, pairs = score_figures.compared(row, reading)
        counts.append(found)
        for gold, given in pairs if misses else ():
            if fault := score_figures.fault(gold, given):
                at = gold or given or {}
                say(f"{fault}: {row['document']} {text[max(0, at['start'] - 60) : at['start']]}[{text[at['start'] : at['end']]}]"
                    f"{text[at['end'] : at['end'] + 40]} {score_figures.told(gold)} / {score_figures.told(given)}".replace("\n", " "))  # fmt: skip
    return score_figures.table(counts)


def of_tolls(read: Sequence[Read], misses: bool) -> Any:
    """The table of tolls; on demand, every one that is not right on standard error."""
    found = []
    for row, text, reading in read:
        for item, outcome in score_tolls.outcomes(row, reading):
            found.append(outcome)
            if misses and outcome != "right":
                say(f"{outcome}: {row['document']} {text[item['start'] : item['end']]!r}".replace("\n", " "))
    return score_tolls.table(found)


TASKS: dict[str, Callable[[Sequence[Read], bool], Any]] = {
    "references": of_references,
    "figures": of_figures,
    "tolls": of_tolls,
}


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when scored, 1 under CI where data is absent."""
    parser = argparse.ArgumentParser(prog="python -m evals.gold.score", description="Scores against our own gold.")
    known = (*TASKS, *score_stories.TASKS)
    parser.add_argument("tasks", nargs="*", metavar="TASK", help=f"{', '.join(known)} (default: all)")
    parser.add_argument("--half", choices=("tune", "report", "all"), default="all")
    parser.add_argument("--misses", action="store_true", help="name every miss of the tune half")
    args = parser.parse_args(arguments)
    if unknown := [task for task in args.tasks if task not in known]:
        parser.error(f"no task {unknown[0]!r}; there are: {', '.join(known)}")
    return exit_code(partial(_scored, args, args.tasks or known), find_place())


def _scored(args: argparse.Namespace, tasks: Sequence[str], place: Place) -> int:
    program = find_program()
    for task in tasks:
        if task in TASKS:
            read = list(read_again(place, program, task, "tune" if args.misses else args.half))
            found = TASKS[task](read, args.misses)
        else:
            found = score_stories.table_of(place, program, GOLD / f"{task}.jsonl", args.half, args.misses)
        print(task, json.dumps(found, indent=1))
    return 0


if __name__ == "__main__":
    sys.exit(main())
