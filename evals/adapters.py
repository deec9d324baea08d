"""How each set becomes input for crosswire, and how what crosswire wrote becomes what the scorer reads."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Literal

from evals.halves import Cut, drawn, in_half, in_sample
from evals.place import Place
from evals.rows import Row, read_bytes, read_rows, write_rows
from evals.sets import EvalSet, GoldFile, find_set


class ScorerError(RuntimeError):
    """Raised when a script of the scorers' folder fails; the message holds the end of its standard error."""


def run_script(place: Place, script: str, arguments: Iterable[str | Path]) -> str:
    """What a script of the scorers' folder prints; raises ScorerError."""
    command = [sys.executable, "-B", str(place.score / script), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if done.returncode:
        raise ScorerError(f"{script} ended with {done.returncode}: {done.stderr.strip()[-2000:]}")
    return done.stdout


def joined(row: Row, fields: tuple[str, ...]) -> str:
    """The values of several fields as one label."""
    return " ".join(str(row[field]) for field in fields)


def units_of_file(place: Place, file: GoldFile) -> dict[str, str]:
    """Each document id of a gold file and the unit it is kept together with (itself, where the file names none)."""
    path = place.data / file.path
    if path.suffix == ".json":
        return {key: key for key in json.loads(read_bytes(path))}
    return {str(row[file.key]): joined(row, file.unit or (file.key,)) for row in read_rows(path)}


def units_of_set(place: Place, eval_set: EvalSet) -> dict[str, str]:
    """Each document id of a set and its unit; ids of several files stand side by side."""
    return {document: unit for file in eval_set.files for document, unit in units_of_file(place, file).items()}


def sample_of_set(place: Place, eval_set: EvalSet) -> tuple[str, ...]:
    """The documents that CI reads, sorted, drawn for each file by itself."""
    return tuple(
        sorted(document for file in eval_set.files for document in in_sample(units_of_file(place, file), file.sample))
    )


def documents_of_cut(place: Place, eval_set: EvalSet, cut: Cut) -> tuple[str, ...]:
    """The sorted documents of a cut; of a mix, what it draws from its parts."""
    if eval_set.parts:
        return tuple(sorted(document for drawn_here in mix(place, eval_set, cut).values() for document in drawn_here))
    if cut == "sample":
        return sample_of_set(place, eval_set)
    return in_half(units_of_set(place, eval_set), cut)


def mix(place: Place, eval_set: EvalSet, cut: Cut) -> dict[str, tuple[str, ...]]:
    """What a mix draws from each of its parts, by the name of the part."""
    return {name: drawn(documents_of_cut(place, find_set(name), cut), count, "mix") for name, count in eval_set.parts}


def labels_of_set(place: Place, eval_set: EvalSet) -> dict[str, str]:
    """The gold story of each document of a set of stories, in the sense of the set's label."""
    if len(eval_set.files) > 1:
        return {
            str(row[file.key]): f"{file.path} {joined(row, file.label)}"
            for file in eval_set.files
            for row in read_rows(place.data / file.path)
        }
    rows = read_rows(place.data / eval_set.files[0].path)
    return {str(row["doc_id"]): joined(row, tuple(eval_set.label.split("+"))) for row in rows}


def write_input(place: Place, eval_set: EvalSet, ids: Iterable[str], folder: Path) -> Path:
    """A file of articles for crosswire holding the ids; texts are the gold's own, so offsets agree."""
    wanted = frozenset(ids)
    target = folder / f"{eval_set.name}-input.jsonl"
    if eval_set.pages:
        return write_rows(target, (page_row(place.data / eval_set.pages, key) for key in sorted(wanted)))
    only = folder / f"{eval_set.name}-only.txt"
    only.write_text("\n".join(sorted(wanted)), encoding="utf-8")
    pieces = []
    for number, file in enumerate(eval_set.files):
        piece = folder / f"{eval_set.name}-{number}.jsonl"
        run_script(place, "inputs.py", [place.data / file.path, "-o", piece, "--only", only])
        pieces.append(piece.read_bytes())
    target.write_bytes(b"".join(pieces))
    return target


def page_row(folder: Path, key: str) -> Row:
    """An HTML page as an input article; its id is its key in the gold."""
    name = key if key.endswith(".html.gz") else f"{key}.html.gz"
    return {"id": key, "html": read_bytes(folder / name).decode("utf-8", errors="replace")}


def write_gold(place: Place, eval_set: EvalSet, folder: Path) -> Path:
    """The gold file the scorer reads: the set's own, or for a union of sets one of ids and labels."""
    if len(eval_set.files) == 1:
        return place.data / eval_set.files[0].path
    rows = [{"doc_id": document, "story": label} for document, label in labels_of_set(place, eval_set).items()]
    return write_rows(folder / f"{eval_set.name}-gold.jsonl", rows)


def write_texts(eval_set: EvalSet, result: Path, which: Literal["stored", "body"], folder: Path) -> Path:
    """The file the scorer of pages reads: one of the two texts of each page."""
    rows = ({"id": row["id"], "text": row[which]} for row in read_rows(result))
    return write_rows(folder / f"{eval_set.name}-{which}.jsonl", rows)


REAL = frozenset({"happened", "ongoing", "alleged"})
SPOKEN = frozenset({"AGREE", "CONCEDE", "REQUEST", "REJECT", "THREATEN", "ACCUSE"})


def write_acts(result: Path, folder: Path) -> Path:
    """The readings as PLOVER's records have them: what was done, and acts of speech.

    The records know no status: what is asked for, promised, refused, put as a condition or denied is none of them, only
    the asking or refusing is; nor is a noun that only names an event. Where nothing is left, all that was told stays.
    """
    told = ((row, [event for event in row["events"] if event["found_by"] != "named"]) for row in read_rows(result))
    rows = (row | {"events": [event for event in events if _is_act(event)] or events} for row, events in told)
    return write_rows(folder / f"{result.stem}-acts.jsonl", rows)


def _is_act(event: Row) -> bool:
    return event["status"] in REAL or event["type"] in SPOKEN


def mixed(paths: Mapping[str, Path], chosen: Mapping[str, tuple[str, ...]], target: Path, key: str = "") -> Path:
    """One file of the rows chosen from several, found by `id`, or by the id of the object under `key`."""
    rows: list[Row] = []
    for name, path in paths.items():
        wanted = frozenset(chosen[name])
        rows += [row for row in read_rows(path) if str((row[key] if key else row)["id"]) in wanted]
    return write_rows(target, rows)
