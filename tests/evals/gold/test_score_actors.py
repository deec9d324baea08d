from __future__ import annotations

import pytest

from evals.gold.score_actors import forms, misses, persons_joined, table
from evals.rows import Row
from tests.evals.gold.rows import FIRST, SECOND, TEXTS, item, lines, passage

GOLD = lines(
    [
        item(FIRST, "Mayor Ada Quill", "person", "a1", form="name"),
        item(FIRST, "Tom Reed", "person", "a2", form="name"),
    ],
    [
        item(SECOND, "Ada Quill", "person", "a1", form="name"),
        item(SECOND, "The mayor", "person", "a1", form="description"),
        item(SECOND, "Reed", "person", "a2", form="name"),
    ],
)


def actor(known: str, *mentions: tuple[str, str], kind: str = "person") -> Row:
    found = [{"passage": passage(document, words), "form": "name"} for document, words in mentions]
    return {"id": known, "kind": kind, "mentions": found}


QUILL = ((FIRST, "Ada Quill"), (SECOND, "Ada Quill"), (SECOND, "The mayor"))
REED = ((FIRST, "Tom Reed"), (SECOND, "Reed"))


@pytest.mark.parametrize(
    ("actors", "precision", "recall", "coverage", "joined"),
    [
        ([actor("x", *QUILL), actor("y", *REED)], 1.0, 1.0, 1.0, 0),
        ([actor("x", *QUILL), actor("y", REED[0]), actor("z", REED[1])], 1.0, 0.8, 1.0, 0),
        ([actor("x", *QUILL, *REED)], 0.52, 1.0, 1.0, 1),
        ([actor("x", *QUILL[:2]), actor("y", *REED)], 1.0, 0.667, 0.8, 0),
        ([], 0.0, 0.0, 0.0, 0),
    ],
)
def test_b_cubed(actors: list[Row], precision: float, recall: float, coverage: float, joined: int) -> None:
    figures = table([forms(GOLD, {"actors": actors}, TEXTS)])["all"]
    assert (figures["precision"], figures["recall"], figures["coverage"]) == (precision, recall, coverage)
    assert figures["stories_with_persons_joined"] == joined


def test_a_name_stands_behind_its_title_and_its_chief() -> None:
    words = "Ada Quill’s aide Tom Reed"
    texts = {FIRST: f"{words} left."}
    row = {
        "document": FIRST,
        "items": [{"start": 0, "end": len(words), "label": "person", "group": "a", "form": "name"}],
    }
    places = [("x", 0, 9), ("y", 17, 25)]
    actors = [
        {
            "id": known,
            "kind": "person",
            "mentions": [{"form": "name", "passage": {"source": FIRST, "start": a, "end": b}}],
        }
        for known, a, b in places
    ]
    assert [one.actor for one in forms([row], {"actors": actors}, texts)] == ["y"]


def test_persons_joined_by_a_description_are_no_wrong_join_of_names() -> None:
    found = forms(GOLD, {"actors": [actor("x", (SECOND, "The mayor"), *REED)]}, TEXTS)
    assert not list(persons_joined(found))


def test_misses_say_what_is_apart_and_what_is_not_found() -> None:
    split = forms(GOLD, {"actors": [actor("x", *QUILL), actor("y", REED[0]), actor("z", REED[1])]}, TEXTS)
    assert [line.split(":")[0] for line in misses(split)] == ["APART"]
    assert {line.split(":")[0] for line in misses(forms(GOLD, {"actors": []}, TEXTS))} == {"NOT FOUND"}
    joined = forms(GOLD, {"actors": [actor("x", *QUILL, *REED)]}, TEXTS)
    assert [line.split(":")[0] for line in misses(joined)] == ["PERSONS"]


def test_nothing_at_all() -> None:
    assert table([])["all"]["f1"] == 0.0
