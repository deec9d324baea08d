from __future__ import annotations

import pytest

from evals.causes import CAUSES
from evals.causes_of_facts import page_causes, story_causes
from evals.miss import by_length, touching
from evals.place import find_place
from evals.rows import Row
from evals.scorers import scorer_module

PLACE = find_place()
needs_scorers = pytest.mark.skipif(PLACE is None, reason="the scorers are not here")


def at(text: str, words: str) -> dict:
    start = text.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def causes(task, row: Row, **reading: list) -> list[str]:
    assert PLACE is not None
    key = str(row.get("doc_id") or row.get("sentence_id"))
    return [miss.cause for miss in CAUSES[task](scorer_module(PLACE.score, task), [row], {key: reading})]


TALK = 'Ana Belo said "the port stays shut for now". Later she said that ships would wait.'


def quote(words: str, speaker: str | None, kind: str = "direct") -> dict:
    who = {"passage": at(TALK, speaker)} if speaker else None
    return {"id": words, "kind": kind, "passage": at(TALK, words), "speaker": who, "cue": None}


@needs_scorers
@pytest.mark.parametrize(
    ("quotes", "expected"),
    [
        ([quote("the port stays shut for now", "Ana Belo")], []),
        ([], ["no overlap"]),
        ([quote("the port stays shut for now", None)], ["speaker missing"]),
        ([quote("the port stays shut for now", "she")], ["speaker wrong"]),
        ([quote("the port", "Ana Belo")], ["span too short"]),
        ([quote(TALK, "Ana Belo")], ["span too long"]),
        (
            [quote("the port stays shut for now", "Ana Belo"), quote("ships would wait", "she", "indirect")],
            ["not in gold"],
        ),
        ([quote("the port stays shut", "Ana Belo"), quote("for now", None)], ["second for one"]),
    ],
)
def test_causes_of_quotes(quotes: list, expected: list[str]) -> None:
    gold = {
        "content": [at(TALK, '"the port stays shut for now"')],
        "source": [at(TALK, "Ana Belo")],
        "cue": [],
        "kind": "direct",
    }
    assert causes("quotes", {"doc_id": "a", "text": TALK, "attributions": [gold]}, quotes=quotes) == expected


RAIN = "It rained from Monday morning for two days."


def time(words: str, value: str | None = "2031-03-03", kind: str = "DATE") -> dict:
    return {"passage": at(RAIN, words), "type": kind, "value": value}


@needs_scorers
@pytest.mark.parametrize(
    ("times", "expected"),
    [
        ([time("Monday")], []),
        ([], ["no overlap"]),
        ([time("Monday morning")], ["span too long"]),
        ([time("Mon")], ["span too short"]),
        ([time("Monday", "2031-03-10")], ["wrong value"]),
        ([time("Monday", None)], ["value missing"]),
        ([time("Monday", kind="TIME")], ["wrong kind"]),
        ([time("Monday"), time("two days", "P2D", "DURATION")], ["not in gold"]),
    ],
)
def test_causes_of_times(times: list, expected: list[str]) -> None:
    gold = {**at(RAIN, "Monday"), "type": "DATE", "value": "2031-03-03"}
    assert causes("times", {"doc_id": "a", "text": RAIN, "timexes": [gold]}, times=times) == expected


VISIT = "Envoys of Lorvia met Ana Belo in Port Sand."


def name(words: str, kind: str) -> dict:
    return {"passage": at(VISIT, words), "kind": kind}


@needs_scorers
@pytest.mark.parametrize(
    ("names", "expected"),
    [
        ([name("Ana Belo", "person"), name("Port Sand", "place")], []),
        ([name("Ana Belo", "person")], ["no overlap"]),
        ([name("Ana Belo", "place"), name("Port Sand", "place")], ["wrong kind"]),
        ([name("Belo", "person"), name("Port Sand", "place")], ["span too short"]),
        ([name("Ana Belo in Port Sand", "person")], ["joined with another", "span too long", "wrong kind"]),
        ([name("Ana Belo", "person"), name("Port Sand", "place"), name("Envoys", "group")], ["not in gold"]),
    ],
)
def test_causes_of_names(names: list, expected: list[str]) -> None:
    entities = [
        {"begin": at(VISIT, words)["start"], "end": at(VISIT, words)["end"], "type": kind, "confidence": 1}
        for words, kind in (("Ana Belo", "Person"), ("Port Sand", "Location"))
    ]
    assert sorted(causes("names", {"doc_id": "a", "text": VISIT, "entities": entities}, names=names)) == expected


CLAIM = "Lorvia accused Mandria."


def event(kind: str, actor: str | None, recipient: str | None) -> dict:
    sides = [[{"passage": at(CLAIM, side)}] if side else [] for side in (actor, recipient)]
    return {"passage": at(CLAIM, "accused"), "type": kind, "actors": sides[0], "recipients": sides[1]}


@needs_scorers
@pytest.mark.parametrize(
    ("events", "expected"),
    [
        ([event("ACCUSE", "Lorvia", "Mandria")], []),
        ([], ["no event"]),
        ([event("AID", "Lorvia", "Mandria")], ["wrong kind"]),
        ([event("ACCUSE", "Mandria", "Lorvia")], ["sides swapped"]),
        ([event("ACCUSE", None, "Mandria")], ["actor missing"]),
        ([event("ACCUSE", "Lorvia", None)], ["recipient missing"]),
        ([event("ACCUSE", "Lorvia", "accused")], ["recipient wrong"]),
    ],
)
def test_causes_of_events(events: list, expected: list[str]) -> None:
    row = {
        "sentence_id": "1",
        "sentence": CLAIM,
        "source": "Lorvia",
        "target": "Mandria",
        "gold_root": "ACCUSE",
        "marked_sentence": "<s>Lorvia</s> accused <t>Mandria</t>.",
    }
    assert causes("events", row, events=events) == expected


@needs_scorers
@pytest.mark.parametrize(
    ("figures", "expected"),
    [
        ([("killed", 7)], []),
        ([], ["no figure"]),
        ([("wounded", 7)], ["wrong measure", "not in gold"]),
        ([("killed", 8)], ["wrong number", "not in gold"]),
        ([("killed", 7), ("killed", 9)], ["not in gold"]),
    ],
)
def test_causes_of_casualties(figures: list, expected: list[str]) -> None:
    template = {"HUM TGT: NUMBER": ['7: "MINERS"'], "HUM TGT: EFFECT OF INCIDENT": ['DEATH: "MINERS"']}
    predicted = [{"measure": measure, "low": count, "high": count} for measure, count in figures]
    assert causes("casualties", {"doc_id": "a", "text": "", "templates": [template]}, figures=predicted) == expected


def test_causes_of_stories() -> None:
    gold = {"a": "x", "b": "x", "c": "x", "d": "y", "e": "y", "f": "z", "g": "w", "h": "w"}
    stories = [
        {"id": "1", "articles": ["a", "b"]},
        {"id": "2", "articles": ["c"]},
        {"id": "3", "articles": ["d", "e", "f"]},
        {"id": "4", "articles": ["g"]},
    ]
    found = {miss.document: miss.cause for miss in story_causes(gold, stories)}
    assert found == {
        "a": "story split",
        "b": "story split",
        "c": "alone",
        "d": "with articles of another story",
        "e": "with articles of another story",
        "f": "with articles of another story",
        "g": "alone",
        "h": "in no story",
    }


def test_causes_of_pages() -> None:
    gold = {"a": "one two three", "b": "one two three", "c": "one two three", "d": "one two three"}
    bodies = {"a": "one two three", "b": "one two three four five", "c": "one"}
    assert {miss.document: miss.cause for miss in page_causes(gold, bodies)} == {
        "b": "too much",
        "c": "too little",
        "d": "no text",
    }


@pytest.mark.parametrize(
    ("predicted", "gold", "cause"), [(5, 3, "span too long"), (3, 5, "span too short"), (4, 4, "span shifted")]
)
def test_spans_that_touch(predicted: int, gold: int, cause: str) -> None:
    assert by_length(predicted, gold) == cause


def test_the_nearest_span_shares_most() -> None:
    assert touching((0, 10), [(8, 20), (2, 9), (10, 30)]) == (2, 9)
    assert touching((0, 10), [(10, 12)]) is None
