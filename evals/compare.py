"""How one table of all figures is had: `python -m evals.compare` (`make evals`)."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from evals.ending import exit_code, say
from evals.floors import FLOORS, read_floors
from evals.halves import Cut
from evals.measure import measure
from evals.place import Place, find_place, results_folder, under_ci
from evals.program import find_program
from evals.sets import SETS, EvalSet, find_set, missing_files
from evals.table import as_json, as_markdown, as_text, with_block

README = Path(__file__).with_name("README.md")


def chosen_sets(names: Sequence[str]) -> list[EvalSet]:
    """The sets named, or all but those only for reading; raises UnknownSetError."""
    return [find_set(name) for name in names] or [eval_set for eval_set in SETS if not eval_set.reading_only]


def present(sets: Sequence[EvalSet], place: Place) -> tuple[list[EvalSet], list[str]]:
    """The sets whose files are all there, and a line for each that is not."""
    here, lines = [], []
    for eval_set in sets:
        absent = missing_files(eval_set, place)
        if absent:
            lines.append(f"{eval_set.name}: absent: {', '.join(absent[:3])}{' ...' if len(absent) > 3 else ''}")
        else:
            here.append(eval_set)
    return here, lines


def parser() -> argparse.ArgumentParser:
    """The command line."""
    made = argparse.ArgumentParser(
        prog="python -m evals.compare", description="Measures crosswire on public sets beside its peers."
    )
    made.add_argument("--set", action="append", default=[], metavar="NAME", help="only this set (may be repeated)")
    cut = made.add_mutually_exclusive_group()
    cut.add_argument(
        "--half", choices=("tune", "report", "all"), default="all", help="documents of one half (default: all)"
    )
    cut.add_argument("--sample", action="store_true", help="only the documents that CI reads")
    made.add_argument("--jobs", type=int, default=2, help="runs of crosswire side by side (default: 2)")
    made.add_argument("--json", metavar="OUT", help="write everything measured to a file")
    made.add_argument(
        "--markdown",
        nargs="?",
        const=str(README),
        metavar="PAGE",
        help="write the table into the marked block of a page (default: evals/README.md)",
    )
    return made


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when all was measured (or the data is absent outside CI), 1 when not, 2 for misuse."""
    args = parser().parse_args(arguments)
    return exit_code(partial(_measured, args), find_place())


def _measured(args: argparse.Namespace, place: Place) -> int:
    cut: Cut = "sample" if args.sample else args.half
    sets, absent = present(chosen_sets(args.set), place)
    results = measure(place, find_program(), sets, cut, results_folder(), jobs=args.jobs, say=say)
    for line in absent:
        say(line)
    floors = read_floors(FLOORS)
    print(as_text(results, floors))
    if args.json:
        Path(args.json).write_text(json.dumps(as_json(results), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    if args.markdown:
        page = Path(args.markdown)
        page.write_text(with_block(page.read_text(encoding="utf-8"), as_markdown(results, floors)), encoding="utf-8")
    return int(bool(absent) and under_ci())


if __name__ == "__main__":
    sys.exit(main())
