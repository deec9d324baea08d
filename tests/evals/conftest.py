"""What the tests of evals/ stand on: a small place of our own (sets and scorers) and a stand-in for the program."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from evals.figures import Figure
from evals.measure import Measured
from evals.place import Place
from evals.program import Program
from evals.rows import Row
from evals.sets import EvalSet, GoldFile, View

RELAXED = View("relaxed", ("relaxed",))

INPUTS = """
import json, sys
gold, _, out, _, only = sys.argv[1:6]
keep = set(open(only, encoding="utf-8").read().split("\\n"))
with open(out, "w", encoding="utf-8") as handle:
    for line in open(gold, encoding="utf-8"):
        row = json.loads(line)
        if row["doc_id"] in keep:
            handle.write(json.dumps({"id": row["doc_id"], "text": row["text"]}) + "\\n")
"""

TIMES = """
import json, sys
from common import NAME

def is_calendar(kind, value):
    return kind == "DATE"

def main():
    gold, predicted, _, only = sys.argv[1:5]
    keep = set(open(only, encoding="utf-8").read().split("\\n"))
    rows = [row for row in map(json.loads, open(gold, encoding="utf-8")) if row["doc_id"] in keep]
    read = {row["source"]["id"]: row["times"] for row in map(json.loads, open(predicted, encoding="utf-8"))}
    right, total = sum(bool(read.get(row["doc_id"])) for row in rows), len(rows)
    share = right / total
    block = {"precision": 1.0, "recall": share, "f1": share, "right": right, "predicted": right, "gold": total}
    print(json.dumps({"task": NAME, "documents": total, "relaxed": block}))

if __name__ == "__main__":
    main()
"""

# Finds a time wherever a text says "Monday", and writes down each call beside itself.
PROGRAM = """
import json, pathlib, sys
verb, given, _, out = sys.argv[1:5]
with open(pathlib.Path(__file__).with_name("calls.txt"), "a") as calls:
    calls.write(verb + "\\n")
if "broken" in pathlib.Path(given).read_text(encoding="utf-8"):
    sys.exit("cannot read this")
with open(out, "w", encoding="utf-8") as handle:
    for article in map(json.loads, open(given, encoding="utf-8")):
        at = article["text"].find("Monday")
        passage = {"source": article["id"], "start": at, "end": at + 6, "text": "Monday"}
        times = [{"passage": passage, "type": "DATE", "value": "2031-03-03"}] if at >= 0 else []
        handle.write(json.dumps({"format": "crosswire-reading/1", "source": {"id": article["id"]}, "times": times}) + "\\n")
"""

GOLD: list[Row] = [
    {
        "doc_id": f"own-{number}",
        "text": text,
        "timexes": [{"start": 0, "end": 6, "type": "DATE", "value": "2031-03-03"}],
    }
    for number, text in enumerate(("Monday it rained.", "Friday it snowed.", "Monday again.", "Sunday was dry."))
]


@pytest.fixture
def place(tmp_path: Path) -> Place:
    """A place with one set of four documents and a scorer that counts documents with any time."""
    data, score = tmp_path / "outside" / "data", tmp_path / "outside" / "score"
    data.mkdir(parents=True)
    score.mkdir()
    (data / "own.jsonl").write_text("".join(json.dumps(row) + "\n" for row in GOLD), encoding="utf-8")
    (score / "inputs.py").write_text(INPUTS, encoding="utf-8")
    (score / "times.py").write_text(TIMES + "\n", encoding="utf-8")
    (score / "common.py").write_text('NAME = "times"\n', encoding="utf-8")
    return Place(data, score)


@pytest.fixture
def own_set() -> EvalSet:
    return EvalSet("own", "times", (RELAXED,), (GoldFile("own.jsonl", sample=2),))


@pytest.fixture
def program(tmp_path: Path) -> Program:
    script = tmp_path / "program" / "crosswire.py"
    script.parent.mkdir()
    script.write_text(PROGRAM, encoding="utf-8")
    return Program((sys.executable, str(script)), "first")


@pytest.fixture
def result():
    """Makes a measured set with one pinned figure."""

    def made(f1: float = 0.8, flip: float = 0.01, view: View = RELAXED, **changes: str) -> Measured:
        figure = Figure(
            view,
            dict.fromkeys(("precision", "recall", "f1"), f1),
            dict.fromkeys(("precision", "recall", "f1"), flip),
            1.0,
        )
        digests = {"name": "own", "digest": "d1", "scorer": "s1", "ids": "i1"} | changes
        return Measured(cut="sample", documents=4, figures=(figure,), scores={}, **digests)

    return made
