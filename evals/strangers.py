"""What is said to agree or to conflict across texts of different stories: `python -m evals.strangers [--half tune] [--show]`.

Texts of several gold stories are reconciled as if they were one: the two subtopics of a topic of ECB+ (happenings of a kind), and
events of BASIL that follow each other. A conflict or an agreement with a side in one story and a side in another is of two things,
whatever it says; counting them needs no reader. Those within a story are not judged. Where a text quotes another story's speech or
figure the count is an upper bound.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from evals.adapters import labels_of_set, units_of_set
from evals.ending import exit_code, say
from evals.gold.records import read_articles, record_of
from evals.halves import Half, half_of
from evals.place import Place, find_place
from evals.program import Program, find_program
from evals.rows import Row
from evals.sets import find_set

TOGETHER = 4
"""Events of BASIL that are reconciled as one story."""
MOST = 8
"""Texts of one story, the first by their ids."""
COUNTED = ("conflict", "agree")


def main(arguments: Sequence[str] | None = None) -> int:
    """0 when counted, 1 under CI where data is absent."""
    parser = argparse.ArgumentParser(prog="python -m evals.strangers", description="Findings across different stories.")
    parser.add_argument("--half", choices=("tune", "report", "all"), default="all")
    parser.add_argument("--show", action="store_true", help="name every one of the tune half")
    args = parser.parse_args(arguments)
    return exit_code(partial(_counted, "tune" if args.show else args.half, args.show), find_place())


def _counted(half: Half, show: bool, place: Place) -> int:
    program, counts, bundled = find_program(), Counter[str](), 0
    for bundle, record in _records(half, place, program):
        bundled += 1
        for finding in record["findings"]:
            if finding["verdict"] in COUNTED and _is_across(finding, bundle):
                counts[f"{finding['verdict']} {finding['class']}"] += 1
                if show:
                    say(f"{finding['verdict']} {finding['class']}: {finding['statement']} {finding['reasons'][:1]}")
                    for side in finding["sides"]:
                        say(f"    {bundle[side['passages'][0]['source']]}: {side['passages'][0]['text'][:200]!r}")
    print(json.dumps({"bundles": bundled, "across": dict(sorted(counts.items()))}, indent=1))
    return 0


def _is_across(finding: Row, stories: Mapping[str, str]) -> bool:
    """Whether one side is wholly of other stories than another side."""
    sides = [{stories[passage["source"]] for passage in side["passages"]} for side in finding["sides"]]
    if finding["verdict"] == "agree":
        return len(set[str]().union(*sides)) > 1
    return any(one.isdisjoint(other) for one in sides for other in sides)


def _records(half: Half, place: Place, program: Program) -> Iterator[tuple[Mapping[str, str], Row]]:
    """Each bundle, as the story of each of its texts, with the record of all of them."""
    for name in ("ecbplus_subtopic", "basil"):
        units, labels = units_of_set(place, find_set(name)), labels_of_set(place, find_set(name))
        wanted = [document for document, unit in units.items() if half in ("all", half_of(unit))]
        for some in _bundles(name, wanted, units, labels):
            bundle = {document: labels[document] for document in some}
            articles = read_articles(place, program, name, some)
            yield bundle, record_of(articles, sorted(bundle))


def _bundles(
    name: str, documents: Sequence[str], units: Mapping[str, str], labels: Mapping[str, str]
) -> Iterator[list[str]]:
    """The texts of each bundle: of a topic, or of so many events in a row."""
    by_story: dict[str, list[str]] = defaultdict(list)
    for document in sorted(documents):
        if len(by_story[labels[document]]) < MOST:
            by_story[labels[document]].append(document)
    stories = sorted(by_story)
    rows: dict[str, list[str]] = defaultdict(list)
    for at, story in enumerate(stories):
        row = units[by_story[story][0]] if name != "basil" else str(at // TOGETHER)
        rows[row] += by_story[story]
    yield from (texts for texts in rows.values() if len({labels[text] for text in texts}) > 1)


if __name__ == "__main__":
    sys.exit(main())
