"""Thirty pairs of near neighbours through the whole of reading: how many are wrongly merged, how many wrongly split."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from crosswire import pipeline
from crosswire.model.story import Signature
from crosswire.settings import Settings
from crosswire.sources import read_sources
from crosswire.stories import group, signature

PAIRS = tomllib.loads(Path(__file__).with_name("near_neighbours.toml").read_text(encoding="utf-8"))["pair"]
MOST = 2
"""Pairs that may be wrongly merged, and stories that may be wrongly split."""


@pytest.fixture(scope="module")
def signatures(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Signature]:
    rows = [
        {"id": f"{number:02}-{side}-{place}", "outlet": f"Outlet {place}", **told}
        for number, pair in enumerate(PAIRS)
        for side in ("one", "two")
        for place, told in enumerate(pair[side])
    ]
    inbox = tmp_path_factory.mktemp("neighbours") / "inbox.jsonl"
    inbox.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    settings = Settings()
    received = read_sources([inbox]).sources
    return {one.stored.id: signature(one.reading) for one in pipeline.read_all(received, settings)}


def judged(placed: Mapping[str, Any], number: int) -> tuple[bool, int]:
    """Whether the two happenings of a pair share a story, and how many of the two are told in several."""
    one, two = ({placed[f"{number:02}-{side}-{place}"] for place in (0, 1)} for side in ("one", "two"))
    return bool(one & two), (len(one) > 1) + (len(two) > 1)


def faults(signatures: Mapping[str, Signature], numbers: range) -> tuple[int, int]:
    """The pairs merged and the stories split where these pairs are grouped in one run."""
    wanted = {f"{number:02}" for number in numbers}
    stories = group([one for source, one in signatures.items() if source[:2] in wanted])
    placed = {article: story.id for story in stories for article in story.articles}
    found = [judged(placed, number) for number in numbers]
    return sum(merged for merged, _ in found), sum(split for _, split in found)


def test_each_pair_by_itself(signatures: Mapping[str, Signature]) -> None:
    found = [faults(signatures, range(number, number + 1)) for number in range(len(PAIRS))]
    assert len(PAIRS) == 30
    assert sum(merged for merged, _ in found) <= MOST
    assert sum(split for _, split in found) <= MOST


def test_all_pairs_in_one_run(signatures: Mapping[str, Signature]) -> None:
    merged, split = faults(signatures, range(len(PAIRS)))
    assert merged <= MOST
    assert split <= MOST
