from __future__ import annotations

import pytest

from evals.gold.annotation import all_tasks, copies, digest_of_text, row_faults
from evals.rows import Row

TEXT = "Ana Belo of Lorvia said that the talks in Port Sand had failed. She left at noon."


def item(**changes: object) -> Row:
    return {"id": "1", "start": 0, "end": 8, "label": "person", "group": "belo"} | changes


def row(*items: Row, **changes: object) -> Row:
    made = {
        "task": "actors",
        "set": "own",
        "document": "a",
        "annotator": "A",
        "sha256": digest_of_text(TEXT),
        "items": list(items),
    }
    return made | changes


def test_a_sound_row_has_no_fault() -> None:
    assert list(row_faults(row(item(), item(id="2", start=64, end=67, form="pronoun")), TEXT)) == []


def test_a_document_in_which_nothing_is_found_is_sound() -> None:
    assert list(row_faults(row(), TEXT)) == []


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"label": "hero"}, "label 'hero'"),
        ({"end": 999}, "lie beyond"),
        ({"start": 8, "end": 8}, "are no span"),
        ({"start": -1}, "are no span"),
        ({"start": True}, "are no span"),
        ({"start": "0"}, "are no span"),
        ({"end": 9}, "begin or end with a blank"),
        ({"group": None}, "no group"),
        ({"form": "nickname"}, "form 'nickname'"),
        ({"text": "Ana Belo"}, "unknown field 'text'"),
        ({"link": "1"}, "unknown field 'link'"),
        ({"note": "x" * 201}, "note longer"),
        ({"note": "because the talks in Port Sand had failed"}, "note repeats"),
    ],
)
def test_each_fault_of_an_item_is_named(changes: dict, fault: str) -> None:
    (found,) = row_faults(row(item(**changes)), TEXT)
    assert fault in found


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"task": "heroes"}, "no task 'heroes'"),
        ({"sha256": "0"}, "sha256"),
        ({"text": TEXT}, "unknown field 'text'"),
        ({"note": "talks in port sand HAD"}, "note repeats"),
    ],
)
def test_each_fault_of_a_row_is_named(changes: dict, fault: str) -> None:
    (found,) = row_faults(row(**changes), TEXT)
    assert fault in found


def test_a_missing_field_is_named() -> None:
    made = row()
    del made["annotator"]
    assert list(row_faults(made, TEXT)) == ["fields missing: annotator"]


def test_an_id_stands_once() -> None:
    assert list(row_faults(row(item(), item()), TEXT)) == ["id '1' stands twice"]


def test_a_link_points_to_an_item() -> None:
    one = {"id": "1", "start": 64, "end": 67, "label": "pronoun", "link": "2"}
    two = {"id": "2", "start": 0, "end": 8, "label": "name"}
    assert list(row_faults(row(one, two, task="references"), TEXT)) == []
    assert "points to no item" in "".join(row_faults(row(one, task="references"), TEXT))


@pytest.mark.parametrize(("low", "sound"), [(3, True), (None, True), (2.5, True), ("3", False), (True, False)])
def test_a_number_is_a_number(low: object, sound: bool) -> None:
    figure = {"id": "1", "start": 0, "end": 8, "label": "killed", "low": low}
    assert (list(row_faults(row(figure, task="figures"), TEXT)) == []) is sound


def test_without_the_text_all_but_offsets_is_checked() -> None:
    assert list(row_faults(row(item(end=999)), None)) == []
    assert len(list(row_faults(row(item(label="hero")), None))) == 1


def test_four_words_are_no_copy() -> None:
    assert not copies("talks in Port Sand", TEXT)
    assert copies("Talks, in port sand had", TEXT)


@pytest.mark.parametrize("name", sorted(all_tasks()))
def test_each_task_has_different_labels(name: str) -> None:
    rules = all_tasks()[name]
    assert len(set(rules.labels)) == len(rules.labels) > 1
