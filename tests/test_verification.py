"""Verification: one flipped character of any kind in a record is found."""

from __future__ import annotations

import json

import pytest

from crosswire.model import codec
from crosswire.model.record import Record
from crosswire.verification import faults
from tests.stories_of_ours import record_of, three


@pytest.fixture(scope="module")
def plain() -> dict[str, object]:
    return codec.to_plain(record_of(*three()))


def leaves(value: object, path: tuple[object, ...] = ()) -> list[tuple[object, ...]]:
    if isinstance(value, dict):
        return [leaf for key, inner in value.items() for leaf in leaves(inner, (*path, key))]
    if isinstance(value, list):
        return [leaf for number, inner in enumerate(value) for leaf in leaves(inner, (*path, number))]
    return [path]


def flipped(value: object) -> object:
    if isinstance(value, bool):
        return not value
    if isinstance(value, (int, float)):
        return value + 1
    if isinstance(value, str) and value:
        return ("b" if value[0] == "a" else "a") + value[1:]
    return None


def test_an_untouched_record_has_no_fault(plain: dict[str, object]) -> None:
    assert list(faults(codec.decode(Record, json.dumps(plain)))) == []


def test_one_flip_of_every_kind_is_found(plain: dict[str, object]) -> None:
    kinds: dict[tuple[object, ...], tuple[object, ...]] = {}
    for path in leaves(plain):
        kinds.setdefault(tuple(part for part in path if not isinstance(part, int)), path)
    tried = 0
    for path in kinds.values():
        damaged = json.loads(json.dumps(plain))
        place = damaged
        for part in path[:-1]:
            place = place[part]
        changed = flipped(place[path[-1]])
        if changed is None:
            continue
        place[path[-1]] = changed
        tried += 1
        try:
            record = codec.decode(Record, json.dumps(damaged))
        except codec.FormatError:
            continue
        assert next(faults(record), None), f"not found: {path}"
    assert tried > 60


def test_the_fault_names_the_passage(plain: dict[str, object]) -> None:
    damaged = json.loads(json.dumps(plain))
    damaged["statements"][0]["reference"]["start"] += 1
    found = list(faults(codec.decode(Record, json.dumps(damaged))))
    assert any("statements" in fault and "does not hold its words" in fault for fault in found)


def test_a_missing_actor_is_named(plain: dict[str, object]) -> None:
    damaged = json.loads(json.dumps(plain))
    damaged["actors"] = []
    assert any("unknown actor" in fault for fault in faults(codec.decode(Record, json.dumps(damaged))))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda record: record["events"][0]["actors"].append("ac-none"), "unknown actor ac-none"),
        (lambda record: record["findings"][0]["sides"][0]["informants"].append("in-none"), "unknown informant in-none"),
        (lambda record: record["figures"][0].update(event="ev-none"), "unknown event ev-none"),
        (lambda record: record["origins"][0]["sources"].append("nowhere"), "unknown source nowhere"),
    ],
)
def test_an_id_that_leads_nowhere_is_named(plain, change, said):
    damaged = json.loads(json.dumps(plain))
    change(damaged)
    assert any(said in fault for fault in faults(codec.decode(Record, json.dumps(damaged))))
