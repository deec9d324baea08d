"""How sets are measured: one run of crosswire for each different input, then the scorers, then the figures."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal

from evals.adapters import (
    documents_of_cut,
    mix,
    mixed,
    run_script,
    write_acts,
    write_gold,
    write_input,
    write_texts,
)
from evals.coverage import coverages
from evals.fidelity import fidelity
from evals.figures import Figure, Scores, figure_of
from evals.halves import Cut
from evals.place import Place
from evals.program import Program, forget_old, result_path, run_once
from evals.rows import Row, digest_of_ids, read_rows, readings_by_id
from evals.sets import EvalSet, Verb, find_set, scorer_digest, set_digest

TEXTS: tuple[Literal["stored"], Literal["body"]] = ("stored", "body")


@dataclass(frozen=True, slots=True)
class Measured:
    """A set as measured over a cut, with the digests of all that the figures stand on."""

    name: str
    cut: Cut
    documents: int
    digest: str
    scorer: str
    ids: str
    figures: tuple[Figure, ...]
    scores: Scores


@dataclass(frozen=True, slots=True)
class Planned:
    """A set with the documents to score and the input of each run it needs, by the name of the set or part."""

    eval_set: EvalSet
    documents: tuple[str, ...]
    verb: Verb
    inputs: Mapping[str, Path]


@dataclass(frozen=True, slots=True)
class Bench:
    """What every measuring needs: the sets, the program, the folder for results, a folder of its own, workers."""

    place: Place
    program: Program
    folder: Path
    work: Path
    jobs: int
    say: Callable[[str], None]


def plan(bench: Bench, eval_set: EvalSet, cut: Cut) -> Planned:
    """What is to be run and scored. A half is scored out of a run over the whole set, so that halves cost one run."""
    parts = [find_set(name) for name, _ in eval_set.parts] or [eval_set]
    run_cut: Cut = "sample" if cut == "sample" else "all"
    inputs = {
        part.name: write_input(bench.place, part, documents_of_cut(bench.place, part, run_cut), bench.work)
        for part in parts
    }
    documents = documents_of_cut(bench.place, eval_set, cut)
    return Planned(eval_set, documents, "read" if eval_set.parts else eval_set.verb, inputs)


def run_all(bench: Bench, planned: Iterable[Planned]) -> None:
    """Runs crosswire for each different input, the largest first; what was run before is taken from the folder."""
    wanted = {
        result_path(bench.program, item.verb, given, bench.folder): (item.verb, given)
        for item in planned
        for given in item.inputs.values()
    }
    forget_old(bench.folder)
    fresh = sorted(
        ((verb, given) for path, (verb, given) in wanted.items() if not path.exists()),
        key=lambda run: (-run[1].stat().st_size, run),
    )
    for verb, given in fresh:
        bench.say(f"to run: crosswire {verb} on {given.stem} ({given.stat().st_size // 1000} kB)")
    with ThreadPoolExecutor(max(1, bench.jobs)) as pool:
        for _ in pool.map(lambda run: run_once(bench.program, run[0], run[1], bench.folder), fresh):
            pass


def scored_mix(bench: Bench, item: Planned, cut: Cut) -> Row:
    """The fidelity of a mix of articles: the contract's own check, and every passage at any depth."""
    chosen = mix(bench.place, item.eval_set, cut)
    results = {name: run_once(bench.program, item.verb, given, bench.folder) for name, given in item.inputs.items()}
    given = mixed(item.inputs, chosen, bench.work / f"{item.eval_set.name}-input.jsonl")
    readings = mixed(results, chosen, bench.work / f"{item.eval_set.name}-readings.jsonl", "source")
    contract: Row = json.loads(run_script(bench.place, item.eval_set.scorer, [given, readings]))
    found = fidelity(read_rows(given), readings_by_id(readings))
    faulty = contract.get("readings_with_faults", 0) + contract.get("missing", 0)
    return {**found, "kept": 1 - faulty / len(item.documents) if item.documents else 0.0, "contract": contract}


def scorer_json(bench: Bench, item: Planned, predictions: Path) -> Row:
    """What the scorer says of predictions over the documents of a set."""
    eval_set = item.eval_set
    gold = write_gold(bench.place, eval_set, bench.work)
    only = bench.work / f"{eval_set.name}-scored.txt"
    only.write_text("\n".join(item.documents), encoding="utf-8")
    label = ["--label", eval_set.label] if eval_set.label else []
    printed = run_script(bench.place, eval_set.scorer, [gold, predictions, "--only", only, *label])
    scores: Row = json.loads(printed)
    return scores


def scored(bench: Bench, item: Planned, cut: Cut) -> tuple[Row, Mapping[str, float | None]]:
    """The scorer's JSON for a set and the coverage of each of its views."""
    eval_set = item.eval_set
    if eval_set.parts:
        scores = scored_mix(bench, item, cut)
        return scores, coverages(bench.place, eval_set, (), {}, scores)
    result = run_once(bench.program, item.verb, item.inputs[eval_set.name], bench.folder)
    if eval_set.task == "extraction":
        stored, body = (scorer_json(bench, item, write_texts(eval_set, result, which, bench.work)) for which in TEXTS)
        scores = body | {"stored": stored}
        return scores, coverages(bench.place, eval_set, (), {}, scores)
    scores = scorer_json(bench, item, write_acts(result, bench.work) if eval_set.task == "events" else result)
    if eval_set.task == "stories":
        return scores, coverages(bench.place, eval_set, (), {}, scores)
    gold, wanted = eval_set.files[0], frozenset(item.documents)
    rows = [row for row in read_rows(bench.place.data / gold.path) if str(row[gold.key]) in wanted]
    return scores, coverages(bench.place, eval_set, rows, readings_by_id(result), scores)


def measured(bench: Bench, cut: Cut, item: Planned) -> Measured:
    """One set as measured."""
    eval_set = item.eval_set
    scores, covered = scored(bench, item, cut)
    figures = tuple(figure_of(eval_set, view, scores, covered[view.name]) for view in eval_set.views)
    return Measured(
        eval_set.name,
        cut,
        len(item.documents),
        set_digest(eval_set, bench.place),
        scorer_digest(eval_set, bench.place),
        digest_of_ids(item.documents),
        figures,
        scores,
    )


def measure(
    place: Place,
    program: Program,
    sets: Sequence[EvalSet],
    cut: Cut,
    folder: Path,
    *,
    jobs: int = 1,
    say: Callable[[str], None] = print,
) -> tuple[Measured, ...]:
    """The sets as measured over a cut, in the order given; raises ProgramError and ScorerError."""
    with tempfile.TemporaryDirectory() as work:
        bench = Bench(place, program, folder, Path(work), jobs, say)
        planned = [plan(bench, eval_set, cut) for eval_set in sets]
        run_all(bench, planned)
        with ThreadPoolExecutor(max(1, jobs)) as pool:
            return tuple(pool.map(partial(measured, bench, cut), planned))
