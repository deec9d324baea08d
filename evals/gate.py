"""How a figure is kept from getting worse unseen: `python -m evals.gate` in CI, `--update` to raise the floors."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from functools import partial
from pathlib import Path

from evals.compare import chosen_sets, present
from evals.ending import exit_code, say
from evals.floors import FLOORS, Floors, read_floors, write_floors
from evals.measure import Measured, measure
from evals.place import Place, find_place, results_folder, under_ci
from evals.program import find_program
from evals.ratchet import judged, raised, updated
from evals.sets import SETS
from evals.table import as_text

KNOWN = tuple(eval_set.name for eval_set in SETS)


def parser() -> argparse.ArgumentParser:
    """The command line."""
    made = argparse.ArgumentParser(prog="python -m evals.gate", description="Fails when a pinned figure drops.")
    made.add_argument(
        "--cut",
        choices=("sample", "all", "tune", "report"),
        default="sample",
        help="which documents (default: sample, those CI reads)",
    )
    made.add_argument("--set", action="append", default=[], metavar="NAME", help="only this set (may be repeated)")
    made.add_argument("--jobs", type=int, default=2, help="runs of crosswire side by side (default: 2)")
    made.add_argument("--update", action="store_true", help="pin what is new and raise floors; lowers none")
    made.add_argument("--allow-regression", metavar="REASON", help="with --update: lower floors too, for this reason")
    return made


def judge(floors: Floors, results: Sequence[Measured]) -> int:
    """Prints what stops the gate and what could be raised; 1 where anything stops it."""
    faults = judged(floors, results, KNOWN)
    higher = raised(floors, results)
    if higher:
        print(f"{len(higher)} figures above their floor; raise them with --update:", *higher, sep="\n  ")
    for fault in faults:
        print(fault)
    print(f"gate: {'FAILED' if faults else 'passed'} ({len(results)} sets, {len(faults)} faults)")
    return int(bool(faults))


def update(path: Path, floors: Floors, results: Sequence[Measured], reason: str | None) -> int:
    """Writes the new floors and prints what was refused; 1 where anything was, and then nothing is written."""
    fresh, refused = updated(floors, results, KNOWN, reason)
    for fault in refused:
        print(fault)
    if refused:
        print("floors: nothing written")
        return 1
    write_floors(path, fresh)
    print(f"floors: written for {len(results)} sets, {len(fresh.regressions) - len(floors.regressions)} lowered")
    return 0


def main(arguments: Sequence[str] | None = None, path: Path = FLOORS) -> int:
    """0 when no figure fell (or the data is absent outside CI), 1 when one did or could not be had, 2 for misuse."""
    command = parser()
    args = command.parse_args(arguments)
    if args.allow_regression is not None and not (args.update and args.allow_regression.strip()):
        command.error("--allow-regression needs --update and a reason")
    return exit_code(partial(_judged, args, path), find_place())


def _judged(args: argparse.Namespace, path: Path, place: Place) -> int:
    sets, absent = present(chosen_sets(args.set), place)
    results = measure(place, find_program(), sets, args.cut, results_folder(), jobs=args.jobs, say=say)
    floors = read_floors(path)
    print(as_text(results, floors))
    for line in absent:
        print(line)
    failed = update(path, floors, results, args.allow_regression) if args.update else judge(floors, results)
    return int(bool(failed) or (bool(absent) and under_ci()))


if __name__ == "__main__":
    sys.exit(main())
