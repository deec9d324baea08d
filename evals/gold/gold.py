"""How documents are drawn for annotation, annotations checked, and agreement computed: `python -m evals.gold.gold`."""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from evals.adapters import documents_of_cut, write_input
from evals.ending import say
from evals.gold.agreement import agreement
from evals.gold.annotation import all_tasks, digest_of_text, row_faults
from evals.halves import Half, drawn
from evals.place import Place, absence, find_place, under_ci
from evals.rows import Row, read_bytes, read_rows
from evals.sets import SETS, EvalSet, UnknownSetError, find_set, missing_files


def texts_of(place: Place, eval_set: EvalSet) -> dict[str, str]:
    """The text of each document of a set, as crosswire is given it (none for a set of pages or a mix)."""
    if eval_set.pages or eval_set.parts:
        return {}
    with tempfile.TemporaryDirectory() as work:
        given = write_input(place, eval_set, documents_of_cut(place, eval_set, "all"), Path(work))
        return {str(row["id"]): str(row["text"]) for row in read_rows(given)}


def keys_of(place: Place, eval_set: EvalSet, by: str) -> dict[str, str]:
    """Each document id and the key it is drawn by: itself, or the values of the gold's fields joined by "+"."""
    rows = ((file, row) for file in eval_set.files for row in read_rows(place.data / file.path))
    fields = by.split("+")
    return {
        str(row[file.key]): str(row[file.key]) if by == "document" else " ".join(str(row[name]) for name in fields)
        for file, row in rows
    }


@dataclass(frozen=True, slots=True)
class Draw:
    """What is drawn: `count` keys (documents, or groups by fields of the gold) of a half, none that was drawn
    before.
    """

    count: int
    salt: str
    task: str
    by: str = "document"
    half: Half = "all"
    without: frozenset[str] = frozenset()


def draw(place: Place, eval_set: EvalSet, wanted: Draw) -> Iterator[Row]:
    """An empty annotation row for each document drawn, groups in the order of the salt."""
    allowed = frozenset(documents_of_cut(place, eval_set, wanted.half))
    keys = {document: key for document, key in keys_of(place, eval_set, wanted.by).items() if document in allowed}
    used = {key for document, key in keys.items() if document in wanted.without}
    texts = texts_of(place, eval_set)
    for key in drawn((key for key in keys.values() if key not in used), wanted.count, wanted.salt):
        for document in sorted(one for one, its in keys.items() if its == key):
            digest = digest_of_text(texts[document])
            yield {
                "task": wanted.task,
                "set": eval_set.name,
                "document": document,
                "annotator": "",
                "sha256": digest,
                "items": [],
            }


def faults_of_file(path: Path, place: Place | None) -> Iterator[str]:
    """Every fault of an annotation file, with the line and document it stands in."""
    seen: set[tuple[str, ...]] = set()
    texts: dict[str, dict[str, str]] = {}
    for number, line in enumerate(read_bytes(path).decode("utf-8").split("\n"), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except ValueError as error:
            yield f"line {number}: no JSON: {error}"
            continue
        if not isinstance(row, dict):
            yield f"line {number}: no object"
            continue
        name, document = str(row.get("set")), str(row.get("document"))
        where = f"line {number}: {name} {document}"
        if name not in {eval_set.name for eval_set in SETS}:
            yield f"{where}: no such set"
            continue
        if place and name not in texts:
            texts[name] = texts_of(place, find_set(name))
        if place and document not in texts[name]:
            yield f"{where}: no such document"
            continue
        key = (str(row.get("task")), name, document, str(row.get("annotator")))
        if key in seen:
            yield f"{where}: annotated twice by one reader"
        seen.add(key)
        yield from (f"{where}: {fault}" for fault in row_faults(row, texts[name][document] if place else None))


def parser() -> argparse.ArgumentParser:
    """The command line."""
    made = argparse.ArgumentParser(prog="python -m evals.gold.gold", description="Gold of our own: draw, check, agree.")
    commands = made.add_subparsers(dest="command", required=True)
    one = commands.add_parser("draw", help="print an empty row for each document drawn by hash")
    one.add_argument("set", metavar="SET")
    one.add_argument("--count", type=int, required=True, help="how many documents (or other keys, see --by)")
    one.add_argument("--salt", required=True, help="a word that names the task: another salt draws other documents")
    one.add_argument("--task", required=True, choices=sorted(all_tasks()), help="the task to annotate")
    one.add_argument(
        "--by", default="document", metavar="FIELD[+FIELD]", help="draw whole groups, by fields of the gold"
    )
    one.add_argument("--half", choices=("tune", "report", "all"), default="all")
    one.add_argument(
        "--without", action="append", default=[], metavar="FILE", help="leave out what an annotation file holds"
    )
    two = commands.add_parser("check", help="name every fault of annotation files")
    two.add_argument("files", nargs="+", type=Path, metavar="FILE")
    three = commands.add_parser("agree", help="agreement of two readers, as JSON")
    three.add_argument("one", type=Path, metavar="A")
    three.add_argument("two", type=Path, metavar="B")
    three.add_argument("--field", action="append", default=[], help="a further field to compare (may be repeated)")
    return made


def main_draw(args: argparse.Namespace, place: Place) -> int:
    """0 when documents were drawn, 2 when the set is unknown or not there."""
    try:
        eval_set = find_set(args.set)
    except UnknownSetError as error:
        say(str(error))
        return 2
    absent = missing_files(eval_set, place)
    if absent or eval_set.pages or eval_set.parts:
        say(f"{args.set}: {'absent: ' + absent[0] if absent else 'has no documents of its own to annotate'}")
        return 2
    without = frozenset(str(row["document"]) for path in args.without for row in read_rows(Path(path)))
    wanted = Draw(args.count, args.salt, args.task, args.by, args.half, without)
    try:
        rows = list(draw(place, eval_set, wanted))
    except KeyError as error:
        say(f"{args.set}: its gold has no field {error}")
        return 2
    for row in rows:
        print(json.dumps(row, ensure_ascii=False))
    return 0


def main_check(files: Sequence[Path], place: Place | None) -> int:
    """0 when no file has a fault, 1 when one has; without the data, offsets go unchecked and that is said."""
    if place is None:
        say(f"{absence()}: offsets and copied words go unchecked")
    faults = [f"{path.name}: {fault}" for path in files for fault in faults_of_file(path, place)]
    for fault in faults:
        print(fault)
    return int(bool(faults) or (place is None and under_ci()))


def main(arguments: Sequence[str] | None = None) -> int:
    """0 done, 1 faults found (or data absent under CI), 2 misuse or no data to draw from."""
    args = parser().parse_args(arguments)
    place = find_place()
    if args.command == "agree":
        print(json.dumps(agreement(read_rows(args.one), read_rows(args.two), args.field), indent=1))
        return 0
    if args.command == "check":
        return main_check(args.files, place)
    if place is None:
        say(absence())
        return 2
    return main_draw(args, place)


if __name__ == "__main__":
    sys.exit(main())
