"""This file knows how crosswire is timed: cold start, and what `read` costs beside the parse.

    python benchmarks/run.py [FOLDER] [--times 8] [--json FILE]

"The parse" is `nlp.pipe` over whole articles with the small model as its library loads it, one process, measured in the
same run. Each figure is the process's own time in the best of several rounds; machines differ, so quote the ratios.
"""

from __future__ import annotations

import argparse
import json
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import spacy

from crosswire.annotate import annotate
from crosswire.annotate.blocks import find_blocks
from crosswire.annotate.language_model import find, load
from crosswire.extract import extract
from crosswire.mark import mark
from crosswire.model import codec
from crosswire.settings import Settings
from crosswire.sources import read_sources

SAMPLES = Path(__file__).parents[1] / "samples/talks"
ROUNDS = 5
STAGES = ("mark", "blocks", "annotate", "extract", "write")


def median(run: Callable[[], object], rounds: int = ROUNDS) -> float:
    """Seconds on the clock of the median round, after one that is not counted."""
    run()
    took = []
    for _ in range(rounds):
        started = time.perf_counter()
        run()
        took.append(time.perf_counter() - started)
    return statistics.median(took)


def least(*runs: Callable[[], object], rounds: int = ROUNDS) -> list[float]:
    """Seconds of this process's own time of the best round of each; in turns, so that other work weighs on all
    alike.
    """
    took = [time_of(run) for run in runs]  # the first round fills caches
    for _ in range(rounds):
        took = [min(before, time_of(run)) for before, run in zip(took, runs, strict=True)]
    return took


def time_of(run: Callable[[], object]) -> float:
    """Seconds of this process's own time."""
    started = time.process_time()
    run()
    return time.process_time() - started


def cold(folder: Path) -> dict[str, float]:
    """Seconds of whole processes: `--help`, and `brief` on the folder into a page."""
    with tempfile.TemporaryDirectory() as out:
        brief = [sys.executable, "-m", "crosswire", "brief", str(folder), "--together", "-o", f"{out}/dossier.html"]
        help_ = [sys.executable, "-m", "crosswire", "--help"]
        return {
            "help_s": median(lambda: subprocess.run(help_, check=True, capture_output=True)),
            "brief_cold_s": median(lambda: subprocess.run(brief, check=True, capture_output=True), rounds=3),
        }


def reading(folder: Path, times: int) -> dict[str, float]:
    """Seconds of the parse and of `read`, over the folder's sources repeated, and the share of each stage."""
    settings = Settings()
    nlp, plain = load(settings.model), spacy.load(find(settings.model)[1])
    sources = [
        replace(received.source, id=f"{received.source.id}-{number}")
        for number in range(times)
        for received in read_sources([folder]).sources
    ]

    def parse_whole() -> None:
        for _ in plain.pipe([source.text for source in sources]):
            pass

    def read_all() -> None:
        for source in sources:
            codec.encode(extract(annotate(mark(source, settings), nlp, settings)))

    articles = [mark(source, settings) for source in sources]
    annotated = [annotate(article, nlp, settings) for article in articles]
    readings = [extract(article) for article in annotated]
    parse, read, *shares = least(
        parse_whole,
        read_all,
        lambda: [mark(source, settings) for source in sources],
        lambda: [find_blocks(article, settings) for article in articles],
        lambda: [annotate(article, nlp, settings) for article in articles],
        lambda: [extract(article) for article in annotated],
        lambda: [codec.encode(reading) for reading in readings],
        rounds=3,
    )
    words = sum(len(source.text.split()) for source in sources)
    return {
        "articles": len(sources), "words": words, "parse_s": parse, "read_s": read, "read_to_parse": read / parse,
        **{f"{name}_to_parse": took / parse for name, took in zip(STAGES, shares, strict=True)},
    }  # fmt: skip


def main() -> None:
    """Time and print; with `--json` also write the figures with a line about the machine."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", nargs="?", type=Path, default=SAMPLES)
    parser.add_argument("--times", type=int, default=8, help="how often the sources are repeated (default 8)")
    parser.add_argument("--json", type=Path, metavar="FILE")
    options = parser.parse_args()
    figures = {**cold(options.folder), **reading(options.folder, options.times)}
    for name, value in figures.items():
        print(f"{name:<20}{value:>12.3f}")
    if options.json:
        machine = {"python": platform.python_version(), "machine": platform.machine(), "system": platform.system()}
        written = {"machine": machine, "figures": {name: round(value, 4) for name, value in figures.items()}}
        options.json.write_text(json.dumps(written, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
