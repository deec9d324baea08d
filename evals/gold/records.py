"""How the records of the stories of our own gold are had: readings from the command line, reconciled in this
process.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from crosswire.model import codec
from crosswire.model.article import Reading
from crosswire.model.story import Story
from crosswire.pipeline import ReadArticle, reconcile
from crosswire.settings import Settings
from crosswire.sources import read_sources
from evals.adapters import units_of_set, write_input
from evals.halves import Half, half_of
from evals.place import Place, results_folder
from evals.program import Program, run_once
from evals.rows import Row
from evals.sets import find_set


def records(place: Place, program: Program, rows: Sequence[Row], half: Half) -> Iterator[tuple[list[Row], Row]]:
    """Each story of a task's gold: its lines, and the record of its articles; a story's half is that of its key."""
    for name in sorted({str(row["set"]) for row in rows}):
        units = units_of_set(place, find_set(name))
        mine = [row for row in rows if row["set"] == name and half in ("all", half_of(units[str(row["document"])]))]
        articles = read_articles(place, program, name, [str(row["document"]) for row in mine])
        for unit in sorted({units[str(row["document"])] for row in mine}):
            lines = [row for row in mine if units[str(row["document"])] == unit]
            yield lines, record_of(articles, sorted(str(row["document"]) for row in lines))


def read_articles(place: Place, program: Program, name: str, documents: Sequence[str]) -> dict[str, ReadArticle]:
    """The articles of a set with their readings."""
    with tempfile.TemporaryDirectory() as work:
        given = write_input(place, find_set(name), documents, Path(work))
        read = run_once(program, "read", given, results_folder())
        stored = {one.source.id: one.source for one in read_sources([str(given)]).sources}
    lines = (line for line in read.read_text(encoding="utf-8").split("\n") if line)
    readings = {reading.source.id: reading for reading in (codec.decode(Reading, line) for line in lines)}
    return {source_id: ReadArticle(stored[source_id], reading) for source_id, reading in readings.items()}


def record_of(articles: Mapping[str, ReadArticle], members: Sequence[str]) -> Row:
    """The record of some articles taken as one story, as a plain mapping."""
    story = Story(id="story-gold", articles=tuple(members))
    made: Row = json.loads(codec.encode(reconcile(story, articles, Settings())))
    return made
