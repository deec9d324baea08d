"""How the misses of one set are had for reading: `python -m evals.misses SET` writes ids, offsets and causes."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from functools import partial
from pathlib import Path

from evals.adapters import documents_of_cut, labels_of_set
from evals.causes import CAUSES
from evals.causes_of_facts import page_causes, story_causes
from evals.compare import present
from evals.ending import exit_code, say
from evals.halves import Cut
from evals.measure import Bench, plan
from evals.miss import Miss, Span
from evals.place import ROOT, Place, find_place, results_folder, under_ci
from evals.program import find_program, run_once
from evals.rows import Row, read_bytes, read_rows, readings_by_id, write_rows
from evals.scorers import scorer_module
from evals.sets import EvalSet, find_set

AROUND = 80  # characters shown either side of a span with --text


def true_text(item: Row) -> str:
    """The text of a page in the gold of either benchmark."""
    return str(item["articleBody"]) if "articleBody" in item else "\n".join(item["body"])


def misses_of(place: Place, eval_set: EvalSet, documents: frozenset[str], result: Path) -> Iterator[Miss]:
    """The misses of a set over some of its documents, out of what crosswire wrote."""
    if eval_set.task == "stories":
        labels = {
            document: label for document, label in labels_of_set(place, eval_set).items() if document in documents
        }
        yield from story_causes(labels, json.loads(result.read_text(encoding="utf-8"))["stories"])
    elif eval_set.task == "extraction":
        pages: dict[str, Row] = json.loads(read_bytes(place.data / eval_set.files[0].path))
        bodies = {str(row["id"]): str(row["body"]) for row in read_rows(result)}
        yield from page_causes({key: true_text(item) for key, item in pages.items() if key in documents}, bodies)
    else:
        file = eval_set.files[0]
        rows = [row for row in read_rows(place.data / file.path) if str(row[file.key]) in documents]
        module = scorer_module(place.score, eval_set.task)
        yield from CAUSES[eval_set.task](module, rows, readings_by_id(result))


def row_of(eval_set: EvalSet, miss: Miss, text: str | None) -> Row:
    """A miss as written: ids, offsets and labels; with the text, also the words and what stands around them."""
    row = {"step": eval_set.task, "set": eval_set.name, **asdict(miss)}
    spans: tuple[Span, ...] = (*miss.gold, *miss.predicted)
    if text is None or not spans:
        return row
    start, end = min(span[0] for span in spans), max(span[1] for span in spans)
    return row | {
        "gold_words": [text[slice(*span)] for span in miss.gold],
        "predicted_words": [text[slice(*span)] for span in miss.predicted],
        "around": text[max(0, start - AROUND) : end + AROUND],
    }


def may_show(eval_set: EvalSet, cut: Cut) -> bool:
    """Whether single misses may be looked at: those of sets for reading and of tune halves, none of sets for
    measuring.
    """
    return eval_set.reading_only or (cut == "tune" and not eval_set.measure_only)


def is_kept_apart(path: Path) -> bool:
    """Whether a file may hold others' words: outside the repository, or in the folder that git ignores."""
    path = path.resolve()
    return not path.is_relative_to(ROOT) or path.is_relative_to(results_folder())


def parser() -> argparse.ArgumentParser:
    """The command line."""
    made = argparse.ArgumentParser(
        prog="python -m evals.misses", description="Writes why gold items were missed, for reading."
    )
    made.add_argument("set", metavar="SET")
    cut = made.add_mutually_exclusive_group()
    cut.add_argument(
        "--half",
        choices=("tune", "report", "all"),
        default="tune",
        help="default tune; of the others only the causes are counted, no miss is shown",
    )
    cut.add_argument("--sample", action="store_true", help="the documents that CI reads, to be quicker")
    made.add_argument(
        "-o", "--output", metavar="FILE", help="default: out/evals/misses/SET.jsonl; never elsewhere in the repository"
    )
    made.add_argument("--text", action="store_true", help="add the words, for reading by hand")
    return made


def found_misses(place: Place, eval_set: EvalSet, cut: Cut) -> tuple[list[Miss], dict[str, str]]:
    """The misses of a set over a cut, and the text of each document (none for pages)."""
    with tempfile.TemporaryDirectory() as work:
        bench = Bench(place, find_program(), results_folder(), Path(work), 1, say)
        planned = plan(bench, eval_set, cut)
        given = planned.inputs[eval_set.name]
        result = run_once(bench.program, planned.verb, given, bench.folder)
        texts = {} if eval_set.pages else {str(row["id"]): str(row["text"]) for row in read_rows(given)}
        documents = frozenset(documents_of_cut(place, eval_set, cut))
        return list(misses_of(place, eval_set, documents, result)), texts


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when the causes were counted (or the data is absent outside CI), 1 when not, 2 for misuse."""
    args = parser().parse_args(arguments)
    return exit_code(partial(_written, args), find_place())


def _written(args: argparse.Namespace, place: Place) -> int:
    cut: Cut = "sample" if args.sample else args.half
    eval_set = find_set(args.set)
    target = Path(args.output) if args.output else results_folder() / "misses" / f"{eval_set.name}.jsonl"
    if eval_set.parts:
        say("a mix has no misses of its own")
        return 2
    if not is_kept_apart(target):
        say(f"{target}: misses are written outside the repository only")
        return 2
    _, absent = present([eval_set], place)
    if absent:
        say(absent[0])
        return int(under_ci())
    misses, texts = found_misses(place, eval_set, cut)
    for cause, count in sorted(Counter(miss.cause for miss in misses).items(), key=lambda pair: (-pair[1], pair[0])):
        print(f"{count:6}  {cause}")
    if not may_show(eval_set, cut):
        say(f"{eval_set.name}, {cut}: causes only; misses are shown of the tune half, and of no set kept for measuring")
        return 0
    target.parent.mkdir(parents=True, exist_ok=True)
    write_rows(target, (row_of(eval_set, miss, texts.get(miss.document) if args.text else None) for miss in misses))
    say(f"{len(misses)} misses: {target}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
