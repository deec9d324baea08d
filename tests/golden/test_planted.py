"""Golden: what the program finds of what is planted in the samples, and what it misses (to be reduced, never hidden).

`make golden` writes the files anew; read the difference before committing it.
"""

from __future__ import annotations

import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from crosswire.model.passage import Passage
from crosswire.model.record import Record
from crosswire.pipeline import build
from crosswire.settings import Settings
from crosswire.sources import read_sources
from tests.golden.planted import SAMPLES, found, planted_in
from tests.passages import inexact

STORIES = ("attack", "release", "talks")


@cache
def record_of(story: str) -> Record:
    settings = Settings(together=True)
    (record,) = build(read_sources([SAMPLES / story]).sources, settings)
    return record


def quotations(story: str, record: Record) -> dict[str, Any]:
    """How many of the listed quotations are found, and with their speaker; those missed or misattributed by name."""
    rows = json.loads((SAMPLES / story / "planted.json").read_text(encoding="utf-8"))["quotations"]
    names = {actor.id: actor.name for actor in record.actors}
    variants = [v for s in record.statements for v in s.variants if v.kind in ("direct", "partial")]
    missed, wrong, open_ = [], [], []
    for row in rows:
        planted = Passage(row["source"], row["start"], row["end"], row["text"])
        held = [v for v in variants if v.passage.touches(planted)]
        label = f"{row['source']}: {' '.join(row['text'].split())[:50]}"
        speakers = {names.get(v.speaker.actor or "", v.speaker.name) for v in held if v.speaker}
        if not held:
            missed.append(label)
        elif not speakers:
            open_.append(label)
        elif not any(same_person(row["speaker"], speaker or "") for speaker in speakers):
            wrong.append(f"{label} -> {sorted(map(str, speakers))}, not {row['speaker']}")
    return {"listed": len(rows), "missed": missed, "speaker unknown": open_, "speaker wrong": wrong}


def same_person(expected: str, given: str) -> bool:
    return (
        expected == given
        or expected.casefold().removeprefix("a ") in given.casefold()
        or given.casefold() in expected.casefold()
    )


def shown(story: str) -> dict[str, Any]:
    record = record_of(story)
    planted = planted_in(story)
    return {
        "found": [one.id for one in planted if found(one, record)],
        "missed": [one.id for one in planted if not found(one, record)],
        "quotations": quotations(story, record),
        "conflicts": [f"{f.about.kind} {f.class_}: {f.statement}" for f in record.findings if f.verdict == "conflict"],
    }


@pytest.mark.parametrize("story", STORIES)
def test_what_is_found_and_what_is_missed(story: str) -> None:
    path = Path(__file__).with_name(f"{story}.json")
    now = json.dumps(shown(story), ensure_ascii=False, indent=1) + "\n"
    if os.environ.get("CROSSWIRE_GOLDEN") == "update":
        path.write_text(now, encoding="utf-8")
    assert json.loads(path.read_text(encoding="utf-8")) == json.loads(now)


@pytest.mark.parametrize("story", STORIES)
def test_every_passage_of_a_sample_record_holds_its_words(story: str) -> None:
    record = record_of(story)
    assert inexact(record, {source.id: source.text for source in record.sources}) == []
