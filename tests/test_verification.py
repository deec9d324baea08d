"""Verification: one flipped character of any kind in a record is found."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

import pytest

from crosswire.model import codec
from crosswire.model.passage import Passage
from crosswire.model.record import NextStep, Record
from crosswire.model.seal import digest_of, sealed
from crosswire.verification import POINTERS, faults
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


def resealed(plain: dict[str, object], change: Callable[[dict[str, object]], object]) -> list[str]:
    """The faults of a changed record whose digest was made anew, so that only the check itself can find the change."""
    damaged = json.loads(json.dumps(plain))
    change(damaged)
    return list(faults(sealed(codec.decode(Record, json.dumps(damaged)))))


def reference(record):
    """A passage of the record, and the text it stands in."""
    passage = record["statements"][0]["reference"]
    return passage, next(source["text"] for source in record["sources"] if source["id"] == passage["source"])


def moved(record):
    passage, _ = reference(record)
    passage["start"] += 1


def emptied(record):
    passage, _ = reference(record)
    passage.update(end=passage["start"], text="")


def counted_from_the_end(record):
    passage, text = reference(record)
    passage.update(start=passage["start"] - len(text), end=passage["end"] - len(text))


def beyond_the_end(record):
    passage, text = reference(record)
    passage.update(start=len(text) - 5, end=len(text) + 5, text=text[-5:])


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (moved, "does not hold its words"),
        (emptied, "does not hold its words"),
        (counted_from_the_end, "does not hold its words"),
        (beyond_the_end, "does not hold its words"),
        (lambda record: reference(record)[0].update(source="nowhere"), "passage of an unknown source 'nowhere'"),
        (lambda record: record["sources"][0].update(sha256="0" * 64), "desk: its text does not fit its sha256"),
        (lambda record: record["sources"][0].update(length=1), "code points, not 1"),
        (lambda record: record["events"].append(record["events"][0]), "stands 2 times"),
        (lambda record: record["events"][0]["actors"].append("ac-none"), "unknown actor ac-none"),
        (lambda record: record["events"][0]["recipients"].append("ac-none"), "unknown actor ac-none"),
        (lambda record: record["events"][0]["mentions"][0].update(source="nowhere"), "unknown source nowhere"),
        (lambda record: record["lineage"][0].update(source="nowhere"), "unknown source nowhere"),
        (lambda record: record["actors"][0].update(acts_for="ac-none"), "unknown actor ac-none"),
        (lambda record: record["positions"][0].update(party="ac-none"), "unknown actor ac-none"),
        (lambda record: record["statements"][0]["speaker"].update(actor="ac-none"), "unknown actor ac-none"),
        (lambda record: record["statements"][0]["origins"].append("o-none"), "unknown origin o-none"),
        (lambda record: record["figures"][0]["values"][0].update(origin="o-none"), "unknown origin o-none"),
        (lambda record: record["findings"][0]["sides"][0]["informants"].append("in-none"), "unknown informant in-none"),
        (lambda record: record["findings"][0]["silent"].append("nowhere"), "unknown source nowhere"),
        (lambda record: record["findings"][0]["about"].update(ref="f-none"), "about unknown f-none"),
        (lambda record: record["figures"][0].update(event="ev-none"), "unknown event ev-none"),
        (lambda record: record["timeline"][0].update(ref="e-none"), "timeline: unknown e-none"),
        (lambda record: record["origins"][0]["sources"].append("nowhere"), "unknown source nowhere"),
        (lambda record: record.update(actors=[]), "unknown actor"),
    ],
)
def test_what_does_not_hold_is_found_whatever_the_digest_says(plain, change, said):
    found = resealed(plain, change)
    assert [fault for fault in found if said in fault]
    assert not any("digest" in fault for fault in found)


def test_a_track_that_is_not_there_is_named(plain):
    record = codec.decode(Record, json.dumps(plain))
    step = NextStep(what="talks", track="tr-none", passages=(record.statements[0].reference,))
    assert "record.next[0].track: unknown track tr-none" in list(faults(sealed(replace(record, next=(step,)))))


def test_the_fields_that_hold_ids_are_fields_of_some_item():
    held = {name for shape in codec.schema(Record)["$defs"].values() for name in shape["properties"]}
    assert held >= POINTERS.keys()


def test_a_passage_says_itself_that_its_source_is_unknown(plain):
    found = resealed(plain, lambda record: record["marks"][0]["passage"].update(source="nowhere"))
    assert len(found) == 1


def test_one_changed_letter_breaks_the_digest_and_nothing_else(plain):
    record = codec.decode(Record, json.dumps(plain))
    retitled = replace(record, story=replace(record.story, title="Something else"))
    assert len(list(faults(retitled))) == 1
    assert list(faults(sealed(retitled))) == []


def test_the_digest_does_not_hang_on_the_digest_that_is_there(plain):
    record = codec.decode(Record, json.dumps(plain))
    assert digest_of(replace(record, sha256="0" * 64)) == digest_of(record) == record.sha256


def test_sources_read_anew_are_held_against_those_of_the_record(plain):
    record = codec.decode(Record, json.dumps(plain))
    desk = record.sources[0]
    assert list(faults(record, {desk.id: desk})) == []
    for given, said in (
        (replace(desk, sha256="0" * 64), "source desk: the text read now is not the text of the record"),
        (replace(desk, bytes_sha256="0" * 64), "source desk: the file's bytes are not those the record was made from"),
        (replace(desk, id="other"), "source other: not in the record"),
    ):
        assert list(faults(record, {given.id: given})) == [said]


def test_the_fault_of_a_passage_says_where_it_stands(plain):
    record = codec.decode(Record, json.dumps(plain))
    first, *rest = record.statements
    wrong = Passage(first.reference.source, 0, 3, "no!")
    found = list(faults(sealed(replace(record, statements=(replace(first, reference=wrong), *rest)))))
    assert found == [f"record.statements[{first.id}].reference: passage desk 0-3 does not hold its words"]
