"""When two texts tell one act as done and as still to come, and when what looks so is no stage of an act."""

from __future__ import annotations

import pytest

from crosswire.reconcile.events.staging import is_foreseen_too_late, is_one_act, stage_of
from crosswire.reconcile.events.telling import Telling, tellings
from tests.reconcile.happenings import Paper, on

NORLAND, SUDRIA = {"Norland": "a-n"}, {"Sudria": "a-s"}


def told(sentence: str, trigger: str, type_: str = "RETREAT", status: str = "happened", **more: object) -> Telling:
    paper = Paper(str(more.pop("source", "a"))).tells(
        sentence, trigger, type_, more.pop("actors", NORLAND), more.pop("to", None), status=status, **more  # type: ignore[arg-type]
    )  # fmt: skip
    (one,) = tellings(paper.reading(), {paper.id: paper.stored()})
    return one


@pytest.mark.parametrize(
    ("sentence", "trigger", "status", "stage"),
    [
        ("Norland has lifted the blockade.", "lifted", "happened", "done"),
        ("Norland quietly lifted the blockade.", "lifted", "happened", "done"),
        ("Norland will soon lift the blockade.", "lift", "planned", "coming"),
        ("Norland said that it would lift the blockade.", "lift", "planned", "coming"),
        ("Norland has promised to lift the blockade.", "lift", "planned", "coming"),
        ("The blockade of Norland is to be lifted.", "lifted", "planned", "coming"),
        ("Norland may lift the blockade.", "lift", "conditional", "possible"),
        ("Norland is prepared to lift the blockade.", "lift", "planned", "possible"),
        # a gerund, an infinitive of purpose or wish, a noun's complement: no stage of their own
        ("By lifting the blockade, Norland gave way.", "lifting", "happened", None),
        ("The decision of Norland to lift the blockade was praised.", "lift", "planned", None),
        ("Norland came to lift the blockade.", "lift", "planned", None),
        ("Norland would like to lift the blockade.", "lift", "planned", None),
        ("The aim of Norland is to lift the blockade.", "lift", "planned", None),
        ("The deal would lift part of the blockade of Norland.", "lift", "conditional", None),
    ],
)
def test_the_words_before_a_verb_make_a_stage_or_none(sentence, trigger, status, stage) -> None:
    assert stage_of(told(sentence, trigger, status=status)) == stage


def test_a_participle_is_a_deed_where_its_clause_has_a_day() -> None:
    sentence = "Norland widened its sanctions on Thursday, freezing the assets of traders."
    assert stage_of(told(sentence, "freezing", "SANCTION", when=on("2026-05-14"))) == "done"
    assert stage_of(told(sentence, "freezing", "SANCTION")) is None


@pytest.mark.parametrize(
    ("sentence", "trigger", "type_"),
    [
        ("Norland will thank its staff.", "thank", "SUPPORT"),
        ("Norland will meet the envoys.", "meet", "CONSULT"),
    ],
)
def test_what_is_done_by_saying_has_no_stages(sentence, trigger, type_) -> None:
    assert stage_of(told(sentence, trigger, type_, "planned")) is None


def lifted(sentence: str, trigger: str, source: str, **more: object) -> Telling:
    return told(sentence, trigger, to={"the blockade": None}, source=source, **more)


def test_one_act_has_one_verb_one_doer_and_one_object() -> None:
    done = lifted("Norland lifted the blockade.", "lifted", "a")
    assert is_one_act(done, lifted("Norland will lift the blockade.", "lift", "b", status="planned"))
    other = told("Norland will lift the tariffs.", "lift", status="planned", to={"the tariffs": None}, source="b")
    assert not is_one_act(done, other)
    sudria = lifted("Sudria will lift the blockade.", "lift", "b", status="planned", actors=SUDRIA)
    assert not is_one_act(done, sudria)
    assert not is_one_act(done, lifted("Norland will lift the blockade.", "lift", "a", status="planned"))


def test_what_a_text_foresees_long_after_it_was_done_is_another_act() -> None:
    coming = lifted("Norland will lift the blockade.", "lift", "b", status="planned")  # printed on 14 May
    assert is_foreseen_too_late(lifted("Norland lifted the blockade.", "lifted", "a", when=on("2026-05-03")), coming)
    assert not is_foreseen_too_late(
        lifted("Norland lifted the blockade.", "lifted", "a", when=on("2026-05-13")), coming
    )


@pytest.mark.parametrize(
    ("doer", "day", "one"),
    [
        ({"Norland": "a-n"}, None, True),
        ({"Norlandia": "a-x"}, None, True),  # a paper may get the name wrong: all else is the same
        ({"Sudria": "a-s"}, None, False),
        ({"Norland": "a-n"}, "2026-06-20", True),
        ({"Norland": "a-n"}, "2026-06-30", False),  # weeks later it is another
    ],
)
def test_one_act_has_one_doer_and_its_time(doer: dict[str, str], day: str | None, one: bool) -> None:
    (name,) = doer
    port = {"the blockade of the harbour": None}
    norland = {"Norlanders": "a-n"} if name == "Norlandia" else NORLAND
    done = told(
        f"{next(iter(norland))} lifted the blockade of the harbour.",
        "lifted",
        to=port,
        actors=norland,
        when=on("2026-05-11"),
    )
    coming = told(
        f"{name} will lift the blockade of the harbour.", "lift", status="planned", to=port, actors=doer, source="b",
        when=on(day) if day else None,
    )  # fmt: skip
    assert is_one_act(done, coming) is one


def test_two_sayings_are_one_act_only_by_what_is_said() -> None:
    def backed(words: str, trigger: str, source: str, status: str) -> Telling:
        return told(f"Norland {words}.", trigger, "SUPPORT", status=status, to={"the bridge": None}, source=source)

    done = backed("endorsed the bridge with its lamps and tolls", "endorsed", "a", "happened")
    assert is_one_act(done, backed("will endorse the bridge for its lamps and tolls", "endorse", "b", "planned"))
    assert not is_one_act(done, backed("will endorse the bridge on Friday", "endorse", "b", "planned"))


def test_a_past_form_behind_an_open_word_tells_no_deed() -> None:
    assert stage_of(told("Norland hardly lifted the blockade.", "lifted")) == "done"
    assert stage_of(told("Unless lifted by May, the blockade will starve Norland.", "lifted")) is None


def parted(sentence: str, trigger: str, source: str, status: str = "happened", **more: object) -> Telling:
    return told(sentence, trigger, "SUPPORT", status=status, source=source, **more)


def test_what_is_told_the_other_way_round_is_one_act() -> None:
    done = parted(
        "Parliament ratified the accord.", "ratified", "a", actors={"Parliament": None}, to={"the accord": None}
    )
    turned = "The accord was ratified by parliament."
    passive = parted(turned, "ratified", "b", actors={"parliament": None}, to={"The accord": None})
    assert is_one_act(done, passive)
    assert is_one_act(done, parted(turned, "ratified", "b", actors={}))  # who and what stand in the sentence
    senate = parted(
        "The senate ratified the accord.", "ratified", "b", actors={"senate": None}, to={"the accord": None}
    )
    assert not is_one_act(done, senate)
    ahead = parted(turned, "ratified", "b", "planned", actors={"parliament": None}, to={"The accord": None})
    assert not is_one_act(done, ahead)  # what conflicts is held to the stricter measure


def test_an_act_behind_a_not_is_not_told_as_done() -> None:
    done = lifted("Norland lifted the blockade.", "lifted", "a")
    assert is_one_act(done, lifted("Norland has lifted the blockade.", "lifted", "b"))
    assert not is_one_act(done, lifted("Norland has not lifted the blockade.", "lifted", "b"))
    assert is_one_act(done, lifted("Norland did not wait before it lifted the blockade.", "lifted", "b"))
